package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Names of places inside of something else: "5 million Malaysian ringgit", "9 US tons", "the MV
/// Dole Chile".
final class NotPlaces {

  private static final int LONGEST_SHIP = 3;
  private static final Set<String> UNITS =
      WordSet.parse(
          "dollar dollars pound pounds rupee rupees shilling shillings franc francs peso pesos"
              + " ringgit ringgits naira riyal riyals rial rials dinar dinars dirham dirhams baht"
              + " yuan won yen lira rand krone kroner krona kronor cedi cedis kwacha"
              + " ton tons gallon gallons");
  private static final Set<String> PEOPLE =
      WordSet.parse(
          "national nationals citizen citizens passenger passengers man men woman women couple"
              + " tourist tourists crewmember crewmembers");
  private static final Set<String> SHIPS = WordSet.of("mv", "mt", "fv", "ss", "v", "m.v.");

  /// Towns called like common words: "Oral answers", "Anchorage: three ships wait".
  private static final Set<String> COMMON = WordSet.of("oral", "anchorage", "resolute");

  private static final Set<String> BEHIND =
      WordSet.of("to", "from", "in", "into", "at", "near", "via", "left", "reached");

  private NotPlaces() {}

  static boolean isOne(List<Token> tokens, Name name) {
    return Words.isOneOf(tokens, name.to(), UNITS)
        || isOfShip(tokens, name.from())
        || isPartOfAfrica(tokens, name.from())
        || WordSet.has(COMMON, tokens.get(name.from()))
            && !Words.isOneOf(tokens, name.from() - 1, BEHIND)
        || name.kind() == Kind.DEMONYM && isOfPeople(tokens, name.to())
        || Words.isOneOf(tokens, name.to(), "flight", "flights")
            && Words.isOneOf(tokens, name.from() - 1, "a", "the");
  }

  /// "The central African country" may be any there, "the Central African Republic" is one.
  private static boolean isPartOfAfrica(List<Token> tokens, int from) {
    return Words.isOneOf(tokens, from, "central", "south")
        && !tokens.get(from).isCapitalised()
        && Words.is(tokens, from + 1, "african");
  }

  /// "from Indian nationals", "from Indian and foreign passengers".
  private static boolean isOfPeople(List<Token> tokens, int at) {
    boolean joined = Words.is(tokens, at, "and");
    return Words.isOneOf(tokens, joined ? at + 2 : at, PEOPLE);
  }

  /// Whether "MV" or "M/V" opens the capitals before the name; "900 MT" is a weight.
  private static boolean isOfShip(List<Token> tokens, int from) {
    for (int i = from - 1; i >= Math.max(0, from - LONGEST_SHIP); i--) {
      Token token = tokens.get(i);
      if (WordSet.has(SHIPS, token)) {
        return token.isCapitalised()
            && !(i > 0 && tokens.get(i - 1).isDigits())
            && (!token.is("v") || Words.is(tokens, i - 1, "/"));
      }
      if (!token.isCapitalised()) {
        return false;
      }
    }
    return false;
  }
}
