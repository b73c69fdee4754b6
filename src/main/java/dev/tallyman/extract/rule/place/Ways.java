package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Mode;
import dev.tallyman.text.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// By which means goods go, where the conveyance that is counted or a word of its clause says it.
public final class Ways {

  private static final Map<String, Mode> WORDS =
      Map.ofEntries(
          Map.entry("ship", Mode.SEA),
          Map.entry("ships", Mode.SEA),
          Map.entry("vessel", Mode.SEA),
          Map.entry("vessels", Mode.SEA),
          Map.entry("tanker", Mode.SEA),
          Map.entry("tankers", Mode.SEA),
          Map.entry("freighter", Mode.SEA),
          Map.entry("freighters", Mode.SEA),
          Map.entry("dhow", Mode.SEA),
          Map.entry("dhows", Mode.SEA),
          Map.entry("barge", Mode.SEA),
          Map.entry("barges", Mode.SEA),
          Map.entry("boat", Mode.SEA),
          Map.entry("boats", Mode.SEA),
          Map.entry("voyage", Mode.SEA),
          Map.entry("voyages", Mode.SEA),
          Map.entry("bulker", Mode.SEA),
          Map.entry("bulkers", Mode.SEA),
          Map.entry("boatloads", Mode.SEA),
          Map.entry("boatload", Mode.SEA),
          Map.entry("sea", Mode.SEA),
          Map.entry("shipload", Mode.SEA),
          Map.entry("train", Mode.RAIL),
          Map.entry("trains", Mode.RAIL),
          Map.entry("railcar", Mode.RAIL),
          Map.entry("railcars", Mode.RAIL),
          Map.entry("wagon", Mode.RAIL),
          Map.entry("wagons", Mode.RAIL),
          Map.entry("rail", Mode.RAIL),
          Map.entry("railed", Mode.RAIL),
          Map.entry("rails", Mode.RAIL),
          Map.entry("railway", Mode.RAIL),
          Map.entry("truck", Mode.ROAD),
          Map.entry("trucks", Mode.ROAD),
          Map.entry("lorry", Mode.ROAD),
          Map.entry("lorries", Mode.ROAD),
          Map.entry("trucked", Mode.ROAD),
          Map.entry("loaders", Mode.ROAD),
          Map.entry("flight", Mode.AIR),
          Map.entry("flights", Mode.AIR),
          Map.entry("flown", Mode.AIR),
          Map.entry("flew", Mode.AIR),
          Map.entry("air", Mode.AIR),
          Map.entry("airlift", Mode.AIR),
          Map.entry("airlifted", Mode.AIR),
          Map.entry("plane", Mode.AIR),
          Map.entry("planes", Mode.AIR),
          Map.entry("planeload", Mode.AIR),
          Map.entry("planeloads", Mode.AIR),
          Map.entry("freighted", Mode.AIR),
          Map.entry("charter", Mode.AIR),
          Map.entry("docked", Mode.SEA),
          Map.entry("berthed", Mode.SEA),
          Map.entry("airliner", Mode.AIR),
          Map.entry("airliners", Mode.AIR),
          Map.entry("reefer", Mode.SEA),
          Map.entry("ferry", Mode.SEA),
          Map.entry("pipeline", Mode.PIPELINE));

  private static final Map<String, Mode> MEASURES =
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
          Mode.ROAD);

  /// Behind these a means of carriage is meant: "by rail", "on the rails", "through the pipeline".
  private static final Set<String> BARE = Set.of("rail", "air", "sea", "road", "pipeline");

  private Ways() {}

  static Set<Mode> of(Draft figure, int from, int to) {
    Mode counted = figure.measure == null ? null : MEASURES.get(figure.measure.name());
    boolean goods = figure.figureClass == FigureClass.CARGO;
    if (counted != null && !goods) {
      return EnumSet.of(counted);
    }
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    List<Token> tokens = figure.sentence.tokens();
    boolean flies = false;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean counts = goods && counted != null && i >= figure.quoteFrom && i < figure.quoteTo;
      Mode mode = carrier(tokens, i) ? Mode.SEA : WORDS.get(token.lower());
      if (mode != null && !counts && (!BARE.contains(token.lower()) || isMeans(tokens, i))) {
        modes.add(mode);
        flies = flies || token.is("flew") || token.is("flown");
      }
    }
    return flies ? EnumSet.of(Mode.AIR) : modes;
  }

  /// "They carried 6,000 tonnes": by what the sentence before them spoke of.
  static boolean takesUp(List<Token> tokens, int from, int to) {
    boolean pronoun = false;
    for (int i = from; i < to; i++) {
      pronoun =
          pronoun || Preposition.is(tokens, i, "they", "them", "it", "together", "which", "both");
      if (pronoun && CARRYING.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> CARRYING =
      Set.of(
          "carry", "carried", "carries", "carrying", "hold", "held", "loaded", "brought", "took");

  /// "bulk carriers", "LNG carriers".
  private static boolean carrier(List<Token> tokens, int i) {
    return Preposition.is(tokens, i, "carrier", "carriers")
        && Preposition.is(tokens, i - 1, "bulk", "lng", "gas", "car", "ore", "crude", "lpg");
  }

  private static boolean isMeans(List<Token> tokens, int i) {
    return Preposition.is(tokens, i - 1, "by")
        || tokens.get(i).is("pipeline")
            && Preposition.is(tokens, i - 2, "through", "via", "by", "the")
        || tokens.get(i).is("pipeline") && Preposition.is(tokens, i - 1, "the");
  }
}
