package dev.tallyman.extract.rule.place;

/// How a flow from elsewhere stands to the end of a figure that is known already, and whether that
/// end was read in the figure's own words or borrowed itself.
enum Fit {
  /// The figure's other end is not known.
  OPEN,
  /// The flow from elsewhere has no other end.
  HALF,
  AGREES,
  DIFFERS,
  /// Both ends are borrowed, and from flows that agree.
  FOLLOWS,
  /// Both ends would be borrowed, and from flows that do not agree.
  PARTS,
  /// Something in the figure's own words speaks against the flow.
  DOUBTED
}
