package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the figure with which one is compared: "up from 3,000", "(May: 40)", "from three to
/// seven", "A year earlier it was 118 million".
record Contrasts(Grammar grammar, Draft draft) {

  private static final int BRACKET = 14;
  private static final int OPENING = 12;
  private static final Set<String> BECAME =
      WordSet.parse(
          "went gone rose risen fell fallen up down grew grown increased cut"
              + " changed dropped climbed slackened slipped raised lowered reduced jumped"
              + " declined doubled slowed swelled shrank shrunk moved expanded halved sank"
              + " eased crept decreased dwindled leapt soared plunged slid tumbled"
              + " recovered quickened");
  private static final Set<String> SUBJECTS =
      WordSet.parse(
          "it there that this they figure number total average count level pace"
              + " reading tally result volume rate we haul order intake sum quantity load");
  private static final Set<String> STOOD =
      WordSet.parse(
          "was were been had stood came reached did totalled totaled amounted"
              + " numbered counted managed logged put read ran hit made saw averaged");

  private static final Set<String> FLOWS =
      WordSet.parse(
          "exports imports shipments deliveries arrivals sales loadings seizures flows purchases");
  private static final Set<String> PLANS =
      WordSet.parse("plan target goal aim quota requirement norm average budget schedule");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Bases bases() {
    return new Bases(grammar, draft);
  }

  boolean compared() {
    return risenTo()
        || compared(fronted(), "in front of it")
        || bases().linked(RelationType.COMPARED_WITH)
        || compared(after(), "“after” and the same measure")
        || compared(bracketed(), "in brackets behind")
        || compared(fallenFrom(), "“to … from”")
        || compared(earlierTime(), "what it was before")
        || compared(beside(), "beside another that is compared")
        || compared(record(), "the record when")
        || compared(planned(), "what it was to be");
  }

  private boolean compared(@Nullable Draft target, String why) {
    return Relations.relate(draft, RelationType.COMPARED_WITH, target, why);
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
    return to && (became() || becameBefore(later)) && compared(later, "“from … to”");
  }

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
    for (int i = Math.max(0, draft.quoteFrom - BRACKET); i < draft.quoteFrom; i++) {
      if (BECAME.contains(tokens().get(i).lower())) {
        return true;
      }
    }
    return false;
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
    Draft earlier = grammar.earlierInSentence(draft);
    boolean bracket =
        earlier != null
            && Grammar.lastOf(tokens(), earlier.quoteTo, draft.quoteFrom, "(") >= 0
            && Grammar.lastOf(tokens(), earlier.quoteTo, draft.quoteFrom, ")") < 0
            && draft.quoteFrom - earlier.quoteTo <= BRACKET
            && bases().sharesMeasure(earlier)
            && (speaksOfEarlier(earlier.quoteTo, tokens().size())
                || !draft.period.equals(earlier.period));
    return bracket ? earlier : null;
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

  /// "A year earlier it was 118 million", "Last week it was fifteen trucks", "Same point last year:
  /// 8.05 million": a time before, and a subject that takes up the number before.
  private @Nullable Draft earlierTime() {
    Clauses clauses = grammar.clauses(draft);
    int start = clauses.startOfClause(draft.numberFrom);
    int end = clauses.endOfClause(draft.numberFrom);
    Draft earlier = grammar.earlierInSentence(draft);
    int from = earlier == null ? 0 : Math.max(earlier.quoteTo, start - OPENING);
    Draft before = firm(bases().sameMeasureBefore());
    boolean past =
        speaksOfEarlier(from, end)
            || isAsked(earlier)
            || before != null && (isBefore(before) || hadCome(before))
            || before != null && before.kind == Kind.SNAPSHOT && draft.period.isStated();
    if (draft.modality == Modality.DENIED || !past) {
      return null;
    }
    boolean label =
        Grammar.before(draft, 1).equals(":") && speaksOfEarlier(from, draft.quoteFrom)
            || opensWithPrevious(from);
    boolean kept =
        WordSet.isAmong(Grammar.before(draft, 1), "to", "at", "of")
            && SUBJECTS.contains(Grammar.before(draft, 2))
            && EarlierTimes.firm(tokens(), from, draft.quoteFrom);
    boolean stood =
        kept
            || label
            || stood(Math.max(from, start))
            || did(from)
            || before != null && (hadDone(before) || hadCome(before));
    return before != null && (stood || moved(before, from, end)) ? before : null;
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
    Draft before = pair ? firm(bases().sameMeasureBefore()) : null;
    return before == null || before.measure == null ? null : Bases.root(before);
  }

  /// "A year ago only five did."
  private boolean did(int from) {
    return draft.head < 0
        && WordSet.isAmong(Grammar.behind(draft, 1), "did", "were", "had", "was")
        && EarlierTimes.firm(tokens(), from, draft.quoteFrom);
  }

  /// "The Desk had counted eight in April", behind a number of May.
  private boolean hadDone(Draft before) {
    VerbGroup verb = grammar.clauses(draft).before(draft.quoteFrom);
    return draft.head < 0
        && verb != null
        && verb.tense() == VerbGroup.Tense.PLUPERFECT
        && isBefore(before);
  }

  /// "In 2023, 45,000 tonnes had come in."
  private boolean hadCome(Draft before) {
    VerbGroup verb = grammar.clauses(draft).after(draft.quoteTo);
    boolean bare = draft.head < 0 || Units.isUnit(draft.measure);
    return bare
        && Commodities.inQuote(draft) == null
        && verb != null
        && verb.tense() == VerbGroup.Tense.PLUPERFECT
        && verb.from() - draft.quoteTo <= 1
        && draft.sentenceIndex - before.sentenceIndex <= 1
        && before.head >= 0
        && draft.period.isStated()
        && (isBefore(before) || !before.period.isStated());
  }

  /// "And a year ago?" "It was 980."
  private boolean isAsked(@Nullable Draft earlier) {
    if (earlier != null || draft.sentenceIndex == 0 || draft.sentenceIndex > 0 && !stood(0)) {
      return false;
    }
    List<Token> question = grammar.clauses(draft.sentenceIndex - 1).tokens();
    return question.getLast().is("?") && EarlierTimes.standIn(question, 0, question.size());
  }

  /// "In the same month of last year it shipped 39,000": the same deed at an earlier time.
  private boolean moved(Draft before, int from, int end) {
    VerbGroup verb = grammar.governor(draft).verb();
    VerbGroup other = grammar.governor(before).verb();
    if (verb == null
        || !verb.sense().movesGoods()
        || verb.negated()
        || draft.sentenceIndex - before.sentenceIndex > 1
        || !EarlierTimes.firm(tokens(), from, end)) {
      return false;
    }
    boolean goods =
        draft.commodity == null
            || before.commodity == null
            || draft.commodity.isCompatibleWith(before.commodity);
    boolean pointing =
        verb.from() > 0
            && WordSet.isAmong(
                tokens().get(verb.from() - 1).lower(), "it", "they", "he", "she", "we");
    return goods
        && (pointing || other != null && verb.sense().lemma().equals(other.sense().lemma()));
  }

  /// "not half of the record of 2016, when it passed 1.4 million".
  private @Nullable Draft record() {
    int when = Grammar.lastOf(tokens(), Math.max(0, draft.quoteFrom - 5), draft.quoteFrom, "when");
    boolean record =
        when > 3
            && Words.is(tokens(), when - 1, ",")
            && Grammar.has(
                tokens(), Math.max(0, when - 6), when, "record of", "peak of", "high of", "than in")
            && Grammar.lastOf(tokens(), when, draft.quoteFrom, ";") < 0;
    Draft before = record ? firm(bases().sameMeasureBefore()) : null;
    return before == null || before.measure == null ? null : Bases.root(before);
  }

  /// "…; the plan had provided for 1,640", "The target was 20,000".
  private @Nullable Draft planned() {
    Clauses clauses = grammar.clauses(draft);
    int start = clauses.startOfClause(draft.numberFrom);
    start += Words.isWord(tokens(), start) ? 0 : 1;
    Draft before = firm(bases().sameMeasureBefore());
    boolean near = before != null && draft.sentenceIndex - before.sentenceIndex <= 1;
    boolean plan =
        Words.isOneOf(tokens(), start, "the", "its", "their", "our")
            && Words.isOneOf(tokens(), start + 1, PLANS);
    VerbGroup verb = plan ? clauses.after(start + 2) : null;
    return near && verb != null && verb.from() == start + 2 && verb.to() <= draft.quoteFrom
        ? before
        : null;
  }

  /// "In July there were never more than three" behind a number of September.
  private boolean isBefore(Draft other) {
    PartialDate end = draft.period.end();
    PartialDate start = other.period.start();
    boolean dated = end != null && start != null && end.lastDay() != null;
    return dated && start.firstDay() != null && end.lastDay().isBefore(start.firstDay());
  }

  private static @Nullable Draft firm(@Nullable Draft target) {
    boolean firm =
        target != null
            && target.modality != Modality.RETRACTED
            && target.modality != Modality.DENIED;
    return firm ? target : null;
  }

  private boolean speaksOfEarlier(int from, int to) {
    return EarlierTimes.standIn(tokens(), from, to);
  }

  /// "The previous reading was 13,000", "Last year's order was for 10,000".
  private boolean opensWithPrevious(int from) {
    boolean last = Grammar.has(tokens(), from, draft.quoteFrom, "'s");
    boolean previous =
        Grammar.has(tokens(), from, draft.quoteFrom, "previous", "prior", "earlier", "last");
    boolean was =
        Grammar.has(tokens(), Math.max(from, draft.quoteFrom - 3), draft.quoteFrom, "was", "were");
    return previous && was && (last || Grammar.has(tokens(), from, from + 2, "the"));
  }

  /// A pronoun or a word like "the number" as subject, and a verb like "was" before the number.
  private boolean stood(int from) {
    boolean subject =
        Words.is(tokens(), from, "the") && EarlierTimes.firm(tokens(), from + 1, from + 3);
    for (int i = from; i < draft.quoteFrom; i++) {
      String word = tokens().get(i).lower();
      if (STOOD.contains(word) && subject) {
        return true;
      }
      boolean flow = FLOWS.contains(word) && EarlierTimes.firm(tokens(), from, draft.quoteFrom);
      subject |= flow || SUBJECTS.contains(word);
    }
    return subject && verbInQuote();
  }

  /// "a year ago it fell just short of 250,000": the verb belongs to the quote.
  private boolean verbInQuote() {
    for (int i = draft.quoteFrom; i < draft.numberFrom; i++) {
      if (WordSet.isAmong(
          tokens().get(i).lower(),
          "fell",
          "exceeded",
          "topped",
          "passed",
          "did",
          "surpassed",
          "reached")) {
        return true;
      }
    }
    return false;
  }
}
