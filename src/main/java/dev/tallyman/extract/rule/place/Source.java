package dev.tallyman.extract.rule.place;

import dev.tallyman.figure.PlaceLevel;

/// From where in a report a figure takes over a flow, the nearest first; `weight` is what such a
/// flow is worth before anything speaks for or against it.
enum Source {
  /// The figure of which this one is a part, a conversion or a comparison: "40 of them".
  ANTECEDENT(90, PlaceLevel.PARAGRAPH),
  /// The figure before it in its sentence, which took its ends from elsewhere itself.
  SENTENCE(64, PlaceLevel.PARAGRAPH),
  /// The country whose imports or exports the words tell of.
  TRADE(72, PlaceLevel.REPORT),
  PARAGRAPH(62, PlaceLevel.PARAGRAPH),
  /// Where the sentence or paragraph is set, for what arrives or leaves without a word where.
  STAGE(58, PlaceLevel.PARAGRAPH),
  /// The next sentence, which has no figure of its own: "The box had come from Kampala."
  AHEAD(56, PlaceLevel.PARAGRAPH),
  SECTION(52, PlaceLevel.PARAGRAPH),
  REPORT(46, PlaceLevel.REPORT),
  /// The paragraph before this one, which lends to what agrees with it or takes it up.
  BEFORE(34, PlaceLevel.REPORT),
  /// The one end that all flows of a report share.
  COMMON(40, PlaceLevel.REPORT),
  /// The country of the authority that tells.
  HOME(38, PlaceLevel.REPORT),
  /// The place that a headline names and gives no side.
  ABOUT(36, PlaceLevel.REPORT);

  private final int weight;
  private final PlaceLevel level;

  Source(int weight, PlaceLevel level) {
    this.weight = weight;
    this.level = level;
  }

  int weight() {
    return weight;
  }

  PlaceLevel level() {
    return level;
  }

  /// Whether it lies outside the paragraph, so that the paragraph's own places speak against it.
  boolean isFar() {
    return this != ANTECEDENT
        && this != SENTENCE
        && this != AHEAD
        && this != PARAGRAPH
        && this != TRADE
        && this != STAGE;
  }
}
