package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// The names of months: what digits beside them count is days.
final class Months {

  private static final Set<String> NAMES =
      WordSet.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");

  private Months() {}

  static boolean isMonth(List<Token> tokens, int i) {
    return Words.isOneOf(tokens, i, NAMES) && tokens.get(i).isCapitalised();
  }
}
