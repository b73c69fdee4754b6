package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a plan, a promise, a purpose or the future makes of the verb that hangs on it: "plans to
/// send", "proposes sending", "will begin shipping", "Kenya to ship 40 tonnes".
final class Intents {

  /// Who does this to others would have them do it: "urged Chad to send 40 crates".
  private static final Set<String> URGING =
      WordSet.of(
          "urge",
          "urged",
          "urges",
          "urging",
          "tell",
          "press",
          "pressed",
          "pressing",
          "lobby",
          "lobbied",
          "implore",
          "implored",
          "invite",
          "invited",
          "instruct",
          "instructed",
          "direct",
          "directed",
          "require",
          "required",
          "order",
          "encourage",
          "encouraged",
          "oblige");

  private static final int HEADLINE = 5;

  private static final Set<String> RANKS =
      WordSet.of("first", "second", "third", "last", "latest", "only", "next", "how", "where");

  private Intents() {}

  static boolean isConditional(VerbGroup verb) {
    return verb.modal() != null && !WordSet.isAmong(verb.modal(), "will", "'ll", "shall", "be to");
  }

  /// The status that a plan, a promise or the future gives to the verb that hangs on it.
  static @Nullable Status forward(Clauses clauses, VerbGroup verb) {
    boolean ahead = WordSet.isAmong(String.valueOf(verb.modal()), "be to", "will", "'ll", "shall");
    if (verb.modal() != null && (!verb.isPerfect() || ahead && !isLikely(clauses, verb))) {
      VerbGroup promise = verb.isFinite() ? clauses.controllerOf(verb) : null;
      if (promise != null
          && "pledged".equals(promise.sense().status())
          && !WordSet.isAmong(promise.sense().lemma(), "announce", "approve", "agree", "unveil")) {
        return Status.PLEDGED;
      }
      return Status.PLANNED;
    }
    Status intended =
        verb.tense() == VerbGroup.Tense.INFINITIVE || verb.tense() == VerbGroup.Tense.GERUND
            ? Promises.toDo(clauses, verb)
            : null;
    if (intended != null) {
      return intended;
    }
    if (verb.tense() == VerbGroup.Tense.GERUND) {
      return byPlan(clauses, verb);
    }
    if (verb.tense() != VerbGroup.Tense.INFINITIVE) {
      return null;
    }
    VerbGroup controller = clauses.controllerOf(verb);
    if (isPurpose(clauses, verb, controller)) {
      return Status.PLANNED;
    }
    if (controller == null) {
      return null;
    }
    int gap = controller.to();
    if (Grammar.has(clauses.tokens(), gap, verb.from() + 1, "due", "set", "likely", "ready")) {
      return Status.PLANNED;
    }
    if (URGING.contains(controller.sense().lemma()) && gap < verb.from()
        || controller.sense().lemma().equals("be") && isFuture(controller)) {
      return Status.PLANNED;
    }
    String status = controller.sense().status();
    return status != null && WordSet.isAmong(status, "planned", "pledged")
        ? Status.parse(status)
        : null;
  }

  /// "is likely to have shipped 40 tonnes": it has, or it has not.
  private static boolean isLikely(Clauses clauses, VerbGroup verb) {
    return Grammar.has(clauses.tokens(), verb.from(), verb.main(), "likely to have");
  }

  /// "proposes sending 40 crates", "looks forward to receiving 40", "agreed on supplying 40".
  private static @Nullable Status byPlan(Clauses clauses, VerbGroup verb) {
    VerbGroup plan = clauses.controllerOf(verb);
    String status = plan == null ? null : plan.sense().status();
    boolean at =
        plan != null
            && (plan.to() == verb.from()
                || plan.to() == verb.from() - 1
                    && Words.isOneOf(clauses.tokens(), plan.to(), Promises.ABOUT));
    if (at && isFuture(plan)) {
      return Status.PLANNED;
    }
    return at && status != null && WordSet.isAmong(status, "planned", "pledged")
        ? Status.parse(status)
        : null;
  }

  /// "will begin shipping 40 crates", "will be able to ship 40".
  private static boolean isFuture(@Nullable VerbGroup verb) {
    return verb != null
        && !verb.isPerfect()
        && WordSet.isAmong(String.valueOf(verb.modal()), "will", "'ll", "shall", "be to");
  }

  /// "To bring in 80,000 tonnes, it has hired 300 trucks", "sent two ships to collect 4,000
  /// tonnes", "is waiting to load 30,000 tonnes".
  private static boolean isPurpose(
      Clauses clauses, VerbGroup verb, @Nullable VerbGroup controller) {
    boolean to = clauses.tokens().get(verb.from()).is("to");
    if (controller == null && to && isHeadline(clauses, verb)) {
      return true;
    }
    if (controller == null) {
      return to && verb.from() == clauses.startOfClause(verb.main());
    }
    boolean waits = WordSet.isAmong(controller.sense().lemma(), "wait", "queue", "stand by");
    boolean goes =
        WordSet.isAmong(
                String.valueOf(controller.sense().status()), "shipped", "delivered", "ordered")
            && !WordSet.isAmong(controller.sense().lemma(), "go on", "come", "get", "make", "rush");
    return to && (waits || goes && !Handlings.isTakingTime(clauses.tokens(), controller));
  }

  /// "Kenya to ship 40 tonnes", "Kenya set to ship 40 tonnes": no other verb, and somebody before.
  private static boolean isHeadline(Clauses clauses, VerbGroup verb) {
    int subject = verb.from() - 1;
    while (Words.isOneOf(clauses.tokens(), subject, "set", "due", "poised", "ready", "likely")) {
      subject--;
    }
    return Words.isWord(clauses.tokens(), subject)
        && subject <= HEADLINE
        && clauses.tokens().get(0).isCapitalised()
        && !ClosedWords.isClosed(clauses.tokens().get(subject))
        && !Words.hasAny(clauses.tokens(), 0, verb.from(), RANKS)
        && clauses.groups().stream().noneMatch(VerbGroup::isFinite);
  }
}
