package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Status;
import java.util.Optional;

/// The status that a relative clause right behind a number gives to what it counts.
final class RelativeClauses {

  private RelativeClauses() {}

  static boolean read(Grammar grammar, Draft draft) {
    return byPhrase(draft) || byVerb(grammar, draft);
  }

  /// "1,200 that are under contract": a relative clause that looks ahead.
  private static boolean byPhrase(Draft draft) {
    boolean relative =
        WordSet.isAmong(Grammar.behind(draft, 1), "that", "which")
            && ClosedWords.BE.contains(Grammar.behind(draft, 2));
    Optional<Lexicon.Match> match = relative ? Statuses.phraseBehind(draft, 2) : Optional.empty();
    return match.isPresent()
        && Kinds.PROSPECTIVE.contains(Status.parse(match.get().meaning()))
        && Statuses.set(draft, Status.parse(match.get().meaning()), null, Statuses.BEHIND);
  }

  /// "Of the 40 lorries that left Bor, none has arrived": the whole has a verb of its own.
  private static boolean byVerb(Grammar grammar, Draft draft) {
    boolean whole =
        Grammar.before(draft, 1).equals("the")
            && Grammar.before(draft, 2).equals("of")
            && Governor.RELATIVES.contains(Grammar.behind(draft, 1));
    VerbGroup verb = whole ? grammar.clauses(draft).after(draft.quoteTo) : null;
    return verb != null
        && verb.from() == draft.quoteTo + 1
        && verb.isFinite()
        && verb.modal() == null
        && Statuses.isStatus(verb.sense().status())
        && Statuses.set(draft, Status.parse(verb.sense().status()), null, "its own clause");
  }
}
