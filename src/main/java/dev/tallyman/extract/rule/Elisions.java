package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A number without a noun counts what the figure nearest before it counts: "of which 1.2 million
/// were ordered". Where there is none, it is context.
public final class Elisions implements Reading {

  private static final int FARTHEST_SENTENCE = 2;
  private static final Set<String> DETERMINERS =
      Set.of("the", "its", "their", "those", "these", "all");
  private static final Set<String> OPENS_ONE =
      Set.of("including", "them", "which", "only", "and", "just");

  @Override
  public String name() {
    return "elisions";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.setAside == null && draft.measure == null) {
        Draft base = base(drafts, i);
        boolean pronoun = is(draft.sentence.tokens(), draft.numberFrom, "one") && !counts(draft);
        if (base == null || pronoun) {
          draft.setAside = SetAside.Reason.CONTEXT;
        } else {
          take(draft, base);
        }
        draft.fired(name());
      }
    }
  }

  /// "one" without a noun counts only behind "including" or before "of them".
  private static boolean counts(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    return isOneOf(tokens, draft.numberFrom - 1, OPENS_ONE) || draft.quoteTo > draft.numberTo;
  }

  private static @Nullable Draft base(List<Draft> drafts, int i) {
    Draft draft = drafts.get(i);
    List<Token> tokens = draft.sentence.tokens();
    boolean partOfNext =
        is(tokens, draft.numberTo, "of") && isOneOf(tokens, draft.numberTo + 1, DETERMINERS);
    if (i + 1 < drafts.size()
        && drafts.get(i + 1).sentenceIndex == draft.sentenceIndex
        && partOfNext) {
      Draft next = drafts.get(i + 1);
      if (isBase(next) && next.numberFrom <= draft.numberTo + 3) {
        return next;
      }
    }
    for (int j = i - 1; j >= 0 && j >= i - 6; j--) {
      Draft before = drafts.get(j);
      if (draft.sentenceIndex - before.sentenceIndex > FARTHEST_SENTENCE) {
        return null;
      }
      if (isBase(before)) {
        return before;
      }
    }
    return null;
  }

  private static boolean isBase(Draft draft) {
    return draft.setAside == null
        && draft.measure != null
        && draft.form != NumberForm.PERCENT
        && draft.figureClass != FigureClass.SHARE;
  }

  private static void take(Draft draft, Draft base) {
    draft.measure = base.measure;
    draft.figureClass = base.figureClass;
    draft.commodity = base.commodity;
    draft.calibre = draft.calibre == null ? base.calibre : draft.calibre;
    draft.notes.add("counts what \"" + base.unit + "\" counts");
  }
}
