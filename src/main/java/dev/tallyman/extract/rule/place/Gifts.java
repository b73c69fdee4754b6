package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goods that a country buys to give them: "Norway has bought radars for Ukraine".
final class Gifts {

  private final List<Token> tokens;
  private final List<Name> names;

  Gifts(List<Token> tokens, List<Name> names) {
    this.tokens = tokens;
    this.names = names;
  }

  /// Whether the buyer gives: buys for another country, or to donate.
  boolean buysFor(Name buyer) {
    boolean buys = false;
    for (int i = buyer.to(); i < tokens.size() && !closes(i); i++) {
      buys =
          buys
              || Words.isOneOf(
                  tokens,
                  i,
                  "bought",
                  "ordered",
                  "purchased",
                  "procured",
                  "contracted",
                  "buy",
                  "order");
      boolean gift =
          is(i, "to") && Words.isOneOf(tokens, i + 1, "donate", "give")
              || Words.isOneOf(tokens, i, "for", "as") && isGift(i);
      if (buys && gift) {
        return true;
      }
      Name name = buys && is(i, "for") ? behind(i) : null;
      if (name != null) {
        return name.country() != null && !name.country().equals(buyer.country());
      }
    }
    return false;
  }

  private boolean isGift(int as) {
    int noun = is(as + 1, "a") ? as + 2 : as + 1;
    return Words.isOneOf(tokens, noun, "donation", "gift");
  }

  private boolean closes(int i) {
    return Words.isOneOf(tokens, i, ",", ";", ".") && !Preposition.isInNumber(tokens, i);
  }

  /// The place right behind "for", or behind "for delivery to".
  private @Nullable Name behind(int at) {
    int from = is(at + 2, "to") ? at + 3 : at + 1;
    int begin = is(from, "the") ? from + 1 : from;
    return names.stream().filter(n -> n.from() == begin).findFirst().orElse(null);
  }

  private boolean is(int i, String word) {
    return Words.is(tokens, i, word);
  }
}
