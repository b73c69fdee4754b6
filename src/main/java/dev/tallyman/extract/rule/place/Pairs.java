package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two places that are one route without a "from": "flew Leipzig to Rzeszów", "the Tehran-to-Sanaa
/// route", "Chile–Japan shipments". A border, a road or a trade between two has no direction.
final class Pairs {

  private static final int NEAR = 3;

  private static final Set<String> FLOWS =
      WordSet.parse(
          "shipment shipments export exports flight flights run runs route routes voyage voyages"
              + " delivery deliveries leg service services pipeline airlift airbridge convoy"
              + " convoys sailing sailings train trains sales");

  private final List<Token> tokens;
  private final List<Name> names;

  Pairs(List<Token> tokens, List<Name> names) {
    this.tokens = tokens;
    this.names = names;
  }

  @Nullable End end(int index) {
    if (index + 1 < names.size() && isRoute(names.get(index), names.get(index + 1))) {
      return End.ORIGIN;
    }
    return index > 0 && isRoute(names.get(index - 1), names.get(index)) ? End.DESTINATION : null;
  }

  private boolean isRoute(Name from, Name to) {
    if (from.kind() == Kind.DEMONYM
        || to.kind() == Kind.DEMONYM
        || Preposition.stands(tokens, from.from() - 1)) {
      return false;
    }
    boolean joined = isDash(from.to()) && is(from.to() + 1, "to") && isDash(from.to() + 2);
    boolean linked =
        is(from.to(), "to") && !Words.isOneOf(tokens, from.from() - 1, "and", "or", ",");
    return joined && to.from() == from.to() + 3
        || linked && to.from() == from.to() + 1
        || isDash(from.to())
            && to.from() == from.to() + 1
            && (isFlow(to.to()) || is(to.to(), ":") && from.from() < 2);
  }

  private boolean isFlow(int noun) {
    for (int i = noun; i < Math.min(tokens.size(), noun + NEAR); i++) {
      if (WordSet.has(FLOWS, tokens.get(i))) {
        return true;
      }
      if (!tokens.get(i).isWord()) {
        return false;
      }
    }
    return false;
  }

  private boolean isDash(int i) {
    return Words.isOneOf(tokens, i, "-", "–", "—", "‑", "→", "/");
  }

  private boolean is(int i, String word) {
    return Words.is(tokens, i, word);
  }
}
