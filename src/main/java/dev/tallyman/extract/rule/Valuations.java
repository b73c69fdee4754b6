package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;

/// Tells a sum of money by which goods were valued wrongly: "overstated the value by $3 billion",
/// "$2 billion of errors in the value".
final class Valuations {

  private Valuations() {}

  static boolean isError(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    return draft.figureClass == FigureClass.VALUE
        && Grammar.has(
            tokens,
            0,
            tokens.size(),
            "error",
            "errors",
            "overstated",
            "understated",
            "overvalued",
            "undervalued",
            "miscalculated",
            "misvalued");
  }

  /// "The package includes 20 trucks": promised or sent with it.
  static boolean heldByPackage(Grammar grammar, Draft draft) {
    Draft worth = new Packages(grammar, draft).worth();
    return worth != null
        && worth.status != null
        && Statuses.set(draft, worth.status, worth.point, "held by a package");
  }

  /// "will send guns valued at $3 million": what becomes of the guns.
  static boolean byValued(Grammar grammar, Draft draft) {
    VerbGroup valued = grammar.governor(draft).verb();
    if (valued == null
        || draft.figureClass != FigureClass.VALUE
        || !valued.sense().lemma().equals("value")
        || !Words.is(draft.sentence.tokens(), valued.to(), "at")) {
      return false;
    }
    VerbGroup verb = grammar.clauses(draft).before(valued.from());
    String word = verb == null ? null : verb.sense().status();
    if (verb != null && word != null && Statuses.isStatus(word)) {
      return MovingVerbs.read(grammar, draft, Governor.objectOf(verb), verb, word);
    }
    return grammar.seizures().reach(draft)
        && Statuses.set(draft, Status.SEIZED, null, "worth of a seizure");
  }
}
