package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A unit of measurement behind a number, up to the token `to` (exclusive): "km" is a `kilometre`,
/// the W of "5W" a `watt`. `reason` says why a number of them is set aside.
record UnitWord(String unit, String reason, int to, boolean isSign) {

  private static final Lexicon WORDS = Lexicon.load("units");
  private static final Lexicon SIGNS = Lexicon.load("signs");

  static @Nullable UnitWord at(List<Token> tokens, int at) {
    UnitWord sign = sign(tokens, at);
    return sign != null ? sign : word(tokens, at);
  }

  static boolean isOne(List<Token> tokens, int at) {
    return at(tokens, at) != null;
  }

  private static @Nullable UnitWord word(List<Token> tokens, int at) {
    Match match = WORDS.at(tokens, at).orElse(null);
    if (match != null && !isWhole(tokens, match)) {
      match = WORDS.at(tokens.subList(0, match.to() - 1), at).orElse(null);
    }
    if (match != null && (isModel(tokens, match) || isOfGoods(tokens, match))) {
      return null;
    }
    boolean moment =
        match != null && Words.is(tokens, at, "time") && !Words.isHyphen(tokens, at - 1);
    return match == null
            || PeriodsOnPeriods.isAt(tokens, at)
            || moment && !Words.isOneOf(tokens, at - 1, "one", "1")
        ? null
        : of(match, false);
  }

  /// The 2 of "m2" is glued to it, that of "6 ft 2" is not.
  private static boolean isWhole(List<Token> tokens, Match match) {
    int last = match.to() - 1;
    return !Words.isDigits(tokens, last) || Words.isGlued(tokens, last);
  }

  /// "40 night-vision goggles" and "60 night scopes" last no nights.
  private static boolean isOfGoods(List<Token> tokens, Match match) {
    boolean time = match.meaning(1).equals("DURATION");
    if (!time && !Words.isHyphen(tokens, match.to())) {
      return false;
    }
    Goods goods = Goods.at(tokens, match.from());
    return goods != null && goods.to() > match.to();
  }

  /// The M of "22 M109 howitzers" is no metre.
  private static boolean isModel(List<Token> tokens, Match match) {
    return tokens.get(match.from()).isCapitalised()
        && Words.isGlued(tokens, match.to())
        && Words.isDigits(tokens, match.to());
  }

  /// The unit of time at `at`, or null.
  static @Nullable String timeAt(List<Token> tokens, int at) {
    UnitWord unit = at < 0 ? null : at(tokens, at);
    return unit != null && unit.isTime() ? unit.unit() : null;
  }

  boolean isTime() {
    return reason.equals("DURATION");
  }

  /// Whether a number of them may be goods, which their own reading decides.
  boolean isLeftToGoods() {
    return reason.equals("-");
  }

  /// Whether it says more than the goods that the same word may name: "pound feet" against "pound".
  boolean outdoes(@Nullable Goods goods) {
    return goods == null || isSign || to > goods.to();
  }

  private static UnitWord of(Match match, boolean sign) {
    return new UnitWord(match.meaning(), match.meaning(1), match.to(), sign);
  }

  /// A sign is written in capitals or not as the lexicon has it; a letter alone stands at digits.
  private static @Nullable UnitWord sign(List<Token> tokens, int at) {
    Optional<Match> match = SharedSigns.at(tokens, at).or(() -> SIGNS.at(tokens, at));
    if (match.isEmpty()
        || !Words.isDigits(tokens, Words.isHyphen(tokens, at - 1) ? at - 2 : at - 1)) {
      return null;
    }
    String written = tokens.get(at).text();
    boolean exact = match.get().line().phrases().contains(written);
    boolean letter = written.length() == 1;
    boolean model =
        Words.isHyphen(tokens, at + 1) && Words.isDigits(tokens, at + 2)
            || Words.isDigits(tokens, at + 1) && Words.isGlued(tokens, at + 1);
    boolean apart =
        written.equals("in") && !Words.isGlued(tokens, at) && !isConverted(tokens, at + 1);
    boolean filed = written.equals("K") && Words.isHyphen(tokens, at - 1);
    boolean alone =
        !letter
            || Words.isGlued(tokens, at)
            || !NounPhrases.isCountable(tokens, at + 1)
            || tokens.get(at + 1).isCapitalised();
    return exact && alone && !apart && !filed && !model && match.get().to() == at + 1
        ? of(match.get(), true)
        : null;
  }

  /// The bracket of "6-10 in (150-250 mm)".
  private static boolean isConverted(List<Token> tokens, int open) {
    int at = open + 1;
    while (at < open + 6
        && (Words.isDigits(tokens, at)
            || Words.isHyphen(tokens, at)
            || Words.isOneOf(tokens, at, ",", "."))) {
      at++;
    }
    return Words.is(tokens, open, "(")
        && at > open + 1
        && Words.isOneOf(tokens, at, "mm", "cm", "m");
  }
}
