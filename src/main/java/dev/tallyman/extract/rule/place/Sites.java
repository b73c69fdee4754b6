package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "The refinery at Aliaga …. In all the refinery took 4.9 million barrels": which country a site
/// is in that was named with its place before; the quay of a report on one place is there.
final class Sites {

  private static final Set<String> NOUNS =
      WordSet.parse(
          "refinery terminal port plant mill smelter mine harbour depot warehouse airport");

  /// Where goods come in and go out, of which a place has one.
  private static final Set<String> GATES =
      WordSet.parse("port harbour quay quayside quays wharf jetty pier airport airstrip docks");

  /// Where goods are given out, which lie in one country.
  private static final Set<String> INNER =
      WordSet.parse(
          "camps villages islands districts provinces states counties clinics settlements interior"
              + " hinterland highlands outskirts suburbs");

  private static final String SEVERAL = "";

  private final @Nullable Place home;

  private final Map<String, String> countries = new HashMap<>();

  Sites(@Nullable Place home) {
    this.home = home;
  }

  /// What "the refinery" at `i` means, where one was named.
  @Nullable Name meant(List<Token> tokens, int i, List<Name> names) {
    String noun = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
    String country = countries.get(noun);
    country = country == null && home != null && GATES.contains(noun) ? home.country() : country;
    Name inner = inner(tokens, i, names);
    if (inner != null) {
      return inner;
    }
    boolean placed = Words.isOneOf(tokens, i + 2, "of", "at", "in", "near", "on", "'s", "'");
    boolean alone =
        !Words.isOneOf(tokens, i + 2, "authority", "office", "company", "gate", "workers");
    return country == null || country.equals(SEVERAL) || placed || !alone
        ? null
        : new Name(i, i + 2, Kind.COUNTRY, country);
  }

  /// "left the quay for the camps", "to the outer islands".
  private @Nullable Name inner(List<Token> tokens, int i, List<Name> names) {
    int noun = Words.isOneOf(tokens, i + 1, INNER) ? i + 1 : i + 2;
    boolean inside =
        home != null
            && home.country() != null
            && Words.isOneOf(tokens, noun, INNER)
            && names.stream().noneMatch(n -> n.from() > i && n.from() <= noun + 4);
    return inside ? new Name(i, noun + 1, Kind.CITY, home.country()) : null;
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
