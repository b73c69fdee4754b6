package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Decides whether a counted number is a figure: its goods or conveyances must move, by the words
/// nearest to it. Anything else is context.
public final class Movements implements Reading {

  private static final Lexicon MOVEMENT = Lexicon.load("movement");
  private static final int WINDOW = 60;
  private static final int NEVER = 1000;
  private static final Set<String> HARD = Set.of(";", ":", "—", "–", "(", ")", "“", "”", "\"");
  private static final Set<String> SOFT =
      Set.of(",", "and", "but", "while", "which", "who", "whereas", "although", "because", "if");
  private static final Set<String> JOURNEYS =
      Set.of(
          "shipment",
          "voyage",
          "trip",
          "round-trip",
          "transit",
          "port-call",
          "convoy",
          "cargo",
          "flight",
          "truckload");
  private static final Set<String> VALUED =
      Set.of("worth", "value", "valued", "package", "packages", "aid", "drawdown");

  private int current = -1;
  private List<Match> evidence = List.of();

  @Override
  public String name() {
    return "movements";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.setAside == null && (draft.measure != null || draft.head >= 0)) {
        decide(draft);
      }
    }
  }

  private void decide(Draft draft) {
    if (draft.sentenceIndex != current) {
      current = draft.sentenceIndex;
      evidence = MOVEMENT.in(draft.sentence.tokens());
    }
    int moves = nearest(draft, "moves");
    int still = nearest(draft, "still");
    boolean journey = draft.measure != null && JOURNEYS.contains(draft.measure.name());
    boolean moving = journey ? still > 3 || moves < still : moves < NEVER && moves <= still;
    boolean counted = draft.measure != null && isKnown(draft);
    if (!moving || !counted) {
      draft.setAside = SetAside.Reason.CONTEXT;
      draft.notes.add(
          "no figure: moves at " + moves + ", still at " + still + ", known goods " + counted);
    }
    draft.fired(name());
  }

  private static boolean isKnown(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    if (draft.figureClass == FigureClass.VALUE) {
      return has(tokens, draft, VALUED) || Commodities.nearest(draft) != null;
    }
    if (draft.figureClass == FigureClass.SHARE
        && draft.head >= 0
        && draft.form != NumberForm.MULTIPLE) {
      return Goods.at(tokens, draft.head) != null || Commodities.inQuote(draft) != null;
    }
    return true;
  }

  private static boolean has(List<Token> tokens, Draft draft, Set<String> words) {
    for (int i = Math.max(0, draft.quoteFrom - 12);
        i < Math.min(tokens.size(), draft.quoteTo + 8);
        i++) {
      if (isOneOf(tokens, i, words)) {
        return true;
      }
    }
    return false;
  }

  private int nearest(Draft draft, String meaning) {
    int best = NEVER;
    List<Token> tokens = draft.sentence.tokens();
    for (Match match : evidence) {
      boolean inside = match.from() >= draft.quoteFrom && match.to() <= draft.quoteTo;
      boolean far = match.to() < draft.quoteFrom - WINDOW || match.from() > draft.quoteTo + WINDOW;
      if (!inside && !far && match.meaning().equals(meaning)) {
        best = Math.min(best, distance(tokens, draft, match));
      }
    }
    return best;
  }

  private static int distance(List<Token> tokens, Draft draft, Match match) {
    boolean before = match.to() <= draft.quoteFrom;
    int from = before ? match.to() : draft.quoteTo;
    int to = before ? draft.quoteFrom : match.from();
    int distance = Math.max(0, to - from);
    for (int i = from; i < to; i++) {
      distance += isOneOf(tokens, i, HARD) ? 10 : isOneOf(tokens, i, SOFT) ? 4 : 0;
    }
    return distance;
  }
}
