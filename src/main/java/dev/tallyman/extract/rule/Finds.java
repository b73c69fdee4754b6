package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Goods that were found where they lay, and not on their way: "In his barn the police had found 12
/// kilos of powder", "640 kg of turmeric in a disused mill".
record Finds(Clauses clauses, Draft draft, Governor governor) {

  private static final int LONGEST_PLACE = 5;
  private static final Set<String> FINDS =
      WordSet.of("find", "discover", "unearth", "uncover", "come upon", "turn up", "come across");
  private static final Set<String> INSIDE = WordSet.of("in", "at", "inside", "beneath", "under");
  private static final Set<String> HOMES =
      WordSet.parse(
          "barn barns house houses home homes flat flats apartment apartments cellar cellars garage"
              + " garages shed sheds workshop workshops mill mills shop shops farm farms farmhouse"
              + " strong-room strongroom storeroom storerooms warehouse warehouses attic basement"
              + " bedroom kitchen field fields garden gardens cave caves bunker laboratory lab"
              + " factory factories villa lock-up stable stables");
  private static final Set<String> ON_THE_WAY =
      WordSet.parse("way bound destined export transit container containers lorry truck port");

  boolean areAtHome() {
    VerbGroup verb = governor.verb();
    boolean found =
        verb != null
            && FINDS.contains(verb.sense().lemma())
            && draft.figureClass != null
            && draft.figureClass != FigureClass.SHARE;
    if (!found) {
      return false;
    }
    List<Token> tokens = draft.sentence.tokens();
    boolean home = false;
    for (int i = clauses.startOfClause(verb.main()); i < tokens.size(); i++) {
      if (isOneOf(tokens, i, ON_THE_WAY)) {
        return false;
      }
      home |= isOneOf(tokens, i, HOMES) && isInside(tokens, i);
    }
    return home;
  }

  private static boolean isInside(List<Token> tokens, int home) {
    for (int i = home - 1; i >= Math.max(0, home - LONGEST_PLACE); i--) {
      if (isOneOf(tokens, i, INSIDE)) {
        return true;
      }
      if (!tokens.get(i).isWord() && !tokens.get(i).glued()) {
        return false;
      }
    }
    return false;
  }
}
