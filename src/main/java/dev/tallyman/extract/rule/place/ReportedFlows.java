package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A country that tells of a flow of its own: "Peru reported imports of 40 tonnes", "saw the
/// arrival of 40 tonnes".
record ReportedFlows(List<Token> tokens) {

  private static final Set<String> TELLS =
      WordSet.parse(
          "reported reports logged logs recorded records registered saw sees posted announced"
              + " confirmed declared disclosed booked acknowledged");

  private static final Set<String> IN =
      WordSet.of(
          "imports",
          "arrivals",
          "arrival",
          "import",
          "receipts",
          "receipt",
          "purchases",
          "inflows");

  private static final Set<String> OUT =
      WordSet.of("exports", "export", "departure", "departures", "dispatch", "loadings");

  @Nullable End ofFlow(int verb) {
    if (!Words.isOneOf(tokens, verb, TELLS)) {
      return null;
    }
    int noun = Words.is(tokens, verb + 1, "the") ? verb + 2 : verb + 1;
    if (!Words.is(tokens, noun + 1, "of")
        || Words.is(tokens, noun, "receipt") && noun != verb + 1) {
      return null;
    }
    return Words.isOneOf(tokens, noun, IN)
        ? End.DESTINATION
        : Words.isOneOf(tokens, noun, OUT) ? End.ORIGIN : null;
  }
}
