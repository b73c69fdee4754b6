package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the whole of a number that goes on counting the parts of one: "Nineteen of them got
/// through. Eight were turned back", "Japan alone took 390", "with 58 going to China".
record Siblings(Grammar grammar, Draft draft) {

  private static final int REACH = 16;
  private static final int CLAUSE = 8;

  /// Verbs by which buyers share out what was sold.
  private static final Set<String> TAKING =
      WordSet.parse("took taken takes received bought absorbed got went accounted imported");

  private static final Set<String> SHARES =
      WordSet.parse("most half third quarter majority bulk fifth tenth two-thirds percent part");

  private static final Set<String> OPENERS =
      WordSet.parse("and but while a another further only just some about of these");

  private static final Set<String> GOING =
      WordSet.parse("going bound headed heading destined sent shipped sold coming earmarked");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Bases bases() {
    return new Bases(grammar, draft);
  }

  @Nullable Draft whole() {
    if (!isPlain()) {
      return null;
    }
    Draft shared = shared();
    Draft apposed = shared != null ? shared : apposed();
    Draft further = apposed != null ? apposed : further();
    Draft whole = further != null ? further : subject();
    return whole == null || isToCome(whole) ? null : whole;
  }

  /// "Up to 2,000 more may come. In May alone 350 came": what came is no part of what may.
  private boolean isToCome(Draft whole) {
    return whole.modality == Modality.POSSIBLE && draft.modality == Modality.ASSERTED;
  }

  /// "Most of them, 190,000 tonnes, went to Spain"; "Poland gave 14 and Norway the rest".
  private @Nullable Draft apposed() {
    Draft whole = bases().wholeBefore();
    int start = Math.max(0, draft.quoteFrom - CLAUSE);
    boolean named = Grammar.has(tokens(), start, draft.quoteFrom, "of the");
    if (whole == null || !named && draft.sentenceIndex - whole.sentenceIndex > 1) {
      return null;
    }
    boolean share =
        Grammar.before(draft, 1).equals(",")
            && (Words.hasAny(tokens(), start, draft.quoteFrom - 1, SHARES)
                && (Grammar.has(tokens(), start, draft.quoteFrom, "of") || isShareBefore()));
    boolean rest =
        whole.sentenceIndex < draft.sentenceIndex
            && isBare()
            && Grammar.has(
                tokens(),
                draft.quoteTo,
                tokens().size(),
                "the rest",
                "the remainder",
                "the others");
    return share || rest ? Bases.root(whole) : null;
  }

  /// "more than half, 640,000 tonnes".
  private boolean isShareBefore() {
    Draft earlier = grammar.earlierInSentence(draft);
    return earlier != null
        && earlier.figureClass == FigureClass.SHARE
        && draft.quoteFrom - earlier.quoteTo == 1;
  }

  private boolean isBare() {
    return draft.head < 0 || Units.isUnit(draft.measure) && Commodities.inQuote(draft) == null;
  }

  /// "74 trucks passed. Only twelve carried coltan": the subject of another verb takes up what was
  /// counted.
  private @Nullable Draft subject() {
    Draft whole = grammar.earlier(draft, 1);
    VerbGroup verb = grammar.clauses(draft).after(draft.quoteTo);
    if (whole == null
        || verb == null
        || draft.head >= 0
        || draft.period.isStated()
        || draft.status == Status.DELIVERED && whole.kind == Kind.EVENT
        || whole.head < 0
        || whole.related != null
        || whole.modality != Modality.ASSERTED
        || draft.sentenceIndex - whole.sentenceIndex != 1
        || !grammar.sameParagraph(draft, whole)
        || !isElided()) {
      return null;
    }
    VerbGroup other = grammar.governor(whole).verb();
    boolean same = other != null && other.sense().lemma().equals(verb.sense().lemma());
    boolean more = draft.flags.contains(Flag.ADDITION);
    return !same
            && !more
            && Relations.isAmount(whole)
            && whole.measure != null
            && bases().sharesMeasure(whole)
            && fitsBeside(whole)
            && Relations.nominal(whole).compareTo(Relations.nominal(draft)) > 0
        ? whole
        : null;
  }

  /// "The Philippines alone took 390,000", "with 58,000 tonnes going to China".
  private @Nullable Draft shared() {
    Draft nearest = bases().base();
    Draft earlier = nearest == null ? null : Bases.root(nearest);
    if (earlier == null
        || !bases().sharesMeasure(earlier)
        || !bases().canHold(earlier)
        || earlier.measure == null) {
      return null;
    }
    int start = Math.max(0, draft.quoteFrom - CLAUSE);
    boolean alone =
        Grammar.has(tokens(), start, draft.quoteFrom, "alone")
            && draft.sentenceIndex - nearest.sentenceIndex <= 1;
    boolean with =
        draft.sentenceIndex == earlier.sentenceIndex
            && Grammar.before(draft, 1).equals("with")
            && Words.hasAny(tokens(), draft.quoteTo, draft.quoteTo + 3, GOING);
    return alone || with ? earlier : null;
  }

  /// Behind a part, in its sentence or the next one, a number that names nothing else and still
  /// fits into the whole.
  private @Nullable Draft further() {
    Draft part = grammar.earlier(draft, 1);
    if (part == null
        || part.relation != RelationType.PART_OF
        || draft.sentenceIndex - part.sentenceIndex > 1
        || !grammar.sameParagraph(draft, part)) {
      return null;
    }
    Draft whole = part.related;
    boolean fits =
        whole != null
            && whole.measure != null
            && bases().sharesMeasure(whole)
            && draft.sentenceIndex - whole.sentenceIndex <= 3
            && fitsBeside(whole);
    return fits && (isElided() || isTaken()) ? whole : null;
  }

  /// A plain present or past amount: no rate, plan, denial or comparison.
  private boolean isPlain() {
    return draft.modality == Modality.ASSERTED
        && draft.figureClass != FigureClass.VALUE
        && draft.relation == null
        && !Comparisons.isBase(draft)
        && !EarlierTimes.standIn(tokens(), 0, tokens().size());
  }

  /// "Fifteen are still waiting": a number without a noun of its own that opens its clause.
  private boolean isElided() {
    int start = grammar.clauses(draft).startOfClause(draft.numberFrom);
    int at = start;
    while (at < draft.quoteFrom
        && (!tokens().get(at).isWord() || Words.isOneOf(tokens(), at, OPENERS))) {
      at++;
    }
    VerbGroup verb = grammar.clauses(draft).after(draft.quoteTo);
    return draft.head < 0
        && !Units.isUnit(draft.measure)
        && at == draft.quoteFrom
        && verb != null
        && verb.isFinite()
        && verb.from() - draft.quoteTo <= 1;
  }

  /// "… while Europe took 700,000", "Japan took 8,000 tonnes and Brazil 5,000".
  private boolean isTaken() {
    int from = Math.max(0, draft.quoteFrom - REACH);
    return isBare() && Words.hasAny(tokens(), from, draft.quoteFrom, TAKING);
  }

  private boolean fitsBeside(Draft whole) {
    BigDecimal all = Relations.nominal(whole);
    BigDecimal own = Relations.nominal(draft);
    if (all == null || own == null || own.signum() == 0 || !bases().canHold(whole)) {
      return false;
    }
    BigDecimal left = all.subtract(own);
    for (int back = 1; back <= REACH; back++) {
      Draft other = grammar.earlier(draft, back);
      if (other == null || other.equals(whole)) {
        break;
      }
      BigDecimal value = Relations.nominal(other);
      boolean sibling = other.relation == RelationType.PART_OF && whole.equals(other.related);
      left = sibling && value != null ? left.subtract(value) : left;
    }
    return left.signum() >= 0;
  }
}
