package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the clause of a conveyance puts on board without naming it beside the conveyance: a pronoun
/// ("two ships a month carry it", "they left on two trains"), or goods behind an elided count
/// ("eight of which held rice").
record Aboard(Draft draft, List<Mention> mentions) {

  private static final int NEAR = 8;
  private static final int CLAUSE = 14;
  private static final int ADJECTIVES = 3;

  static final Set<String> CARRIES =
      WordSet.parse(
          "carry carries carried carrying bring brings brought bringing take takes took taking haul"
              + " hauls hauled hauling hold holds held holding transport transports transported"
              + " transporting deliver delivers delivered delivering ferry ferries ferried ferrying"
              + " load loads loaded loading laden bear bears bore bearing contain contains"
              + " contained containing move moved moves moving ship ships shipped unload unloaded"
              + " unloading discharge discharged discharging pumped landed flew fly flies lifted"
              + " full packed");
  private static final Set<String> PRONOUNS = WordSet.of("it", "them", "they", "these", "those");
  private static final Set<String> OBJECTS = WordSet.of("it", "them", "these", "those");
  private static final Set<String> GOODS =
      WordSet.of("goods", "consignments", "consignment", "load", "loads", "freight", "cargo");
  private static final Set<String> ON =
      WordSet.of("on", "in", "by", "aboard", "into", "onto", "inside", "with", "over");
  private static final Set<String> ENDS =
      WordSet.of(";", ":", ".", "?", "!", "and", "but", "while", "because", "when", "if", ",");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// The goods that a verb behind an elided count puts on board.
  @Nullable Commodity behindCount() {
    for (Mention mention : mentions) {
      int away = mention.from() - draft.quoteTo;
      boolean near = away >= 0 && away <= NEAR;
      if (near && (carries(draft.quoteTo, mention.from()) || isCarrierOf(mention))) {
        return mention.goods();
      }
    }
    return null;
  }

  /// "14 of them were LNG carriers".
  private boolean isCarrierOf(Mention goods) {
    return goods.from() == draft.quoteTo + 1
        && isOneOf(tokens(), draft.quoteTo, "were", "are", "was", "is")
        && Goods.isConveyance(tokens(), goods.to());
  }

  private boolean carries(int from, int goods) {
    int verb = -1;
    for (int i = from; i < goods; i++) {
      boolean number = tokens().get(i).isDigits() || NumberWords.isSmall(tokens(), i);
      if (number || isOneOf(tokens(), i, ";", ".", ":", "(")) {
        return false;
      }
      verb = isOneOf(tokens(), i, CARRIES) || isWith(tokens(), i) ? i : verb;
    }
    return verb >= 0 && goods - verb <= ADJECTIVES + 1;
  }

  /// "lorries with flour"; not "cars along with cheese".
  static boolean isWith(List<Token> tokens, int i) {
    return is(tokens, i, "with") && !isOneOf(tokens, i - 1, "along", "together");
  }

  /// Whether a pronoun stands for the load.
  boolean pointsBack() {
    return isOfPronoun() || isCarriedAhead() || isCarriedBefore() || isOnBoard() || isOfDefinite();
  }

  /// "the last of the consignments, 71 containers", "the goods filled 48 containers".
  private boolean isOfDefinite() {
    for (int i = draft.quoteFrom - 1; i >= Math.max(1, draft.quoteFrom - NEAR); i--) {
      boolean ends = isOneOf(tokens(), i, ENDS) && i < draft.quoteFrom - 1;
      if (ends || isOneOf(tokens(), i, "of") || tokens().get(i).isDigits()) {
        return false;
      }
      if (isOneOf(tokens(), i, GOODS)) {
        return isOneOf(tokens(), i - 1, "the", "these", "those", "this", "that", "entire", "whole");
      }
    }
    return false;
  }

  /// "sixty containers of it".
  private boolean isOfPronoun() {
    int last = draft.quoteTo - 1;
    boolean of = is(tokens(), last - 1, "of") && draft.head >= 0 && draft.head < last;
    return of && isOneOf(tokens(), last, OBJECTS);
  }

  /// "two ships a month carry it".
  private boolean isCarriedAhead() {
    for (int i = draft.quoteTo; i < draft.quoteTo + NEAR; i++) {
      if (isOneOf(tokens(), i, ENDS)) {
        return false;
      }
      boolean carries = isOneOf(tokens(), i, CARRIES) || isOneOf(tokens(), i, "with", "of");
      if (carries && isOneOf(tokens(), i + 1, "it", "them")) {
        return true;
      }
    }
    return false;
  }

  /// "put the ships that carried them at 12".
  private boolean isCarriedBefore() {
    for (int i = draft.quoteFrom - 2; i >= draft.quoteFrom - 1 - ADJECTIVES; i--) {
      if (isOneOf(tokens(), i, CARRIES) && isOneOf(tokens(), i + 1, "it", "them")) {
        return true;
      }
    }
    return false;
  }

  /// "they left for Minsk on two trains", "has them leaving Mersin on two low-loaders".
  private boolean isOnBoard() {
    if (!isOneOf(tokens(), draft.quoteFrom - 1, ON)) {
      return false;
    }
    for (int i = draft.quoteFrom - 2; i >= Math.max(0, draft.quoteFrom - CLAUSE); i--) {
      if (isOneOf(tokens(), i, ENDS)) {
        return false;
      }
      if (isOneOf(tokens(), i, PRONOUNS)) {
        return true;
      }
    }
    return false;
  }
}
