package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words of rate beside a number: "a week", "per day", "monthly", "b/d".
public final class Rates {

  private static final Set<String> UNITS =
      WordSet.of("day", "week", "month", "year", "quarter", "hour");
  private static final Map<String, String> ADVERBS =
      WordMap.of(
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
              "year",
              "bpd",
              "day",
              "mbd",
              "day",
              "mbpd",
              "day",
              "kbd",
              "day"));

  /// "in a year and a half", "a year earlier": a stretch of time and no rate.
  private static final Set<String> STRETCH =
      WordSet.of(
          "in", "within", "for", "over", "after", "during", "about", "than", "half", "took",
          "takes", "take", "taking", "lasted", "lasts");

  private static final Set<String> APART = WordSet.of("earlier", "ago", "before", "later");
  private static final Set<String> LINKS = WordSet.of("a", "per", "each", "every", "/", "an");

  private static final Set<String> EACH = WordSet.of("each", "every");
  private static final Set<String> USUAL =
      WordSet.of(
          "normal", "ordinary", "usual", "average", "typical", "good", "bad", "busy", "quiet");

  /// "Constanta had a good week" tells of that one.
  private static final Set<String> HAD =
      WordSet.of("had", "has", "have", "having", "was", "were", "been", "enjoyed", "saw", "after");

  /// The words that may tell of an occasion: most words do not.
  private static final Set<String> HINTS = WordSet.joined(List.of(ADVERBS.keySet(), EACH, USUAL));

  private static final PhraseSet ON_DAYS =
      PhraseSet.of(
          "on most days",
          "most days",
          "on some days",
          "on many days",
          "on weekdays",
          "on good days",
          "on bad days",
          "on quiet days",
          "on busy days");
  private static final Map<String, String> OCCASIONS =
      WordMap.of(Map.of("night", "day", "morning", "day", "evening", "day", "weekday", "day"));
  private static final Set<String> FLOWS =
      WordSet.of(
          "arrivals",
          "departures",
          "loadings",
          "liftings",
          "shipments",
          "exports",
          "imports",
          "deliveries",
          "sailings",
          "transits",
          "flights",
          "crossings",
          "calls",
          "volume",
          "volumes",
          "flow",
          "flows",
          "average",
          "throughput",
          "convoys",
          "intake");

  /// Over how many tokens a word of occasion reaches a number.
  private static final int REACH = 10;

  /// Over how many "Daily shipments of cocoa from Ghana to Turkey are running at" does.
  private static final int SUBJECT = 18;

  private Rates() {}

  /// "Monthly exports hit 3 million tonnes in May": of that one month, where "3 million a month" is
  /// a rate.
  static boolean isOfOne(Draft draft, String unit) {
    List<Token> tokens = draft.sentence.tokens();
    int from = Math.max(0, draft.quoteFrom - LONGEST_SUBJECT);
    return Words.hasAny(tokens, from, draft.quoteFrom, ADJECTIVES)
        && !Words.isOneOf(tokens, draft.quoteTo, LINKS)
        && isOne(draft.period, unit);
  }

  private static boolean isOne(Period period, String unit) {
    boolean one = period.start() != null && period.start().equals(period.end());
    return switch (unit) {
      case "month" -> one && period.start().text().length() == 7;
      case "year" -> one && period.start().text().length() == 4;
      case "week" -> "P1W".equals(period.duration());
      default -> false;
    };
  }

  private static final Set<String> ADJECTIVES = WordSet.of("weekly", "monthly", "yearly", "annual");

  private static final int LONGEST_SUBJECT = 12;

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
    String adverb = before >= 0 ? ADVERBS.get(tokens.get(before).lower()) : null;
    return adverb == null ? ofOccasion(tokens, draft) : adverb;
  }

  /// "Every month four ships leave", "Twenty lorries cross each night", "Weekly arrivals of 300".
  private static @Nullable String ofOccasion(List<Token> tokens, Draft draft) {
    int from = Math.max(0, draft.quoteFrom - SUBJECT);
    int near = Math.max(0, draft.quoteFrom - REACH);
    int to = Math.min(tokens.size() - 1, draft.quoteTo + REACH);
    if (ON_DAYS.isIn(tokens, draft.quoteFrom - 4, draft.quoteFrom)
        || ON_DAYS.isIn(tokens, draft.quoteTo, draft.quoteTo + 5)) {
      return "day";
    }
    for (int i = from; i < to; i++) {
      if (!WordSet.has(HINTS, tokens.get(i))) {
        continue;
      }
      String word = tokens.get(i).lower();
      String next = tokens.get(i + 1).lower();
      boolean usual =
          USUAL.contains(word)
              && i > 0
              && WordSet.isAmong(tokens.get(i - 1).lower(), "a", "an", "any")
              && !Words.isOneOf(tokens, i - 2, HAD);
      boolean each = i >= near && (usual || EACH.contains(word));
      if (!each && !ADVERBS.containsKey(word)
          || !noMarkBetween(tokens, Math.min(i, draft.quoteTo), Math.max(i, draft.quoteFrom))) {
        continue;
      }
      // "12 of the 60 trucks allowed each day": the rate is that of the whole.
      if (i > draft.quoteTo && Modifiers.isPartOfAnother(draft)) {
        continue;
      }
      if (each && !PeriodsOnPeriods.isAt(tokens, i + 1)) {
        String unit = UNITS.contains(next) ? next : OCCASIONS.get(next);
        if (unit != null) {
          return unit;
        }
      }
      boolean flow =
          FLOWS.contains(next)
              || i + 2 < draft.quoteFrom
                  && WordSet.has(FLOWS, tokens.get(i + 2))
                  && Goods.at(tokens, i + 1) != null;
      if (i < draft.quoteFrom && ADVERBS.containsKey(word) && flow) {
        return ADVERBS.get(word);
      }
    }
    return null;
  }

  /// Whether a noun of flow stands in `[from, to)`.
  public static boolean nameFlow(List<Token> tokens, int from, int to) {
    return Words.hasAny(tokens, from, to, FLOWS);
  }

  private static boolean noMarkBetween(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream()
        .noneMatch(
            token -> WordSet.isAmong(token.text(), ",", ";", ":", ".", "(", ")") && !token.glued());
  }

  private static boolean noNumberBetween(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream()
        .allMatch(token -> token.isWord() && !WordSet.has(ClosedWords.NUMERALS, token));
  }

  static @Nullable String unitAt(List<Token> tokens, int at) {
    String word = tokens.get(at).lower();
    if (ADVERBS.containsKey(word)) {
      return ADVERBS.get(word);
    }
    if (!LINKS.contains(word) || at + 1 >= tokens.size()) {
      return null;
    }
    String next = tokens.get(at + 1).lower();
    if (next.equals("d") && word.equals("/") && !Words.is(tokens, at - 1, "c")) {
      return "day";
    }
    boolean stretch =
        at > 0 && WordSet.has(STRETCH, tokens.get(at - 1))
            || at + 2 < tokens.size()
                && WordSet.has(APART, tokens.get(at + 2))
                && !(tokens.get(at + 2).is("before")
                    && at + 3 < tokens.size()
                    && tokens.get(at + 3).isWord());
    boolean part = next.equals("quarter") && Words.is(tokens, at + 2, "of");
    return UNITS.contains(next) && !stretch && !part ? next : null;
  }
}
