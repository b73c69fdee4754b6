package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The verb that says what happened to what a draft counts, and how the draft stands to it: object
/// of "sent", subject of "arrived", or modified by "seized at Durban" or "that were promised".
/// `main` is the verb of the clause itself, whichever won.
record Governor(@Nullable VerbGroup verb, Role role, @Nullable VerbGroup main) {

  enum Role {
    OBJECT,
    SUBJECT,
    MODIFIED,
    NONE
  }

  static final Set<String> PROSPECTIVE = WordSet.of("planned", "pledged", "ordered");
  private static final Set<String> NOMINATIVES =
      WordSet.of("i", "we", "you", "he", "she", "it", "they");
  static final Set<String> RELATIVES = WordSet.of("that", "which", "who", "whose");

  private Governor(@Nullable VerbGroup verb, Role role) {
    this(verb, role, verb);
  }

  static Governor objectOf(VerbGroup verb) {
    return new Governor(verb, Role.OBJECT);
  }

  /// Whether the number hangs on a conveyance or load: "a ship laden with 40 tonnes".
  boolean hangs() {
    return verb != null && verb.sense().carries();
  }

  boolean seizes() {
    return verb != null && verb.sense().seizes();
  }

  /// Chooses among the verb before, the verb behind and the one inside the noun phrase; the losers
  /// are noted on the draft.
  static Governor of(Clauses clauses, Draft draft) {
    VerbGroup adjacent = adjacent(clauses, draft);
    Governor object = adjacent == null ? object(clauses, draft) : new Governor(null, Role.OBJECT);
    Governor subject =
        adjacent == null
            ? subject(clauses, draft)
            : new Governor(complement(clauses, adjacent), Role.SUBJECT);
    VerbGroup behind = new Modifiers(clauses, draft).verb();
    Governor modified =
        new Governor(behind == null ? null : complement(clauses, behind), Role.MODIFIED);
    Governor best = new Governor(null, Role.NONE);
    for (Governor candidate : List.of(object, subject, modified)) {
      if (candidate.weight(draft) > best.weight(draft)) {
        note(draft, best, candidate);
        best = candidate;
      } else {
        note(draft, candidate, best);
      }
    }
    VerbGroup main = object.weight(draft) > subject.weight(draft) ? object.verb : subject.verb;
    return new Governor(best.verb, best.role, main == null ? best.verb : main);
  }

  private static void note(Draft draft, Governor loser, Governor winner) {
    if (loser.verb != null && winner.verb != null && !loser.verb.isAt(winner.verb)) {
      VerbGroup lost = loser.verb;
      VerbGroup won = winner.verb;
      draft.note(() ->
          "%s of “%s” lost to %s of “%s”"
              .formatted(loser.role, lost.sense().lemma(), winner.role, won.sense().lemma())
              .toLowerCase(Locale.ROOT));
    }
  }

  /// What a verb says of the goods counts first, then how near it stands. A participle behind the
  /// noun yields to the verb of the clause, save where that one only holds the goods up, or where
  /// the goods are "the 5,000 tonnes that were promised".
  private int weight(Draft draft) {
    if (verb == null) {
      return 0;
    }
    return switch (role) {
      case OBJECT -> 4 + moving();
      case SUBJECT -> 3 + moving();
      case MODIFIED ->
          isWhole(draft)
              ? 20 + moving()
              : draft.figureClass == FigureClass.SHARE
                  ? moving()
                  : isProspective()
                      ? isDefinite(draft) && !Grammar.behind(draft, 1).equals(",") ? 15 : 9
                      : 2 + moving();
      case NONE -> 0;
    };
  }

  /// "four of the nine barges that left": the nine are the whole.
  private static boolean isWhole(Draft draft) {
    String part = Grammar.before(draft, 3);
    return Grammar.before(draft, 1).equals("the")
        && Grammar.before(draft, 2).equals("of")
        && (ClosedWords.NUMERALS.contains(part)
            || !part.isEmpty() && Character.isDigit(part.charAt(0)));
  }

  private int moving() {
    String status = verb == null ? null : verb.sense().status();
    if (status == null) {
      return 0;
    }
    return switch (status) {
      case "unstated" -> 7;
      case "carried", "amount" -> 6;
      case "planned", "pledged", "ordered" -> 8;
      default -> 10;
    };
  }

  private boolean isProspective() {
    String status = verb == null ? null : verb.sense().status();
    return status != null && (PROSPECTIVE.contains(status) || verb.looksForward());
  }

  /// "the 5,000 tonnes that were promised" stay promised, whatever happened to them.
  private static boolean isDefinite(Draft draft) {
    return WordSet.isAmong(Grammar.before(draft, 1), "the", "all", "those", "these");
  }

  private static Governor object(Clauses clauses, Draft draft) {
    int valued = Estimates.valued(clauses.tokens(), draft.quoteFrom);
    VerbGroup inside = clauses.before(draft.numberFrom);
    boolean hedges = inside != null && inside.main() >= draft.quoteFrom && inside.isFinite();
    VerbGroup verb = hedges ? inside : clauses.before(valued);
    VerbGroup cleft = verb == null ? null : cleft(clauses, draft, verb);
    VerbGroup shared =
        verb == null || cleft != null ? cleft : Ungoverned.shared(clauses, draft, verb);
    if (shared != null) {
      return new Governor(shared, Role.OBJECT);
    }
    boolean reaches =
        verb != null
            && !(verb.to() == valued - 1
                && clauses.tokens().get(verb.to()).is(",")
                && !Ungoverned.endsInPronoun(draft, verb))
            && !Ungoverned.isListed(clauses, draft, verb)
            && !Ungoverned.isOfCondition(clauses, draft, verb)
            && !Ungoverned.isSetBehind(draft, verb)
            && !Estimates.isPact(clauses.tokens(), verb)
            && (valued < draft.quoteFrom
                || clauses.clauseAt(verb.main()) == clauses.clauseAt(draft.numberFrom));
    return new Governor(reaches ? verb : null, Role.OBJECT);
  }

  /// "What has been contracted is 40 tonnes", "all that arrived was 40 tonnes": the verb of "what".
  private static @Nullable VerbGroup cleft(Clauses clauses, Draft draft, VerbGroup be) {
    VerbGroup told = clauses.before(be.from());
    boolean copula =
        told != null
            && be.sense().lemma().equals("be")
            && be.isFinite()
            && draft.quoteFrom - be.to() <= 1
            && told.sense().movesGoods();
    if (!copula) {
      return null;
    }
    for (int i = told.from() - 1; i >= Math.max(0, told.from() - 4); i--) {
      if (Words.is(clauses.tokens(), i, "what") || Words.are(clauses.tokens(), i, "all", "that")) {
        return told;
      }
      if (!clauses.tokens().get(i).isWord()) {
        return null;
      }
    }
    return null;
  }

  /// "When I came out 400 were standing": an auxiliary right behind the number has it as subject.
  private static @Nullable VerbGroup adjacent(Clauses clauses, Draft draft) {
    VerbGroup next = clauses.after(draft.quoteTo);
    boolean auxiliary =
        next != null
            && next.from() == draft.quoteTo
            && next.isFinite()
            && (next.from() < next.main()
                || ClosedWords.isAuxiliary(clauses.tokens().get(next.from())));
    VerbGroup earlier = clauses.before(draft.quoteFrom);
    boolean set =
        auxiliary
            && earlier != null
            && (!earlier.isFinite()
                || clauses.clauseAt(next.main()) != clauses.clauseAt(draft.numberFrom));
    boolean object = set && draft.quoteFrom - earlier.to() <= 2;
    return auxiliary && !object ? next : null;
  }

  /// "put the number at 52,000 and blamed a shortage": who put it blamed.
  private static boolean goesOn(Clauses clauses, Draft draft) {
    VerbGroup next = clauses.after(draft.quoteTo);
    return Words.isOneOf(clauses.tokens(), draft.quoteTo, "and", "but")
        && next != null
        && next.from() == draft.quoteTo + 1;
  }

  private static Governor subject(Clauses clauses, Draft draft) {
    VerbGroup earlier = clauses.before(draft.quoteFrom);
    boolean taken =
        earlier != null
            && earlier.isFinite()
            && (clauses.clauseAt(earlier.main()) == clauses.clauseAt(draft.numberFrom)
                || goesOn(clauses, draft));
    VerbGroup main = taken ? null : mainVerb(clauses, draft);
    Modifiers modifiers = new Modifiers(clauses, draft);
    boolean other =
        main == null
            || Ungoverned.isOfTalk(draft)
            || hasOwnSubject(clauses, draft, main)
            || isParted(clauses, draft, main)
            || Fronting.isFronted(clauses, draft, main)
            || modifiers.isOfAnother(main)
            || Estimates.isPact(clauses.tokens(), main);
    VerbGroup verb = other ? null : main;
    return new Governor(verb == null ? null : complement(clauses, verb), Role.SUBJECT);
  }

  /// "a handful we could not see": the verb has a subject of its own.
  private static boolean hasOwnSubject(Clauses clauses, Draft draft, VerbGroup verb) {
    int subject = verb.from() - 1;
    return subject >= draft.quoteTo && WordSet.has(NOMINATIVES, clauses.tokens().get(subject));
  }

  /// "The mine has 40 trucks; 900 tonnes left": a verb behind a semicolon has another subject.
  private static boolean isParted(Clauses clauses, Draft draft, VerbGroup verb) {
    return Grammar.has(clauses.tokens(), draft.quoteTo, verb.from(), ";");
  }

  /// The finite verb behind the number, past a clause that is set into the sentence: "two cargoes,
  /// if insurers agree, would follow".
  private static @Nullable VerbGroup mainVerb(Clauses clauses, Draft draft) {
    VerbGroup verb = nextFinite(clauses, draft.quoteTo);
    int clause = clauses.clauseAt(draft.numberFrom);
    for (VerbGroup own = verb; own != null; own = nextFinite(clauses, own.to())) {
      // "40 tonnes, if not more, leave": the hedge behind the number cuts it off from its verb
      boolean cut = Grammar.has(clauses.tokens(), draft.numberTo, draft.quoteTo, ",");
      if (clauses.clauseAt(own.main()) == clause || cut && own.from() - draft.quoteTo <= 1) {
        return own;
      }
    }
    if (verb == null || !opensClause(clauses.tokens(), draft.quoteTo, verb.from())) {
      return null;
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
        .anyMatch(token -> WordSet.has(ClosedWords.SUBORDINATORS, token));
  }

  /// The infinitive on which a verb of saying only comments: "are known to have landed".
  private static VerbGroup complement(Clauses clauses, VerbGroup verb) {
    VerbGroup next = clauses.after(verb.to());
    boolean told =
        next != null
            && next.from() == verb.to()
            && next.isFinite()
            && verb.sense().isStance()
            && verb.from() > 1
            && WordSet.has(ClosedWords.PRONOUNS, clauses.tokens().get(verb.from() - 1))
            && WordSet.has(RELATIVES, clauses.tokens().get(verb.from() - 2));
    if (told) {
      return next;
    }
    boolean hangs =
        next != null
            && !verb.sense().movesGoods()
            && !Moments.RESTING.contains(verb.sense().lemma())
            && (next.tense() == VerbGroup.Tense.INFINITIVE
                || next.tense() == VerbGroup.Tense.PERFECT_INFINITIVE)
            && next.from() - verb.to() <= 2
            && clauses.clauseAt(next.main()) == clauses.clauseAt(verb.main());
    return hangs ? next : verb;
  }
}
