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

/// Finds the figure of which a number says what it was before: "A year earlier it was 118 million",
/// "In the same month of last year it shipped 39,000".
record EarlierAmounts(Grammar grammar, Draft draft) {

  private static final int OPENING = 12;
  private static final Set<String> SUBJECTS =
      WordSet.parse(
          "it there that this they figure number total average count level pace"
              + " reading tally result volume rate we haul order intake sum quantity load");
  private static final Set<String> QUOTED =
      WordSet.parse("fell exceeded topped passed did surpassed reached");
  private static final Set<String> STOOD =
      WordSet.parse(
          "was were been had stood came reached did totalled totaled amounted"
              + " numbered counted managed logged put read ran hit made saw averaged");

  private static final Set<String> FLOWS =
      WordSet.parse(
          "exports imports shipments deliveries arrivals sales loadings seizures flows purchases");

  /// "A year earlier it was 118 million", "Last week it was fifteen trucks", "Same point last year:
  /// 8.05 million": a time before, and a subject that takes up the number before.
  @Nullable Draft before() {
    Draft before = Contrasts.firm(new Bases(grammar, draft).sameMeasureBefore());
    boolean ahead =
        before != null
            && Kinds.PROSPECTIVE.contains(draft.status)
            && !Kinds.PROSPECTIVE.contains(before.status);
    if (before == null || ahead || draft.modality == Modality.DENIED || isAfter(before)) {
      return null;
    }
    Clauses clauses = grammar.clauses(draft);
    int start = clauses.startOfClause(draft.numberFrom);
    int end = end(clauses.endOfClause(draft.numberFrom));
    Draft earlier = grammar.earlierInSentence(draft);
    int from = earlier == null ? 0 : Math.max(earlier.quoteTo, start - OPENING);
    boolean past =
        speaksOfEarlier(from, end)
            || isAsked(earlier)
            || isBefore(before)
            || hadCome(before)
            || before.kind == Kind.SNAPSHOT && draft.period.isStated();
    if (!past) {
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
            || hadDone(before)
            || hadCome(before);
    return stood || moved(before, from, end) ? before : null;
  }

  /// "… 9 million, compared with 6 million a year earlier": the time is the other number's.
  private int end(int clause) {
    Draft later = grammar.later(draft);
    boolean other =
        later != null
            && later.sentenceIndex == draft.sentenceIndex
            && Bases.links(tokens(), draft.quoteTo, later.quoteFrom, RelationType.COMPARED_WITH);
    return other ? Math.min(clause, later.quoteFrom) : clause;
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
        && (isBefore(before)
            || !before.period.isStated()
            || EarlierTimes.standIn(tokens(), draft.quoteTo, tokens().size()));
  }

  /// "And a year ago?" "It was 980."
  private boolean isAsked(@Nullable Draft earlier) {
    if (earlier != null || draft.sentenceIndex == 0 || !stood(0)) {
      return false;
    }
    List<Token> question = grammar.tokens(draft.sentenceIndex - 1);
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
    boolean pointing = Words.isOneOf(tokens(), verb.from() - 1, "it", "they", "he", "she", "we");
    return Commodities.agree(draft.commodity, before.commodity)
        && (pointing
            || other != null && verb.sense().lemma().equals(other.sense().lemma())
            || isSameDeed(before));
  }

  /// "It handed over 412 units. In the same quarter of 2023 the firm delivered 349 units."
  private boolean isSameDeed(Draft before) {
    return draft.status != null
        && draft.status == before.status
        && draft.head >= 0
        && before.head >= 0
        && isBefore(before)
        && tokens().get(draft.head).is(before.sentence.tokens().get(before.head).lower());
  }

  /// "In July there were never more than three" behind a number of September.
  private boolean isBefore(Draft other) {
    PartialDate end = draft.period.end();
    PartialDate start = other.period.start();
    boolean dated = end != null && start != null && end.lastDay() != null;
    return dated && start.firstDay() != null && end.lastDay().isBefore(start.firstDay());
  }

  /// A window that begins when the other's had begun is no time before.
  private boolean isAfter(Draft other) {
    PartialDate start = draft.period.start();
    PartialDate begun = other.period.start();
    return start != null
        && begun != null
        && start.firstDay() != null
        && begun.firstDay() != null
        && start.firstDay().isAfter(begun.firstDay());
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
      boolean pointing = !word.equals("that") || Words.isOneOf(tokens(), i + 1, STOOD);
      subject |= flow || SUBJECTS.contains(word) && pointing;
    }
    // "a year ago it fell just short of 250,000": the verb belongs to the quote.
    return subject && Words.hasAny(tokens(), draft.quoteFrom, draft.numberFrom, QUOTED);
  }

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }
}
