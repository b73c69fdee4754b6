package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The places that a sentence lists: "respectively" gives each to a figure of its own, and else no
/// one of "to the Philippines and Malaysia" is the end of a flow.
final class RouteLists {

  private static final int LONGEST_GAP = 3;

  /// "to Egypt, and Jordan took 40": the second is the subject of a clause of its own.
  private static final Set<String> TAKEN =
      WordSet.parse(
          "took takes received receives got gets imported imports bought buys accepted sent sends"
              + " shipped ships exported exports supplied supplies delivered gave");

  private static final Set<String> RESPECTIVELY = WordSet.of("respectively");

  private final List<Token> tokens;
  private final List<RouteMention> mentions;
  private final List<Draft> figures;
  private final boolean respectively;

  RouteLists(List<Token> tokens, List<RouteMention> mentions, List<Draft> figures) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.figures = figures;
    this.respectively = mentions.size() > 1 && Words.hasAny(tokens, 0, tokens.size(), RESPECTIVELY);
  }

  /// "Denmark, Germany and Spain sent 100, 90 and 75 respectively": as many places as figures.
  @Nullable RouteMention respective(Draft figure, End end) {
    if (!respectively) {
      return null;
    }
    List<RouteMention> same = mentions.stream().filter(m -> m.end() == end).toList();
    int index = figures.indexOf(figure);
    return same.size() == figures.size() && same.size() > 1 && index >= 0 ? same.get(index) : null;
  }

  /// Whether the place is one of a list of several countries.
  boolean hold(RouteMention mention) {
    for (RouteMention other : mentions) {
      boolean listed = isListed(mention, other) || isListed(other, mention);
      if (listed && !Objects.equals(Flow.country(other.place()), Flow.country(mention.place()))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the place and another one have a number each right behind them.
  boolean givePartners(Place place) {
    boolean own = false;
    boolean others = false;
    for (RouteMention mention : mentions) {
      if (Ellipses.isBeforeNumber(tokens, mention.to())) {
        boolean same = Flow.isSame(mention.place(), place);
        own = own || same;
        others = others || !same;
      }
    }
    return own && others;
  }

  private boolean isListed(RouteMention first, RouteMention second) {
    int gap = second.from() - first.to();
    boolean acts = Words.is(tokens, first.to(), ",") && Words.isOneOf(tokens, second.to(), TAKEN);
    if (first.end() != second.end() || acts || gap < 1 || gap > LONGEST_GAP) {
      return false;
    }
    for (int i = first.to(); i < second.from(); i++) {
      if (!Words.isOneOf(tokens, i, ",", "and", "or", "the", "&")) {
        return false;
      }
    }
    return !Words.is(tokens, second.from() - 1, ",") || gap > 1 || goesOn(second);
  }

  /// "Chelyabinsk, Russia" is one place; a list has an "and" behind it.
  private boolean goesOn(RouteMention mention) {
    return Words.isOneOf(tokens, mention.to(), "and", ",", "or");
  }
}
