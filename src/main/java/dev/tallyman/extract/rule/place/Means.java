package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.SentenceRoutes.Span;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Mode;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// By which means the goods of each figure go: what the clause says, else what the figure says of
/// which it is a part, else the conveyances that a pronoun takes up, else the one means of which
/// its sentence speaks.
final class Means {

  private static final int MANY = 2;

  /// What each sentence names.
  private final List<List<String>> named = new ArrayList<>();

  private final boolean tankersAreLorries;
  private Set<Mode> running = Set.of();

  /// Where a report speaks of lorries again and again and of no ship, its tankers drive.
  Means(List<Sentence> sentences) {
    int road = 0;
    int sea = 0;
    for (Sentence sentence : sentences) {
      named.add(Ways.named(sentence.tokens()));
      for (String mode : named.getLast()) {
        road += mode.equals(Mode.ROAD.code()) ? 1 : 0;
        sea += mode.equals(Mode.SEA.code()) ? 1 : 0;
      }
    }
    this.tankersAreLorries = road >= MANY && sea == 0;
  }

  void forget() {
    running = Set.of();
  }

  /// Takes note of the one means of which a sentence without figures speaks: "A plane landed at
  /// noon. It carried 320 tents."
  void hear(int sentence, List<Token> tokens) {
    List<String> here = named.get(sentence);
    if (!here.isEmpty() && isOne(here) && !Words.hasAny(tokens, 0, tokens.size(), FLAGS)) {
      running = EnumSet.of(Mode.parse(here.getFirst()));
    }
  }

  private static boolean isOne(List<String> named) {
    for (String code : named) {
      if (!code.equals(named.getFirst())) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> FLAGS = WordSet.of("flag", "flags");

  void write(Draft figure, Span clause) {
    List<Token> tokens = figure.sentence.tokens();
    figure.carriers.addAll(Conveyances.in(tokens, clause.from(), clause.to()));
    Set<Mode> own = driving(Ways.of(figure, clause.from(), clause.to()), figure);
    if (!own.isEmpty()) {
      figure.modes.addAll(own);
    } else if (figure.related != null && !figure.related.modes.isEmpty()) {
      figure.modes.addAll(figure.related.modes);
    } else if (figure.base != null && !figure.base.modes.isEmpty()) {
      figure.modes.addAll(figure.base.modes);
    } else if (Ways.takesUp(tokens, clause.from(), clause.to())) {
      figure.modes.addAll(running);
    }
    if (figure.modes.isEmpty() && figure.figureClass != FigureClass.SHARE) {
      Set<Mode> sentence = driving(Ways.of(figure, 0, tokens.size()), figure);
      figure.modes.addAll(sentence.size() == 1 ? sentence : Set.of());
    }
    if (figure.modes.isEmpty() && (isTanked(figure) || !figure.carriers.isEmpty())) {
      figure.modes.add(Mode.SEA);
    }
    if (!figure.modes.isEmpty()) {
      running = Set.copyOf(figure.modes);
    }
  }

  /// A cargo of crude or of liquefied gas is a ship's.
  private static boolean isTanked(Draft figure) {
    return figure.measure != null
        && figure.measure.name().equals("cargo")
        && figure.commodity != null
        && figure.commodity.path().startsWith("fuel");
  }

  private Set<Mode> driving(Set<Mode> modes, Draft figure) {
    boolean tankers = tankersAreLorries && modes.contains(Mode.SEA);
    return tankers && figure.figureClass != null ? EnumSet.of(Mode.ROAD) : modes;
  }
}
