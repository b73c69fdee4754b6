package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the goods that a number without a noun counts where no number counts them before it:
/// "Berlin sold its old buses. My list has 143 that were shipped".
final class Mentioned {

  private static final int FARTHEST = 2;
  private static final int LONGEST = 40;
  private static final Set<String> PASSED =
      WordSet.of("clear", "inspect", "check", "scan", "screen", "turn back", "send back");

  private static final int LONGEST_FRONT = 8;
  private static final BigDecimal MANY = new BigDecimal("1000");
  private static final Set<String> COMMA = WordSet.of(",");
  private static final Set<String> FRONTING =
      WordSet.of(
          "if", "since", "when", "once", "as", "after", "until", "unless", "because", "though");

  private Mentioned() {}

  static @Nullable Goods before(Passages passages, Draft draft, Governor governor) {
    return isMoved(draft, governor)
        ? since(passages, draft, draft.sentenceIndex - FARTHEST, false)
        : null;
  }

  /// "Latvia gives drones. Of the 12,000 pledged": goods named in the paragraph of the number,
  /// behind the last that were counted.
  static @Nullable Goods nearer(Passages passages, Draft draft, Draft base) {
    if (base.sentence.paragraph() >= draft.sentence.paragraph()) {
      return null;
    }
    int before = draft.sentenceIndex - 1;
    boolean led =
        before > base.sentenceIndex
            && passages.sentences().get(before).paragraph() == draft.sentence.paragraph();
    Goods goods = since(passages, draft, led ? before : draft.sentenceIndex, true);
    return goods == null || goods.commodity() == null ? null : goods;
  }

  /// "If the tankers are let go, as many as fifty might come in": the subject of the clause in
  /// front is what moves, whatever was counted before.
  static @Nullable Goods fronted(Draft draft, Draft base) {
    List<Token> tokens = draft.sentence.tokens();
    boolean apart = base.sentenceIndex < draft.sentenceIndex && isOneOf(tokens, 0, FRONTING);
    for (int at = 1; apart && at < Math.min(draft.quoteFrom, LONGEST_FRONT); at++) {
      Goods goods = Goods.at(tokens, at);
      if (goods != null && isThings(tokens, at, goods) && !Units.isUnit(goods.measure())) {
        boolean moved = Evidence.isMoving(tokens, goods.to()) || isPassive(tokens, goods.to());
        boolean apposed = Words.hasAny(tokens, goods.to(), draft.quoteFrom, COMMA);
        boolean conveyed =
            goods.figureClass() == FigureClass.CONVEYANCE && draft.value.compareTo(MANY) < 0;
        return moved && apposed && conveyed ? goods : null;
      }
      if (is(tokens, at, ",") || tokens.get(at).isDigits()) {
        return null;
      }
    }
    return null;
  }

  private static boolean isPassive(List<Token> tokens, int at) {
    return isOneOf(
        tokens,
        at,
        "are",
        "were",
        "have",
        "had",
        "can",
        "may",
        "returned",
        "began",
        "started",
        "resumed");
  }

  /// The plural nearest before the number that names things, from the sentence `first` on; if
  /// `sure`, no word that seldom names goods.
  private static @Nullable Goods since(Passages passages, Draft draft, int first, boolean sure) {
    for (int i = draft.sentenceIndex; i >= Math.max(0, first); i--) {
      List<Token> tokens = passages.sentences().get(i).tokens();
      int to = i == draft.sentenceIndex ? draft.quoteFrom : tokens.size();
      for (int at = to - 1; at >= Math.max(0, to - LONGEST); at--) {
        Goods goods = Goods.at(tokens, at);
        boolean things = goods != null && isThings(tokens, at, goods);
        boolean doubtful = sure && things && Goods.isBroad(goods);
        if (things && (!doubtful || Mentions.isFirm(tokens, at, goods.to()))) {
          int compound = at > 0 && Goods.at(tokens, at - 1) != null ? at - 1 : at;
          return goods.of(Mentions.whole(tokens, compound, goods.to()));
        }
      }
    }
    return null;
  }

  /// Whether a verb of movement holds the bare number as its subject or right behind it: "143 were
  /// shipped".
  private static boolean isMoved(Draft draft, Governor governor) {
    VerbGroup verb = governor.verb();
    AgesAndClocks other = AgesAndClocks.of(draft);
    boolean many =
        draft.form == NumberForm.PLAIN
            && draft.value != null
            && draft.value.compareTo(BigDecimal.ONE) > 0;
    List<Token> tokens = draft.sentence.tokens();
    boolean bare =
        draft.head < 0
            && verb != null
            && (verb.from() == draft.quoteTo || !NounPhrases.isCountable(tokens, draft.quoteTo));
    boolean subject = governor.role() != Governor.Role.OBJECT;
    boolean underWay =
        verb != null
            && verb.from() == draft.quoteTo
            && verb.sense().lemma().equals("be")
            && Evidence.isMoving(tokens, verb.to());
    boolean definite = is(tokens, draft.quoteFrom - 1, "the") && other.isYoung();
    return many
        && !definite
        && (!is(tokens, draft.numberTo, "of") || draft.quoteTo > draft.numberTo)
        && bare
        && (subject || verb.to() == draft.quoteFrom)
        && (underWay
            || PASSED.contains(verb.sense().lemma())
            || UnknownGoods.HANDLED.contains(String.valueOf(verb.sense().status())))
        && !verb.sense().lemma().equals("make")
        && !Evidence.isStill(tokens, verb)
        && !other.isAge()
        && !other.isClock(false)
        && !other.isAddress();
  }

  private static boolean isThings(List<Token> tokens, int at, Goods goods) {
    boolean numbered =
        at > 0 && (Words.isDigits(tokens, at - 1) || NumberWords.scale(tokens, at - 1) != null);
    boolean unit = Units.isUnit(goods.measure());
    return goods.isCounted()
        && (!unit || numbered)
        && goods.figureClass() != FigureClass.PERSONNEL
        && NounPhrases.isPlural(tokens.get(goods.to() - 1).lower())
        && !isOneOf(tokens, at - 1, "no", "of");
  }
}
