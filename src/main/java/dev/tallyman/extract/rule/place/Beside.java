package dev.tallyman.extract.rule.place;

/// What is known of a figure's other end when one is chosen.
enum Beside {
  /// Nothing yet.
  OPEN,
  /// It was read in the figure's own words.
  READ,
  /// It was itself taken over from elsewhere.
  BORROWED
}
