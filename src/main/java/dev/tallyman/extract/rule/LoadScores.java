package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// How well goods of the sentence fit a number without goods of its own: by their distance from it
/// and by the words that join them to it, "40 trucks laden with rice", "Maize: 300".
record LoadScores(Draft draft, List<Draft> others, boolean conveys) {

  private static final int NEAR = 60;
  private static final int WINDOW = 45;
  private static final int OF = 4;

  private static final Set<String> HARD =
      WordSet.of(";", "—", "–", "(", ")", "“", "”", "\"", ".", "?", ":");
  private static final Set<String> SOFT =
      WordSet.of(
          ",",
          "and",
          "but",
          "while",
          "which",
          "who",
          "whereas",
          "although",
          "because",
          "if",
          "when",
          "where",
          "or");
  private static final Set<String> LADEN =
      WordSet.of(
          "carrying",
          "carried",
          "carry",
          "carries",
          "with",
          "loaded",
          "loading",
          "laden",
          "bringing",
          "brought",
          "bring",
          "holding",
          "held",
          "hold",
          "full",
          "transporting",
          "transported",
          "delivering",
          "delivered",
          "containing",
          "contained",
          "contain",
          "contains",
          "filled",
          "fill",
          "hauling",
          "hauled",
          "bearing",
          "ferrying",
          "stuffed",
          "packed",
          "took",
          "takes",
          "moving",
          "moved",
          "lifting",
          "lifted",
          "landing",
          "landed",
          "unloaded",
          "discharged",
          "dropped",
          "worth",
          "weighing",
          "equivalent",
          "enough",
          "for",
          "or",
          "that");
  static final Set<String> ABOARD_OF =
      WordSet.of(
          "on", "in", "by", "aboard", "into", "onto", "inside", "from", "off", "over", "using");
  private static final Set<String> WORTH =
      WordSet.of("worth", "valued", "value", "cost", "fetched");
  private static final Set<String> MAKES_UP =
      WordSet.of(
          "made",
          "make",
          "makes",
          "accounted",
          "accounts",
          "account",
          "represented",
          "represents",
          "formed",
          "constituted",
          "were",
          "was",
          "is",
          "are");
  static final Set<String> FLOWS =
      WordSet.of(
          "exports",
          "imports",
          "shipments",
          "deliveries",
          "loadings",
          "arrivals",
          "sales",
          "flows",
          "purchases",
          "cargoes",
          "trade",
          "traffic",
          "intake",
          "supplies",
          "volumes",
          "transfers",
          "seizures",
          "departures",
          "landings",
          "discharges",
          "liftings",
          "consignments",
          "movements");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  int of(Loads.Candidate one) {
    boolean right = one.from() >= draft.quoteTo;
    boolean left = one.to() <= draft.quoteFrom;
    if (!right && !left) {
      return 0;
    }
    int from = right ? draft.quoteTo : one.to();
    int to = right ? one.from() : draft.quoteFrom;
    if (to - from > WINDOW || isForeign(one, right) || right && isOfPart(from, to)) {
      return 0;
    }
    int score = NEAR - (to - from) + (one.firm() ? 0 : -10);
    for (int i = from; i < to; i++) {
      score -= isOneOf(tokens(), i, HARD) ? 20 : isOneOf(tokens(), i, SOFT) ? 5 : 0;
    }
    if (right && one.owner() != null && isApposed(one.owner())) {
      return score + 30;
    }
    return score + (right ? ahead(from, to) : behind(one, from, to));
  }

  private int ahead(int from, int to) {
    if (from == to) {
      return 10;
    }
    for (int i = from; i < to; i++) {
      boolean of = is(tokens(), i, "of") && i - from <= OF && to - i <= OF;
      if (of && !is(tokens(), i - 1, "out")) {
        return 50;
      }
    }
    return Words.hasAny(tokens(), from, to, LADEN) ? 30 : 0;
  }

  private int behind(Loads.Candidate one, int from, int to) {
    boolean colon = is(tokens(), to - 1, ":") || is(tokens(), one.to(), ":") && one.from() < OF;
    boolean label = one.from() == 0 && isOneOf(tokens(), one.to(), ".", "–", "—");
    boolean flow =
        isOneOf(tokens(), one.to(), FLOWS)
            || is(tokens(), one.from() - 1, "of") && isOneOf(tokens(), one.from() - 2, FLOWS);
    boolean aboard = isOneOf(tokens(), to - 1, ABOARD_OF) || isOneOf(tokens(), to - 2, ABOARD_OF);
    boolean makesUp =
        to - from <= 5
            && (draft.figureClass == FigureClass.SHARE && Words.hasAny(tokens(), from, to, MAKES_UP)
                || isOneOf(tokens(), from, "accounted", "accounts", "represented", "represents"));
    int score = colon ? 40 : 0;
    score += label ? 30 : 0;
    score += flow ? 20 : 0;
    score += from == to ? 10 : 0;
    score += to == from + 1 && is(tokens(), from, ",") && isSpokenOf(one) ? 30 : 0;
    score += makesUp ? 40 : 0;
    score += isGapped(one, from, to) ? 20 : 0;
    score += conveys && isDefinite() ? 15 : 0;
    return score + (conveys && aboard ? 30 : 0);
  }

  /// "rice came to 40 tonnes, clinker to 30 and fuel to 20".
  private boolean isGapped(Loads.Candidate one, int from, int to) {
    return to == from + 1
        && isOneOf(tokens(), from, "for", "to", "at", "with", "by")
        && isOneOf(tokens(), one.from() - 1, ",", "and", "but", "while");
  }

  /// "The ivory, 37 pieces in all,".
  private boolean isSpokenOf(Loads.Candidate one) {
    return one.owner() == null && isOneOf(tokens(), one.from() - 1, "the", "these", "those");
  }

  /// "the first 140 trucks" are those of goods just named.
  private boolean isDefinite() {
    int before = draft.quoteFrom - 1;
    return isOneOf(tokens(), before, "first", "last", "other", "remaining")
        && isOneOf(tokens(), before - 1, "the", "its", "their");
  }

  /// "310 tonnes, of which half was shelter material", "54 lorries: 23 with oranges", "9 bulk ships
  /// and 4 ships carrying gas": the goods of a part, or of others of the kind, behind.
  private boolean isOfPart(int from, int to) {
    if (draft.figureClass == FigureClass.SHARE) {
      return false;
    }
    for (Draft other : others) {
      if (from <= other.numberFrom && other.quoteTo <= to && isPart(other)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPart(Draft other) {
    boolean alike =
        draft.figureClass == FigureClass.CONVEYANCE
            && (other.head < 0 || isOneOf(tokens(), other.quoteTo, LADEN))
            && draft.measure != null
            && draft.measure.equals(other.measure);
    return other.figureClass == FigureClass.SHARE || alike;
  }

  /// "one cargo, 40,000 tonnes of urea": what a lot weighs.
  private boolean isApposed(Draft other) {
    return Movements.isJourney(draft.measure)
        && Units.isUnit(other.measure)
        && draft.quoteTo + 1 == other.quoteFrom
        && isOneOf(tokens(), draft.quoteTo, ",", "(");
  }

  /// What another number counts is this one's load only where words put it on board.
  private boolean isForeign(Loads.Candidate one, boolean right) {
    Draft other = one.owner();
    if (other == null || other.figureClass == FigureClass.SHARE) {
      return false;
    }
    if (right && isApposed(other)) {
      return false;
    }
    int from = right ? draft.quoteTo : other.quoteTo;
    int to = right ? other.quoteFrom : draft.quoteFrom;
    if (!right && conveys && isDefinite()) {
      return false;
    }
    boolean money =
        draft.figureClass == FigureClass.VALUE || Words.hasAny(tokens(), from, to, WORTH);
    boolean linked = money || Units.isUnit(draft.measure) && Units.isUnit(other.measure);
    for (int i = from; i < to; i++) {
      boolean joins = isOneOf(tokens(), i, LADEN) || isOneOf(tokens(), i, ABOARD_OF);
      linked = money || !isOneOf(tokens(), i, Loads.LISTS) && (linked || joins);
    }
    return !linked;
  }
}
