package dev.tallyman.tally;

/// A claim as one figure tells it, by which others find it: its representative, whatever a report
/// restates of it, and what its originator itself says of it elsewhere. Of "more than one truck"
/// and, in the same report, "about 200 so far" a copy may tell either.
record Face(Claim claim, Telling told, Series series) {

  /// The representative takes what fits it, the others what repeats their number: no claim grows
  /// from one number to the next.
  boolean takes(Telling other) {
    return told.id().equals(claim.lead().id()) || Fits.equal(other.amount(), told.amount());
  }
}
