package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Goods that a verb of movement puts on what was stopped: "intercepted a dhow smuggling 40
/// rifles", "seized a boat that was carrying two tonnes", "A lorry smuggling 4,000 litres was
/// stopped", "foiled an attempt to export 14 tonnes".
record StoppedLoads(Clauses clauses, VerbGroup verb) {

  /// What `read` writes where goods were kept from going on.
  static final String KEPT = "kept from going on";

  private static final int FARTHEST = 8;
  private static final Set<String> PAST = WordSet.of("was", "were");
  private static final Set<String> KEEPS =
      WordSet.parse(
          "prevent prevents prevented preventing keep keeps kept keeping stop stops stopped"
              + " stopping block blocks blocked blocking bar barred");
  private static final Set<String> HANDLES =
      WordSet.parse("offload unload bring transfer turn hand land display take return");

  private List<Token> tokens() {
    return clauses.tokens();
  }

  boolean areSeized() {
    return isFoiled()
        || isByWho()
        || isByRelative()
        || isByParticiple()
        || isFromGoing()
        || isOfStopped()
        || isFoundHidden()
        || isBeingSmuggled();
  }

  /// "seized a shipment that contained 900 parts being smuggled into the country".
  private boolean isBeingSmuggled() {
    if (!Words.is(tokens(), verb.from(), "being")) {
      return false;
    }
    for (VerbGroup group : clauses.groups()) {
      if (group.to() <= verb.from() && stops(group)) {
        return true;
      }
    }
    return false;
  }

  /// "found hidden in three containers", "seized smuggled gold worth 12 million".
  private boolean isFoundHidden() {
    VerbGroup finds = clauses.before(verb.from());
    return finds != null
        && finds.to() == verb.from()
        && verb.tense() != VerbGroup.Tense.GERUND
        && (finds.passive() ? verb.sense().carries() : verb.to() == verb.from() + 1)
        && stops(finds);
  }

  private boolean stops(@Nullable VerbGroup group) {
    return group != null
        && group.sense().seizes()
        && group.modal() == null
        && !group.negated()
        && group.tense() != VerbGroup.Tense.PRESENT
        && (group.tense() != VerbGroup.Tense.INFINITIVE || isDone(group));
  }

  /// "worked together to stop a boat", not "plans to stop".
  private boolean isDone(VerbGroup infinitive) {
    VerbGroup above = clauses.controllerOf(infinitive);
    return Words.is(tokens(), infinitive.from() - 1, "together")
        || above != null && WordSet.isAmong(above.sense().lemma(), "work", "manage", "help");
  }

  /// "Customs foiled an attempt to export 14 tonnes", "caught a man trying to export 14 tonnes".
  private boolean isFoiled() {
    int tries = verb.from() - 1;
    if (Words.isOneOf(tokens(), tries, "trying", "attempting", "preparing")) {
      return isOnObject(tries);
    }
    VerbGroup stops = clauses.before(verb.from());
    return stops(stops)
        && verb.from() - stops.to() <= 4
        && Grammar.has(
            tokens(), stops.to(), verb.from(), "attempt", "attempts", "bid", "plot", "try");
  }

  /// "stopped six men who were about to board a flight with 216 kilograms".
  private boolean isByWho() {
    int start = clauses.startOfClause(verb.main());
    return Words.is(tokens(), start, "who") && stops(clauses.before(start));
  }

  /// "seized a boat that was carrying 2,000 rifles", not "that had carried".
  private boolean isByRelative() {
    int start = clauses.startOfClause(verb.main());
    return Words.isOneOf(tokens(), start, "that", "which")
        && Words.isOneOf(tokens(), start + 1, PAST)
        && verb.tense() == VerbGroup.Tense.PROGRESSIVE
        && !verb.passive()
        && isOnObject(start);
  }

  /// "stopped a boat transporting two tonnes", not "arrested him for smuggling two tonnes".
  private boolean isByParticiple() {
    return verb.tense() == VerbGroup.Tense.GERUND && isBehindNoun() && isOnObject(verb.from());
  }

  /// "stopped a lorry from entering with 40 kilograms", "stopped a man from smuggling 4 kilograms".
  private boolean isFromGoing() {
    return verb.tense() == VerbGroup.Tense.GERUND
        && Words.is(tokens(), verb.from() - 1, "from")
        && Words.isOneOf(tokens(), verb.main(), Hindrances.CRIMES)
        && isOnObject(verb.from() - 1);
  }

  private boolean isBehindNoun() {
    int noun = verb.from() - 1;
    return Words.isWord(tokens(), noun)
        && !WordSet.has(ClosedWords.PREPOSITIONS, tokens().get(noun))
        && !WordSet.has(ClosedWords.SUBORDINATORS, tokens().get(noun))
        && !Words.isOneOf(tokens(), noun, "and", "or", "by", "without");
  }

  /// Whether the object of a verb that seizes stands right before `at`.
  private boolean isOnObject(int at) {
    VerbGroup stops = clauses.before(at);
    return stops(stops)
        && !stops.passive()
        && at - stops.to() > 0
        && at - stops.to() <= FARTHEST
        && !Words.is(tokens(), at - 1, ",")
        && Grammar.lastOf(tokens(), stops.to(), at, "for") < 0;
  }

  /// "A lorry smuggling 4,000 litres of diesel was stopped".
  private boolean isOfStopped() {
    VerbGroup next = clauses.after(verb.to());
    VerbGroup before = clauses.before(verb.from());
    return verb.tense() == VerbGroup.Tense.GERUND
        && isBehindNoun()
        && Goods.isConveyance(tokens(), verb.from() - 1)
        && (before == null || before.to() <= clauses.startOfClause(verb.main()))
        && stops(next)
        && next.passive()
        && next.isFinite()
        && !clauses.parts(verb.to(), next.from());
  }

  /// Goods that were kept from going on, or that those who seized them bring ashore: "prevented two
  /// tonnes of resin from reaching the shore", "The coast guard offloaded 40 kilograms of heroin".
  static boolean read(Grammar grammar, Draft draft) {
    if (isKept(draft) || neverArrive(grammar, draft)) {
      boolean told = Seizures.isContraband(draft) || grammar.seizures().some();
      Status status = told ? Status.SEIZED : Status.UNSTATED;
      return Statuses.set(draft, status, null, KEPT);
    }
    VerbGroup verb = grammar.governor(draft).verb();
    return verb != null
        && Seizures.isContraband(draft)
        && grammar.seizures().some()
        && HANDLES.contains(verb.sense().lemma().split(" ", 2)[0])
        && !verb.negated()
        && Seizures.isByEnforcer(grammar.clauses(draft), verb)
        && Statuses.set(draft, Status.SEIZED, null, "in the hands of those who seized it");
  }

  private static boolean isKept(Draft draft) {
    return KEEPS.contains(Grammar.before(draft, 1))
        && Words.is(draft.sentence.tokens(), draft.quoteTo, "from")
        && Words.lower(draft.sentence.tokens(), draft.quoteTo + 1).endsWith("ing");
  }

  /// "26,000 pounds that will never reach our streets".
  private static boolean neverArrive(Grammar grammar, Draft draft) {
    VerbGroup verb = grammar.governor(draft).verb();
    return verb != null
        && verb.negated()
        && verb.modal() != null
        && Words.isOneOf(draft.sentence.tokens(), draft.quoteTo, "that", "which")
        && verb.from() - draft.quoteTo <= 2
        && Seizures.isContraband(draft)
        && grammar.seizures().some();
  }
}
