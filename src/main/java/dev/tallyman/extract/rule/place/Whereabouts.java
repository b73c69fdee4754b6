package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The countries in which a sentence is set: places that it names and that are no end of a flow,
/// nor a speaker's, nor on the way: "Suez is still thin", "off Port Said". A flow between other
/// countries is not what such a sentence speaks of.
final class Whereabouts {

  private static final int NEAR = 4;
  private static final int DATELINE = 4;

  private static final Set<String> ON_THE_WAY =
      WordSet.of(
          "via", "through", "by", "past", "round", "around", "against", "like", "than", "across");

  private static final Set<String> HELD = WordSet.of("cleared", "weighed", "screened", "scanned");

  /// Bodies that watch from afar.
  private static final Set<String> WATCHERS =
      WordSet.parse(
          "center centre institute observatory monitor watch project foundation network university"
              + " consultancy thinktank");

  private final List<Token> tokens;
  private final List<RouteMention> mentions;

  private Whereabouts(List<Token> tokens, List<RouteMention> mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
  }

  static Set<String> of(List<Token> tokens, List<Name> names, List<RouteMention> mentions) {
    Whereabouts places = new Whereabouts(tokens, mentions);
    Set<String> countries = new HashSet<>();
    for (Name name : names) {
      if (name.country() != null && name.kind() != Kind.DEMONYM && places.isSetIn(name)) {
        countries.add(name.country());
      }
    }
    return countries;
  }

  /// The country, where there is but one.
  static @Nullable Place only(Set<String> countries) {
    return countries.size() == 1 ? new Place(countries.iterator().next(), null) : null;
  }

  /// The one place that a headline names and makes no end of a flow: "Mekelle counter".
  static @Nullable Place only(List<Token> tokens, List<Name> names, List<RouteMention> mentions) {
    Whereabouts places = new Whereabouts(tokens, mentions);
    Set<Place> found = new HashSet<>();
    for (Name name : names) {
      if (name.country() != null && name.kind() != Kind.DEMONYM && places.isSetIn(name)) {
        boolean town = name.kind() == Kind.CITY;
        String written = tokens.get(name.from()).text();
        found.add(new Place(name.country(), town ? written : null));
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /// "NAIROBI, Oct 14 –": where a report was written is not where its goods are.
  private boolean isDateline(Name name) {
    String word = tokens.get(name.from()).text();
    boolean capitals = word.length() > 2 && Words.isUpper(word);
    return name.from() < DATELINE && (capitals || name.from() == 0 && isBeforeDash(name.to()));
  }

  /// "Hanoi (VNA) –", "Port Sudan —".
  private boolean isBeforeDash(int at) {
    int dash = Words.is(tokens, at, "(") && Words.is(tokens, at + 2, ")") ? at + 3 : at;
    return Words.isOneOf(tokens, dash, "–", "—", "-", "--") && !tokens.get(dash).glued();
  }

  /// "announced in Brussels that", "told reporters in Oslo", "a conference in Geneva".
  private boolean isSaidThere(Name name) {
    int in = name.from() - 1;
    return Words.isOneOf(tokens, in, "in", "at")
        && (Words.isOneOf(tokens, in - 1, SPOKEN)
            || Words.isOneOf(tokens, in - 1, "reporters", "journalists"));
  }

  private static final Set<String> SPOKEN =
      WordSet.parse(
          "announced said told declared spoke speaking conference summit meeting briefing talks");

  private boolean isSetIn(Name name) {
    return !RouteMention.areOf(mentions, name)
        && !Preposition.isTalk(tokens, name.from() - 1)
        && !isSaidThere(name)
        && !isDateline(name)
        && !isOnTheWay(name)
        && !isSpeaker(name)
        && !isHome(name);
  }

  /// "In the United Kingdom, the Open Data Centre tracked": where those sit who speak of it.
  private boolean isHome(Name name) {
    boolean opens = name.from() <= 2 && Words.is(tokens, 0, "in");
    int the = name.to() + 1;
    if (!opens || !Words.is(tokens, name.to(), ",") || !Words.is(tokens, the, "the")) {
      return false;
    }
    for (int i = the + 1; i < Math.min(tokens.size(), the + 7); i++) {
      if (WordSet.has(WATCHERS, tokens.get(i))) {
        return tokens.get(i).isCapitalised();
      }
    }
    return false;
  }

  /// "via Suez", "cleared at Malaba".
  private boolean isOnTheWay(Name name) {
    int at = name.from() - 1;
    return Words.is(tokens, at, "at") && Words.isOneOf(tokens, at - 1, HELD)
        || Words.hasAny(tokens, name.from() - NEAR, name.from(), ON_THE_WAY);
  }

  /// "Kyiv says", "according to Seoul", "a spokesman in Moscow", "Iran's minister".
  private boolean isSpeaker(Name name) {
    if (Words.is(tokens, name.to(), "-")) {
      return true;
    }
    boolean owns = Words.isOneOf(tokens, name.to(), "'s", "'");
    for (int i = name.to(); i < Math.min(tokens.size(), name.to() + NEAR); i++) {
      Token word = tokens.get(i);
      if (WordSet.has(RouteWords.OTHER, word) || owns && WordSet.has(RouteWords.ACTORS, word)) {
        return true;
      }
    }
    for (int i = Math.max(0, name.from() - NEAR); i < name.from(); i++) {
      Token word = tokens.get(i);
      if (WordSet.has(EndWords.PERSONS, word) || word.is("according")) {
        return true;
      }
    }
    return false;
  }
}
