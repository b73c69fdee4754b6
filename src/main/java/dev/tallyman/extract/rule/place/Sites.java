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
      int link = name.from() - 1;
      boolean linked = Words.isOneOf(tokens, link, "of", "at", "in", "near");
      if (name.country() != null && linked) {
        remember(Words.isOneOf(tokens, link - 1, NOUNS) ? tokens.get(link - 1).lower() : "", name);
      }
      if (Deictics.isBare(tokens, name) && Words.isOneOf(tokens, link, NOUNS)) {
        remember(tokens.get(link).lower(), name);
      }
      if (name.country() != null && Words.isOneOf(tokens, name.to(), NOUNS)) {
        remember(tokens.get(name.to()).lower(), name);
      }
    }
  }

  private void remember(String noun, Name name) {
    String country = String.valueOf(name.country());
    countries.merge(noun, country, (one, other) -> one.equals(other) ? one : SEVERAL);
  }
}
