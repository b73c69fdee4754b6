package dev.tallyman.figure;

import java.util.Locale;

/// A warning that travels with a figure; the closed list of `tally.md`, each with a sentence for
/// people.
public enum Flag {
  STACKED_HEDGE("The number has more than one hedge; the outer one holds."),
  INVERTED_RANGE("The report gives the greater end first; the ends were put in order."),
  TON_UNQUALIFIED("The report says \"ton\" without more; it is read as a tonne."),
  ADDITION("The report says that this comes on top of what was told before."),
  NUMBER_FORMAT_UNSURE(
      "It is unsure whether a mark in the number parts thousands or begins decimals."),
  TOPIC_GUESSED_PLACES("The places come from what the report is about, not from the sentence.");

  private final String sentence;

  Flag(String sentence) {
    this.sentence = sentence;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What it means, for people.
  public String sentence() {
    return sentence;
  }

  public static Flag parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
