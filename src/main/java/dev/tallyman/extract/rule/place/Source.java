package dev.tallyman.extract.rule.place;

import dev.tallyman.figure.PlaceLevel;

/// From where in a report a figure takes over a flow, the nearest first. What each is worth was
/// learned (`EndTrees`).
enum Source {
  /// The figure of which this one is a part, a conversion or a comparison: "40 of them".
  ANTECEDENT(PlaceLevel.PARAGRAPH),
  /// The figure before it in its sentence, which took its ends from elsewhere itself.
  SENTENCE(PlaceLevel.PARAGRAPH),
  /// The country whose imports or exports the words tell of.
  TRADE(PlaceLevel.REPORT),
  PARAGRAPH(PlaceLevel.PARAGRAPH),
  /// Where the sentence or paragraph is set, for what arrives or leaves without a word where.
  STAGE(PlaceLevel.PARAGRAPH),
  /// The next sentence, which has no figure of its own: "The box had come from Kampala."
  AHEAD(PlaceLevel.PARAGRAPH),
  SECTION(PlaceLevel.PARAGRAPH),
  REPORT(PlaceLevel.REPORT),
  /// The paragraph before this one, which lends to what agrees with it or takes it up.
  BEFORE(PlaceLevel.REPORT),
  /// The one end that all flows of a report share.
  COMMON(PlaceLevel.REPORT),
  /// The country of the authority that tells.
  HOME(PlaceLevel.REPORT),
  /// The place that a headline names and gives no side.
  ABOUT(PlaceLevel.REPORT),
  /// The flow of the last figure that counted the same goods or things.
  ALIKE(PlaceLevel.REPORT),
  /// The country of the authority that tells, whichever end it is.
  HOST(PlaceLevel.REPORT),
  /// The one country in which the sentence is set.
  HERE(PlaceLevel.SENTENCE),
  /// The one country in which the paragraph is set.
  AROUND(PlaceLevel.PARAGRAPH),
  /// The country that most flows of the report have at this end.
  MOST(PlaceLevel.REPORT),
  /// Any country that the report names often.
  CAST(PlaceLevel.REPORT);

  private final PlaceLevel level;

  Source(PlaceLevel level) {
    this.level = level;
  }

  PlaceLevel level() {
    return level;
  }

  /// Whether it tells of a place, so that the clause's verb tells which end that is.
  boolean isDirected() {
    return this == HOME
        || this == HOST
        || this == ABOUT
        || this == HERE
        || this == AROUND
        || this == CAST;
  }

  /// Whether it lies outside the paragraph, so that the paragraph's own places speak against it.
  boolean isFar() {
    return this != ANTECEDENT
        && this != SENTENCE
        && this != AHEAD
        && this != PARAGRAPH
        && this != TRADE
        && this != STAGE
        && this != HERE
        && this != AROUND;
  }
}
