package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isDigits;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Sets calibres aside: "152-mm", "122mm", "7.62x39". A count that has one in its noun phrase takes
/// it over later.
public final class Calibres implements Reading {

  private static final int NEAR = 10;
  private static final BigDecimal LARGEST = new BigDecimal("420");
  private static final Commodity ARMS = new Commodity("arms");
  private static final Set<String> SIZES =
      Set.of("of", "long", "wide", "thick", "deep", "high", "in", "per", "a", "tall", "across");
  private static final Set<String> MEASURED =
      Set.of(
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
  private static final Set<String> FIRED = Set.of("rounds", "shells", "round", "shell");
  private static final Set<String> COMMON =
      Set.of("60", "76", "81", "82", "100", "105", "115", "120", "122", "125", "130", "152", "155");
  private static final Set<String> GUNS =
      Set.of("calibre", "caliber", "calibres", "gun", "guns", "artillery", "ammunition", "nato");
  private static final Set<String> CROSS = Set.of("x", "×", "*");

  @Override
  public String name() {
    return "calibres";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Draft previous = null;
    Set<Draft> inner = new HashSet<>();
    for (Draft draft : drafts) {
      int end = draft.form == NumberForm.PLAIN ? end(draft.sentence.tokens(), draft) : -1;
      boolean inside =
          previous != null
              && previous.sentenceIndex == draft.sentenceIndex
              && draft.numberFrom < previous.numberTo;
      if (inside) {
        inner.add(draft);
      } else if (end > draft.numberTo
          && isOnlyMillimetres(draft.sentence.tokens(), draft)
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
        draft.calibre = written(draft.sentence.tokens(), draft.numberFrom, end);
        draft.fired(name());
        previous = draft;
      }
    }
    drafts.removeIf(inner::contains);
  }

  private static int end(List<Token> tokens, Draft draft) {
    int to = draft.numberTo;
    if (!isDigits(tokens, draft.numberFrom)) {
      return -1;
    }
    boolean letterX = Words.isOneOf(tokens, to, CROSS) && Words.isGlued(tokens, to);
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

  /// Of rain, plates and boards millimetres are a size; of guns and what they fire a calibre.
  private static boolean isCalibre(Draft draft, int end) {
    List<Token> tokens = draft.sentence.tokens();
    boolean gun =
        draft.value != null
            && draft.value.compareTo(LARGEST) <= 0
            && Words.isOne(draft.scale)
            && !is(tokens, draft.numberFrom - 1, "to")
            && !Words.isOneOf(tokens, end, SIZES);
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
}
