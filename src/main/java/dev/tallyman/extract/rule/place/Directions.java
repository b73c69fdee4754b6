package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words that turn a flow round or carry it on: "in the other direction", "have since come home",
/// "were railed on to Zambia".
final class Directions {

  private static final Set<String> WAYS = WordSet.of("direction", "directions", "way", "ways");
  private static final Set<String> ROADS = WordSet.of("way", "route", "road");

  /// Two words that say it, by the first; likewise below.
  private static final Map<String, Set<String>> REVERSED =
      WordMap.of(
          Map.of(
              "other",
              WordSet.of("direction", "way"),
              "opposite",
              WordSet.of("direction", "way"),
              "reverse",
              WordSet.of("direction"),
              "return",
              WordSet.of("direction", "leg", "cargo", "cargoes", "trip", "trips"),
              "way",
              WordSet.of("back", "home"),
              "in",
              WordSet.of("return")));

  private static final Map<String, Set<String>> BOTH_WAYS =
      WordMap.of(Map.of("both", WAYS, "either", WAYS, "each", WAYS));

  private static final Map<String, Set<String>> SAME_WAY =
      WordMap.of(Map.of("that", ROADS, "same", ROADS));

  private static final Map<String, Set<String>> EXCHANGED =
      WordMap.of(Map.of("in", WordSet.of("return", "exchange")));

  private static final Set<String> MOVING =
      WordSet.of(
          "come",
          "comes",
          "came",
          "coming",
          "go",
          "goes",
          "went",
          "gone",
          "going",
          "sent",
          "shipped",
          "brought",
          "taken",
          "took",
          "flown",
          "flew",
          "carried",
          "sailed",
          "moved",
          "trucked",
          "railed",
          "travelled",
          "delivered",
          "loaded",
          "bring",
          "carry",
          "send");

  private static final Set<String> RETURNED =
      WordSet.of("returned", "returning", "repatriated", "re-imported", "reimported");

  private static final Set<String> PASSING =
      WordSet.of(
          "passed", "pass", "passes", "passing", "transited", "transits", "transit", "transiting");

  private static final Set<String> SEA_WAYS =
      WordSet.of("cape", "coast", "strait", "straits", "shore", "headland", "channel", "roads");

  private static final Set<String> ONWARD = WordSet.of("on", "onward", "onwards");
  private static final Set<String> BEHIND_ON = WordSet.parse("to into by through via from , . ;");

  private static final Set<String> EXPORTED_AGAIN =
      WordSet.of(
          "re-exported",
          "reexported",
          "re-export",
          "re-exports",
          "reexports",
          "transhipped",
          "transshipped",
          "forwarded");

  private Directions() {}

  static boolean isReversed(List<Token> tokens) {
    return says(REVERSED, tokens, 0, tokens.size());
  }

  private static boolean says(
      Map<String, Set<String>> pairs, List<Token> tokens, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      Set<String> seconds = pairs.get(tokens.get(i).lower());
      if (seconds != null && seconds.contains(tokens.get(i + 1).lower())) {
        return true;
      }
    }
    return false;
  }

  /// "900 lorries crossed in both directions": from neither side alone, whatever was told before.
  static boolean isBothWays(List<Token> tokens, int from, int to) {
    return says(BOTH_WAYS, tokens, from, to);
  }

  /// "In 2022 not one cargo had gone that way".
  static boolean isSameWay(List<Token> tokens, int from, int to) {
    return says(SAME_WAY, tokens, from, to);
  }

  /// "went on to Russia": what came before is where it starts.
  static boolean isOnward(List<Token> tokens, List<RouteMention> mentions) {
    for (RouteMention mention : mentions) {
      int at = mention.from();
      if (!mention.isOrigin() && (isOnTo(tokens, at) || isAgain(tokens, at))) {
        return true;
      }
    }
    return false;
  }

  /// "had been handed on to", "has since gone on by rail".
  static boolean isCarriedOn(List<Token> tokens, int from, int to) {
    for (int i = Math.max(1, from); i < to; i++) {
      if (isMovedOn(tokens, i)
          && (i + 1 == tokens.size() || Words.isOneOf(tokens, i + 1, BEHIND_ON))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMovedOn(List<Token> tokens, int on) {
    return tokens.get(on).is("on") && WordSet.has(MOVING_ON, tokens.get(on - 1));
  }

  /// "handed on 40 of them", "has since gone on by rail", "were re-exported".
  static boolean goesOn(List<Token> tokens, int from, int to) {
    if (isCarriedOn(tokens, from, to)) {
      return true;
    }
    for (int i = Math.max(1, from); i < to; i++) {
      boolean on = i + 1 < tokens.size() && tokens.get(i + 1).isDigits() && isMovedOn(tokens, i);
      String word = tokens.get(i).lower();
      boolean again =
          word.startsWith("export")
              && Words.is(tokens, i - 1, "-")
              && Words.is(tokens, i - 2, "re");
      if (on || again || word.startsWith("onward") || EXPORTED_AGAIN.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> MOVING_ON =
      WordSet.parse(
          "gone went go goes going sent send shipped railed trucked handed passed carried taken"
              + " moved flown forwarded driven drive drove drives travelled sold traded put"
              + " continued transported ferried hauled");

  private static boolean isOnTo(List<Token> tokens, int place) {
    for (int i = Math.max(1, place - 4); i < place; i++) {
      if (Words.isOneOf(tokens, i, "to", "into") && WordSet.has(ONWARD, tokens.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAgain(List<Token> tokens, int place) {
    return Words.hasAny(tokens, place - 4, place, EXPORTED_AGAIN);
  }

  /// Whether a figure, or what it is a part or a change of, counts transits: "412 ships passed; a
  /// year ago it was 388".
  static boolean countsPassage(Draft figure, @Nullable Draft last) {
    return isTransit(figure)
        || isTransit(figure.base)
        || isTransit(figure.related)
        || figure.base != null && isTransit(figure.base.base)
        || isRatioBeside(figure, last);
  }

  /// The change in a table's row is one of what the row counts.
  private static boolean isRatioBeside(Draft figure, @Nullable Draft other) {
    return figure.figureClass == FigureClass.SHARE
        && figure.base == null
        && other != null
        && other.sentenceIndex == figure.sentenceIndex
        && isTransit(other);
  }

  private static boolean isTransit(@Nullable Draft figure) {
    if (figure == null || figure.measure == null) {
      return false;
    }
    boolean ships = figure.figureClass == FigureClass.CONVEYANCE;
    return figure.measure.name().equals("transit")
        || ships
            && Words.hasAny(figure.sentence.tokens(), figure.quoteTo, figure.quoteTo + 3, PASSING);
  }

  /// "2,817 ships passed": whoever counts at a canal or a strait does not tell whence and whither.
  static boolean isPassage(List<Token> tokens, int from, int to) {
    return Words.hasAny(tokens, from, to, PASSING) || isAtSea(tokens, from, to);
  }

  /// "Off the cape", "round the headland": ships on their way, wherever from.
  private static boolean isAtSea(List<Token> tokens, int from, int to) {
    for (int i = from; i + 2 < to; i++) {
      if (Words.is(tokens, i + 1, "the")
          && Words.isOneOf(tokens, i, "off", "round", "rounding")
          && Words.isOneOf(tokens, i + 2, SEA_WAYS)) {
        return true;
      }
    }
    return false;
  }

  /// "and brings 30 back", "got 12 of them back".
  static boolean isBroughtBack(List<Token> tokens, int from, int to) {
    return Words.isOneOf(tokens, to, "back", "home")
        && Words.hasAny(tokens, from - 3, from, FETCHING);
  }

  private static final Set<String> FETCHING =
      WordSet.parse("bring brings brought take takes took carry carries carried get gets got");

  /// "took 400 tonnes in return", "gave 40 jets in exchange".
  static boolean isExchanged(List<Token> tokens, int from, int to) {
    return says(EXCHANGED, tokens, from, to);
  }

  /// "have come home", "were shipped back", "was returned to Spain"; what is turned back or sent
  /// back at a gate never went.
  static boolean isBack(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      Token word = tokens.get(i);
      if (WordSet.has(RETURNED, word)
          || WordSet.has(MOVING, word)
              && Words.isOneOf(tokens, i + 1, "back", "home")
              && !Words.is(tokens, i + 2, "at")) {
        return true;
      }
    }
    return false;
  }
}
