package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;

/// Ports at which goods only come through: "landed at Durban for Zambia" ends in Zambia.
final class Gateways {

  /// How many words may stand between the port and the place for which the goods are.
  private static final int GAP = 5;

  private final List<Token> tokens;
  private final List<RouteMention> mentions;

  private Gateways(List<Token> tokens, List<RouteMention> mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
  }

  static List<RouteMention> without(List<Token> tokens, List<RouteMention> mentions) {
    if (mentions.size() < 2) {
      return mentions;
    }
    Gateways gateways = new Gateways(tokens, mentions);
    return mentions.stream().filter(mention -> !gateways.isOne(mention)).toList();
  }

  private boolean isOne(RouteMention port) {
    return port.end() == End.DESTINATION
        && Words.isOneOf(tokens, port.from() - 1, "at", "in")
        && mentions.stream().anyMatch(other -> isBeyond(port, other));
  }

  private boolean isBeyond(RouteMention port, RouteMention other) {
    int gap = other.from() - port.to();
    boolean abroad = !Objects.equals(port.place().country(), other.place().country());
    if (other.end() != End.DESTINATION || gap < 1 || gap > GAP || !abroad) {
      return false;
    }
    boolean meant = false;
    for (int i = port.to(); i < other.from(); i++) {
      if (!tokens.get(i).isWord()) {
        return false;
      }
      meant = meant || tokens.get(i).is("for");
    }
    return meant;
  }
}
