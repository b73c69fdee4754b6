package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isGlued;
import static dev.tallyman.extract.rule.Words.isHyphen;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The scale behind a number in digits: "4.2m", "$1.5bn", "74-thousand", "6 m bbl", "3 lakh".
final class Scales {

  private static final Map<String, String> GLUED_SCALES =
      Map.ofEntries(
          Map.entry("k", "1000"),
          Map.entry("m", "1000000"),
          Map.entry("mn", "1000000"),
          Map.entry("mln", "1000000"),
          Map.entry("mil", "1000000"),
          Map.entry("mio", "1000000"),
          Map.entry("million", "1000000"),
          Map.entry("b", "1000000000"),
          Map.entry("bn", "1000000000"),
          Map.entry("bln", "1000000000"),
          Map.entry("billion", "1000000000"),
          Map.entry("tn", "1000000000000"),
          Map.entry("trn", "1000000000000"));
  private static final Map<String, String> CAPITAL_SCALES =
      Map.of("K", "1000", "M", "1000000", "B", "1000000000", "T", "1000000000000");
  private static final Set<String> SIZES =
      WordSet.parse(
          "long wide deep high tall away below above from of off dash sprint race hurdles freestyle"
              + " relay butterfly apart across hurdler runner sprinter final heats backstroke"
              + " breaststroke medley steeplechase champion title gold silver bronze");
  private static final Set<String> RAN =
      WordSet.parse("ran swam run swim runs sprinted jumped threw leapt climbed fell dived");

  /// What is told in metres before the number: "waves of 4m", "a depth of 2.5m".
  private static final Set<String> EXTENTS =
      WordSet.parse(
          "height heights depth depths length lengths width altitude elevation diameter distance"
              + " waves");

  /// Before a sum whose currency is not said: "saved 65m".
  private static final Set<String> PAID =
      WordSet.parse(
          "saved saves save saving cost costs costing worth pay pays paid paying raised raises"
              + " spend spends spent spending invest invests invested investing owe owes owed earn"
              + " earns earned fined");

  private static final int FARTHEST_EXTENT = 5;

  private Scales() {}

  /// Multiplies a number by the scale that stands elsewhere.
  static void rescale(Draft draft, BigDecimal scale) {
    draft.value = draft.value == null ? null : draft.value.multiply(scale);
    draft.upper = draft.upper == null ? null : draft.upper.multiply(scale);
    draft.scale = scale;
    if (draft.quantity != null) {
      draft.quantity = new Quantity(draft.quantity.amount().times(scale), draft.quantity.hedge());
    }
  }

  /// The number with the scale behind it, if one is there.
  static Numeral behind(List<Token> tokens, Numeral number) {
    int to = number.to();
    String glued = isGlued(tokens, to) ? GLUED_SCALES.get(Words.lower(tokens, to)) : null;
    if (glued != null && !(is(tokens, to, "m") && isMetre(tokens, number))) {
      return number.scaled(to + 1, new BigDecimal(glued));
    }
    if (isApartScale(tokens, number, to)) {
      return number.scaled(to + 1, new BigDecimal(GLUED_SCALES.get(tokens.get(to).lower())));
    }
    String capital = isCapitalScale(tokens, to) ? CAPITAL_SCALES.get(tokens.get(to).text()) : null;
    if (capital != null) {
      return number.scaled(to + 1, new BigDecimal(capital));
    }
    if (is(tokens, to, "score") && Goods.isCounted(tokens, to + 1)) {
      return number.scaled(to + 1, new BigDecimal("20"));
    }
    int scaleAt = isHyphen(tokens, to) ? to + 1 : to;
    Numeral worded =
        NumberWords.scale(tokens, scaleAt) == null
            ? null
            : NumberWords.withScales(tokens, number.from(), scaleAt, number.value(), false);
    return worded == null
        ? number
        : new Numeral(
            number.from(),
            worded.to(),
            worded.value(),
            worded.scale(),
            number.form(),
            number.unsure());
  }

  /// "2.5 bn", "$2.3 m", "6 m bbl": a short scale behind a space.
  private static boolean isApartScale(List<Token> tokens, Numeral number, int at) {
    Goods goods = is(tokens, at, "m") ? Goods.at(tokens, at + 1) : null;
    boolean unit = goods != null && Units.isUnit(goods.measure());
    boolean money = is(tokens, at, "m") && Money.isBefore(tokens, number.from());
    return isOneOf(tokens, at, "bn", "mn", "tn", "trn") || unit || money;
  }

  /// The B of "8 B people": a capital before a noun in small letters.
  private static boolean isCapitalScale(List<Token> tokens, int at) {
    return !isGlued(tokens, at)
        && !isGlued(tokens, at + 1)
        && Words.isWord(tokens, at + 1)
        && NounPhrases.isPlural(tokens.get(at + 1).lower())
        && !tokens.get(at + 1).isCapitalised();
  }

  /// "200m from the pier" and "an 86 m hull" are lengths; "$4.2m" and "3.9m barrels" are not.
  private static boolean isMetre(List<Token> tokens, Numeral number) {
    int first = firstEnd(tokens, number.from());
    boolean money = Money.isBefore(tokens, first);
    int next = behindSecondEnd(tokens, number.to() + 1);
    int verb = is(tokens, number.from() - 1, "the") ? number.from() - 2 : number.from() - 1;
    boolean ran = isOneOf(tokens, verb, RAN) && is(tokens, next, "in");
    boolean extent =
        is(tokens, number.from() - 1, "of")
            && Words.hasAny(tokens, number.from() - FARTHEST_EXTENT, number.from() - 1, EXTENTS);
    boolean side = is(tokens, next, "by") && Words.isDigits(tokens, next + 1);
    boolean percent =
        is(tokens, number.from() - 1, "to")
            && isOneOf(tokens, number.from() - 2, "%", "percent", "cent", "pc");
    boolean paid = Words.hasAny(tokens, number.from() - 2, number.from(), PAID);
    return !money
        && !percent
        && !paid
        && (ran
            || side
            || extent
            || !Words.isWord(tokens, next)
            || isOneOf(tokens, next, SIZES) && !is(tokens, next, "of"));
  }

  /// Where the number of "£2.5-3m" begins.
  private static int firstEnd(List<Token> tokens, int from) {
    if (!isOneOf(tokens, from - 1, Words.DASHES) || !Words.isDigits(tokens, from - 2)) {
      return from;
    }
    return is(tokens, from - 3, ".") && isGlued(tokens, from - 2) ? from - 4 : from - 2;
  }

  /// Behind the rest of a range: "4.2m-5.8m barrels".
  private static int behindSecondEnd(List<Token> tokens, int dash) {
    if (!isOneOf(tokens, dash, Words.DASHES) || !Words.isDigits(tokens, dash + 1)) {
      return dash;
    }
    int to = is(tokens, dash + 2, ".") ? dash + 4 : dash + 2;
    return is(tokens, to, "m") ? to + 1 : dash;
  }
}
