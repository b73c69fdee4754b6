package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The verb that says what happened to what a draft counts, and how the draft stands to it: object
/// of "sent", subject of "arrived", or modified by "seized at Durban" or "that were promised".
record Governor(@Nullable VerbGroup verb, Role role) {

  enum Role {
    OBJECT,
    SUBJECT,
    MODIFIED,
    NONE
  }

  private static final Set<String> RELATIVES = Set.of("that", "which", "who", "whose");

  /// Chooses among the verb before, the verb behind and the one inside the noun phrase; the losers
  /// are noted on the draft.
  static Governor of(Clauses clauses, Draft draft) {
    Governor object = object(clauses, draft);
    Governor subject = subject(clauses, draft);
    Governor modified = modified(clauses, draft);
    Governor best = new Governor(null, Role.NONE);
    for (Governor candidate : List.of(subject, modified, object)) {
      if (candidate.weight() > best.weight()) {
        note(draft, best, candidate);
        best = candidate;
      } else {
        note(draft, candidate, best);
      }
    }
    return best;
  }

  private static void note(Draft draft, Governor loser, Governor winner) {
    if (loser.verb != null && winner.verb != null && loser.verb != winner.verb) {
      draft.notes.add(
          "%s of “%s” lost to %s of “%s”"
              .formatted(
                  loser.role, loser.verb.sense().lemma(), winner.role, winner.verb.sense().lemma())
              .toLowerCase(java.util.Locale.ROOT));
    }
  }

  private int weight() {
    if (verb == null) {
      return 0;
    }
    int moves = verb.sense().movesGoods() ? 10 : 0;
    return switch (role) {
      case OBJECT -> 3 + moves;
      case SUBJECT -> 2 + moves;
      case MODIFIED -> 4 + moves;
      case NONE -> 0;
    };
  }

  private static Governor object(Clauses clauses, Draft draft) {
    VerbGroup verb = clauses.before(draft.quoteFrom);
    boolean reaches =
        verb != null && clauses.clauseAt(verb.main()) == clauses.clauseAt(draft.numberFrom);
    return new Governor(reaches ? verb : null, Role.OBJECT);
  }

  private static Governor subject(Clauses clauses, Draft draft) {
    VerbGroup verb = clauses.after(draft.quoteTo);
    boolean reaches =
        verb != null
            && verb.isFinite()
            && clauses.clauseAt(verb.main()) == clauses.clauseAt(draft.numberFrom);
    VerbGroup earlier = clauses.before(draft.quoteFrom);
    boolean taken =
        earlier != null
            && earlier.isFinite()
            && clauses.clauseAt(earlier.main()) == clauses.clauseAt(draft.numberFrom);
    return new Governor(reaches && !taken ? verb : null, Role.SUBJECT);
  }

  /// A participle or a relative clause directly behind the noun phrase, or with only a
  /// prepositional phrase of up to three words between.
  private static Governor modified(Clauses clauses, Draft draft) {
    VerbGroup verb = clauses.after(draft.quoteTo);
    boolean near = verb != null && reaches(clauses.tokens(), draft.quoteTo, verb, clauses);
    return new Governor(near ? verb : null, Role.MODIFIED);
  }

  private static boolean reaches(List<Token> tokens, int from, VerbGroup verb, Clauses clauses) {
    int at = from;
    int words = 0;
    while (at < verb.from() && !RELATIVES.contains(tokens.get(at).lower())) {
      if (!tokens.get(at).isWord() || words > 4 || tokens.get(at).is("and")) {
        return false;
      }
      words++;
      at++;
    }
    if (at < verb.from()) {
      return verb.from() - at <= 8;
    }
    boolean participle =
        verb.tense() == VerbGroup.Tense.PARTICIPLE && verb.from() - from <= 4;
    boolean contact =
        verb.isFinite()
            && verb.from() > from
            && verb.from() - from <= 3
            && Words.PRONOUNS.contains(tokens.get(verb.from() - 1).lower());
    return participle || contact;
  }
}
