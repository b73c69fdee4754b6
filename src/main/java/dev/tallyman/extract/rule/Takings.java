package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What taking means by who does it and where to: customs take 730 kilograms off a lorry, a buyer
/// takes a cargo, lorries take diesel inland.
final class Takings {

  private static final Set<String> CONVEYANCES =
      WordSet.parse(
          "lorries trucks trains wagons barges planes aircraft flights carts ships vessels carriers"
              + " boats ferries tankers convoys freighters helicopters vans buses");

  private static final int NEAR = 5;

  /// Where what is taken goes.
  private static final String[] WAYS = {
    "inland",
    "home",
    "overland",
    "upriver",
    "downriver",
    "abroad",
    "over the",
    "up through",
    "across the",
    "with them",
    "with her",
    "with him",
    "with it",
    "up the",
    "down the"
  };

  private Takings() {}

  static String of(Grammar grammar, Draft draft, VerbGroup verb, String word) {
    if (areByEnforcers(grammar, draft, verb)) {
      return "seized";
    }
    if (areByShips(grammar, draft, verb)) {
      return "carried";
    }
    if (!verb.sense().lemma().equals("take")) {
      return word;
    }
    Clauses clauses = grammar.clauses(draft);
    int to = clauses.endOfClause(verb.main());
    boolean carried =
        !verb.passive()
            && verb.to() <= draft.quoteFrom
            && draft.figureClass == FigureClass.CARGO
            && Words.hasAny(clauses.tokens(), verb.from() - 2, verb.from(), CONVEYANCES);
    int behind = draft.quoteTo;
    boolean leads = Grammar.has(clauses.tokens(), behind, Math.min(to, behind + NEAR), WAYS);
    return carried
        ? "shipped"
        : ofTaking(clauses.tokens(), verb.to(), to, word, leads, grammar.seizures().some());
  }

  /// "Customs took 730 kg", and "They took 730 kg from a lorry" in a report of seizures.
  static boolean areByEnforcers(Grammar grammar, Draft draft, VerbGroup verb) {
    Clauses clauses = grammar.clauses(draft);
    List<Token> tokens = clauses.tokens();
    int to = clauses.endOfClause(verb.main());
    boolean kept = Seizures.isContraband(draft) && !Grammar.has(tokens, verb.to(), to, "to");
    boolean taken =
        verb.passive()
            && grammar.seizures().some()
            && (kept || Grammar.has(tokens, verb.to(), verb.to() + 2, "at", "here", "off"));
    boolean contraband = kept && !verb.passive() && verb.to() <= draft.quoteFrom;
    return taken
        || isPronounOfEnforcers(grammar, draft, verb)
        || Seizures.isByEnforcer(clauses, verb)
        || (contraband || Grammar.has(tokens, verb.to(), to, "from"))
            && grammar.seizures().reach(draft);
  }

  /// "Customs showed 1,916 bags that it took in July", "We took 63 rifles last year" in a report of
  /// seizures.
  private static boolean isPronounOfEnforcers(Grammar grammar, Draft draft, VerbGroup verb) {
    Clauses clauses = grammar.clauses(draft);
    List<Token> tokens = clauses.tokens();
    int to = clauses.endOfClause(verb.main());
    boolean pronoun =
        !verb.passive()
            && verb.sense().lemma().equals("take")
            && Words.isOneOf(tokens, verb.from() - 1, "i", "we", "he", "she", "it", "they")
            && Grammar.lastOf(tokens, verb.to(), to, "to") < 0;
    boolean relative = pronoun && Words.isOneOf(tokens, verb.from() - 2, "that", "which");
    return relative && Seizures.isEnforcer(tokens, 0, verb.from())
        || pronoun && grammar.seizures().prevail();
  }

  /// "Eleven carriers have sailed. Together they have taken 131,000 animals."
  private static boolean areByShips(Grammar grammar, Draft draft, VerbGroup verb) {
    Draft ships = grammar.earlier(draft, 1);
    return ships != null
        && verb.to() <= draft.quoteFrom
        && !verb.passive()
        && Words.isOneOf(draft.sentence.tokens(), verb.from() - 1, "they", "she")
        && draft.figureClass != FigureClass.CONVEYANCE
        && ships.figureClass == FigureClass.CONVEYANCE
        && ships.status == Status.SHIPPED
        && draft.sentenceIndex - ships.sentenceIndex <= 1;
  }

  private static String ofTaking(
      List<Token> tokens, int from, int to, String word, boolean leads, boolean seizures) {
    boolean route = Grammar.lastOf(tokens, from, to, "to") >= 0 && leadsToPlace(tokens, from, to);
    if (route || Grammar.has(tokens, from, to, "aboard", "on board", "away")) {
      return "shipped";
    }
    if (seizures && Grammar.has(tokens, from, to, "out of", "off")) {
      return "seized";
    }
    return leads || Grammar.has(tokens, from, to, "out of") ? "shipped" : word;
  }

  private static boolean leadsToPlace(List<Token> tokens, int from, int to) {
    int at = Grammar.lastOf(tokens, from, to, "to");
    boolean place = at + 1 < tokens.size() && tokens.get(at + 1).isCapitalised();
    return place || Grammar.has(tokens, from, to, "from");
  }
}
