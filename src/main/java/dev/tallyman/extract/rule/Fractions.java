package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.are;
import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isGlued;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads parts of a whole as percentages to two decimals: "half", "two-thirds", "1/8", "one in
/// five", "three out of ten".
final class Fractions {

  private static final Lexicon VERBS = Lexicon.load("verbs");
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final BigDecimal TWELVE = new BigDecimal("12");
  private static final BigDecimal MOST = new BigDecimal("1000");
  private static final Map<String, Integer> PARTS =
      WordMap.of(
          Map.ofEntries(
              Map.entry("half", 2),
              Map.entry("third", 3),
              Map.entry("quarter", 4),
              Map.entry("fourth", 4),
              Map.entry("fifth", 5),
              Map.entry("sixth", 6),
              Map.entry("seventh", 7),
              Map.entry("eighth", 8),
              Map.entry("ninth", 9),
              Map.entry("tenth", 10),
              Map.entry("eleventh", 11),
              Map.entry("twelfth", 12),
              Map.entry("fifteenth", 15),
              Map.entry("twentieth", 20),
              Map.entry("hundredth", 100)));
  private static final Set<String> ARTICLES = WordSet.of("a", "an", "one");
  private static final Set<String> BEFORE_A_HALF =
      WordSet.of(
          "this", "that", "same", "last", "next", "latter", "each", "final", "opening", "early",
          "late");

  /// Before a number of quarters that are stretches of time: "the first three quarters".
  private static final Set<String> OF_A_YEAR =
      WordSet.parse("first last past final previous preceding next following recent consecutive");

  private static final Set<String> PERCENT =
      WordSet.of("%", "percent", "percents", "pct", "pc", "percentage");
  private static final Set<String> OPENS = WordSet.of(";", ":", "“", "–", "—", "and", ".");

  private Fractions() {}

  /// "a quarter of a million", "three tenths of a billion": an amount and no share.
  private static @Nullable Numeral ofScale(
      List<Token> tokens, int from, int at, BigDecimal count, int parts) {
    boolean of = is(tokens, at, "of") && is(tokens, at + 1, "a");
    BigDecimal scale = of ? NumberWords.scale(tokens, at + 2) : null;
    if (scale == null || scale.compareTo(HUNDRED) < 0) {
      return null;
    }
    BigDecimal value =
        count.multiply(scale).divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP);
    return Numeral.plain(from, at + 3, value, scale);
  }

  static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
  }

  /// The end of a percent sign or word at `at`, or -1.
  static int afterPercent(List<Token> tokens, int at) {
    int word = Words.isHyphen(tokens, at) ? at + 1 : at;
    if (isOneOf(tokens, word, PERCENT)) {
      boolean points = is(tokens, word + 1, "points") || is(tokens, word + 1, "point");
      return points ? word + 2 : word + 1;
    }
    return are(tokens, word, "per", "cent") ? word + 2 : -1;
  }

  /// A fraction or multiple said without a numeral before it, at `from`: "half of", "a third",
  /// "twice".
  static @Nullable Numeral at(List<Token> tokens, int from) {
    Numeral multiple = Multiples.at(tokens, from);
    if (multiple != null) {
      return multiple;
    }
    boolean article = isOneOf(tokens, from, ARTICLES);
    int name = article ? (is(tokens, from + 1, "-") ? from + 2 : from + 1) : from;
    Integer parts = PARTS.get(Words.lower(tokens, name));
    if (parts == null
        || !article && parts != 2 && !HalfUnits.areAt(tokens, from, name)
        || !article && Words.isHyphen(tokens, from - 1) && isGlued(tokens, from)
        || isAgo(tokens, name)) {
      return null;
    }
    if (parts <= 4 && parts != 3 && HalfUnits.areAt(tokens, from, name)) {
      BigDecimal value = BigDecimal.ONE.divide(BigDecimal.valueOf(parts));
      return Numeral.of(from, name + 1, value, NumberForm.PLAIN);
    }
    if (parts == 2 && isHalfOfTime(tokens, name)) {
      return null;
    }
    if (!article && isUnit(tokens, name + 1)) {
      return Numeral.of(from, name + 2, new BigDecimal("0.5"), NumberForm.PLAIN);
    }
    if (parts == 2 && are(tokens, name + 1, "as")) {
      return Multiples.half(tokens, from, name + 1);
    }
    boolean next = article && parts > 2 && parts < 11 && isNextOne(tokens, from, name + 1);
    if (article
        && parts != 2
        && (next || !isPart(tokens, name + 1, isDone(tokens, from, name + 1)))) {
      return null;
    }
    Numeral scaled = ofScale(tokens, from, name + 1, BigDecimal.ONE, parts);
    if (scaled != null) {
      return scaled;
    }
    BigDecimal percent = percentage(BigDecimal.ONE, BigDecimal.valueOf(parts));
    return Numeral.of(from, name + 1, percent, NumberForm.FRACTION);
  }

  /// "half a tonne" and "half a metre" are amounts, no shares.
  private static boolean isUnit(List<Token> tokens, int article) {
    boolean one = is(tokens, article, "a") || is(tokens, article, "an");
    Goods goods = one ? Goods.at(tokens, article + 1) : null;
    return goods != null && Units.isUnit(goods.measure())
        || one && goods == null && UnitWord.at(tokens, article + 1) != null;
  }

  private static boolean isHalfOfTime(List<Token> tokens, int half) {
    int before = Words.isHyphen(tokens, half - 1) ? half - 2 : half - 1;
    boolean counted = is(tokens, before, "first") || is(tokens, before, "second");
    boolean hour = is(tokens, half + 1, "past");
    boolean year = is(tokens, half + 1, "-") && !is(tokens, half + 2, "a");
    boolean period = isOneOf(tokens, half - 1, BEFORE_A_HALF);
    return period
        || counted
        || hour
        || year
        || is(tokens, half - 1, "other") && is(tokens, half + 1, ".");
  }

  /// "A fourth, with 60 tonnes aboard, turned back" and "a third that is smaller" name the next one
  /// of a row, at the head of a clause.
  private static boolean isNextOne(List<Token> tokens, int from, int after) {
    boolean opens = from == 0 || isOneOf(tokens, from - 1, OPENS);
    if (isBehindOthers(tokens, from, after)) {
      return true;
    }
    boolean relative = is(tokens, after, "that") || is(tokens, after, "which");
    return opens && is(tokens, after, ",") || relative && !is(tokens, after + 1, "of");
  }

  /// "has two plants and plans to open a third."
  private static boolean isBehindOthers(List<Token> tokens, int from, int after) {
    boolean ended = after >= tokens.size() || isOneOf(tokens, after, ".", ",", ";");
    boolean third = is(tokens, after - 1, "third");
    return ended
        && third
        && !isOneOf(tokens, from - 1, CHANGED_BY)
        && Grammar.lastOf(tokens, 0, from, "two") >= 0;
  }

  /// "a third of", "a third fewer", "a third.", "fell by a third this year" but not "a third ship".
  private static boolean isPart(List<Token> tokens, int after, boolean done) {
    boolean closed =
        isOneOf(tokens, after, AFTER_PART)
            || isOneOf(tokens, after, SPANS) && isOneOf(tokens, after - 3, CHANGED_BY)
            || !is(tokens, after, "with")
                && (isOneOf(tokens, after, ClosedWords.PREPOSITIONS)
                    || isOneOf(tokens, after, ClosedWords.SUBORDINATORS));
    boolean noun = Words.isWord(tokens, after) && !closed && !done;
    return !noun && !is(tokens, after, "-");
  }

  /// "of that a tenth sailed", "a fifth sold": a verb of the past stands behind; but "two were
  /// charged; a third ran off".
  private static boolean isDone(List<Token> tokens, int from, int at) {
    if (at >= tokens.size() || from == 0 || isOneOf(tokens, from - 1, OPENS)) {
      return false;
    }
    if (isOneOf(tokens, at, AUXILIARIES)) {
      return true;
    }
    boolean verb = VERBS.at(tokens, at).isPresent() && Goods.at(tokens, at) == null;
    String word = tokens.get(at).lower();
    boolean past = word.endsWith("ed") || PASTS.contains(word);
    return verb && past && (at + 1 >= tokens.size() || !NounPhrases.isCountable(tokens, at + 1));
  }

  private static final Set<String> AUXILIARIES =
      WordSet.parse("was had has would will may might could can ever");
  private static final Set<String> CHANGED_BY =
      WordSet.parse(
          "by to than about nearly almost over around only just under up down rose fell roughly");
  private static final Set<String> SPANS =
      WordSet.parse("this last year month week compared versus annually overnight");
  private static final Set<String> ROUND =
      WordSet.parse("three four five six seven eight nine ten twelve twenty hundred 10 20 100");
  private static final Set<String> PASTS =
      WordSet.parse("sold sent flew sank lost bought took got fell rose ran stayed found won");
  private static final Set<String> AFTER_PART =
      WordSet.of(
          "of", "more", "fewer", "less", "higher", "lower", "went", "goes", "is", "are", "were",
          "came", "to", "from", "by", "in", "on", "and", "or", "as", "have", "for", "at", "that",
          "above", "below", "up", "down", "lighter", "heavier", "if", "comes", "arrived", "left",
          "crossed", "the");

  /// What stands behind a plain number and makes it a part or a multiple: "3 in 10", "two thirds",
  /// "1/8", "4 times as many"; else the number itself.
  static Numeral behind(List<Token> tokens, Numeral number) {
    int to = number.to();
    boolean slash = is(tokens, to, "/") || is(tokens, to, "⁄");
    if (slash && isGlued(tokens, to) && isGlued(tokens, to + 1)) {
      return slash(tokens, number);
    }
    int name = Words.isHyphen(tokens, to) ? to + 1 : to;
    Integer parts = PARTS.get(singular(Words.lower(tokens, name)));
    boolean counts = number.value().compareTo(BigDecimal.TEN) < 0 && Words.isOne(number.scale());
    boolean plural = Words.lower(tokens, name).endsWith("s") || Words.isOne(number.value());
    boolean time =
        is(tokens, name, "quarters") && isOneOf(tokens, number.from() - 1, OF_A_YEAR)
            || isAgo(tokens, name);
    if (parts != null && counts && plural && !time && !is(tokens, name, "half")) {
      Numeral scaled = ofScale(tokens, number.from(), name + 1, number.value(), parts);
      BigDecimal percent = percentage(number.value(), BigDecimal.valueOf(parts));
      return scaled != null
          ? scaled
          : Numeral.of(number.from(), name + 1, percent, NumberForm.FRACTION);
    }
    Numeral multiple = Multiples.behind(tokens, number);
    return multiple == null ? inMany(tokens, number) : multiple;
  }

  /// "two quarters ahead", "a quarter in advance", "a quarter earlier": a stretch of time.
  private static boolean isAgo(List<Token> tokens, int name) {
    return isOneOf(tokens, name, "quarter", "quarters")
        && (isOneOf(tokens, name + 1, "ago", "ahead", "earlier", "later")
            || are(tokens, name + 1, "in", "advance")
            || are(tokens, name + 1, "in", "a", "row"));
  }

  private static String singular(String word) {
    if (word.equals("halves")) {
      return "half";
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static Numeral slash(List<Token> tokens, Numeral number) {
    if (!Words.isDigits(tokens, number.to() + 1)
        || tokens.get(number.to() + 1).text().length() > 2) {
      return number;
    }
    BigDecimal whole = new BigDecimal(tokens.get(number.to() + 1).text());
    if (whole.compareTo(number.value()) > 0 && HalfUnits.follow(tokens, number.to() + 2)) {
      BigDecimal part = number.value().divide(whole, 7, RoundingMode.HALF_UP);
      return Numeral.of(number.from(), number.to() + 2, part, NumberForm.PLAIN);
    }
    boolean the =
        is(tokens, number.to() + 2, "the") && !tokens.get(number.to() + 2).isCapitalised();
    boolean of = is(tokens, number.to() + 2, "of") || the && number.from() > 0;
    boolean part = of && whole.compareTo(number.value()) > 0;
    return part && whole.compareTo(BigDecimal.TEN) <= 0
        ? Numeral.of(
            number.from(), number.to() + 2, percentage(number.value(), whole), NumberForm.FRACTION)
        : number;
  }

  /// "one in five", "three out of ten", "four tonnes in every five".
  private static Numeral inMany(List<Token> tokens, Numeral number) {
    int at = number.to();
    int in = behindNoun(tokens, at);
    boolean noun = in > at;
    boolean out = are(tokens, in, "out", "of") && !noun;
    boolean every = is(tokens, in, "in") || is(tokens, in, "of");
    if (!out && !every) {
      return number;
    }
    int whole = out ? in + 2 : in + 1;
    boolean each = is(tokens, whole, "every") || is(tokens, whole, "each");
    whole = each ? whole + 1 : whole;
    boolean many = noun && !Words.isOne(number.value()) && !isRound(tokens, whole);
    if (!each && (many || is(tokens, in, "of") && !out)) {
      return number;
    }
    Numeral base = cardinal(tokens, whole);
    boolean smaller = base != null && base.value().compareTo(number.value()) > 0;
    boolean score = Words.isHyphen(tokens, number.from() - 1);
    boolean timed = base != null && UnitWord.timeAt(tokens, base.to()) != null;
    boolean odd = base != null && !each && !Words.isOne(number.value()) && !isRound(base.value());
    if (!smaller
        || base.value().compareTo(MOST) > 0
        || score
        || timed
        || odd
        || CalendarWords.isMonth(tokens, base.to())) {
      return number;
    }
    BigDecimal percent = percentage(number.value(), base.value());
    return Numeral.of(number.from(), base.to(), percent, NumberForm.FRACTION);
  }

  /// "two in 15" and "13 out of 659" tell two counts.
  private static boolean isRound(BigDecimal whole) {
    return whole.compareTo(TWELVE) <= 0 || whole.remainder(BigDecimal.TEN).signum() == 0;
  }

  /// The end of the noun of the parts, with a word before it: "trucks", "used cars".
  private static int behindNoun(List<Token> tokens, int from) {
    int at = from;
    while (at - from < 2
        && Words.isWord(tokens, at)
        && !isOneOf(tokens, at, "in", "out", "of", "for", "from")) {
      at++;
    }
    boolean two = at - from == 2;
    boolean in = is(tokens, at, "in") || is(tokens, at, "of");
    return two && !(in && Goods.at(tokens, at - 1) != null) ? from + 1 : at;
  }

  /// "Three children in ten go": a round whole that counts nothing itself.
  private static boolean isRound(List<Token> tokens, int whole) {
    boolean round = isOneOf(tokens, whole, ROUND);
    boolean unit = UnitWord.at(tokens, whole + 1) != null || Goods.at(tokens, whole + 1) != null;
    boolean plural =
        Words.isWord(tokens, whole + 1) && NounPhrases.isPlural(tokens.get(whole + 1).lower());
    return round && !unit && !plural && !Words.isHyphen(tokens, whole + 1);
  }

  /// What one of the parts of "nine out of ten" is worth: 10.
  static BigDecimal unit(Draft fraction) {
    Numeral parts = cardinal(fraction.sentence.tokens(), fraction.numberFrom);
    boolean counted = parts != null && parts.value().signum() > 0 && fraction.value != null;
    return counted
        ? fraction.value.divide(parts.value(), 4, RoundingMode.HALF_UP)
        : BigDecimal.ZERO;
  }

  private static @Nullable Numeral cardinal(List<Token> tokens, int at) {
    boolean grouped = is(tokens, at + 1, ",") && isGlued(tokens, at + 2);
    if (Words.isDigits(tokens, at) && tokens.get(at).text().length() < 4 && !grouped) {
      return Numeral.plain(at, at + 1, new BigDecimal(tokens.get(at).text()), BigDecimal.ONE);
    }
    if (is(tokens, at, "hundred") || is(tokens, at, "thousand")) {
      return Numeral.plain(at, at + 1, NumberWords.scale(tokens, at), BigDecimal.ONE);
    }
    return at < tokens.size() ? NumberWords.at(tokens, at) : null;
  }
}
