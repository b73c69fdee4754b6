package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "here" and "this port" mean the report's own country, "there" the one place that the text before
/// it named.
final class Deictics {

  private final @Nullable Place home;
  private @Nullable String last;
  private @Nullable String start;

  Deictics(@Nullable Place home) {
    this.home = home;
  }

  /// The names of the next sentence, with what these words stand for among them.
  List<Name> with(List<Token> tokens, List<Name> names) {
    List<Name> all = new ArrayList<>(names);
    for (int i = 0; i < tokens.size(); i++) {
      Name meant = meant(tokens, i, names);
      if (meant != null) {
        all.add(meant);
      }
    }
    all.sort(Comparator.comparingInt(Name::from));
    last = names.isEmpty() ? last : only(names);
    return all;
  }

  private @Nullable Name meant(List<Token> tokens, int i, List<Name> names) {
    if (tokens.get(i).is("there") && !isExistential(tokens, i)) {
      boolean from = Preposition.is(tokens, i - 1, "from");
      String country = from && start != null ? start : before(i, names);
      return country == null ? null : new Name(i, i + 1, Kind.COUNTRY, country);
    }
    if (Preposition.is(tokens, i, "its", "their") && isTrader(tokens, i + 1)) {
      String country = before(i, names);
      return country == null ? null : new Name(i, i + 1, Kind.DEMONYM, country);
    }
    if (home == null) {
      return null;
    }
    if (tokens.get(i).is("here")) {
      return new Name(i, i + 1, Kind.COUNTRY, home.country());
    }
    boolean own =
        Preposition.is(tokens, i, "this", "our")
                && Preposition.is(
                    tokens,
                    i + 1,
                    "port",
                    "country",
                    "harbour",
                    "terminal",
                    "airport",
                    "apron",
                    "quay",
                    "depot",
                    "warehouse",
                    "yard",
                    "border",
                    "customs",
                    "runway",
                    "coast")
            || Preposition.is(tokens, i, "the")
                && Preposition.is(tokens, i + 1, "capital", "country");
    return own ? new Name(i, i + 2, Kind.COUNTRY, home.country()) : null;
  }

  /// Takes note of the ends of a sentence: where goods started is "from there".
  void remember(List<RouteMention> mentions, List<Name> names) {
    boolean starts = mentions.stream().anyMatch(RouteMention::isOrigin);
    start = starts || only(names) == null ? start : only(names);
    for (RouteMention mention : mentions) {
      boolean stated = mention.isOrigin() && mention.strength() > 0;
      start = stated ? mention.place().country() : start;
    }
  }

  /// Of several places no one is meant for sure.
  private @Nullable String before(int i, List<Name> names) {
    List<Name> here = names.stream().filter(name -> name.to() <= i).toList();
    return here.isEmpty() ? last : only(here);
  }

  private static final Set<String> TRADERS =
      WordSet.of(
          "shippers",
          "exporters",
          "importers",
          "growers",
          "producers",
          "farmers",
          "mills",
          "refiners",
          "refineries",
          "miners",
          "mines",
          "sellers",
          "buyers",
          "exports",
          "imports",
          "shipments");

  private static boolean isTrader(List<Token> tokens, int i) {
    return i < tokens.size() && TRADERS.contains(tokens.get(i).lower());
  }

  private static @Nullable String only(List<Name> names) {
    String only = null;
    for (Name name : names) {
      String country = name.country();
      if (country != null && only != null && !country.equals(only)) {
        return null;
      }
      only = country == null ? only : country;
    }
    return only;
  }

  private static boolean isExistential(List<Token> tokens, int i) {
    return Preposition.is(
        tokens, i + 1, "is", "are", "was", "were", "has", "have", "had", "will", "would", "may",
        "could", "can", "should", "'s", "seems", "remain", "remains", "been");
  }

  static boolean isBare(List<Token> tokens, Name name) {
    return Preposition.is(tokens, name.from(), "here", "there");
  }
}
