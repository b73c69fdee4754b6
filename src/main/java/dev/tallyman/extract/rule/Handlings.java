package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;

/// What taking and finding mean by who does it, off what, and for how long: "were taken by
/// customs", "were taken off ships", "took a week", "found 12 ships at anchor".
final class Handlings {

  private Handlings() {}

  /// "were held at Lomé by customs", "officers pulled out 40 kilograms of ivory".
  static boolean areInHands(Clauses clauses, Draft draft, VerbGroup verb) {
    return switch (verb.sense().lemma()) {
      case "take", "pick up", "take off", "lift", "bring" -> Seizures.isByAgent(clauses, verb);
      case "pull", "pull from" ->
          verb.passive()
              && (Seizures.isByAgent(clauses, verb)
                  || Seizures.isContraband(draft)
                      && Grammar.has(clauses.tokens(), verb.to(), verb.to() + 1, "from", "off"));
      case "hold" -> Seizures.isContraband(draft) && Seizures.isByAgent(clauses, verb);
      case "pull out", "secure" ->
          Seizures.isByAgent(clauses, verb)
              || draft.figureClass == FigureClass.CARGO
                  && verb.to() <= draft.quoteFrom
                  && !Words.is(clauses.tokens(), verb.to(), "of")
                  && Seizures.isByEnforcer(clauses, verb);
      default -> false;
    };
  }

  /// "40 crates were taken off ships in Lagos", where nobody seizes.
  static boolean areOffShips(Grammar grammar, Draft draft, VerbGroup verb) {
    return verb.sense().lemma().equals("take off")
        && verb.passive()
        && !Seizures.isContraband(draft)
        && !grammar.seizures().prevail()
        && Words.isOneOf(
            grammar.clauses(draft).tokens(),
            verb.to(),
            "ships",
            "vessels",
            "barges",
            "trains",
            "wagons",
            "lorries",
            "trucks");
  }

  /// "The movement of 40 tonnes took a week", "took nearly three weeks".
  static boolean isTakingTime(List<Token> tokens, VerbGroup verb) {
    if (verb.passive() || !verb.sense().lemma().equals("take")) {
      return false;
    }
    for (int i = verb.to() + 1; i < Math.min(tokens.size(), verb.to() + 4); i++) {
      if (UnitWord.timeAt(tokens, i) != null) {
        return i == verb.to() + 1
            ? !Words.is(tokens, verb.to(), "per")
            : verb.from() > 0 && !Goods.isCounted(tokens, i - 1);
      }
      if (Goods.at(tokens, i) != null || !tokens.get(i).isWord()) {
        return false;
      }
    }
    return false;
  }

  /// "A count found 12 ships at anchor", "found 40 trucks waiting".
  static boolean areFoundResting(Draft draft, VerbGroup verb) {
    List<Token> tokens = draft.sentence.tokens();
    return draft.figureClass == FigureClass.CONVEYANCE
        && verb.to() <= draft.quoteFrom
        && (Words.isOneOf(
                tokens,
                draft.quoteTo,
                "waiting",
                "queueing",
                "queuing",
                "parked",
                "moored",
                "anchored",
                "stranded",
                "idle",
                "idling",
                "stuck",
                "standing",
                "lying",
                "loading",
                "discharging")
            || Grammar.has(
                tokens,
                draft.quoteTo,
                draft.quoteTo + 2,
                "at anchor",
                "at sea",
                "in port",
                "in line",
                "in the queue",
                "in the roads",
                "under way",
                "en route"));
  }
}
