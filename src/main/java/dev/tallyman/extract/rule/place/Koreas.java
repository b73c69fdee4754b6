package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;

/// "the North" and "the South" in a report that names North Korea.
final class Koreas {

  private Koreas() {}

  static boolean areMeant(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      if (namesNorth(sentence.tokens())) {
        return true;
      }
    }
    return false;
  }

  private static boolean namesNorth(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("north") && Words.isOneOf(tokens, i + 1, "korea", "korean")) {
        return true;
      }
    }
    return false;
  }

  static List<Name> with(List<Token> tokens, List<Name> names) {
    List<Name> all = new ArrayList<>(names);
    for (int i = 1; i < tokens.size(); i++) {
      if (isHalf(tokens, i)) {
        all.add(new Name(i, i + 1, Kind.COUNTRY, tokens.get(i).is("north") ? "KP" : "KR"));
      }
    }
    all.sort((one, other) -> Integer.compare(one.from(), other.from()));
    return all;
  }

  private static boolean isHalf(List<Token> tokens, int i) {
    boolean followed =
        i + 1 < tokens.size() && (tokens.get(i + 1).isCapitalised() || tokens.get(i + 1).is("-"));
    return tokens.get(i).isCapitalised()
        && Words.isOneOf(tokens, i, "north", "south")
        && Words.is(tokens, i - 1, "the")
        && !followed;
  }
}
