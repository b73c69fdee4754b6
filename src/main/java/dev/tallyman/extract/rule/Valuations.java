package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a sum of money by which goods were valued wrongly: "overstated the value by $3 billion",
/// "$2 billion of errors in the value".
final class Valuations {

  private static final int FARTHEST_HAUL = 6;
  private static final int FARTHEST_SENTENCE = 3;
  private static final Set<String> WORTH = WordSet.of("worth", "value", "valued", "street");

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

  /// "Together they were worth 14 million": of what was seized in the sentences before, whatever
  /// else has been told of it since.
  static @Nullable Draft seized(Grammar grammar, Draft draft) {
    Clauses clauses = grammar.clauses(draft);
    int start = clauses.startOfClause(draft.numberFrom);
    boolean own =
        Statuses.hasNoun(clauses.tokens(), start, draft.quoteFrom)
            || !Words.hasAny(clauses.tokens(), start, draft.quoteFrom, WORTH);
    for (int back = 1; !own && back <= FARTHEST_HAUL; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > FARTHEST_SENTENCE) {
        return null;
      }
      if (earlier.status == Status.SEIZED) {
        return earlier;
      }
    }
    return null;
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
