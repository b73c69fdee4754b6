package dev.tallyman.tally;

import java.util.Locale;

/// A flag of a tally or of an entry: the closed list of `tally.md`, each with a sentence for
/// people.
public enum Warning {
  DIRECTION_CONFLICT(
      "A copy tells of the same amount on the reversed route; it is a mention and changes nothing."),
  AMOUNT_CONFLICT(
      "A copy tells of another amount for the same period; a nearer, more often told or earlier"
          + " report speaks, and where none does, both are shown."),
  PERIOD_CONFLICT(
      "A copy tells of the same amount for a period that does not fit; it is a mention and changes"
          + " nothing."),
  MODALITY_RAISED(
      "A copy tells as done, as certain or as both what the source calls planned, possible, a"
          + " capacity or one of two; the source's word stands."),
  NEW_BASELINE("The count began anew from another date, so no increase is derived here."),
  DROP("This reading is lower than the one before it."),
  OVERLAPS(
      "This window shares days with one that is in the sum, so it is shown apart and not added."),
  ADDITION("The report says that this comes on top of what was told before, so it is added."),
  UNDATED("No date of the goods is known, so this stands in no month or year."),
  PERIOD_NARROWED(
      "A copy tells the running total as if all of it had moved within one window; it is a mention"
          + " of the total."),
  ORIGINATOR_REPLACED(
      "A copy names an agency that only relays this number; it is a mention of the body that"
          + " counted."),
  STALE("A report behind this can no longer be read; its last good reading is used."),
  PARTS_EXCEED_TOTAL("The parts that the report gives add up to more than its total."),
  PARTS_DIFFER_FROM_TOTAL(
      "The parts that the report gives come near its total, and do not add up to it.");

  private final String sentence;

  Warning(String sentence) {
    this.sentence = sentence;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What it means, for people.
  public String sentence() {
    return sentence;
  }
}
