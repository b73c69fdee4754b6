package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers that say how things take turns, and count none: "one by one", "24 at a time", "one after
/// another".
final class Turns {

  private Turns() {}

  static boolean isOne(Draft draft, Governor governor) {
    List<Token> tokens = draft.sentence.tokens();
    int from = draft.numberFrom;
    int to = draft.numberTo;
    return isBy(tokens, from, to)
        || isBy(tokens, from - 2, from - 1)
        || isHabit(governor.verb()) && Words.are(tokens, draft.quoteTo, "at", "a", "time")
        || is(tokens, to, "after")
            && (is(tokens, to + 1, "another") || Words.are(tokens, to + 1, "the", "other"));
  }

  /// "takes 24 at a time", where "loaded 900 tonnes at a time" tells what was loaded.
  private static boolean isHabit(@Nullable VerbGroup verb) {
    return verb == null
        || verb.tense() == VerbGroup.Tense.PRESENT
        || verb.tense() == VerbGroup.Tense.INFINITIVE;
  }

  private static boolean isBy(List<Token> tokens, int from, int to) {
    return to - from == 1
        && from >= 0
        && is(tokens, to, "by")
        && Words.isWord(tokens, from)
        && isOneOf(tokens, to + 1, tokens.get(from).lower());
  }
}
