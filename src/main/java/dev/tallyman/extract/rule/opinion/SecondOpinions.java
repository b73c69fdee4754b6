package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Asks what the words around each figure say to a question, and takes their answer where it has
/// been found more trustworthy than that of the rule.
public final class SecondOpinions implements Reading {

  private final Question question;
  private final WordsAround words;

  SecondOpinions(Question question, WordsAround words) {
    this.question = question;
    this.words = words;
  }

  public static SecondOpinions onKinds(WordsAround words) {
    return new SecondOpinions(Question.KIND, words);
  }

  public static SecondOpinions onStatuses(WordsAround words) {
    return new SecondOpinions(Question.STATUS, words);
  }

  @Override
  public String name() {
    return question == Question.KIND ? "opinions on kinds" : "opinions on statuses";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    List<Draft> figures = new ArrayList<>(drafts);
    figures.removeIf(draft -> !draft.isFigure());
    List<Dispute> won = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Draft figure = figures.get(i);
      Dispute dispute =
          question.doubts(figure) ? Dispute.of(figure, question, columns(figures, i)) : null;
      if (dispute != null) {
        figure.note(dispute::words);
        if (dispute.isWon()) {
          won.add(dispute);
        }
      }
    }
    won.forEach(Dispute::settle);
  }

  private int[] columns(List<Draft> figures, int at) {
    Columns columns = words.of(figures.get(at)).copy();
    readings(figures, at, columns);
    return columns.sums();
  }

  /// What an opinion on the figure rests on besides the words around it.
  static void readings(List<Draft> figures, int at, IntConsumer taker) {
    Draft before = at > 0 ? figures.get(at - 1) : null;
    Draft behind = at + 1 < figures.size() ? figures.get(at + 1) : null;
    Surroundings.readings(figures.get(at), before, behind, taker);
  }
}
