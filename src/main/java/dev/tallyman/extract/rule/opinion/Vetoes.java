package dev.tallyman.extract.rule.opinion;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.rule.Rates;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Token;
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
              || draft.rules.contains("tables")
              || isOfFlow(draft);
      if (draft.isFigure() && !spared) {
        Balance balance = balance(draft, words.forFigure(draft));
        draft.note(() -> "no figure: " + balance.words());
        if (balance.isEnough()) {
          vetoed.add(draft);
        }
      }
    }
    for (Draft draft : vetoed) {
      draft.setAside = SetAside.Reason.CONTEXT;
      draft.fired(name());
    }
  }

  /// "Cocoa shipments, at 19,800 tonnes": a flow in so many words.
  private static boolean isOfFlow(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.quoteFrom - 1;
    return Words.is(tokens, at, "at")
        && Words.is(tokens, at - 1, ",")
        && Rates.nameFlow(tokens, at - 2, at - 1);
  }

  /// What speaks against a figure and for it; `logit` is what its words say.
  static Balance balance(Draft draft, int logit) {
    Balance balance = new Balance();
    balance.add("figure");
    WIDER.climb(logit, balance);
    for (String rule : draft.rules) {
      if (isOfFigure(rule)) {
        int quoted = rule.indexOf(" “");
        balance.add("figure: ", quoted < 0 ? rule : rule.substring(0, quoted));
      }
    }
    POINTS.climb(draft.points, balance);
    for (String ground : draft.weighed) {
      balance.add("figure weighed: ", ground);
    }
    balance.add("figure of ", String.valueOf(draft.measure));
    balance.add("figure of goods ", String.valueOf(draft.commodity));
    balance.add("figure, ", word(draft.figureClass));
    balance.add("figure, kind ", word(draft.kind));
    balance.add("figure, ", word(draft.status));
    balance.add("figure, ", word(draft.modality));
    balance.add(
        draft.origin.country() == null ? "figure" : "figure from",
        draft.destination.country() == null ? "" : " to");
    balance.add(draft.period.isStated() ? "figure with period" : "figure without period");
    balance.add("figure, relation ", word(draft.relation));
    return balance;
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
