package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "here" and "this port" mean the report's own country, "there" the one place that the text before
/// it named.
final class Deictics {

  private final @Nullable Place home;
  private final Couples couples = new Couples();
  private final Sites sites;
  private @Nullable String last;
  private @Nullable String start;

  Deictics(@Nullable Place home) {
    this.home = home;
    this.sites = new Sites(home);
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
    all.sort((one, other) -> Integer.compare(one.from(), other.from()));
    last = names.isEmpty() ? last : only(names);
    couples.remember(tokens, names, tokens.size());
    sites.remember(tokens, all);
    return all;
  }

  private @Nullable Name meant(List<Token> tokens, int i, List<Name> names) {
    return switch (tokens.get(i).lower()) {
      case "there" -> isExistential(tokens, i) ? null : there(tokens, i, names);
      case "its", "their" ->
          Words.isOneOf(tokens, i + 1, TRADERS)
              ? name(i, i + 1, Kind.DEMONYM, before(i, names))
              : null;
      case "former", "latter", "first", "second" -> couples.meant(tokens, i, names);
      case "here" -> home == null ? null : new Name(i, i + 1, Kind.COUNTRY, home.country());
      case "this", "our" -> Words.isOneOf(tokens, i + 1, OWN) ? own(i) : null;
      case "the" ->
          Words.isOneOf(tokens, i + 1, "capital", "country")
              ? own(i)
              : sites.meant(tokens, i, names);
      default -> null;
    };
  }

  private @Nullable Name there(List<Token> tokens, int i, List<Name> names) {
    boolean from = Words.is(tokens, i - 1, "from");
    return name(i, i + 1, Kind.COUNTRY, from && start != null ? start : before(i, names));
  }

  private @Nullable Name own(int i) {
    return home == null ? null : new Name(i, i + 2, Kind.COUNTRY, home.country());
  }

  private static @Nullable Name name(int from, int to, Kind kind, @Nullable String country) {
    return country == null ? null : new Name(from, to, kind, country);
  }

  private static final Set<String> OWN =
      WordSet.parse(
          "port country harbour terminal airport apron quay depot warehouse yard border customs"
              + " runway coast");

  /// Takes note of the ends of a sentence: where goods started is "from there".
  void remember(List<RouteMention> mentions, List<Name> names) {
    boolean starts = false;
    String last = start;
    for (RouteMention mention : mentions) {
      boolean stated = mention.isOrigin() && mention.strength() > 0;
      last = stated ? mention.place().country() : last;
      starts = starts || mention.isOrigin();
    }
    String only = starts ? null : only(names);
    start = only == null ? last : only;
  }

  /// Of several places no one is meant for sure.
  private @Nullable String before(int i, List<Name> names) {
    List<Name> here =
        names.stream().filter(name -> name.to() <= i && name.kind() != Kind.DEMONYM).toList();
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
    return Words.isOneOf(
        tokens, i + 1, "is", "are", "was", "were", "has", "have", "had", "will", "would", "may",
        "could", "can", "should", "'s", "seems", "remain", "remains", "been");
  }

  static boolean isBare(List<Token> tokens, Name name) {
    return Words.isOneOf(tokens, name.from(), "here", "there");
  }
}
