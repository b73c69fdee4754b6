package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isDigits;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Sets calibres aside: "152-mm", "122mm", "7.62x39". A count that has one in its noun phrase takes
/// it over later.
public final class Calibres implements Reading {

  private static final Set<String> CROSS = Set.of("x", "×", "*");

  @Override
  public String name() {
    return "calibres";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Draft previous = null;
    for (Draft draft : List.copyOf(drafts)) {
      int end = draft.form == NumberForm.PLAIN ? end(draft.sentence.tokens(), draft) : -1;
      boolean inside =
          previous != null
              && previous.sentenceIndex == draft.sentenceIndex
              && draft.numberFrom < previous.numberTo;
      if (inside) {
        drafts.remove(draft);
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
    boolean millimetre =
        is(tokens, unit, "mm") || is(tokens, unit, "millimetre") || is(tokens, unit, "millimeter");
    return millimetre ? unit + 1 : -1;
  }

  private static String written(List<Token> tokens, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      String token = tokens.get(i).lower();
      if (!Words.HYPHENS.contains(token)) {
        text.append(token.startsWith("millimet") ? "mm" : token);
      }
    }
    return text.toString();
  }
}
