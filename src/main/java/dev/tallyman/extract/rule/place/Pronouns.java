package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a clause goes on with what was spoken of before: "They carried", "Of these", "The rest".
final class Pronouns {

  private static final Set<String> TAKING_UP =
      WordSet.of(
          "they",
          "them",
          "it",
          "these",
          "those",
          "their",
          "its",
          "which",
          "together",
          "both",
          "rest",
          "remainder",
          "others",
          "balance",
          "all",
          "none",
          "such",
          "same");

  private Pronouns() {}

  static boolean takeUp(List<Token> tokens, int from, int to) {
    return Words.hasAny(tokens, from, to + 3, TAKING_UP);
  }

  /// "When the container was opened, officers found 54 sacks", "It is 8,200 barrels": the haul of
  /// which was spoken.
  static boolean takeUpHaul(List<Token> tokens, int to) {
    int first = tokens.getFirst().isWord() ? 0 : 1;
    if (first + 2 == to
        && Words.isOneOf(tokens, first, "it", "that", "this", "they")
        && Words.isOneOf(tokens, first + 1, "is", "was", "were", "are", "weighed", "weighs")) {
      return true;
    }
    for (int i = 0; i + 1 < to; i++) {
      if (tokens.get(i).is("the") && WordSet.has(HAULED, tokens.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /// "When the container was opened, officers found": the haul of the paragraph before; "The ship
  /// that brought them berthed on Sunday", behind a seizure.
  static boolean goOnWithHaul(List<Token> tokens, @Nullable Draft last) {
    boolean found =
        takeUpHaul(tokens, tokens.size()) && Words.hasAny(tokens, 0, tokens.size(), EndWords.FOUND);
    boolean seized = last != null && last.status == Status.SEIZED;
    return found || seized && takeUpHaul(tokens, Math.min(tokens.size(), 3));
  }

  private static final Set<String> HAULED =
      WordSet.parse(
          "container lorry truck van shipment consignment ship vessel boat dhow parcel box load"
              + " cargo suitcase suitcases luggage car trailer crates boxes containers drugs"
              + " cocaine heroin ivory scales tusks cigarettes weapons rifles pistols tablets pills"
              + " haul resin hashish cannabis gold animals birds horns timber logs goods");

  private static final Set<String> OPENING =
      WordSet.of("they", "it", "these", "those", "all", "both", "the", "each", "its", "their");

  private static final Set<String> THINGS =
      WordSet.of(
          "box",
          "boxes",
          "lorry",
          "lorries",
          "truck",
          "trucks",
          "container",
          "containers",
          "cargo",
          "cargoes",
          "goods",
          "load",
          "loads",
          "shipment",
          "shipments",
          "consignment",
          "consignments",
          "ship",
          "ships",
          "vessel",
          "vessels",
          "boat",
          "boats",
          "dhow",
          "parcel",
          "parcels",
          "haul",
          "drugs",
          "weapons",
          "arms",
          "convoy",
          "convoys",
          "train",
          "trains",
          "plane",
          "planes",
          "aircraft",
          "flight",
          "flights",
          "van",
          "vans",
          "car",
          "cars",
          "drug",
          "tanker",
          "tankers",
          "crates",
          "sacks",
          "pallets",
          "freighter",
          "animals",
          "wagons",
          "packages",
          "bags",
          "rifles",
          "guns",
          "shells",
          "drones",
          "vehicles",
          "timber",
          "oil",
          "grain",
          "fuel",
          "rice",
          "wheat");

  /// "They had come from", "The box was bound for".
  static boolean opens(List<Token> tokens) {
    if (tokens.size() < 2 || !WordSet.has(OPENING, tokens.getFirst())) {
      return false;
    }
    return Words.hasAny(tokens, 1, 4, THINGS)
        || !tokens.getFirst().is("the") && !tokens.getFirst().is("its");
  }

  /// "The goods were hidden in two containers": what holds the goods and counts none.
  static boolean isHold(Draft figure) {
    return figure.measure != null
        && HOLDS.contains(figure.measure.name())
        && Words.isOneOf(figure.sentence.tokens(), figure.quoteFrom - 1, "in", "inside", "aboard");
  }

  private static final Set<String> HOLDS =
      WordSet.of("container", "package", "truck", "vehicle", "railcar", "pallet");
}
