package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

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
    for (int i = from; i < Math.min(to + 3, tokens.size()); i++) {
      if (TAKING_UP.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

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
    if (tokens.size() < 2 || !OPENING.contains(tokens.getFirst().lower())) {
      return false;
    }
    for (int i = 1; i < Math.min(tokens.size(), 4); i++) {
      if (THINGS.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return !tokens.getFirst().is("the") && !tokens.getFirst().is("its");
  }
}
