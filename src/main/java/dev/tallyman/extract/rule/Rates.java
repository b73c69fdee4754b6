package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words of rate beside a number: "a week", "per day", "monthly", "b/d".
final class Rates {

  private static final Set<String> UNITS =
      Set.of("day", "week", "month", "year", "quarter", "hour");
  private static final Map<String, String> ADVERBS =
      Map.of(
          "daily",
          "day",
          "weekly",
          "week",
          "monthly",
          "month",
          "yearly",
          "year",
          "annually",
          "year",
          "annual",
          "year");

  /// "in a year and a half", "a year earlier": a stretch of time and no rate.
  private static final Set<String> STRETCH =
      Set.of("in", "within", "for", "over", "after", "during", "about", "than", "half");

  private static final Set<String> APART = Set.of("earlier", "ago", "before", "later");
  private static final Set<String> LINKS = Set.of("a", "per", "each", "every", "/", "an");

  private Rates() {}

  /// The unit of time that stands behind the number or inside its quote, or null.
  static @Nullable String of(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    for (int i = draft.numberTo; i < Math.min(tokens.size(), draft.quoteTo + 4); i++) {
      String unit = unitAt(tokens, i);
      if (unit != null && (i <= draft.quoteTo || noNumberBetween(tokens, draft.quoteTo, i))) {
        return unit;
      }
    }
    int before = draft.quoteFrom - 1;
    return before >= 0 ? ADVERBS.get(tokens.get(before).lower()) : null;
  }

  private static boolean noNumberBetween(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream()
        .allMatch(token -> token.isWord() && !ClosedWords.NUMERALS.contains(token.lower()));
  }

  private static @Nullable String unitAt(List<Token> tokens, int at) {
    String word = tokens.get(at).lower();
    if (ADVERBS.containsKey(word)) {
      return ADVERBS.get(word);
    }
    if (!LINKS.contains(word) || at + 1 >= tokens.size()) {
      return null;
    }
    String next = tokens.get(at + 1).lower();
    if (next.equals("d") && word.equals("/")) {
      return "day";
    }
    boolean stretch =
        at > 0 && STRETCH.contains(tokens.get(at - 1).lower())
            || at + 2 < tokens.size() && APART.contains(tokens.get(at + 2).lower());
    return UNITS.contains(next) && !stretch ? next : null;
  }
}
