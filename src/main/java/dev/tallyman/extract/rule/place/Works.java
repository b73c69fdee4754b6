package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the company that tells has its works: "exported 900 cars from its plant at Tangier".
final class Works {

  private static final int LEAD = 20;
  private static final int REACH = 4;

  private static final Set<String> KINDS =
      WordSet.of(
          "plant",
          "plants",
          "factory",
          "mill",
          "mine",
          "mines",
          "refinery",
          "smelter",
          "shipyard",
          "warehouse",
          "terminal",
          "depot",
          "farm",
          "farms",
          "brewery",
          "works",
          "foundry",
          "yard",
          "headquarters",
          "quarry",
          "greenhouses",
          "orchards",
          "laboratory",
          "field",
          "fields");

  private Works() {}

  /// `named` holds the names of each sentence.
  static @Nullable Place of(List<Sentence> sentences, List<List<Name>> named) {
    Set<String> countries = new HashSet<>();
    for (int i = 0; i < Math.min(LEAD, sentences.size()); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      if (tokens.size() <= RunningRoutes.LONGEST) {
        named.get(i).stream()
            .filter(name -> isWorks(tokens, name.from()))
            .map(Name::country)
            .filter(Objects::nonNull)
            .forEach(countries::add);
      }
    }
    return Whereabouts.only(countries);
  }

  /// "its" or "our", a few words, a kind of works, "at" or "in".
  private static boolean isWorks(List<Token> tokens, int place) {
    int at = place - 1;
    if (!Words.isOneOf(tokens, at, "at", "in", "near", "outside") || at < 1) {
      return false;
    }
    if (!KINDS.contains(tokens.get(at - 1).lower())) {
      return false;
    }
    for (int i = at - 2; i >= Math.max(0, at - REACH); i--) {
      if (Words.isOneOf(tokens, i, "its", "our")) {
        return true;
      }
    }
    return false;
  }
}
