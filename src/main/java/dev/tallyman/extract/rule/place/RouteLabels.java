package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The labels of forms and lists before a place: "Port of loading: Durban", "origin Djibouti,
/// destination Mekelle", "Consignee: a firm in Mombasa".
final class RouteLabels {

  private static final int LONGEST_FIRM = 5;

  private static final Set<String> FROM =
      WordSet.parse("origin shipper exporter seller supplier pol loaded departure departed");

  private static final Set<String> TO =
      WordSet.parse(
          "destination consignee importer buyer receiver pod discharged unloaded arrival notify");

  private static final Set<String> LOADING =
      WordSet.of("loading", "origin", "shipment", "departure", "receipt", "load", "export");

  private static final Set<String> DISCHARGE =
      WordSet.of("discharge", "destination", "unloading", "delivery", "arrival", "entry", "import");

  private RouteLabels() {}

  /// What the label right before the place, or before a colon and a few words, makes of it.
  static @Nullable End end(List<Token> tokens, int place) {
    int before = place - 1;
    if (!Words.is(tokens, before, ":")) {
      End port = port(tokens, before);
      return port == null && opens(tokens, before) ? word(tokens, before) : port;
    }
    End port = port(tokens, before - 1);
    return port == null ? word(tokens, before - 1) : port;
  }

  /// "Consignee: a firm in Mombasa": the label stands before a colon some words off.
  static @Nullable End ofFirm(List<Token> tokens, int place) {
    for (int i = place - 1; i > Math.max(0, place - LONGEST_FIRM); i--) {
      if (tokens.get(i).is(":")) {
        return word(tokens, i - 1);
      }
      if (!tokens.get(i).isWord() && !tokens.get(i).is(",")) {
        return null;
      }
    }
    return null;
  }

  /// "loading port", "port of discharge".
  private static @Nullable End port(List<Token> tokens, int at) {
    boolean port = Words.isOneOf(tokens, at, "port", "place", "country");
    boolean of =
        Words.is(tokens, at - 1, "of") && Words.isOneOf(tokens, at - 2, "port", "place", "country");
    int noun = port ? at - 1 : of ? at : -1;
    if (noun < 0) {
      return null;
    }
    Token word = tokens.get(noun);
    return WordSet.has(LOADING, word)
        ? End.ORIGIN
        : WordSet.has(DISCHARGE, word) ? End.DESTINATION : null;
  }

  /// A label opens its line or stands behind a comma: "origin Djibouti, destination Mekelle".
  private static boolean opens(List<Token> tokens, int at) {
    return at == 0 || Words.isOneOf(tokens, at - 1, ",", ";", "•", "-", "–", ".", "(");
  }

  private static @Nullable End word(List<Token> tokens, int at) {
    if (at < 0) {
      return null;
    }
    Token word = tokens.get(at);
    return WordSet.has(FROM, word) ? End.ORIGIN : WordSet.has(TO, word) ? End.DESTINATION : null;
  }
}
