package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Mode;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// By which means goods go, where the conveyance that is counted or a word of its clause says it.
public final class Ways {

  private static final Lexicon WORDS = Lexicon.load("modes");

  private static final Map<String, Mode> MEASURES =
      WordMap.of(
          Map.of(
              "vessel",
              Mode.SEA,
              "voyage",
              Mode.SEA,
              "port-call",
              Mode.SEA,
              "transit",
              Mode.SEA,
              "railcar",
              Mode.RAIL,
              "train",
              Mode.RAIL,
              "truck",
              Mode.ROAD,
              "flight",
              Mode.AIR,
              "truckload",
              Mode.ROAD));

  /// Means that stand bare behind another: "by road and rail".
  private static final Map<String, Mode> BARE =
      WordMap.of(
          Map.of(
              "sea",
              Mode.SEA,
              "ship",
              Mode.SEA,
              "barge",
              Mode.SEA,
              "rail",
              Mode.RAIL,
              "train",
              Mode.RAIL,
              "road",
              Mode.ROAD,
              "truck",
              Mode.ROAD,
              "lorry",
              Mode.ROAD,
              "air",
              Mode.AIR,
              "pipeline",
              Mode.PIPELINE));

  private Ways() {}

  static Set<Mode> of(Draft figure, int from, int to) {
    Mode counted = figure.measure == null ? null : MEASURES.get(figure.measure.name());
    boolean goods = figure.figureClass == FigureClass.CARGO;
    boolean loads = goods && figure.measure.name().equals("truckload");
    if (counted != null && (!goods || loads)) {
      return EnumSet.of(counted);
    }
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    List<Token> tokens = figure.sentence.tokens();
    boolean flies = false;
    boolean driven = counted != null || isDriven(figure);
    for (Lexicon.Match word : WORDS.in(tokens.subList(from, end(figure, from, to)))) {
      int at = from + word.from();
      boolean counts = goods && driven && at >= figure.quoteFrom && at < figure.quoteTo;
      boolean verb =
          Words.isOneOf(tokens, at, "ship", "ships")
              && Words.isOneOf(tokens, at - 1, "will", "would", "to", "can", "could", "may");
      if (!counts && !verb) {
        modes.add(Mode.parse(word.meaning()));
        modes.addAll(joined(tokens, at, from + word.to()));
        flies = flies || Words.isOneOf(tokens, at, "flew", "flown");
      }
    }
    return flies ? EnumSet.of(Mode.AIR) : modes;
  }

  /// "rail" of "by sea and rail", "by road, rail and river".
  private static Set<Mode> joined(List<Token> tokens, int by, int end) {
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    boolean open = Words.is(tokens, by, "by");
    for (int i = end; open && i + 1 < tokens.size(); i += 2) {
      Mode next =
          Words.isOneOf(tokens, i, "and", "or", ",") ? BARE.get(tokens.get(i + 1).lower()) : null;
      open = next != null;
      if (next != null) {
        modes.add(next);
      }
    }
    return modes;
  }

  /// Aircraft and cars that are the goods themselves.
  private static boolean isDriven(Draft figure) {
    return figure.measure != null
        && WordSet.isAmong(figure.measure.name(), "aircraft", "vehicle", "drone");
  }

  /// "70 percent goes by train, the rest by truck": the rest goes its own way.
  private static int end(Draft figure, int from, int to) {
    List<Token> tokens = figure.sentence.tokens();
    for (int i = Math.max(from, figure.quoteTo); i < to; i++) {
      if (Words.isOneOf(tokens, i, "rest", "remainder", "balance")
          && Words.is(tokens, i - 1, "the")) {
        return i;
      }
    }
    return to;
  }

  /// The codes of the means that a sentence speaks of, one for each word other than "tanker".
  static List<String> named(List<Token> tokens) {
    List<String> named = new ArrayList<>();
    for (Lexicon.Match word : WORDS.in(tokens)) {
      if (!tokens.get(word.from()).lower().startsWith("tanker")) {
        named.add(word.meaning());
      }
    }
    return named;
  }

  /// "They carried 6,000 tonnes": by what the sentence before them spoke of.
  static boolean takesUp(List<Token> tokens, int from, int to) {
    boolean pronoun = false;
    for (int i = from; i < to; i++) {
      pronoun = pronoun || WordSet.has(PRONOUNS, tokens.get(i));
      if (pronoun && WordSet.has(CARRYING, tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> PRONOUNS =
      WordSet.of("they", "them", "it", "she", "together", "which", "both");

  private static final Set<String> CARRYING =
      WordSet.of(
          "carry", "carried", "carries", "carrying", "hold", "held", "loaded", "brought", "took");
}
