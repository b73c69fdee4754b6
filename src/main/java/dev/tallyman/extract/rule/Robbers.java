package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Who takes what no shipment moves: "Thieves took 40 phones", "Trawlers caught 900 tonnes of cod".
final class Robbers {

  private static final Set<String> THIEVES =
      WordSet.parse("thieves thief robbers burglars looters bandits raiders pirates shoplifters");
  private static final Set<String> FISHERS =
      WordSet.parse(
          "fishermen fishers fisherman trawlers trawler anglers boats fleet hunters poachers"
              + " whalers crabbers");

  private Robbers() {}

  static boolean take(Draft draft, VerbGroup verb) {
    List<Token> tokens = draft.sentence.tokens();
    if (verb.passive() || verb.to() > draft.quoteFrom || verb.from() == 0) {
      return false;
    }
    Token subject = tokens.get(verb.from() - 1);
    return switch (verb.sense().lemma().split(" ", 2)[0]) {
      case "take", "grab", "carry", "get", "seize" -> WordSet.has(THIEVES, subject);
      case "catch", "come", "land" ->
          WordSet.has(FISHERS, subject)
              && Words.isOneOf(tokens, verb.main(), "caught", "catch", "catches");
      default -> false;
    };
  }
}
