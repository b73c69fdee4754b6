package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The turns of an interview that sets no names before them: a line that asks, a line that answers
/// ("How was the year?" over "Better than we feared. …"), and so on by turns.
final class Interviews {

  private static final int FEWEST_QUESTIONS = 3;
  private static final int LONGEST_QUESTION = 220;

  private final List<Sentence> sentences;

  /// Of each line the first sentence; behind the last the number of sentences.
  private final List<Integer> lines = new ArrayList<>();

  private Interviews(String text, List<Sentence> sentences) {
    this.sentences = sentences;
    int end = -1;
    for (int i = 0; i < sentences.size(); i++) {
      int start = sentences.get(i).span().start();
      if (end < 0 || text.indexOf('\n', end, start) >= 0) {
        lines.add(i);
      }
      end = sentences.get(i).span().end();
    }
    lines.add(sentences.size());
  }

  /// Who begins to speak with which sentence: nobody where a line asks, `answering` where one
  /// answers. Empty where the text is no such interview.
  static Map<Integer, Speaker> turns(
      String text, List<Sentence> sentences, SpeakerNames names, @Nullable Speaker house) {
    Interviews interview = new Interviews(text, sentences);
    int first = interview.firstQuestion();
    if (first < 0 || !interview.isByTurns(first)) {
      return Map.of();
    }
    Speaker answering = house;
    if (house == null || house.kind() == Kind.BODY) {
      int head = sentences.get(interview.lines.get(first)).span().start();
      String name = Interviewees.in(text, head);
      if (name == null && house == null) {
        return Map.of();
      }
      if (name != null) {
        names.learn(name);
        answering = new Speaker(name, Kind.PERSON);
      }
    }
    return interview.turns(first, answering);
  }

  private Map<Integer, Speaker> turns(int first, @Nullable Speaker answering) {
    Map<Integer, Speaker> turns = new HashMap<>();
    for (int line = first; line + 1 < lines.size(); line++) {
      boolean asks = (line - first) % 2 == 0;
      turns.put(lines.get(line), asks || answering == null ? Speaker.UNNAMED : answering);
    }
    return turns;
  }

  private int firstQuestion() {
    for (int line = 1; line + 2 < lines.size(); line++) {
      if (isQuestion(line) && !isQuestion(line + 1)) {
        return line;
      }
    }
    return -1;
  }

  /// Whether every second line from here on is short, most of these ask, and none of the others
  /// does.
  private boolean isByTurns(int first) {
    int asked = 0;
    int turns = 0;
    for (int line = first; line + 2 < lines.size(); line += 2) {
      if (length(line) > LONGEST_QUESTION || isQuestion(line + 1) || isList(line)) {
        return false;
      }
      asked += isQuestion(line) ? 1 : 0;
      turns++;
    }
    return asked >= FEWEST_QUESTIONS && 2 * asked > turns;
  }

  private boolean isQuestion(int line) {
    List<Token> tokens = sentences.get(lines.get(line + 1) - 1).tokens();
    int last = tokens.size() - 1;
    boolean quoted = last > 0 && "”\"".contains(tokens.get(last).text());
    return tokens.get(quoted ? last - 1 : last).is("?") && length(line) <= LONGEST_QUESTION;
  }

  private boolean isList(int line) {
    Layout layout = sentences.get(lines.get(line)).layout();
    return layout == Layout.ROW;
  }

  private int length(int line) {
    int from = sentences.get(lines.get(line)).span().start();
    int to = sentences.get(lines.get(line + 1) - 1).span().end();
    return to - from;
  }
}
