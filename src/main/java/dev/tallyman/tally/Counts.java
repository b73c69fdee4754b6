package dev.tallyman.tally;

/// How much a tally rests on. `originators` are the named ones, `unknown` the claimants without a
/// name.
public record Counts(
    int figures, int claims, int originators, int unknown, int reports, int mentions) {}
