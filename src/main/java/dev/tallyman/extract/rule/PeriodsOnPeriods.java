package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// "Year on year", "month-over-month", "y-o-y", "q/q": what stands before is a change against the
/// same time before.
final class PeriodsOnPeriods {

  private static final Set<String> LINKS = WordSet.of("on", "over", "to", "o", "/");
  private static final Set<String> UNITS = WordSet.parse("year month week quarter y m w q");
  private static final Set<String> SHORT = WordSet.parse("yoy qoq mom wow");

  private PeriodsOnPeriods() {}

  /// Whether such words begin at a token.
  static boolean isAt(List<Token> tokens, int at) {
    if (!Words.isOneOf(tokens, at, UNITS)) {
      return Words.isOneOf(tokens, at, SHORT);
    }
    int link = behindHyphen(tokens, at + 1);
    int again = behindHyphen(tokens, link + 1);
    return Words.isOneOf(tokens, link, LINKS) && Words.is(tokens, again, tokens.get(at).lower());
  }

  private static int behindHyphen(List<Token> tokens, int at) {
    return Words.isHyphen(tokens, at) ? at + 1 : at;
  }
}
