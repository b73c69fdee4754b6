package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "The refinery at Aliaga …. In all the refinery took 4.9 million barrels": which country a site
/// is in that was named with its place before.
final class Sites {

  private static final Set<String> NOUNS =
      WordSet.parse(
          "refinery terminal port plant mill smelter mine harbour depot warehouse airport");

  private static final String SEVERAL = "";

  private final Map<String, String> countries = new HashMap<>();

  /// What "the refinery" at `i` means, where one was named.
  @Nullable Name meant(List<Token> tokens, int i) {
    String noun = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
    String country = countries.get(noun);
    boolean placed = Words.isOneOf(tokens, i + 2, "of", "at", "in", "near", "on", "'s", "'");
    boolean alone =
        !Words.isOneOf(tokens, i + 2, "authority", "office", "company", "gate", "workers");
    return country == null || country.equals(SEVERAL) || placed || !alone
        ? null
        : new Name(i, i + 2, Kind.COUNTRY, country);
  }

  /// "the refinery at Aliaga", "the port of Poti", "Poti port", "the refinery there".
  void remember(List<Token> tokens, List<Name> names) {
    for (Name name : names) {
      int before = name.from() - 1;
      if (Words.isOneOf(tokens, before, "of", "at", "in", "near")) {
        remember(tokens, before - 1, name);
      }
      if (Deictics.isBare(tokens, name)) {
        remember(tokens, before, name);
      }
      remember(tokens, name.to(), name);
    }
  }

  private void remember(List<Token> tokens, int noun, Name name) {
    String country = name.country();
    if (country != null && Words.isOneOf(tokens, noun, NOUNS)) {
      countries.merge(
          tokens.get(noun).lower(), country, (one, other) -> one.equals(other) ? one : SEVERAL);
    }
  }
}
