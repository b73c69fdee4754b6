package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the number that another is compared with, whose kind it has: "40 trucks a day, against 30
/// in April", "The previous reading was 13,000".
record ComparedKinds(Grammar grammar, Draft draft) {

  private static final PhraseSet AGAINST =
      PhraseSet.of(
          "against",
          "up from",
          "down from",
          "compares with",
          "compared with",
          "compared to",
          "versus");
  private static final PhraseSet EARLIER_READING =
      PhraseSet.of(
          "same point",
          "same stage",
          "this time last year",
          "last reading",
          "previous reading",
          "earlier reading");
  private static final PhraseSet OF_THEN =
      PhraseSet.of(
          "same date", "that point", "this point", "that stage", "this stage", "same weeks");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private int start() {
    return grammar.clauses(draft).startOfClause(draft.numberFrom);
  }

  private int end() {
    return grammar.clauses(draft).endOfClause(draft.numberFrom);
  }

  boolean isBrought() {
    return AGAINST.isIn(tokens(), draft.quoteFrom - 4, draft.quoteFrom)
        || EARLIER_READING.isIn(tokens(), start(), end());
  }

  /// "By the same date last year it had been 630".
  private boolean isOfThen() {
    return OF_THEN.isIn(tokens(), start(), draft.quoteFrom);
  }

  private @Nullable Draft before() {
    Draft earlier = grammar.earlierInSentence(draft);
    Draft before = earlier != null ? earlier : grammar.earlier(draft, 1);
    return before != null && isRateOfSame(before) ? grammar.earlier(before, 1) : before;
  }

  /// "40 million tonnes, or 9.5 million b/d. That compares with 33 million tonnes": the rate tells
  /// the tonnes of the number before it, with which these are compared.
  private boolean isRateOfSame(Draft before) {
    Draft told = before.kind == Kind.RATE ? grammar.earlier(before, 1) : null;
    return told != null
        && told.kind != Kind.RATE
        && told.sentenceIndex == before.sentenceIndex
        && draft.measure != null
        && draft.measure.equals(told.measure)
        && !draft.measure.equals(before.measure);
  }

  /// "So far this year 40, as against 70 in the whole of 2024".
  boolean isOfOtherWindow() {
    Draft base = before();
    return base != null
        && base.kind == Kind.CUMULATIVE
        && new TimeFrames(grammar, draft).isOwn()
        && Grammar.has(
            tokens(),
            isBrought() ? draft.quoteTo : start(),
            end(),
            "first half",
            "second half",
            "whole of",
            "all of");
  }

  /// The figure whose kind this one has by comparison, or null.
  @Nullable Draft base() {
    Draft base = before();
    if (isOfOtherWindow()) {
      return null;
    }
    boolean same =
        (isBrought() || isOfThen())
            && base != null
            && draft.sentenceIndex - base.sentenceIndex <= 1
            && Set.of(Kind.CUMULATIVE, Kind.INCREMENT, Kind.SNAPSHOT, Kind.RATE)
                .contains(base.kind == null ? Kind.SHARE : base.kind);
    return same ? base : null;
  }

  /// "In August it was 2.4 million" after "3 million cubic metres a day", "a week ago it was 44"
  /// after "38 vessels are waiting".
  @Nullable Draft saidBefore() {
    boolean same = Lenders.isPlainlyToldAgain(grammar, draft);
    Draft told = draft.base;
    boolean again = told != null && Lenders.isToldAgain(grammar, draft);
    if (again && (told.kind == Kind.SNAPSHOT || told.kind == Kind.RATE && isClaimed())) {
      return told;
    }
    Draft earlier = same ? grammar.earlier(draft, 1) : null;
    boolean rate =
        earlier != null
            && earlier.kind == Kind.RATE
            && earlier.figureClass == draft.figureClass
            && !new TimeFrames(grammar, draft).isOneDay()
            && draft.sentenceIndex - earlier.sentenceIndex <= 3;
    return rate ? earlier : null;
  }

  /// "2,000 a month cross, a dealer says. His cousin says five hundred": no copula with a window.
  private boolean isClaimed() {
    VerbGroup verb = grammar.governor(draft).main();
    boolean window = new TimeFrames(grammar, draft).isOwn() || draft.period.isStated();
    return verb != null && verb.sense().isStance() && !window;
  }

  /// "How much crosses every day?" "It is no more than 400,000 litres."
  @Nullable String askedRate() {
    Clauses question = grammar.question(draft);
    VerbGroup verb = grammar.governor(draft).main();
    boolean states = verb == null || verb.sense().lemma().equals("be") || verb.sense().isStance();
    if (question == null || !states || new TimeFrames(grammar, draft).isOwn()) {
      return null;
    }
    for (int i = 0; i < question.tokens().size(); i++) {
      String unit = Rates.unitAt(question.tokens(), i);
      if (unit != null) {
        return unit;
      }
    }
    return null;
  }

  /// Whether the number is another of the same flow: "40 a day crossed, and 30 in April".
  boolean goesOnFrom(Draft earlier) {
    if (earlier.kind == Kind.RATE && isRenamed(earlier)) {
      return true;
    }
    return earlier.kind == Kind.RATE
        && (draft.measure == null || draft.measure.equals(earlier.measure))
        && draft.head < 0
        && draft.figureClass == earlier.figureClass
        && (isBrought() || !movesBetween(earlier) && !hasOtherVerb(earlier));
  }

  /// "1.1 million tonnes a year, or about 16 cargoes": the same flow in another measure.
  private boolean isRenamed(Draft earlier) {
    int or = draft.quoteFrom - 1;
    return Words.isOneOf(tokens(), or, "or", "(", "=", "to")
        && or - earlier.quoteTo <= 4
        && draft.measure != null
        && !draft.measure.equals(earlier.measure)
        && draft.figureClass != FigureClass.VALUE
        && !isSumOf(earlier)
        && (!Words.is(tokens(), or, "to") || Words.isOneOf(tokens(), or - 1, "equivalent", "equal"))
        && tokens().subList(earlier.quoteTo, or).stream().noneMatch(t -> t.is("from"));
  }

  /// "9.6 million b/d or 39.4 million tonnes": no barrel weighs so much, so that these are the
  /// tonnes of the whole window.
  private boolean isSumOf(Draft rate) {
    BigDecimal barrels = Relations.nominal(rate);
    BigDecimal tonnes = Relations.nominal(draft);
    return rate.measure != null
        && rate.measure.name().equals("barrel")
        && draft.measure.name().equals("tonne")
        && barrels != null
        && tonnes != null
        && tonnes.compareTo(barrels) > 0;
  }

  /// "used to send three a month, sent one in May": a second verb tells of another flow.
  private boolean movesBetween(Draft earlier) {
    VerbGroup next = grammar.clauses(draft).after(earlier.quoteTo);
    return next != null
        && next.to() <= draft.quoteFrom
        && next.sense().movesGoods()
        && !"amount".equals(next.sense().status());
  }

  /// "cut to two flights a week, and none is planned for July".
  private boolean hasOtherVerb(Draft earlier) {
    Governor own = grammar.governor(draft);
    return own.role() == Governor.Role.SUBJECT
        && own.main() != null
        && own.main().sense().movesGoods()
        && !own.main().equals(grammar.governor(earlier).main());
  }
}
