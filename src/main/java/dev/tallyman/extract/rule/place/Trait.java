package dev.tallyman.extract.rule.place;

/// What a figure's own words say for or against taking over a flow from elsewhere, or for leaving
/// an end open.
enum Trait {
  /// The sentence is set in a country that the flow does not touch.
  ELSEWHERE,
  /// So is its paragraph.
  PARAGRAPH_ELSEWHERE,
  /// It counts a passage, which has no ends.
  PASSAGE,
  SEIZED,
  /// It is a total of what was seized.
  SEIZED_IN_ALL,
  /// It stands in a row of a table.
  ROW,
  /// It is a cap or a quota.
  LIMIT,
  /// It is a total, or counts what fell in a window.
  TOTAL,
  /// It takes up by a pronoun what was spoken of before.
  TAKEN_UP,
  /// It counts the same goods as the figure before it.
  LIKE,
  /// The report tells of many flows.
  MANIFOLD,
  /// Several flows of the report have the end that the figure has.
  AMBIGUOUS,
  OTHER_GOODS,
  SAME_GOODS,
  ONWARD,
  BACK,
  SHARE,
  /// It is planned, pledged or ordered.
  TO_COME,
  /// It tells of all exports or imports.
  TRADE,
  /// The country is one in which the sentence is set.
  HERE,
  /// The country is one in which the paragraph is set.
  AROUND,
  /// The country is that of the authority which tells.
  HOME
}
