package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose goods they are: "Mozambique's gas goes to China" leaves Mozambique, "Niamey's diesel came
/// from Algiers" reaches Niamey.
final class Holders {

  /// How long the noun phrase behind "Mozambique's" may be.
  private static final int NOUN = 4;

  private static final int NEAR = 3;
  private static final int REACH = 9;

  private final List<Token> tokens;

  Holders(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// "Mozambique's gas goes to China", "Of Kenya's 90,000 tonnes of tea, 40,000 went to Pakistan".
  boolean gives(Name name, @Nullable RouteMention next) {
    boolean opens =
        name.from() == 0
            || Words.isOneOf(tokens, name.from() - 1, "of", ",", "and") && name.from() < 3;
    boolean goods = name.to() + 1 < tokens.size();
    for (int i = name.to() + 1; i < Math.min(tokens.size(), name.to() + NOUN); i++) {
      Token word = tokens.get(i);
      goods = goods && !WordSet.has(RouteWords.ACTORS, word) && !tokens.get(i).isCapitalised();
    }
    return opens && goods && next != null && !next.isOrigin() && next.strength() > 0;
  }

  /// "Niamey's 40 million litres came from Algiers", "a third of Georgia's petrol comes from
  /// Russia".
  boolean takes(Name name, @Nullable RouteMention next) {
    boolean comes = next != null && next.isOrigin() && next.strength() == 2;
    int from = comes ? next.from() - 2 : -1;
    boolean counted =
        Ellipses.isNumber(tokens, name.to() + 1)
            || is(name.from() - 1, "of")
            || from <= name.to() + NEAR && !isActor(name.to() + 1, from);
    return comes
        && counted
        && is(from + 1, "from")
        && Words.isOneOf(
            tokens,
            from,
            "came",
            "come",
            "comes",
            "bought",
            "imported",
            "arrived",
            "sourced",
            "coming")
        && from - name.to() < REACH;
  }

  /// "We asked Niamey for three million litres".
  boolean isAsked(Name name) {
    return Words.isOneOf(tokens, name.from() - 1, "asked", "ask", "asks", "asking", "begged")
        && is(name.to(), "for")
        && Ellipses.isNumber(tokens, name.to() + 1);
  }

  private boolean isActor(int from, int to) {
    for (int i = from; i < to; i++) {
      if (WordSet.has(RouteWords.ACTORS, tokens.get(i)) || tokens.get(i).isCapitalised()) {
        return true;
      }
    }
    return false;
  }

  private boolean is(int i, String word) {
    return Words.is(tokens, i, word);
  }
}
