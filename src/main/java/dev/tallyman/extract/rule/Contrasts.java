package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the figure with which one is compared: "up from 3,000", "(May: 40)", "from three to
/// seven", "A year earlier it was 118 million".
record Contrasts(Grammar grammar, Draft draft) {
  private static final int BRACKET = 14;
  private static final Set<String> BECAME =
      WordSet.parse(
          "went gone rose risen fell fallen up down grew grown increased cut"
              + " changed dropped climbed slackened slipped raised lowered reduced jumped"
              + " declined doubled slowed swelled shrank shrunk moved expanded halved sank"
              + " eased crept decreased dwindled leapt soared plunged slid tumbled"
              + " recovered quickened");
  private static final Set<String> PLANS =
      WordSet.parse("plan target goal aim quota requirement norm average budget schedule");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Bases bases() {
    return new Bases(grammar, draft);
  }

  boolean compared() {
    Draft right = grammar.earlierInSentence(draft);
    boolean replaced =
        right != null && right.relation == RelationType.CORRECTS && draft.equals(right.related);
    if (replaced || draft.modality == Modality.RETRACTED && Retractions.isReplaced(draft)) {
      return false;
    }
    return risenTo()
        || compared(fronted(), "in front of it")
        || bases().linked(RelationType.COMPARED_WITH)
        || compared(after(), "“after” and the same measure")
        || compared(bracketed(), "in brackets behind")
        || compared(fallenFrom(), "“to … from”")
        || compared(new EarlierAmounts(grammar, draft).before(), Relations.BEFORE)
        || compared(beside(), "beside another that is compared")
        || compared(record(), "the record when")
        || compared(multiplied(), "so many times the other")
        || compared(normal(), "what is normal")
        || compared(planned(), "what it was to be")
        || compared(new Expectations(grammar, draft).before(), "what was expected of it")
        || compared(new Pluperfects(grammar, draft).before(), "what it had been");
  }

  /// "took 58 percent in May, compared with 71 percent", "fell to 24 percent from 33": a share with
  /// another of its sentence.
  boolean comparedShare() {
    Draft earlier = grammar.earlierInSentence(draft);
    boolean shares =
        earlier != null
            && earlier.figureClass == FigureClass.SHARE
            && !Comparisons.isRatio(draft)
            && !Comparisons.isRatio(earlier);
    return shares
        && (Bases.links(tokens(), earlier.quoteTo, draft.quoteFrom, RelationType.COMPARED_WITH)
                && compared(earlier, "a share compared with another")
            || compared(fallenFrom(), "“to … from”"));
  }

  private boolean compared(@Nullable Draft target, String why) {
    return !CorrectionHeads.isWrong(draft)
        && Relations.relate(draft, RelationType.COMPARED_WITH, target, why);
  }

  /// "from three to seven": the first is what the second was before.
  private boolean risenTo() {
    Draft later = grammar.later(draft);
    boolean to =
        later != null
            && later.sentenceIndex == draft.sentenceIndex
            && Grammar.before(draft, 1).equals("from")
            && (Grammar.before(later, 1).equals("to") || later.rules.contains("to"))
            && later.quoteFrom - draft.quoteTo <= BRACKET
            && bases().sharesMeasure(later);
    return to
        && !isOfBefore()
        && (became() || becameBefore(later))
        && compared(later, "“from … to”");
  }

  /// "fell to 40 from 45, while those to Spain rose to 19": 45 is what 40 came from.
  private boolean isOfBefore() {
    Draft earlier = fallenFrom();
    return earlier != null
        && Grammar.before(earlier, 1).equals("to")
        && !Words.hasAny(tokens(), earlier.quoteTo, draft.quoteFrom, APART);
  }

  private static final Set<String> APART = WordSet.of(",", ";", "and", "while", "but");

  /// "From 40 flights in March the airlift has grown to 66".
  private boolean becameBefore(Draft later) {
    return Words.hasAny(tokens(), draft.quoteTo, later.quoteFrom, BECAME);
  }

  /// "Compared with the 410 lorries of April, May's total of 530 was a relief".
  private @Nullable Draft fronted() {
    Draft later = grammar.later(draft);
    boolean fronted =
        later != null
            && later.sentenceIndex == draft.sentenceIndex
            && draft.quoteFrom <= 4
            && grammar.earlierInSentence(draft) == null
            && Words.isOneOf(tokens(), 0, "compared", "against", "after")
            && later.quoteFrom - draft.quoteTo <= BRACKET
            && Grammar.lastOf(tokens(), draft.quoteTo, later.quoteFrom, ",") >= 0
            && later.measure != null
            && bases().sharesMeasure(later);
    return fronted ? later : null;
  }

  private boolean became() {
    return Words.hasAny(tokens(), draft.quoteFrom - BRACKET, draft.quoteFrom, BECAME);
  }

  /// "5.9 Mt in February after 6.2 Mt in January".
  private @Nullable Draft after() {
    Draft earlier = grammar.earlierInSentence(draft);
    boolean after =
        earlier != null
            && Grammar.before(draft, 1).equals("after")
            && earlier.measure != null
            && bases().sharesMeasure(earlier)
            && !draft.equals(earlier.base)
            && draft.quoteFrom - earlier.quoteTo <= BRACKET;
    return after ? earlier : null;
  }

  private @Nullable Draft bracketed() {
    if (draft.sentenceIndex > 0 && Words.is(tokens(), 0, "(") && isLabelled(1)) {
      Draft before = grammar.earlier(draft, 1);
      boolean next = before != null && draft.sentenceIndex - before.sentenceIndex == 1;
      return next && draft.head < 0 && bases().sharesMeasure(before) ? before : null;
    }
    Draft earlier = grammar.earlierInSentence(draft);
    boolean bracket =
        earlier != null
            && Grammar.lastOf(tokens(), earlier.quoteTo, draft.quoteFrom, "(") >= 0
            && Grammar.lastOf(tokens(), earlier.quoteTo, draft.quoteFrom, ")") < 0
            && draft.quoteFrom - earlier.quoteTo <= BRACKET
            && bases().sharesMeasure(earlier)
            && (EarlierTimes.standIn(tokens(), earlier.quoteTo, tokens().size())
                || isLabelled(Grammar.lastOf(tokens(), earlier.quoteTo, draft.quoteFrom, "(") + 1)
                || !draft.period.equals(earlier.period));
    return bracket ? earlier : null;
  }

  /// "(H1 2022: 40", "(2020: 574.)": a year and a colon lead up to the number.
  private boolean isLabelled(int from) {
    int colon = draft.quoteFrom - 1;
    return from > 0
        && colon - from >= 1
        && colon - from <= 3
        && Words.is(tokens(), colon, ":")
        && Words.isDigits(tokens(), colon - 1)
        && tokens().get(colon - 1).text().length() == 4;
  }

  private @Nullable Draft fallenFrom() {
    Draft earlier = grammar.earlierInSentence(draft);
    boolean from =
        earlier != null
            && Grammar.before(draft, 1).equals("from")
            && bases().sharesMeasure(earlier)
            && draft.quoteFrom - earlier.quoteTo <= BRACKET
            && (Grammar.before(earlier, 1).equals("to") || became());
    return from ? earlier : null;
  }

  /// "In May of last year there were nine ships and 104,000 head": the second of a pair.
  private @Nullable Draft beside() {
    Draft first = grammar.earlierInSentence(draft);
    boolean pair =
        first != null
            && first.relation == RelationType.COMPARED_WITH
            && first.related != null
            && first.related.sentenceIndex < first.sentenceIndex
            && draft.quoteFrom - first.quoteTo == 1
            && Grammar.before(draft, 1).equals("and");
    return pair ? rootBefore() : null;
  }

  private static final Set<String> OUTDONE =
      WordSet.parse("below above beat beats outdid preceding previous");

  /// "not half of the record of 2016, when it passed 1.4 million", "18 percent below March, when
  /// 1.7 million came".
  private @Nullable Draft record() {
    int when = Grammar.lastOf(tokens(), draft.quoteFrom - 5, draft.quoteFrom, "when");
    boolean record =
        when > 3
            && Words.is(tokens(), when - 1, ",")
            && (Grammar.has(tokens(), when - 6, when, "record of", "peak of", "high of", "than in")
                || Words.hasAny(tokens(), when - 5, when, OUTDONE))
            && Grammar.lastOf(tokens(), when, draft.quoteFrom, ";") < 0;
    return record ? rootBefore() : null;
  }

  private static final Set<String> MULTIPLES =
      WordSet.parse("times twice double treble triple again half thrice");

  /// "more than double the 14.6 million of 2022", "three times the ten-year average of 76".
  private @Nullable Draft multiplied() {
    Draft ratio = grammar.earlierInSentence(draft);
    if (ratio == null
        || ratio.figureClass != FigureClass.SHARE
        || !Words.isOneOf(tokens(), ratio.quoteTo - 1, MULTIPLES)) {
      return null;
    }
    int the = ratio.quoteTo + (Words.is(tokens(), ratio.quoteTo, "as") ? 1 : 0);
    boolean average =
        draft.quoteFrom - the <= 6
            && Grammar.before(draft, 1).equals("of")
            && WordSet.isAmong(Grammar.before(draft, 2), "average", "total", "norm", "mean");
    boolean next = Words.isOneOf(tokens(), the, "the", "its", "their", "our");
    return next && (draft.quoteFrom == the + 1 || average) ? rootBefore() : null;
  }

  /// "A normal week in October is 2,300", "where a normal December gives 1.2 million".
  private @Nullable Draft normal() {
    int start = grammar.clauses(draft).startOfClause(draft.numberFrom);
    while (start < draft.quoteFrom
        && (!Words.isWord(tokens(), start) || Words.isOneOf(tokens(), start, "where", "while"))) {
      start++;
    }
    boolean normal =
        draft.head < 0
            && Words.is(tokens(), start, "a")
            && Words.isOneOf(tokens(), start + 1, "normal", "ordinary", "usual", "typical");
    Draft before = normal ? firm(bases().sameMeasureBefore()) : null;
    return before != null && draft.sentenceIndex - before.sentenceIndex <= 1 ? before : null;
  }

  /// "…; the plan had provided for 1,640", "The target was 20,000".
  private @Nullable Draft planned() {
    Clauses clauses = grammar.clauses(draft);
    int start = clauses.startOfClause(draft.numberFrom);
    start += Words.isWord(tokens(), start) ? 0 : 1;
    boolean plan =
        Words.isOneOf(tokens(), start, "the", "its", "their", "our")
            && Words.isOneOf(tokens(), start + 1, PLANS);
    VerbGroup verb = plan ? clauses.after(start + 2) : null;
    boolean told = verb != null && verb.from() == start + 2 && verb.to() <= draft.quoteFrom;
    Draft before = told ? firm(bases().sameMeasureBefore()) : null;
    boolean near = before != null && draft.sentenceIndex - before.sentenceIndex <= 1;
    return near ? before : null;
  }

  /// The amount of the same measure before this one, or the whole of which that is a part.
  private @Nullable Draft rootBefore() {
    Draft before = firm(bases().sameMeasureBefore());
    return before == null || before.measure == null ? null : Bases.root(before);
  }

  static @Nullable Draft firm(@Nullable Draft target) {
    boolean firm =
        target != null
            && target.modality != Modality.RETRACTED
            && target.modality != Modality.DENIED;
    return firm ? target : null;
  }
}
