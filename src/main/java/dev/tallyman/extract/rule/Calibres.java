package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isDigits;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sets calibres aside: "152-mm", "122mm", "7.62x39", ".22 caliber". A count that has one in its
/// noun phrase takes it over later.
public final class Calibres implements Reading {

  private static final int NEAR = 10;
  private static final BigDecimal LARGEST = new BigDecimal("420");
  private static final Commodity ARMS = new Commodity("arms");
  private static final Commodity AMMUNITION = new Commodity("arms/ammunition");
  private static final Commodity ARTILLERY = new Commodity("arms/ammunition/artillery");
  private static final Commodity SMALL = new Commodity("arms/ammunition/small");
  private static final Set<String> HEAVY =
      WordSet.of(
          "60", "76", "81", "82", "85", "100", "105", "120", "122", "130", "152", "155", "160",
          "203", "240");
  private static final Set<String> LIGHT =
      WordSet.of("4.6", "5.45", "5.56", "5.7", "6.5", "7.62", "7.65", "7.92", "9", "12.7", "14.5");
  private static final Set<String> SIZES =
      WordSet.of("of", "long", "wide", "thick", "deep", "high", "in", "per", "a", "tall", "across");
  private static final Set<String> MEASURED =
      WordSet.of(
          "rain",
          "rainfall",
          "rains",
          "thick",
          "thickness",
          "diameter",
          "pipe",
          "pipes",
          "plate",
          "plates",
          "width",
          "wide",
          "gauge",
          "snow",
          "precipitation",
          "sheet",
          "sheets",
          "lens",
          "depth",
          "deep",
          "fell");
  private static final Set<String> FIRED = WordSet.of("rounds", "shells", "round", "shell");
  private static final Set<String> COMMON =
      WordSet.of(
          "60", "76", "81", "82", "100", "105", "115", "120", "122", "125", "130", "152", "155");
  private static final Set<String> GUNS =
      WordSet.of(
          "calibre", "caliber", "calibres", "gun", "guns", "artillery", "ammunition", "nato");
  private static final Set<String> CROSS = WordSet.of("x", "×", "*");

  @Override
  public String name() {
    return "calibres";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Draft previous = null;
    Set<Draft> inner = new HashSet<>();
    for (Draft draft : drafts) {
      List<Token> tokens = draft.sentence.tokens();
      boolean plain = draft.form == NumberForm.PLAIN;
      int inches = plain ? InchCalibres.end(tokens, draft.numberFrom) : -1;
      int end = inches > 0 ? inches : plain ? ownEnd(tokens, draft) : -1;
      boolean inside =
          previous != null
              && previous.sentenceIndex == draft.sentenceIndex
              && draft.numberFrom < previous.numberTo;
      if (inside) {
        inner.add(draft);
      } else if (end > draft.numberTo
          && inches < 0
          && isOnlyMillimetres(tokens, draft)
          && !isCalibre(draft, end)) {
        draft.quoteTo = end;
        draft.setAside = SetAside.Reason.CONTEXT;
        draft.unit = "millimetre";
        draft.fired(name());
      } else if (end > 0) {
        draft.numberTo = end;
        draft.quoteTo = end;
        draft.setAside = SetAside.Reason.CALIBRE;
        draft.quantity = null;
        draft.calibre =
            inches > 0
                ? InchCalibres.written(tokens, draft.numberFrom, end)
                : written(tokens, draft.numberFrom, end);
        draft.fired(name());
        previous = draft;
      }
    }
    drafts.removeIf(inner::contains);
  }

  /// Where the number's millimetres end, or -1 where it has none of its own.
  private static int ownEnd(List<Token> tokens, Draft draft) {
    int end = end(tokens, draft);
    return isEndOfRange(tokens, draft, end) ? -1 : end;
  }

  private static int end(List<Token> tokens, Draft draft) {
    int to = draft.numberTo;
    if (!isDigits(tokens, draft.numberFrom)) {
      return -1;
    }
    boolean letterX =
        Words.isOneOf(tokens, to, CROSS)
            && Words.isGlued(tokens, to)
            && !isWheels(tokens, draft.numberFrom);
    if (letterX && isDigits(tokens, to + 1) && Words.isGlued(tokens, to + 1)) {
      int size = to + 2;
      return is(tokens, size, "mm") || Words.isHyphen(tokens, size) && is(tokens, size + 1, "mm")
          ? size + (is(tokens, size, "mm") ? 1 : 2)
          : size;
    }
    int unit = Words.isHyphen(tokens, to) ? to + 1 : to;
    if (to == draft.numberFrom + 1 && isBare(tokens, draft.numberFrom)) {
      return to;
    }
    boolean millimetre =
        is(tokens, unit, "mm")
            || is(tokens, unit, "millimetre")
            || is(tokens, unit, "millimeter")
            || is(tokens, unit, "millimetres")
            || is(tokens, unit, "millimeters");
    return millimetre ? unit + 1 : -1;
  }

  /// "4x4", "8x8" vehicles: the wheels that drive them.
  static boolean isWheels(List<Token> tokens, int at) {
    return isDigits(tokens, at)
        && tokens.get(at).text().length() == 1
        && Words.isOneOf(tokens, at + 1, CROSS)
        && isDigits(tokens, at + 2)
        && Words.isGlued(tokens, at + 2)
        && tokens.get(at + 2).text().length() == 1;
  }

  /// The "250 mm" of "150-250 mm of rain" is left to its range.
  private static boolean isEndOfRange(List<Token> tokens, Draft draft, int end) {
    int dash = draft.numberFrom - 1;
    return end > draft.numberTo
        && Words.isOneOf(tokens, dash, Words.DASHES)
        && isDigits(tokens, dash - 1)
        && !isCalibre(draft, end);
  }

  private static boolean isOnlyMillimetres(List<Token> tokens, Draft draft) {
    return !Words.isOneOf(tokens, draft.numberTo, CROSS);
  }

  /// "rounds of 155" names a calibre that every gunner knows.
  static boolean isBare(List<Token> tokens, int at) {
    boolean fired = is(tokens, at - 1, "of") && Words.isOneOf(tokens, at - 2, FIRED);
    return fired
        && isDigits(tokens, at)
        && COMMON.contains(tokens.get(at).text())
        && !is(tokens, at + 1, "mm")
        && !NounPhrases.isCountable(tokens, at + 1);
  }

  /// "shells of 155 mm", in whatever they are sent.
  private static boolean isOfRounds(List<Token> tokens, int at) {
    return is(tokens, at - 1, "of") && Words.isOneOf(tokens, at - 2, FIRED);
  }

  /// Of rain, plates and boards millimetres are a size; of guns and what they fire a calibre.
  private static boolean isCalibre(Draft draft, int end) {
    List<Token> tokens = draft.sentence.tokens();
    boolean gun =
        draft.value != null
            && draft.value.compareTo(LARGEST) <= 0
            && Words.isOne(draft.scale)
            && !is(tokens, draft.numberFrom - 1, "to")
            && (isOfRounds(tokens, draft.numberFrom) || !Words.isOneOf(tokens, end, SIZES));
    if (!gun) {
      return false;
    }
    for (int i = Math.max(0, draft.numberFrom - NEAR);
        i < Math.min(tokens.size(), end + NEAR);
        i++) {
      if (Words.isOneOf(tokens, i, MEASURED)) {
        return false;
      }
      Goods goods = Goods.at(tokens, i);
      boolean arms = goods != null && goods.commodity() != null && goods.commodity().isWithin(ARMS);
      if (arms || Words.isOneOf(tokens, i, GUNS)) {
        return true;
      }
    }
    return Words.isHyphen(tokens, draft.numberTo) || Words.isGlued(tokens, draft.numberTo);
  }

  private static String written(List<Token> tokens, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      String token = tokens.get(i).lower();
      if (!Words.HYPHENS.contains(token)) {
        text.append(token.startsWith("millimet") ? "mm" : token);
      }
    }
    return to == from + 1 ? text.append("mm").toString() : text.toString();
  }

  /// What a calibre tells of rounds: those of 155 mm are artillery's, those of 7.62 small arms'.
  static Commodity ammunition(String calibre) {
    if (InchCalibres.isOne(calibre)) {
      return SMALL;
    }
    int end = calibre.indexOf('x') > 0 ? calibre.indexOf('x') : calibre.indexOf('m');
    String bore = end < 0 ? calibre : calibre.substring(0, end);
    return HEAVY.contains(bore) ? ARTILLERY : LIGHT.contains(bore) ? SMALL : AMMUNITION;
  }

  static boolean isAmmunition(@Nullable Commodity goods) {
    return goods != null && goods.isWithin(AMMUNITION);
  }

  /// Goods with the calibre that stands before their name: "152-mm shells", "155 mm rounds".
  static Commodity sized(List<Token> tokens, int at, Commodity goods) {
    if (!goods.equals(AMMUNITION)) {
      return goods;
    }
    int unit = Words.isHyphen(tokens, at - 1) ? at - 2 : at - 1;
    boolean millimetres = is(tokens, unit, "mm");
    int size = Words.isHyphen(tokens, unit - 1) ? unit - 2 : unit - 1;
    if (!millimetres || !isDigits(tokens, size)) {
      return goods;
    }
    boolean decimal = is(tokens, size - 1, ".") && isDigits(tokens, size - 2);
    String whole = decimal ? tokens.get(size - 2).text() + "." : "";
    return ammunition(whole + tokens.get(size).text() + "mm");
  }

  /// The end of a calibre that begins at `at` ("7.62x39", "122 mm"), or -1.
  static int end(List<Token> tokens, int at) {
    int inches = InchCalibres.end(tokens, at);
    if (inches > 0) {
      return inches;
    }
    int to = bore(tokens, at);
    if (to < 0) {
      return -1;
    }
    boolean crossed = Words.isOneOf(tokens, to, CROSS) && isDigits(tokens, to + 1);
    to = crossed ? bore(tokens, to + 1) : to;
    int unit = Words.isHyphen(tokens, to) ? to + 1 : to;
    return is(tokens, unit, "mm") ? unit + 1 : crossed ? to : -1;
  }

  private static int bore(List<Token> tokens, int at) {
    if (!isDigits(tokens, at)) {
      return -1;
    }
    boolean decimal = is(tokens, at + 1, ".") && Words.isGlued(tokens, at + 1);
    return decimal && isDigits(tokens, at + 2) ? at + 3 : at + 1;
  }
}
