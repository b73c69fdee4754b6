package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;

import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads amounts without a number in them as the floor that they stand for: "dozens" is 24 and
/// more, "tens of thousands" 20,000, "several hundred" 300; "a couple" is about 2.
final class VagueNumbers {

  private static final BigDecimal THREE = new BigDecimal("3");
  private static final Map<String, String> PLURALS =
      WordMap.of(
          Map.of(
              "tens",
              "20",
              "dozens",
              "24",
              "scores",
              "40",
              "hundreds",
              "200",
              "thousands",
              "2000",
              "millions",
              "2000000",
              "billions",
              "2000000000",
              "lakhs",
              "200000",
              "crores",
              "20000000"));
  private static final Map<String, String> POWERS =
      WordMap.of(
          Map.of(
              "thousands",
              "1000",
              "millions",
              "1000000",
              "billions",
              "1000000000",
              "lakhs",
              "100000",
              "crores",
              "10000000"));
  private static final Set<String> FEW = WordSet.of("several", "few", "handful", "couple");

  private VagueNumbers() {}

  /// "dozens", "thousands": the plurals that are numbers of themselves.
  static Set<String> all() {
    return PLURALS.keySet();
  }

  static @Nullable Numeral at(List<Token> tokens, int from) {
    int word = is(tokens, from, "a") || is(tokens, from, "many") ? from + 1 : from;
    if (Words.isOneOf(tokens, word, FEW)) {
      return few(tokens, from, word);
    }
    String floor = isResult(tokens, from) ? null : PLURALS.get(Words.lower(tokens, from));
    if (floor == null) {
      floor = is(tokens, from, "many") ? PLURALS.get(Words.lower(tokens, from + 1)) : null;
      return floor == null ? null : vague(from, from + 2, floor);
    }
    String power = is(tokens, from + 1, "of") ? POWERS.get(Words.lower(tokens, from + 2)) : null;
    if (power != null) {
      String tens = is(tokens, from, "tens") ? "20" : is(tokens, from, "hundreds") ? "200" : floor;
      return Numeral.of(
          from, from + 3, new BigDecimal(tens).multiply(new BigDecimal(power)), NumberForm.VAGUE);
    }
    if (is(tokens, from, "tens")) {
      return is(tokens, from + 1, "of") ? vague(from, from + 1, floor) : null;
    }
    return vague(from, behindRepetition(tokens, from), floor);
  }

  /// "two 10-yard scores", "their test scores"
  private static boolean isResult(List<Token> tokens, int from) {
    return is(tokens, from, "scores")
        && !is(tokens, from + 1, "of")
        && Words.isWord(tokens, from - 1)
        && !Words.isOneOf(tokens, from - 1, "and", "or", "with", "killed", "for", "by");
  }

  /// "thousands upon thousands", "hundreds and hundreds"
  private static int behindRepetition(List<Token> tokens, int from) {
    boolean again =
        Words.isOneOf(tokens, from + 1, "upon", "and", "on")
            && is(tokens, from + 2, Words.lower(tokens, from));
    return again ? from + 3 : from + 1;
  }

  private static Numeral vague(int from, int to, String floor) {
    return Numeral.of(from, to, new BigDecimal(floor), NumberForm.VAGUE);
  }

  private static @Nullable Numeral few(List<Token> tokens, int from, int word) {
    boolean couple = is(tokens, word, "couple");
    boolean article = word > from;
    boolean several = is(tokens, word, "several");
    if (!article && !several && !is(tokens, word, "few") || article && several) {
      return null;
    }
    NumberForm form = couple ? NumberForm.ROUGH : NumberForm.VAGUE;
    BigDecimal count = couple ? new BigDecimal("2") : THREE;
    int scaleAt = is(tokens, word + 1, "of") ? word + 2 : word + 1;
    Numeral scaled = NumberWords.withScales(tokens, from, scaleAt, count, false);
    if (scaled != null && scaled.to() > scaleAt) {
      return new Numeral(from, scaled.to(), scaled.value(), scaled.scale(), form, false);
    }
    return !article && !several ? null : Numeral.of(from, word + 1, count, form);
  }
}
