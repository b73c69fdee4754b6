package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isHyphen;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The word between the two ends of what may be a range: the "to" of "5 to 7", "5 tonnes to about 7
/// tonnes", "5 up to 7" and "5-to-7"; a dash of any length is "-". It stands at the tokens `from`
/// (inclusive) to `to` (exclusive), hedges of the second end left out.
record RangeLink(List<Token> tokens, String word, int from, int to) {

  private static final Lexicon BOUNDS = Lexicon.load("bounds");
  private static final int FARTHEST_NOUN = 3;
  private static final int LONGEST_HEDGE = 4;
  private static final Set<String> WORDS = WordSet.of("to", "and", "or", "through", ",");

  static @Nullable RangeLink between(Draft low, Draft high) {
    List<Token> tokens = low.sentence.tokens();
    RangeLink link = before(tokens, high.numberFrom, low.numberTo);
    if (link == null || !isBehind(link.from(), low, high)) {
      return null;
    }
    boolean hedged = link.to() < high.numberFrom;
    return hedged && !link.word().equals("to") && !link.word().equals("and") ? null : link;
  }

  private static @Nullable RangeLink before(List<Token> tokens, int number, int limit) {
    int at = number - 1;
    if (isHyphen(tokens, at) && is(tokens, at - 1, "to") && isHyphen(tokens, at - 2)) {
      return new RangeLink(tokens, "to", at - 2, number);
    }
    if (is(tokens, at, "to") && is(tokens, at - 1, "up")) {
      return new RangeLink(tokens, "to", at - 1, number);
    }
    int to = hedgesFrom(tokens, number, limit);
    if (isOneOf(tokens, to - 1, Words.DASHES)) {
      return new RangeLink(tokens, "-", to - 1, to);
    }
    return isOneOf(tokens, to - 1, WORDS)
        ? new RangeLink(tokens, Words.lower(tokens, to - 1), to - 1, to)
        : null;
  }

  /// Where the hedge before the number at `from` begins, or `from`.
  int hedgesFrom(int from) {
    return hedgesFrom(tokens, from, 0);
  }

  private static int hedgesFrom(List<Token> tokens, int number, int limit) {
    for (int from = Math.max(limit + 1, number - LONGEST_HEDGE); from < number; from++) {
      Match hedge = BOUNDS.at(tokens, from).orElse(null);
      if (hedge != null && hedge.to() == number && !hedge.meaning(1).equals("after")) {
        return from;
      }
    }
    return number;
  }

  boolean isGlued() {
    return Words.isGlued(tokens, from) && Words.isGlued(tokens, from + 1);
  }

  boolean isEnDash() {
    return is(tokens, from, "–");
  }

  /// Whether it stands right behind the first number, its head or the noun that both have.
  private static boolean isBehind(int at, Draft low, Draft high) {
    int noun = at - low.numberTo;
    return noun == 0
        || noun > 0
            && noun <= FARTHEST_NOUN
            && (at == low.head + 1 || isSame(low, low.numberTo, high.numberTo, noun));
  }

  private static boolean isSame(Draft low, int first, int second, int count) {
    List<Token> tokens = low.sentence.tokens();
    for (int i = 0; i < count; i++) {
      if (!is(tokens, second + i, tokens.get(first + i).lower())) {
        return false;
      }
    }
    return true;
  }
}
