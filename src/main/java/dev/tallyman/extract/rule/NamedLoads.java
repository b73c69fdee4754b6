package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;

/// Tells the load of a conveyance that is named or pointed at: "The Sea Star discharged 27,000
/// tonnes", "The barge, loaded with 40 tonnes, sank", "will be on the next barge".
record NamedLoads(Grammar grammar, Draft draft) {

  /// Length of a date like 2024-08.
  private static final int MONTH = 7;

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Clauses clauses() {
    return grammar.clauses(draft);
  }

  private Carriers carriers() {
    return new Carriers(clauses());
  }

  private int start() {
    return clauses().startOfClause(draft.numberFrom);
  }

  private int end() {
    return clauses().endOfClause(draft.numberFrom);
  }

  /// "The barge, loaded with 40 tonnes, sank in May", "The ship Mermaid with 40 tonnes on board".
  boolean isAboardTheOne() {
    VerbGroup verb = clauses().before(draft.quoteFrom);
    boolean laden =
        verb != null
            && verb.to() == draft.quoteFrom
            && WordSet.isAmong(
                verb.sense().lemma(), "load with", "carry", "hold", "contain", "transport", "bring")
            && !verb.isFinite();
    int noun = laden ? verb.from() : draft.quoteFrom - 1;
    if (!laden && !Grammar.before(draft, 1).equals("with")
        || draft.figureClass == FigureClass.SHARE) {
      return false;
    }
    for (int i = noun - 1; i >= Math.max(start(), noun - 6); i--) {
      if (carriers().isCarrier(i)) {
        return carriers().isOneCarrier(i);
      }
      if (carriers().isVerb(i)) {
        return false;
      }
      if (ShipNames.opensAt(carriers(), tokens(), i)) {
        return laden
            || Grammar.has(
                tokens(),
                draft.quoteTo,
                end(),
                "on board",
                "aboard",
                "holds",
                "hold",
                "tanks",
                "deck");
      }
    }
    return false;
  }

  /// "Having unloaded 27,000 tonnes of urea, the Sea Star sailed".
  boolean isOfTheNext() {
    VerbGroup verb = grammar.governor(draft).verb();
    boolean loose =
        verb != null
            && !verb.isFinite()
            && verb.to() <= draft.quoteFrom
            && Ladings.CARRYING.contains(verb.sense().lemma());
    for (int i = draft.quoteTo;
        loose && i < Math.min(tokens().size() - 2, draft.quoteTo + 9);
        i++) {
      if (tokens().get(i).is(",")) {
        boolean carrier = carriers().isCarrier(i + 2) || carriers().isCarrier(i + 3);
        boolean one = WordSet.has(Carriers.POINTERS, tokens().get(i + 1));
        return one && carrier || ShipNames.opensAt(carriers(), tokens(), i + 1);
      }
    }
    return false;
  }

  /// "The Sea Star discharged 27,000 tonnes", "The Sea Star is due with 27,000 tonnes".
  boolean isOfShip(VerbGroup verb) {
    boolean with = Grammar.before(draft, 1).equals("with");
    boolean carries =
        verb.sense().carries()
            || with && (NeighbourKinds.isMoving(verb) || draft.status == Status.PLANNED)
            || putsAshore(verb)
            || hasAboard(verb)
            || Ladings.CARRYING.contains(verb.sense().lemma())
                && !verb.sense().lemma().equals("fly");
    int subject = Ladings.cleft(tokens(), clauses().startOfSubject(draft.numberFrom));
    int from = verb.from() >= draft.quoteTo ? draft.quoteTo : subject;
    int to = verb.from() >= draft.quoteTo ? verb.from() : Math.min(verb.from(), draft.quoteFrom);
    for (int i = from; carries && month() && i < to; i++) {
      if (ShipNames.opensAt(carriers(), tokens(), i)) {
        return isSubject(i, verb);
      }
    }
    return false;
  }

  /// Whether the name at `at` is the subject of the verb, what is set in behind it left out: "The
  /// Sea Star, which flies the flag of Panama, took on 27,000 tonnes".
  private boolean isSubject(int at, VerbGroup verb) {
    boolean around =
        tokens().get(verb.from() - 1).is(",")
            && clauses().clauseAt(at) == clauses().clauseAt(verb.main());
    return around || verb.isAt(clauses().after(at));
  }

  private boolean putsAshore(VerbGroup verb) {
    return verb.sense().lemma().startsWith("put")
        && Grammar.has(tokens(), verb.from(), end(), "ashore");
  }

  /// "had 14,000 tonnes in her tanks".
  private boolean hasAboard(VerbGroup verb) {
    return verb.sense().lemma().equals("have")
        && Grammar.has(tokens(), draft.quoteTo, end(), "on board", "aboard", "in her");
  }

  /// "The Sea Star came in on Monday. She discharged 27,000 tonnes."
  boolean isOfHer(VerbGroup verb) {
    boolean carries =
        verb.sense().carries() && isShipBefore()
            || Ladings.CARRYING.contains(verb.sense().lemma())
            || putsAshore(verb);
    return carries && month() && Words.is(tokens(), verb.from() - 1, "she");
  }

  /// Whether the sentence before speaks of a ship or another carrier.
  boolean isShipBefore() {
    List<Token> words =
        draft.sentenceIndex == 0 ? List.of() : grammar.tokens(draft.sentenceIndex - 1);
    return Carriers.hasCarrier(words, 0, words.size());
  }

  /// "will be on the next barge", "came by Friday's flight", "left in the bulk carrier Sea Lark".
  boolean isOnTheNext(int noun) {
    if (noun <= draft.quoteTo + 2) {
      return false;
    }
    int the = tokens().get(noun - 1).is("the") ? noun - 1 : noun - 2;
    boolean named =
        tokens().get(the).is("the")
            && WordSet.isAmong(tokens().get(the - 1).lower(), "in", "on", "aboard", "by")
            && Words.isWord(tokens(), noun + 1)
            && tokens().get(noun + 1).isCapitalised();
    return named && month()
        || WordSet.isAmong(tokens().get(noun - 3).lower(), "on", "aboard", "by", "with")
            && (tokens().get(noun - 1).is("'s")
                || tokens().get(noun - 2).is("the")
                    && WordSet.isAmong(
                        tokens().get(noun - 1).lower(), "next", "last", "first", "same"));
  }

  /// "the freighter Uglich", within a month: a voyage of one ship.
  boolean isNamed(int noun) {
    VerbGroup main = grammar.governor(draft).main();
    return month()
        && main != null
        && main.tense() == VerbGroup.Tense.PAST
        && noun < main.from()
        && main.to() <= draft.quoteFrom
        && tokens().get(noun + 1).isCapitalised()
        && carriers().isSingular(noun, Carriers.POINTERS);
  }

  private boolean month() {
    return draft.period.start() == null || draft.period.start().text().length() >= MONTH;
  }
}
