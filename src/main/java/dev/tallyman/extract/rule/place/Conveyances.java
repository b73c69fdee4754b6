package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The ships, aircraft and trains that a clause names: "the tanker Nerida", "MV Kestrel Bay",
/// "aboard the Angara".
final class Conveyances {

  private static final int LONGEST_NAME = 4;

  private static final Set<String> KINDS =
      WordSet.of(
          "ship",
          "vessel",
          "tanker",
          "freighter",
          "carrier",
          "bulker",
          "dhow",
          "barge",
          "boat",
          "ferry",
          "trawler",
          "coaster",
          "mv",
          "m/v",
          "ss",
          "steamer",
          "containership");

  private Conveyances() {}

  static List<String> in(List<Token> tokens, int from, int to) {
    List<String> names = new ArrayList<>();
    for (int i = from; i < to; i++) {
      int begin = WordSet.has(KINDS, tokens.get(i)) ? i + 1 : aboard(tokens, i);
      int end = begin;
      while (end < to && end - begin < LONGEST_NAME && isNameWord(tokens.get(end))) {
        end++;
      }
      if (begin > i && end > begin) {
        names.add(words(tokens, begin, end));
      }
    }
    return names.size() < 2 ? names : names.stream().distinct().toList();
  }

  /// "aboard the Angara", "on board the Maria".
  private static int aboard(List<Token> tokens, int i) {
    boolean on =
        tokens.get(i).is("aboard") || tokens.get(i).is("board") && Words.is(tokens, i - 1, "on");
    return on && Words.is(tokens, i + 1, "the") ? i + 2 : i;
  }

  private static boolean isNameWord(Token token) {
    return token.isWord() && token.isCapitalised() && !token.glued();
  }

  private static String words(List<Token> tokens, int from, int to) {
    return String.join(" ", tokens.subList(from, to).stream().map(Token::text).toList());
  }
}
