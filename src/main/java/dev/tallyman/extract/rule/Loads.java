package dev.tallyman.extract.rule;

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

  /// Below this the goods are too far off for a conveyance, which may be empty.
  private static final int ABOARD = 36;

  private static final int TIED = 50;
  static final Set<String> LISTS = WordSet.of(",", "and", ";");
  private static final Set<String> LADEN = WordSet.of("laden", "loaded", "full");

  /// Goods of the sentence and whose they are: those of the figure `owner`, or nobody's yet. They
  /// are `isMixed` where the figure counts goods of another kind beside them: "40 tractors and rice
  /// worth a million".
  record Candidate(
      int from, int to, Commodity goods, boolean firm, @Nullable Draft owner, boolean isMixed) {}

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// What was chosen; `isMixed` where it is of several kinds that have nothing in common.
  record Choice(@Nullable Commodity goods, boolean isMixed) {}

  /// The goods with the best score, or nothing where none is near enough.
  @Nullable Commodity best() {
    return choice().goods();
  }

  Choice choice() {
    return choice(conveys() && !isLaden() ? ABOARD : 1, candidates());
  }

  /// The same, but goods that no other figure counts.
  @Nullable Commodity unowned() {
    return unowned(1);
  }

  /// Goods that words tie to the number: "12,000 of wheat", "Maize: 300", "barley came last with".
  @Nullable Commodity tied() {
    return unowned(TIED);
  }

  private @Nullable Commodity unowned(int least) {
    List<Candidate> nobodys = candidates().stream().filter(one -> one.owner() == null).toList();
    return choice(least, nobodys).goods();
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

  /// The goods of a number without a noun before: "last year 900, this year 644 rounds".
  @Nullable Commodity ofElided() {
    Commodity goods = null;
    for (Draft other : others) {
      boolean elided = other.head < 0 && other.quoteTo <= draft.quoteFrom && other.isFigure();
      goods = elided && draft.measure.equals(other.measure) ? other.commodity : goods;
    }
    return goods;
  }

  /// "three laden tankers": they carry what the text speaks of.
  boolean isLaden() {
    return draft.head >= 0 && Words.hasAny(tokens(), draft.numberTo, draft.head, LADEN);
  }

  /// "the sugar came on one".
  boolean isBoarded() {
    return conveys() && isOneOf(tokens(), draft.quoteFrom - 1, LoadScores.ABOARD_OF);
  }

  boolean conveys() {
    boolean box =
        draft.measure != null && WordSet.isAmong(draft.measure.name(), "container", "teu", "feu");
    return box || draft.figureClass == FigureClass.CONVEYANCE;
  }

  private Choice choice(int least, List<Candidate> candidates) {
    int best = least - 1;
    Candidate found = null;
    LoadScores scores = new LoadScores(draft, others, conveys());
    for (Candidate candidate : candidates) {
      int score = scores.of(candidate);
      if (score > 0) {
        draft.note(() -> "goods “" + candidate.goods() + "” scored " + score);
      }
      if (score > best) {
        best = score;
        found = candidate;
      }
    }
    Commodity goods = found == null || found.isMixed() ? null : withListed(found);
    return new Choice(goods, found != null && goods == null);
  }

  private static boolean isNamed(Draft draft, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (draft.quoteFrom <= mention.from() && mention.from() < draft.quoteTo) {
        return true;
      }
    }
    return false;
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (Mention mention : mentions) {
      if (namesCarrier(mention)) {
        continue;
      }
      Draft owner = owner(mention.from());
      Commodity whole = owner == null ? null : goods(owner);
      boolean worth = draft.figureClass == FigureClass.VALUE;
      boolean listed = whole != null && worth && mention.from() >= owner.quoteTo;
      Commodity common = listed ? Relief.common(whole, mention.goods()) : whole;
      Commodity goods = common == null ? mention.goods() : common;
      boolean mixed = listed && common == null;
      candidates.add(
          new Candidate(mention.from(), mention.to(), goods, mention.firm(), owner, mixed));
    }
    for (Draft other : others) {
      if (other.isFigure()
          && other.commodity != null
          && !isNamed(other, mentions)
          && (other.quoteTo <= draft.quoteFrom || isLoadOf(other))) {
        candidates.add(
            new Candidate(other.quoteFrom, other.quoteTo, other.commodity, true, other, false));
      }
    }
    return candidates;
  }

  /// "nine tankers carrying 14 million barrels".
  private boolean isLoadOf(Draft other) {
    return conveys() && other.figureClass == FigureClass.CARGO;
  }

  /// "14 of the 1,510 ships were LNG carriers": such goods are on board of those alone.
  private boolean namesCarrier(Mention mention) {
    return draft.head >= 0
        && draft.figureClass == FigureClass.CONVEYANCE
        && Goods.isConveyance(tokens(), mention.to());
  }

  private static @Nullable Commodity goods(Draft other) {
    return other.commodity == null ? Commodities.inQuote(other) : other.commodity;
  }

  private @Nullable Draft owner(int at) {
    for (Draft other : others) {
      if (other.quoteFrom <= at && at < Commodities.quoteEnd(other)) {
        return other;
      }
    }
    return null;
  }

  /// "trucks with flour and rice", "40 rifles and 300 rounds on two lorries": what several have in
  /// common; of tractors and rice nothing.
  private @Nullable Commodity withListed(Candidate found) {
    Commodity whole = found.goods();
    int end = found.to();
    for (Mention next : mentions) {
      boolean listed = next.from() == end + 1 && isOneOf(tokens(), end, "and", "or", ",", "&");
      if (listed && owner(next.from()) == found.owner()) {
        whole = whole == null ? null : common(whole, next.goods());
        end = next.to();
      }
    }
    int start = found.from();
    for (Mention before : mentions.reversed()) {
      boolean listed = before.to() == start - 1 && isOneOf(tokens(), start - 1, "and", "or", "&");
      if (listed && whole != null && owner(before.from()) == found.owner()) {
        whole = common(whole, before.goods());
        start = before.from();
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
      Commodity goods = goods(other);
      whole = beside && goods != null && whole != null ? common(whole, goods) : whole;
    }
    return whole;
  }

  /// A sum is the worth of all; what carries may be named by what it mostly carries.
  private @Nullable Commodity common(Commodity one, Commodity other) {
    Commodity common = Relief.common(one, other);
    return common == null && draft.figureClass != FigureClass.VALUE ? one : common;
  }

  private boolean isJoined(Draft one, Draft other) {
    int from = Math.min(one.quoteTo, other.quoteTo);
    int to = Math.max(one.quoteFrom, other.quoteFrom);
    return to - from <= 2 && to > from && isOneOf(tokens(), to - 1, LISTS);
  }
}
