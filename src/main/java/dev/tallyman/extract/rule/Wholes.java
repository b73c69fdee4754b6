package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the figure whose goods a number without any counts: the whole of a share ("two-thirds of
/// it"), or what a definite noun takes up ("several of the containers", "the 7.1 tonnes").
final class Wholes {

  private static final int FARTHEST = 8;
  private static final int FARTHEST_ALIKE = 30;
  private static final int SENTENCES = 3;
  private static final int NEAR = 3;
  private static final Set<String> DEFINITE = WordSet.of("the", "these", "those", "both", "all");
  private static final Set<String> FLOWS = WordSet.of("cargo", "percent", "animal");

  private Wholes() {}

  /// The goods of a share's whole. A share of a noun of its own ("one container in eight") has
  /// those of a figure with that noun.
  static @Nullable Commodity goods(List<Draft> drafts, int at, Topics topics) {
    Draft share = drafts.get(at);
    int noun = ownNoun(share);
    if (noun >= 0) {
      Draft same = withNoun(drafts, at, noun);
      return same == null ? null : same.commodity;
    }
    Draft next = at + 1 < drafts.size() ? drafts.get(at + 1) : share;
    boolean of = next != share && isAmount(next) && isOf(share, next);
    Commodity ahead = of ? Commodities.inQuote(next) : null;
    if (ahead != null) {
      return ahead;
    }
    Draft shared = at > 0 && share.base == null ? drafts.get(at - 1) : share;
    if (isElidedAfter(share, shared)) {
      return shared.commodity;
    }
    Draft whole = ofUnit(drafts, at);
    whole = whole == null ? nearest(drafts, at) : whole;
    boolean close =
        whole != null
            && (whole.sentenceIndex == share.sentenceIndex
                || pointsBack(share)
                || !topics.speaksSince(whole, share));
    return close ? whole.commodity : topics.before(share);
  }

  /// "we scan one container in eight; by Christmas it may be one in five".
  private static boolean isElidedAfter(Draft share, Draft before) {
    return share != before
        && before.isFigure()
        && before.figureClass == FigureClass.SHARE
        && before.sentenceIndex == share.sentenceIndex
        && share.quoteTo == share.numberTo
        && ownNoun(before) >= 0;
  }

  private static boolean isOf(Draft share, Draft next) {
    return next.sentenceIndex == share.sentenceIndex && next.quoteFrom - share.quoteTo <= NEAR;
  }

  private static boolean pointsBack(Draft share) {
    return isOneOf(share.sentence.tokens(), share.quoteTo - 1, ClosedWords.POINTERS);
  }

  private static @Nullable Draft nearest(List<Draft> drafts, int at) {
    for (int i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
      Draft before = drafts.get(i);
      if (drafts.get(at).sentenceIndex - before.sentenceIndex > SENTENCES) {
        return null;
      }
      if (isAmount(before)) {
        return before;
      }
    }
    return null;
  }

  /// Where the share names a conveyance or a container of its own, or -1.
  private static int ownNoun(Draft share) {
    List<Token> tokens = share.sentence.tokens();
    for (int i = share.numberFrom + 1; i < share.quoteTo; i++) {
      Goods goods = Goods.at(tokens, i);
      boolean flow = goods != null && isOneOf(tokens, i, LoadScores.FLOWS);
      boolean thing = goods != null && !flow && goods.isCounted() && goods.commodity() == null;
      if (thing && !Goods.isBroad(goods) && !FLOWS.contains(goods.measure().name())) {
        return goods.to() - 1;
      }
    }
    return -1;
  }

  /// "one tonne in five": of what was counted in tonnes.
  private static @Nullable Draft ofUnit(List<Draft> drafts, int at) {
    Draft share = drafts.get(at);
    Goods unit = Goods.at(share.sentence.tokens(), share.numberFrom + 1);
    boolean own =
        unit != null
            && unit.to() <= share.quoteTo
            && unit.measure() != null
            && Units.isUnit(unit.measure());
    for (int i = at - 1; own && i >= Math.max(0, at - FARTHEST); i--) {
      Draft before = drafts.get(i);
      if (isAmount(before) && unit.measure().equals(before.measure)) {
        return before;
      }
    }
    return null;
  }

  private static @Nullable Draft withNoun(List<Draft> drafts, int at, int noun) {
    String wanted = singular(drafts.get(at), noun);
    for (int i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
      Draft before = drafts.get(i);
      boolean near = drafts.get(at).sentenceIndex - before.sentenceIndex <= SENTENCES;
      if (near
          && isAmount(before)
          && before.head >= 0
          && wanted.equals(singular(before, before.head))) {
        return before;
      }
    }
    return null;
  }

  private static String singular(Draft draft, int noun) {
    return NounPhrases.singular(draft.sentence.tokens().get(noun).lower());
  }

  /// The earlier figure that a definite noun or the same amount again takes up.
  static @Nullable Draft taken(List<Draft> drafts, int at) {
    Draft draft = drafts.get(at);
    List<Token> tokens = draft.sentence.tokens();
    boolean of = is(tokens, draft.numberTo, "of") && isOneOf(tokens, draft.numberTo + 1, DEFINITE);
    boolean definite = isOneOf(tokens, draft.quoteFrom - 1, DEFINITE);
    if (!of && !definite || draft.measure == null) {
      return null;
    }
    Draft taken = null;
    for (int i = at - 1; i >= Math.max(0, at - 2 * FARTHEST); i--) {
      Draft before = drafts.get(i);
      boolean same = isAmount(before) && draft.measure.equals(before.measure);
      boolean equal = same && before.value != null && before.value.compareTo(draft.value) == 0;
      boolean near = same && of && draft.sentenceIndex - before.sentenceIndex <= SENTENCES;
      if (equal || near && hasNoun(draft, before)) {
        return before;
      }
      taken = near && taken == null ? before : taken;
    }
    return taken;
  }

  /// "900 of the kits" are of "4,200 dignity kits".
  private static boolean hasNoun(Draft draft, Draft before) {
    return draft.head >= 0
        && before.head >= 0
        && singular(before, before.head).equals(singular(draft, draft.head));
  }

  /// The goods of the packets, parcels or pieces of which the text has spoken before.
  static @Nullable Commodity alike(List<Draft> drafts, int at) {
    Draft draft = drafts.get(at);
    boolean piece =
        draft.head >= 0
            && draft.measure != null
            && WordSet.isAmong(draft.measure.name(), "package", "pallet", "item");
    for (int i = at - 1; piece && i >= Math.max(0, at - FARTHEST_ALIKE); i--) {
      Draft before = drafts.get(i);
      if (isAmount(before)
          && before.commodity != null
          && draft.measure.equals(before.measure)
          && before.head >= 0
          && singular(before, before.head).equals(singular(draft, draft.head))) {
        return before.commodity;
      }
    }
    return null;
  }

  private static boolean isAmount(Draft draft) {
    return draft.isFigure()
        && draft.form != NumberForm.PERCENT
        && draft.figureClass != FigureClass.SHARE;
  }
}
