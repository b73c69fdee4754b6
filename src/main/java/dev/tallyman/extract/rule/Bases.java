package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the figure to which one can stand in a relation: the nearest plain amount before it, or
/// one of the same measure that can hold it, and the words between: "They sent 90 crates, including
/// 40 by rail".
record Bases(Grammar grammar, Draft draft) {

  private static final Lexicon LINKS = Lexicon.load("links");

  /// Behind these words it names no relation: "had been included", "the worth of these".
  private static final Set<String> UNLINKED =
      WordSet.parse("not been being be were was are all worth value price cost share");

  /// Over how many tokens words between two numbers still join them.
  static final int REACH = 14;

  private static final int FARTHEST = 8;
  private static final int SENTENCES = 3;
  private static final int ADJACENT = 4;

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// The nearest plain amount before this one, over at most one sentence break.
  @Nullable Draft base() {
    for (int back = 1; back <= FARTHEST; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > 1) {
        return null;
      }
      if (Relations.isAmount(earlier)) {
        return earlier;
      }
    }
    return null;
  }

  /// The nearest amount of the same measure before this one.
  @Nullable Draft sameMeasureBefore() {
    Draft unmeasured = null;
    for (int back = 1; back <= FARTHEST; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > SENTENCES) {
        break;
      }
      if (Relations.isAmount(earlier) && sharesMeasure(earlier) && !Parts.isZero(earlier)) {
        if (earlier.measure != null) {
          return notCompared(earlier);
        }
        unmeasured = unmeasured == null ? earlier : unmeasured;
      }
    }
    return unmeasured;
  }

  /// The nearest amount of the same measure before this one that is not less than it.
  @Nullable Draft wholeBefore() {
    Draft takenBack = null;
    for (int back = 1; back <= FARTHEST; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > SENTENCES) {
        break;
      }
      boolean whole =
          Relations.isAmount(earlier)
              && earlier.measure != null
              && sharesMeasure(earlier)
              && canHold(earlier);
      if (whole && earlier.modality != Modality.RETRACTED) {
        return notCompared(earlier);
      }
      takenBack = whole && takenBack == null ? earlier : takenBack;
    }
    return takenBack;
  }

  /// A part is one of the number that another is compared with.
  private static Draft notCompared(Draft whole) {
    boolean compared =
        whole.relation == RelationType.COMPARED_WITH
            && whole.related != null
            && whole.related.sentenceIndex == whole.sentenceIndex;
    return compared ? Objects.requireNonNull(whole.related) : whole;
  }

  /// What another number was compared with in its sentence goes before that one.
  Draft notBefore(Draft whole) {
    Draft now = notCompared(whole);
    return canHold(now) && sharesMeasure(now) ? now : whole;
  }

  /// Fifteen fridges are no part of so many doses.
  boolean sharesGoods(Draft whole) {
    return Commodities.agree(Commodities.inQuote(draft), whole.commodity);
  }

  boolean sharesMeasure(Draft other) {
    return draft.measure == null
        || other.measure == null
        || draft.measure.equals(other.measure)
        || Masses.areBoth(draft, other);
  }

  /// Whether the amount of `whole` is not less than this one, as far as both are known.
  boolean canHold(Draft whole) {
    BigDecimal part = Masses.amount(draft);
    BigDecimal all = Masses.amount(whole);
    boolean weighable =
        Objects.equals(draft.measure, whole.measure) || Masses.areBoth(draft, whole);
    return part == null || all == null || !weighable || all.compareTo(part) >= 0;
  }

  /// The whole of which a part of a part is: 380,000 for what is part of 265,000 of them; never the
  /// sum that paid for it.
  static Draft root(Draft part) {
    Draft root = part;
    for (int i = 0; i < FARTHEST && root.relation == RelationType.PART_OF; i++) {
      Draft whole = Objects.requireNonNull(root.related);
      if (whole.figureClass == FigureClass.VALUE && root.figureClass != FigureClass.VALUE) {
        return root;
      }
      root = whole;
    }
    return root;
  }

  /// Whether words of `links.lex` before the number put it into this relation.
  boolean linked(RelationType type) {
    Draft earlier = grammar.earlierInSentence(draft);
    Draft target = earlier != null ? earlier : base();
    if (target == null && type == RelationType.PART_OF) {
      target = wholeBefore();
    }
    if (target == null && type != RelationType.PART_OF) {
      return false;
    }
    int from = earlier != null ? earlier.quoteTo : 0;
    for (int i = Math.max(from, draft.quoteFrom - REACH); i < draft.quoteFrom; i++) {
      Optional<Lexicon.Match> link = LINKS.at(tokens(), i);
      if (link.isPresent() && isOf(link.get(), type)) {
        boolean near = draft.quoteFrom - link.get().to() <= ADJACENT;
        Draft whole =
            switch (type) {
              case PART_OF -> shared(link.get(), partOf(link.get().from(), earlier, target));
              case EQUIVALENT_TO -> loaded(target, near);
              default -> comparable(target, near);
            };
        if (whole == null && type == RelationType.PART_OF) {
          continue;
        }
        return Relations.relate(
            draft, type, whole, "“" + link.get().line().phrases().getFirst() + "”");
      }
    }
    return false;
  }

  /// Of pronouns ("of which", "of these") a part counts the same; what is included may be of any
  /// sort, save behind a verb that speaks of something else than the number before.
  private @Nullable Draft shared(Lexicon.Match link, @Nullable Draft whole) {
    boolean pronoun = Words.isOneOf(tokens(), link.from(), "of", "out");
    boolean consists =
        whole != null
            && whole.sentenceIndex < draft.sentenceIndex
            && Words.isOneOf(tokens(), link.from(), "consisted", "comprised", "comprises")
            && !Words.isOneOf(tokens(), link.from() - 1, "it", "they", "these", "this", "which");
    boolean beside =
        whole != null
            && whole.sentenceIndex == draft.sentenceIndex
            && link.from() - whole.quoteTo <= 1;
    boolean other = whole != null && (pronoun && !beside || consists) && !sharesMeasure(whole);
    return other ? null : whole;
  }

  /// "The goods included 40 tents"; "lifted 126,000 tonnes of that and Algeria 60,000", where the
  /// words are those of the number before.
  private @Nullable Draft partOf(int link, @Nullable Draft earlier, @Nullable Draft target) {
    if (earlier != null) {
      boolean known = link == earlier.quoteTo && earlier.relation == RelationType.PART_OF;
      return known ? earlier.related : wholeOf(earlier);
    }
    Draft named = new NamedWholes(grammar, draft).holder(link);
    return named == null && target != null ? wholeOf(target) : named;
  }

  /// Whether a link of this kind stands in `[from, to)`, near its end.
  static boolean links(List<Token> tokens, int from, int to, RelationType type) {
    for (int i = Math.max(from, to - ADJACENT); i < to; i++) {
      Optional<Lexicon.Match> link = LINKS.at(tokens, i);
      if (link.isPresent() && link.get().meaning().equals(type.code())) {
        return true;
      }
    }
    return false;
  }

  static boolean isLink(List<Token> tokens, int at) {
    return LINKS.at(tokens, at).isPresent();
  }

  private boolean isOf(Lexicon.Match link, RelationType type) {
    boolean denied =
        Words.isOneOf(tokens(), link.from() - 1, UNLINKED) && !tokens().get(link.from()).is("made");
    boolean definite = tokens().get(link.to() - 1).is("the");
    boolean beside = !definite || draft.quoteFrom - link.to() <= 1;
    return link.meaning().equals(type.code())
        && link.to() <= draft.quoteFrom
        && beside
        && !denied
        && !isClosed(link.to());
  }

  /// "5 million weapons, including mortars and grenades, 1,500 guns": the list inside has ended.
  private boolean isClosed(int from) {
    if (Words.is(tokens(), from, ",") && Words.is(tokens(), from - 1, "included")) {
      return true;
    }
    boolean verb = Words.isOneOf(tokens(), from - 1, "included", "includes", "include");
    if (verb && Grammar.has(tokens(), from, draft.quoteFrom, ";")) {
      return true;
    }
    int and = draft.quoteFrom - 1;
    boolean comma = Words.isOneOf(tokens(), and, ",", ";");
    while (comma && and > from && !Words.is(tokens(), and, "and")) {
      and--;
    }
    return comma && and > from;
  }

  /// What a conversion in brackets is one of: "€27 billion ($26 billion), including €15 billion".
  private Draft original(Draft converted) {
    boolean bracketed =
        converted.relation == RelationType.EQUIVALENT_TO
            && Words.is(converted.sentence.tokens(), converted.quoteTo, ")");
    Draft first = bracketed ? converted.related : null;
    return first != null && sharesMeasure(first) ? first : converted;
  }

  /// "of which maize 3, of which wheat 2": two parts of one whole; "900, against 800 a year ago,
  /// including 300": a part of what is compared.
  private @Nullable Draft wholeOf(Draft nearest) {
    Draft target = original(nearest);
    boolean sibling =
        target.relation == RelationType.PART_OF
            && target.related != null
            && target.sentenceIndex != draft.sentenceIndex
            && draft.sentenceIndex - target.related.sentenceIndex <= 6;
    if (sibling) {
      return Objects.requireNonNull(target.related);
    }
    boolean compared = target.relation == RelationType.COMPARED_WITH && target.related != null;
    boolean other = compared && target.sentenceIndex < draft.sentenceIndex;
    if (compared && canHold(target.related) && (other || sharesMeasure(target.related))) {
      return target.related;
    }
    Draft whole = canHold(target) && sharesMeasure(target) ? null : wholeBefore();
    if (isNothing(target)) {
      return null;
    }
    return whole != null && whole.sentenceIndex == draft.sentenceIndex ? whole : target;
  }

  /// Doses are a conversion of the drug and not of its price.
  private @Nullable Draft loaded(Draft target, boolean near) {
    boolean price =
        target.figureClass == FigureClass.VALUE && draft.figureClass != FigureClass.VALUE;
    for (int back = 1; price && back <= FARTHEST; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > SENTENCES) {
        break;
      }
      boolean goods =
          draft.commodity == null
              || earlier.commodity != null && draft.commodity.isCompatibleWith(earlier.commodity);
      if (earlier.figureClass == FigureClass.CARGO && Relations.isAmount(earlier) && goods) {
        return root(earlier);
      }
    }
    return comparable(target, near);
  }

  /// "1,317 kilos of heroin and 40 kilos of cocaine, compared with 905 kilos of heroin".
  private @Nullable Draft ofSameGoods(Draft nearest) {
    Commodity goods = Commodities.inQuote(draft);
    boolean other =
        goods != null
            && nearest.commodity != null
            && (!goods.isCompatibleWith(nearest.commodity) || isOtherNoun(nearest))
            && nearest.sentenceIndex == draft.sentenceIndex;
    Draft before = other ? grammar.earlier(nearest, 1) : null;
    boolean alike =
        before != null
            && before.sentenceIndex == draft.sentenceIndex
            && sharesMeasure(before)
            && !isOtherNoun(before)
            && goods.equals(before.commodity);
    return alike ? before : null;
  }

  /// Tents are no blankets, though both are shelter.
  private boolean isOtherNoun(Draft other) {
    return draft.head >= 0
        && other.head >= 0
        && !Units.isUnit(draft.measure)
        && !tokens()
            .get(draft.head)
            .lower()
            .equals(other.sentence.tokens().get(other.head).lower());
  }

  private static boolean isNothing(Draft whole) {
    BigDecimal amount = Relations.nominal(whole);
    return amount != null && amount.signum() == 0;
  }

  /// Of several mentions the nearest one before with the same measure; another measure only where
  /// the words stand beside the number.
  private @Nullable Draft comparable(Draft nearest, boolean near) {
    Draft alike = ofSameGoods(nearest);
    if (alike != null || sharesMeasure(nearest) && Relations.isAmount(nearest)) {
      return alike != null ? alike : nearest;
    }
    Draft same = sameMeasureBefore();
    return same == null && near && Relations.isAmount(nearest) ? nearest : same;
  }
}
