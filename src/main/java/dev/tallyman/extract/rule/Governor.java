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

  private static final Set<String> NOMINATIVES =
      Set.of("i", "we", "you", "he", "she", "it", "they");
  private static final Set<String> RELATIVES = Set.of("that", "which", "who", "whose");

  /// Chooses among the verb before, the verb behind and the one inside the noun phrase; the losers
  /// are noted on the draft.
  static Governor of(Clauses clauses, Draft draft) {
    Governor object = object(clauses, draft);
    Governor subject = subject(clauses, draft);
    Governor modified = modified(clauses, draft);
    Governor best = new Governor(null, Role.NONE);
    for (Governor candidate : List.of(subject, modified, object)) {
      if (candidate.weight(draft) > best.weight(draft)) {
        note(draft, best, candidate);
        best = candidate;
      } else {
        note(draft, candidate, best);
      }
    }
    return best;
  }

  private static void note(Draft draft, Governor loser, Governor winner) {
    if (loser.verb != null && winner.verb != null && !loser.verb.equals(winner.verb)) {
      draft.notes.add(
          "%s of “%s” lost to %s of “%s”"
              .formatted(
                  loser.role, loser.verb.sense().lemma(), winner.role, winner.verb.sense().lemma())
              .toLowerCase(java.util.Locale.ROOT));
    }
  }

  private int weight(Draft draft) {
    if (verb == null) {
      return 0;
    }
    int moves = verb.sense().movesGoods() ? 10 : 0;
    return switch (role) {
      case OBJECT -> 4 + moves;
      case SUBJECT -> 2 + moves;
      case MODIFIED -> (isDefinite(draft) ? 5 : 3) + moves;
      case NONE -> 0;
    };
  }

  /// "the 5,000 tonnes that were promised" stay promised, whatever happened to them.
  private static boolean isDefinite(Draft draft) {
    return java.util.Set.of("the", "all", "those", "these").contains(Grammar.before(draft, 1));
  }

  private static Governor object(Clauses clauses, Draft draft) {
    VerbGroup verb = clauses.before(draft.quoteFrom);
    boolean reaches =
        verb != null && clauses.clauseAt(verb.main()) == clauses.clauseAt(draft.numberFrom);
    return new Governor(reaches ? verb : null, Role.OBJECT);
  }

  private static Governor subject(Clauses clauses, Draft draft) {
    VerbGroup earlier = clauses.before(draft.quoteFrom);
    boolean taken =
        earlier != null
            && earlier.isFinite()
            && clauses.clauseAt(earlier.main()) == clauses.clauseAt(draft.numberFrom);
    VerbGroup main = taken ? null : mainVerb(clauses, draft);
    VerbGroup verb = main == null || hasOwnSubject(clauses, main) ? null : main;
    return new Governor(verb == null ? null : complement(clauses, verb), Role.SUBJECT);
  }

  /// "a handful we could not see": the verb has a subject of its own.
  private static boolean hasOwnSubject(Clauses clauses, VerbGroup verb) {
    return verb.from() > 0 && NOMINATIVES.contains(clauses.tokens().get(verb.from() - 1).lower());
  }

  /// The finite verb behind the number, past a clause that is set into the sentence: "two cargoes,
  /// if insurers agree, would follow".
  private static @Nullable VerbGroup mainVerb(Clauses clauses, Draft draft) {
    VerbGroup verb = nextFinite(clauses, draft.quoteTo);
    if (verb == null) {
      return null;
    }
    if (!opensClause(clauses.tokens(), draft.quoteTo, verb.from())) {
      boolean same = clauses.clauseAt(verb.main()) == clauses.clauseAt(draft.numberFrom);
      return same ? verb : null;
    }
    VerbGroup next = nextFinite(clauses, verb.to());
    boolean resumes = next != null && !clauses.parts(verb.to(), next.from());
    return resumes ? next : null;
  }

  private static @Nullable VerbGroup nextFinite(Clauses clauses, int from) {
    VerbGroup verb = clauses.after(from);
    while (verb != null && !verb.isFinite()) {
      verb = clauses.after(verb.to());
    }
    return verb;
  }

  private static boolean opensClause(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream()
        .anyMatch(token -> ClosedWords.SUBORDINATORS.contains(token.lower()));
  }

  /// The infinitive on which a verb of saying only comments: "are known to have landed".
  private static VerbGroup complement(Clauses clauses, VerbGroup verb) {
    VerbGroup next = clauses.after(verb.to());
    boolean hangs =
        next != null
            && !verb.sense().movesGoods()
            && (next.tense() == VerbGroup.Tense.INFINITIVE
                || next.tense() == VerbGroup.Tense.PERFECT_INFINITIVE)
            && next.from() - verb.to() <= 2
            && clauses.clauseAt(next.main()) == clauses.clauseAt(verb.main());
    return hangs ? next : verb;
  }

  /// A participle or a relative clause directly behind the noun phrase, or with only a
  /// prepositional phrase of up to three words between.
  private static Governor modified(Clauses clauses, Draft draft) {
    VerbGroup verb = clauses.after(draft.quoteTo);
    boolean near = verb != null && reaches(clauses.tokens(), draft.quoteTo, verb);
    return new Governor(near ? verb : null, Role.MODIFIED);
  }

  private static boolean reaches(List<Token> tokens, int from, VerbGroup verb) {
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
    boolean bare = verb.from() == verb.main() && verb.tense() == VerbGroup.Tense.PAST;
    boolean participle =
        verb.tense() == VerbGroup.Tense.PARTICIPLE && verb.from() - from <= 4
            || (bare || verb.tense() == VerbGroup.Tense.GERUND) && verb.from() == from;
    boolean contact =
        verb.isFinite()
            && verb.from() > from
            && verb.from() - from <= 3
            && ClosedWords.PRONOUNS.contains(tokens.get(verb.from() - 1).lower());
    return participle || contact;
  }
}
