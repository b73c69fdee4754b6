package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the goods before a number that counts them: "Barges that arrived in September: 412", "the
/// number of rounds sent, given as 200,000", "imports of cars topped 9,000".
final class HeadedCounts {

  private static final Set<String> PUT =
      WordSet.of(
          "put",
          "puts",
          "putting",
          "estimates",
          "estimated",
          "places",
          "placed",
          "gave",
          "gives",
          "given",
          "giving",
          "counted",
          "counts",
          "reported",
          "listed",
          "stated");
  private static final Set<String> COMPARED = WordSet.of("more", "fewer", "less", "many");
  private static final int FARTHEST_THAN = 6;
  private static final int FARTHEST_NUMBER = 24;
  private static final int LONGEST_LABEL = 16;
  private static final int FARTHEST_COLON = 4;
  private static final Set<String> REACHED =
      WordSet.of(
          "topped",
          "exceeded",
          "surpassed",
          "reached",
          "numbered",
          "numbering",
          "numbers",
          "totalled",
          "totaled",
          "hit",
          "passed",
          "topping");

  private static final Set<String> SPOKEN_OF =
      WordSet.of("the", "its", "their", "our", "these", "those");

  private HeadedCounts() {}

  /// The goods that the number of `draft` counts, or null.
  static @Nullable Goods of(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int to = draft.numberFrom;
    int behind = draft.numberTo;
    if (Words.are(tokens, behind, "the", "number", "of")) {
      return counted(
          tokens, behind + 3, Math.min(tokens.size(), behind + 3 + FARTHEST_COLON), true);
    }
    int colon = Grammar.lastOf(tokens, to - FARTHEST_COLON, to, ":");
    if (colon >= 0) {
      return counted(tokens, Math.max(0, colon - LONGEST_LABEL), colon, true);
    }
    if (isBehindDash(tokens, to)) {
      return counted(tokens, 0, to - 1, true);
    }
    int number = Grammar.lastOf(tokens, to - FARTHEST_NUMBER, to, "number");
    if (number >= 0 && is(tokens, number + 1, "of")) {
      return counted(tokens, number + 2, to, true);
    }
    int put = isOneOf(tokens, to - 1, "at", "as") ? lastIndexOf(tokens, to, PUT) : -1;
    if (put >= 0) {
      return counted(tokens, put + 1, to, true);
    }
    int than = Grammar.lastOf(tokens, to - FARTHEST_THAN, to, "than");
    int compared = than < 0 ? -1 : lastIndexOf(tokens, than, COMPARED);
    if (compared >= 0 && than - compared <= FARTHEST_COLON) {
      return counted(tokens, compared + 1, than, true);
    }
    if (is(tokens, to - 1, "to") && isOneOf(tokens, to - 2, CHANGED)) {
      Goods passages = counted(tokens, Math.max(0, to - FARTHEST_THAN), to - 2, false);
      return passages != null && passages.to() == to - 2 && isPassage(passages) ? passages : null;
    }
    boolean reached = isOneOf(tokens, to - 1, REACHED) || isOneOf(tokens, to - 2, REACHED);
    return reached ? counted(tokens, Math.max(0, to - LONGEST_LABEL), to, false) : null;
  }

  /// "Tanker transits fell to 410", where a weight or a sum might have been meant of other nouns.
  private static boolean isPassage(Goods goods) {
    return goods.measure() != null
        && WordSet.isAmong(goods.measure().name(), "transit", "port-call", "voyage");
  }

  private static final Set<String> CHANGED =
      WordSet.parse("fell rose dropped climbed grew slipped declined jumped increased decreased");

  /// "Tents – 610", a line of a list.
  private static boolean isBehindDash(List<Token> tokens, int number) {
    boolean dash =
        isOneOf(tokens, number - 1, Words.DASHES)
            && !Words.isGlued(tokens, number - 1)
            && number <= FARTHEST_THAN;
    for (int i = 0; dash && i < number - 1; i++) {
      dash = tokens.get(i).isWord() || i == 0;
    }
    return dash && number > 1;
  }

  /// "The animals, around 600,000 of them,": the noun before the comma, where no number counts it.
  static @Nullable Goods apposed(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int comma = draft.numberFrom - 1;
    while (comma > draft.numberFrom - FARTHEST_COLON && Words.isWord(tokens, comma)) {
      comma--;
    }
    Goods goods = is(tokens, comma, ",") ? Goods.at(tokens, comma - 1) : null;
    boolean spokenOf =
        isOneOf(tokens, comma - 2, SPOKEN_OF)
            || Words.isWord(tokens, comma - 2) && isOneOf(tokens, comma - 3, SPOKEN_OF);
    return spokenOf && goods != null && goods.isCounted() && !Units.isUnit(goods.measure())
        ? goods
        : null;
  }

  private static int lastIndexOf(List<Token> tokens, int before, Set<String> words) {
    for (int i = before - 1; i >= Math.max(0, before - LONGEST_LABEL); i--) {
      if (isOneOf(tokens, i, words)) {
        return i;
      }
    }
    return -1;
  }

  /// The first or last counted noun between two places, in the part that no mark closes.
  private static @Nullable Goods counted(List<Token> tokens, int from, int to, boolean first) {
    Goods found = null;
    for (int i = from; i < to; i++) {
      if (isOneOf(tokens, i, ";", "(", ":")) {
        found = null;
        continue;
      }
      Goods goods = Goods.at(tokens, i);
      if (goods != null && goods.isCounted() && goods.to() <= to) {
        boolean compound = found != null && found.to() == goods.from();
        found = first && found != null && !compound ? found : goods;
        i = goods.to() - 1;
      }
    }
    return found;
  }
}
