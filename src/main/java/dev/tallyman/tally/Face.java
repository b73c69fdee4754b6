package dev.tallyman.tally;

/// A claim as one figure tells it, by which others find it: its representative, and whatever a
/// report restates of it. Of "more than one truck" and, in the same report, "about 200 so far" a
/// copy may tell either.
record Face(Claim claim, Telling told, Series series) {}
