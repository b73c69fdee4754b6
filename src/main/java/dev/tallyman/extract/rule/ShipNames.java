package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells a conveyance that only its name gives away: "the Sea Star unloaded 40 tonnes", "The Ayaan,
/// with 2,300 sheep on board". Places and bodies of people are none, but many a ship is named after
/// a sea: "the Baltic Star".
final class ShipNames {

  private static final int LONGEST = 3;
  private static final Set<String> BODIES =
      WordSet.of(
          "ministry",
          "embassy",
          "office",
          "centre",
          "center",
          "agency",
          "commission",
          "council",
          "department",
          "army",
          "navy",
          "alliance",
          "bank",
          "company",
          "government",
          "authority",
          "service",
          "bureau",
          "board",
          "group",
          "programme",
          "party",
          "kremlin",
          "pentagon",
          "taliban",
          "treasury",
          "bundeswehr",
          "senate",
          "congress",
          "parliament",
          "cabinet",
          "court",
          "fund",
          "institute",
          "corps",
          "guard",
          "police",
          "customs",
          "cross",
          "crescent",
          "association",
          "union",
          "federation",
          "corporation",
          "port",
          "foundation",
          "mission",
          "monitor",
          "administration",
          "front",
          "state",
          "states",
          "republic",
          "kingdom",
          "pipeline",
          "stream",
          "railway",
          "railways",
          "lines",
          "airlines",
          "airways",
          "corridor",
          "canal",
          "fleet",
          "league",
          "exchange",
          "islands",
          "forum",
          "community",
          "development");

  private ShipNames() {}

  /// Whether a name behind "the" at `at` is one, and a verb, a comma or the end follows it.
  static boolean opensAt(Carriers carriers, List<Token> tokens, int at) {
    if (!tokens.get(at).is("the") && !WordSet.isAmong(tokens.get(at).lower(), "mv", "mt", "m/v")) {
      return false;
    }
    int to = at + 1;
    while (to < tokens.size() && to - at <= LONGEST && isName(tokens, to, at)) {
      to++;
    }
    boolean named = to > at + 1 && to < tokens.size();
    boolean closes =
        named
            && (!tokens.get(to).isWord() && !tokens.get(to).is("-")
                || carriers.isVerb(to)
                || WordSet.isAmong(
                    tokens.get(to).lower(), "with", "has", "had", "was", "is", "that", "alone"));
    return closes
        && !WordSet.has(BODIES, tokens.get(to - 1))
        && !endsInPlace(tokens.subList(at + 1, to));
  }

  /// "the Ivory Coast", and not "the Pacific Gull".
  private static boolean endsInPlace(List<Token> name) {
    List<Gazetteer.Name> places = Gazetteer.get().in(name);
    return !places.isEmpty() && places.getLast().to() == name.size();
  }

  /// A word with a capital, or a letter behind one: "the Amalia B".
  private static boolean isName(List<Token> tokens, int at, int the) {
    Token token = tokens.get(at);
    boolean letter = token.text().length() == 1 && at > the + 1;
    return token.isWord()
        && token.isCapitalised()
        && !token.glued()
        && (letter || !token.text().equals(token.text().toUpperCase(Locale.ROOT)));
  }
}
