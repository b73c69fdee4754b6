package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lends a number the status of another: a load that of its conveyances, a number told again that
/// of the first, one without a word of its own that of its neighbour: "40 trucks crossed. They
/// carried 600 tonnes."
final class Lenders {

  private static final PhraseSet TOTALS =
      PhraseSet.of(
          "running total",
          "running tally",
          "cumulative total",
          "overall total",
          "grand total",
          "total since",
          "sum since",
          "total so far",
          "total to date");
  private static final int LOOK_BACK = 3;

  private static final Set<String> AGAIN =
      WordSet.parse("it that this guess estimate figure rate flow average reckoning");

  private Lenders() {}

  /// What conveyances carry has their status; a load without them was shipped.
  static boolean byConveyance(Grammar grammar, Draft draft, VerbGroup verb) {
    Status told = ofCarrier(grammar.clauses(draft), draft, verb);
    if (told != null) {
      return Statuses.set(draft, told, null, "carried by what is told of");
    }
    for (int back = 1; back <= LOOK_BACK; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null
          || draft.sentenceIndex - earlier.sentenceIndex
              > (earlier.status == Status.SEIZED ? 3 : 1)) {
        break;
      }
      if (!isPartBefore(earlier, draft)
          && (earlier.figureClass == FigureClass.CONVEYANCE || earlier.status == Status.SEIZED)
          && earlier.status != null
          && fits(verb, earlier)
          && earlier.status != Status.UNSTATED) {
        Point point = earlier.sentenceIndex == draft.sentenceIndex ? earlier.point : null;
        return Statuses.set(draft, earlier.status, point, "carried by conveyances");
      }
    }
    if (byTeller(grammar, draft)) {
      return true;
    }
    Draft earlier = grammar.earlier(draft, 1);
    if (isLoadOfResting(grammar, earlier, verb)) {
      return Statuses.set(draft, Status.UNSTATED, null, "carried by what waits");
    }
    int start = grammar.clauses(draft).startOfClause(verb.main());
    boolean pronoun = WordSet.has(ClosedWords.PRONOUNS, grammar.clauses(draft).tokens().get(start));
    if (pronoun
        && earlier != null
        && earlier.status != null
        && fits(verb, earlier)
        && earlier.status != Status.UNSTATED
        && draft.sentenceIndex - earlier.sentenceIndex <= 1) {
      return Statuses.set(draft, earlier.status, null, "held by the one before it");
    }
    boolean seized =
        grammar.seizures().reach(draft)
            || Seizures.isContraband(draft) && Seizures.hasEnforcer(grammar.clauses(draft), verb);
    Status status = seized ? Status.SEIZED : Status.SHIPPED;
    return Statuses.set(draft, status, null, "governed by “" + verb.sense().lemma() + "”");
  }

  /// "It had sent 70 lorries, of which 14 had arrived. They carried food": all of them did.
  private static boolean isPartBefore(Draft earlier, Draft draft) {
    return earlier.sentenceIndex != draft.sentenceIndex
        && (TenseKinds.isOfThem(earlier)
            || Grammar.before(earlier, 1).equals("which")
            || Grammar.reads(earlier.sentence.tokens(), earlier.quoteFrom, "of which"));
  }

  /// "intercepted a pick-up carrying 214 kilograms", "A plane carrying 36 tonnes is due": what
  /// became of a carrier that no number counts.
  private static @Nullable Status ofCarrier(Clauses clauses, Draft draft, VerbGroup load) {
    boolean loose = !load.isFinite() && load.to() <= draft.quoteFrom && load.from() > 0;
    if (!loose || !Carriers.endsAt(clauses.tokens(), load.from())) {
      return null;
    }
    VerbGroup stops = clauses.before(load.from());
    if (stops != null) {
      boolean stopped =
          stops.sense().seizes()
              && stops.modal() == null
              && !stops.passive()
              && !stops.negated()
              && !clauses.parts(stops.to(), load.from());
      return stopped ? Status.SEIZED : null;
    }
    VerbGroup main = clauses.after(draft.quoteTo);
    boolean own =
        main != null
            && main.isFinite()
            && !main.negated()
            && clauses.clauseAt(main.main()) == clauses.clauseAt(load.main());
    if (!own) {
      return null;
    }
    if (main.looksForward() || StillVerbs.isDue(clauses.tokens(), main.to())) {
      return Status.PLANNED;
    }
    String status = main.sense().status();
    return status != null && WordSet.isAmong(status, "delivered", "seized")
        ? Status.parse(status)
        : null;
  }

  /// "Forty lorries carrying 900 tonnes were queueing": the load waits with them.
  private static boolean isLoadOfResting(
      Grammar grammar, @Nullable Draft conveyance, VerbGroup load) {
    VerbGroup rests = conveyance == null ? null : grammar.governor(conveyance).verb();
    return rests != null
        && conveyance.figureClass == FigureClass.CONVEYANCE
        && conveyance.status == Status.UNSTATED
        && conveyance.quoteTo == load.from()
        && Moments.RESTING.contains(rests.sense().lemma());
  }

  /// "The aircraft landed at Dhaka. It carried 320 tents": what became of the one conveyance that
  /// the sentence before tells of.
  private static boolean byTeller(Grammar grammar, Draft draft) {
    Clauses clauses = grammar.clauses(draft);
    Token first = clauses.tokens().get(clauses.startOfClause(draft.numberFrom));
    boolean points =
        WordSet.isAmong(
            first.lower(),
            "it",
            "she",
            "they",
            "its",
            "inside",
            "aboard",
            "in",
            "on",
            "under",
            "behind");
    if (draft.sentenceIndex == 0 || !points) {
      return false;
    }
    Clauses before = grammar.clauses(draft.sentenceIndex - 1);
    VerbGroup last = null;
    for (VerbGroup verb : before.groups()) {
      boolean moves =
          WordSet.isAmong(String.valueOf(verb.sense().status()), "shipped", "delivered", "seized");
      last = moves && verb.isFinite() && verb.modal() == null && !verb.negated() ? verb : last;
    }
    boolean one = last != null && Carriers.hasCarrier(before.tokens(), 0, before.tokens().size());
    return one
        && Statuses.set(
            draft,
            Status.parse(Objects.requireNonNull(last.sense().status())),
            null,
            "carried by what “" + last.sense().lemma() + "” tells of");
  }

  /// "the 28,000 containers would be equivalent to": as the same number before.
  static boolean bySame(Grammar grammar, Draft draft) {
    Draft same = new Antecedents(grammar, draft).same();
    return same != null
        && same.status != null
        && Statuses.set(draft, same.status, null, "as the same number before");
  }

  /// "handled 96,000 boxes, both ways taken together, against 91,000": a number without a word of
  /// its own has the status of what it is compared with.
  static boolean byComparison(Grammar grammar, Draft draft) {
    Draft base = grammar.earlierInSentence(draft);
    VerbGroup next = grammar.clauses(draft).after(draft.quoteTo);
    boolean against = WordSet.isAmong(Grammar.before(draft, 1), "against", "versus");
    return against
        && draft.head < 0
        && base != null
        && base.status != null
        && (next == null || next.from() - draft.quoteTo > 2)
        && Statuses.set(draft, base.status, base.point, "as what it is compared with");
  }

  static boolean followsSeizure(Grammar grammar, Draft draft) {
    Draft earlier = grammar.earlier(draft, 1);
    return earlier != null
        && earlier.status == Status.SEIZED
        && draft.figureClass != FigureClass.SHARE
        && draft.sentenceIndex - earlier.sentenceIndex <= 3
        && grammar.sameParagraph(earlier, draft)
        && !Rates.nameFlow(
            draft.sentence.tokens(),
            grammar.clauses(draft).startOfClause(draft.numberFrom),
            draft.quoteFrom);
  }

  /// A number without verb or noun of its own takes the status of the one before it.
  static boolean byNeighbour(Grammar grammar, Draft draft) {
    Draft earlier = lender(grammar, draft);
    return earlier != null
        && Statuses.set(
            draft,
            Objects.requireNonNull(earlier.status),
            earlier.sentenceIndex == draft.sentenceIndex ? earlier.point : null,
            "as the figure before it");
  }

  /// As the figure before it in its sentence, whatever the verb between them.
  static boolean byEarlier(Grammar grammar, Draft draft) {
    Draft earlier = grammar.earlierInSentence(draft);
    return earlier != null
        && earlier.status != null
        && earlier.status != Status.UNSTATED
        && Statuses.set(draft, earlier.status, earlier.point, "as the figure it follows");
  }

  /// "The running total since June stood above 40 tanks": of the tanks that were told of before.
  static boolean bySum(Grammar grammar, Draft draft) {
    VerbGroup verb = grammar.governor(draft).verb();
    boolean states =
        verb != null
            && WordSet.isAmong(
                verb.sense().lemma(), "stand", "be", "reach", "come", "rise", "pass");
    Draft same = states ? summed(grammar, draft) : null;
    return same != null && Statuses.set(draft, same.status, null, "as what it sums");
  }

  private static @Nullable Draft summed(Grammar grammar, Draft draft) {
    int start = grammar.clauses(draft).startOfClause(draft.numberFrom);
    boolean total = TOTALS.isIn(draft.sentence.tokens(), start, draft.quoteFrom);
    Draft same = total ? new Bases(grammar, draft).sameMeasureBefore() : null;
    boolean near = same != null && draft.sentenceIndex - same.sentenceIndex <= 2;
    return near && same.status != null && draft.measure != null ? same : null;
  }

  /// The figure that its subject takes up, else the one before.
  private static @Nullable Draft lender(Grammar grammar, Draft draft) {
    VerbGroup verb = grammar.governor(draft).main();
    Draft taken = new Antecedents(grammar, draft).find();
    if (taken != null && taken.status != null && fits(verb, taken)) {
      return taken;
    }
    Draft seized =
        draft.figureClass == FigureClass.VALUE ? Valuations.seized(grammar, draft) : null;
    if (seized != null) {
      return seized;
    }
    for (int back = 1; back <= LOOK_BACK; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || !isNear(grammar, earlier, draft)) {
        return null;
      }
      if (earlier.status != null && fits(verb, earlier) && !isOtherPart(earlier, draft)) {
        return earlier;
      }
    }
    return null;
  }

  /// "96 convoys passed, of which 61 had come from Chad. 22 convoys were bound for Kano": those are
  /// of the 96.
  private static boolean isOtherPart(Draft earlier, Draft draft) {
    return draft.head >= 0 && isLike(earlier, draft) && isPartBefore(earlier, draft);
  }

  /// What is past is not as what is planned.
  private static boolean fits(@Nullable VerbGroup verb, Draft earlier) {
    boolean past =
        verb != null
            && verb.modal() == null
            && (verb.tense() == VerbGroup.Tense.PAST || verb.isPerfect());
    return !past || earlier.status != Status.PLANNED && earlier.status != Status.PLEDGED;
  }

  /// "QUESTION: The opposition says that it is 80.", "His cousin says eighty": the number that was
  /// spoken of, told otherwise.
  static boolean isToldAgain(Grammar grammar, Draft draft) {
    VerbGroup verb = grammar.governor(draft).main();
    if (isPlainlyToldAgain(grammar, draft)) {
      return true;
    }
    if (draft.head >= 0 || verb == null || verb.to() > draft.quoteFrom) {
      return false;
    }
    List<Token> tokens = draft.sentence.tokens();
    boolean said = verb.sense().isStance() && draft.quoteFrom == verb.to();
    boolean put =
        verb.to() == draft.quoteFrom - 2 && Grammar.reads(tokens, draft.quoteFrom - 2, "it at");
    return said || put;
  }

  /// "that it is 80", "My guess is 80".
  static boolean isPlainlyToldAgain(Grammar grammar, Draft draft) {
    VerbGroup verb = grammar.governor(draft).main();
    return (draft.head < 0 || Units.isUnit(draft.measure))
        && verb != null
        && verb.sense().lemma().equals("be")
        && verb.to() <= draft.quoteFrom
        && draft.quoteFrom - verb.to() <= 1
        && Words.isOneOf(draft.sentence.tokens(), verb.from() - 1, AGAIN);
  }

  private static boolean isLike(Draft earlier, Draft draft) {
    return earlier.figureClass == draft.figureClass
        && Objects.equals(earlier.measure, draft.measure);
  }

  private static boolean isNear(Grammar grammar, Draft earlier, Draft draft) {
    int gap = draft.sentenceIndex - earlier.sentenceIndex;
    return isToldAgain(grammar, draft) && gap <= LOOK_BACK && isLike(earlier, draft)
        || gap <= 1 && grammar.sameParagraph(earlier, draft)
        || gap <= 3 && (earlier.status == Status.SEIZED || draft.figureClass == FigureClass.VALUE);
  }
}
