package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.SetAside;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Sets a figure aside where the words around it, and what the rules read of it, are found where
/// numbers are no figures: what stands in stock, is earned, asked for or built. What a conveyance
/// could hold is left to the rules.
public final class Vetoes implements Reading {

  private static final Ladder WIDER = Ladder.of("figure by more than", -10, 10, Learned.UNIT / 2);
  private static final Ladder POINTS = Ladder.of("figure at more than", 1, 10, 1);

  private final WordsAround words;

  public Vetoes(WordsAround words) {
    this.words = words;
  }

  @Override
  public String name() {
    return "vetoes";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    List<Draft> vetoed = new ArrayList<>();
    for (Draft draft : drafts) {
      boolean spared =
          draft.modality == Modality.CAPACITY
              || Admissions.isHeard(draft)
              || draft.rules.contains("tables");
      if (draft.isFigure() && !spared) {
        List<String> grounds = grounds(draft, words.of(draft)[Learned.FIGURE]);
        draft.note(() -> "no figure: " + Trust.words(grounds));
        if (Trust.sum(grounds) > Trust.ENOUGH) {
          vetoed.add(draft);
        }
      }
    }
    for (Draft draft : vetoed) {
      draft.setAside = SetAside.Reason.CONTEXT;
      draft.fired(name());
    }
  }

  /// What speaks against a figure and for it; `logit` is what its words say.
  static List<String> grounds(Draft draft, int logit) {
    List<String> grounds = new ArrayList<>();
    grounds.add("figure");
    WIDER.climb(logit, grounds);
    for (String rule : draft.rules) {
      if (isOfFigure(rule)) {
        int quoted = rule.indexOf(" “");
        grounds.add("figure: " + (quoted < 0 ? rule : rule.substring(0, quoted)));
      }
    }
    POINTS.climb(draft.points, grounds);
    for (String ground : draft.weighed) {
      grounds.add("figure weighed: " + ground);
    }
    grounds.add("figure of " + draft.measure);
    grounds.add("figure of goods " + draft.commodity);
    grounds.add("figure, " + word(draft.figureClass));
    grounds.add("figure, kind " + word(draft.kind));
    grounds.add("figure, " + word(draft.status));
    grounds.add("figure, " + word(draft.modality));
    grounds.add(
        "figure"
            + (draft.origin.country() == null ? "" : " from")
            + (draft.destination.country() == null ? "" : " to"));
    grounds.add(draft.period.isStated() ? "figure with period" : "figure without period");
    grounds.add("figure, relation " + word(draft.relation));
    return grounds;
  }

  private static String word(@Nullable Enum<?> value) {
    return value == null ? "none" : value.name().toLowerCase(Locale.ROOT);
  }

  /// Whether the rule says anything about whether goods move.
  private static boolean isOfFigure(String rule) {
    return !rule.startsWith("statuses")
        && !rule.startsWith("kinds")
        && !rule.startsWith("periods")
        && !rule.startsWith("attributions")
        && !rule.startsWith("as-ofs")
        && !rule.startsWith("relations");
  }
}
