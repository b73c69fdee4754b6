package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Chooses among the goods that a sentence names the ones that a number without goods of its own
/// counts: each is scored by its distance and by the words that join it to the number ("laden
/// with", "of", "came on"); the losers are noted.
record Loads(Draft draft, List<Draft> others, List<Mention> mentions) {

  private static final int NEAR = 60;

  /// Below this the goods are too far off for a conveyance, which may be empty.
  private static final int ABOARD = 36;

  private static final int TIED = 50;
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
  private static final Set<String> LISTS = WordSet.of(",", "and", ";");
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
          "worth",
          "weighing",
          "equivalent",
          "enough",
          "for",
          "or",
          "that");
  private static final Set<String> ABOARD_OF =
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
  private static final Set<String> FLOWS =
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

  /// Goods of the sentence and whose they are: those of the figure `owner`, or nobody's yet.
  private record Candidate(
      int from, int to, Commodity goods, boolean firm, @Nullable Draft owner) {}

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// The goods with the best score, or nothing where none is near enough.
  @Nullable Commodity best() {
    return best(conveys() ? ABOARD : 1, candidates());
  }

  /// The same, but goods that no other figure counts.
  @Nullable Commodity unowned() {
    return best(1, candidates().stream().filter(one -> one.owner() == null).toList());
  }

  /// Goods that words tie to the number: "12,000 of wheat", "Maize: 300", "barley came last with".
  @Nullable Commodity tied() {
    return best(TIED, candidates().stream().filter(one -> one.owner() == null).toList());
  }

  /// The goods of the figure nearest before in the sentence.
  @Nullable Commodity ofEarlier() {
    Commodity goods = null;
    for (Draft other : others) {
      boolean earlier = other.quoteTo <= draft.quoteFrom && other.isFigure();
      goods = earlier && other.commodity != null ? other.commodity : goods;
    }
    return goods;
  }

  boolean conveys() {
    boolean box =
        draft.measure != null && WordSet.isAmong(draft.measure.name(), "container", "teu", "feu");
    return box || draft.figureClass == FigureClass.CONVEYANCE;
  }

  private @Nullable Commodity best(int least, List<Candidate> candidates) {
    int best = least - 1;
    Candidate found = null;
    for (Candidate candidate : candidates) {
      int score = score(candidate);
      if (score > 0) {
        draft.note(() -> "goods “" + candidate.goods() + "” scored " + score);
      }
      if (score > best) {
        best = score;
        found = candidate;
      }
    }
    return found == null ? null : withListed(found);
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (Mention mention : mentions) {
      Draft owner = owner(mention.from());
      candidates.add(
          new Candidate(mention.from(), mention.to(), mention.goods(), mention.firm(), owner));
    }
    for (Draft other : others) {
      boolean unnamed =
          mentions.stream()
              .noneMatch(one -> other.quoteFrom <= one.from() && one.from() < other.quoteTo);
      if (unnamed
          && other.isFigure()
          && other.commodity != null
          && other.quoteTo <= draft.quoteFrom) {
        candidates.add(new Candidate(other.quoteFrom, other.quoteTo, other.commodity, true, other));
      }
    }
    return candidates;
  }

  private @Nullable Draft owner(int at) {
    for (Draft other : others) {
      if (other.quoteFrom <= at && at < other.quoteTo) {
        return other;
      }
    }
    return null;
  }

  /// "trucks with flour and rice", "40 rifles and 300 rounds on two lorries": what several have in
  /// common.
  private Commodity withListed(Candidate found) {
    Commodity whole = found.goods();
    int end = found.to();
    for (Mention next : mentions) {
      boolean listed = next.from() == end + 1 && isOneOf(tokens(), end, "and", "or", ",", "&");
      if (listed && owner(next.from()) == found.owner()) {
        whole = common(whole, next.goods());
        end = next.to();
      }
    }
    for (Draft other : others) {
      Draft owner = found.owner();
      boolean beside =
          owner != null
              && conveys()
              && !other.equals(owner)
              && other.isFigure()
              && isJoined(other, owner);
      Commodity goods = other.commodity == null ? Commodities.inQuote(other) : other.commodity;
      whole = beside && goods != null ? common(whole, goods) : whole;
    }
    return whole;
  }

  private static Commodity common(Commodity one, Commodity other) {
    Commodity common = Mention.common(one, other);
    return common == null ? one : common;
  }

  private boolean isJoined(Draft one, Draft other) {
    int from = Math.min(one.quoteTo, other.quoteTo);
    int to = Math.max(one.quoteFrom, other.quoteFrom);
    return to - from <= 2 && to > from && isOneOf(tokens(), to - 1, LISTS);
  }

  private int score(Candidate one) {
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
    return has(from, to, LADEN) ? 30 : 0;
  }

  private int behind(Candidate one, int from, int to) {
    boolean colon = is(tokens(), to - 1, ":") || is(tokens(), one.to(), ":") && one.from() < OF;
    boolean label = one.from() == 0 && isOneOf(tokens(), one.to(), ".", "–", "—");
    boolean flow =
        isOneOf(tokens(), one.to(), FLOWS)
            || is(tokens(), one.from() - 1, "of") && isOneOf(tokens(), one.from() - 2, FLOWS);
    boolean aboard = isOneOf(tokens(), to - 1, ABOARD_OF) || isOneOf(tokens(), to - 2, ABOARD_OF);
    boolean makesUp =
        draft.figureClass == FigureClass.SHARE && to - from <= 5 && has(from, to, MAKES_UP);
    int score = colon ? 40 : 0;
    score += label ? 30 : 0;
    score += flow ? 20 : 0;
    score += from == to ? 10 : 0;
    score += makesUp ? 40 : 0;
    score += conveys() && isDefinite() ? 15 : 0;
    return score + (conveys() && aboard ? 30 : 0);
  }

  /// "the first 140 trucks" are those of goods just named.
  private boolean isDefinite() {
    int before = draft.quoteFrom - 1;
    return isOneOf(tokens(), before, "first", "last", "other", "remaining")
        && isOneOf(tokens(), before - 1, "the", "its", "their");
  }

  private boolean has(int from, int to, Set<String> words) {
    for (int i = from; i < to; i++) {
      if (isOneOf(tokens(), i, words)) {
        return true;
      }
    }
    return false;
  }

  /// "310 tonnes, of which half was shelter material", "54 lorries: 23 with oranges": the goods of
  /// a part behind.
  private boolean isOfPart(int from, int to) {
    return draft.figureClass != FigureClass.SHARE
        && others.stream()
            .anyMatch(other -> from <= other.numberFrom && other.quoteTo <= to && isPart(other));
  }

  private boolean isPart(Draft other) {
    boolean alike =
        draft.figureClass == FigureClass.CONVEYANCE
            && other.head < 0
            && draft.measure != null
            && draft.measure.equals(other.measure);
    return other.figureClass == FigureClass.SHARE || alike;
  }

  /// What another number counts is this one's load only where words put it on board.
  private boolean isForeign(Candidate one, boolean right) {
    Draft other = one.owner();
    if (other == null || other.figureClass == FigureClass.SHARE) {
      return false;
    }
    int from = right ? draft.quoteTo : other.quoteTo;
    int to = right ? other.quoteFrom : draft.quoteFrom;
    if (!right && conveys() && isDefinite()) {
      return false;
    }
    boolean money = draft.figureClass == FigureClass.VALUE || has(from, to, WORTH);
    boolean linked = money || Units.isUnit(draft.measure) && Units.isUnit(other.measure);
    for (int i = from; i < to; i++) {
      boolean joins = isOneOf(tokens(), i, LADEN) || isOneOf(tokens(), i, ABOARD_OF);
      linked = money || !isOneOf(tokens(), i, LISTS) && (linked || joins);
    }
    return !linked;
  }
}
