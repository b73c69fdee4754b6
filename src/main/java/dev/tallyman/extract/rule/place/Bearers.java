package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Ships, people and waters that are called like places: "the MV Hamburg", "the tanker Odesa",
/// "Ngozi Balogun", "the Gulf of Oman".
final class Bearers {

  private static final Set<String> PREFIXES =
      WordSet.of("mv", "m/v", "mt", "m/t", "ss", "hms", "uss", "ins", "mts");

  private static final Set<String> KINDS =
      WordSet.parse(
          "ship vessel tanker freighter bulker dhow ferry trawler barge carrier coaster frigate"
              + " destroyer corvette cutter steamer lander");

  private Bearers() {}

  static boolean isVessel(List<Token> tokens, Name name) {
    int before = name.from() - 1;
    if (before < 0 || name.kind() == Kind.DEMONYM) {
      return false;
    }
    Token word = tokens.get(before);
    boolean called = WordSet.has(KINDS, word) && isNoun(tokens, before);
    boolean aboard =
        word.is("the")
            && (Words.is(tokens, before - 1, "aboard")
                || Words.is(tokens, before - 1, "board") && Words.is(tokens, before - 2, "on"));
    return WordSet.has(PREFIXES, word) || called || aboard && name.kind() == Kind.CITY;
  }

  /// "in the Gulf of Oman", "across the Sea of Japan", "to the Panama Canal".
  static boolean isWater(List<Token> tokens, Name name) {
    return Words.is(tokens, name.from() - 1, "of")
            && Words.isOneOf(
                tokens, name.from() - 2, "gulf", "sea", "bay", "strait", "straits", "cape", "lake")
        || Words.is(tokens, name.to(), "canal") && tokens.get(name.to()).isCapitalised();
  }

  /// "the tanker Odesa", not "will ship Ukraine 40 tanks".
  private static boolean isNoun(List<Token> tokens, int i) {
    return Words.isOneOf(tokens, i - 1, "the", "a", "its", "cargo", "bulk", "container", "navy")
        || i > 0 && tokens.get(i - 1).lower().endsWith("ed");
  }

  /// "Ngozi Balogun put it at a tonne", but "Rosario Port shipped a tonne".
  static boolean isPerson(List<Token> tokens, List<Name> names, Name name) {
    if (name.kind() == Kind.CITY && isSurname(tokens, names, name)) {
      return true;
    }
    Token next = name.to() < tokens.size() ? tokens.get(name.to()) : null;
    return next != null
        && name.kind() == Kind.CITY
        && next.isWord()
        && next.isCapitalised()
        && !WordSet.has(RouteWords.AUTHORITIES, next)
        && !WordSet.has(RouteWords.ACTORS, next)
        && names.stream().noneMatch(n -> n.from() == name.to());
  }

  /// "Pilar Ibarra denied it", but not "Northern Aleppo", "On Monday Lagos" or "Pemba Port".
  private static boolean isSurname(List<Token> tokens, List<Name> names, Name name) {
    int before = name.from() - 1;
    if (before < 0 || name.to() - name.from() != 1) {
      return false;
    }
    Token given = tokens.get(before);
    String word = given.lower();
    boolean called =
        given.isWord()
            && given.isCapitalised()
            && given.text().length() > 2
            && !given.text().equals(given.text().toUpperCase(Locale.ROOT))
            && !PARTS.contains(word)
            && !word.endsWith("ern")
            && !word.endsWith("day");
    return called && names.stream().noneMatch(n -> n.to() == name.from());
  }

  private static final Set<String> PARTS =
      WordSet.parse(
          "north south east west greater central upper lower outer inner old new port fort cape san"
              + " santa mount lake river but and while meanwhile then now today yesterday when if"
              + " january february march april may june july august september october november"
              + " december customs ports reached left the in on at by from for to of off near since"
              + " until after before during over under although because as with without via about"
              + " only even outside inside around through into another like unlike both that");
}
