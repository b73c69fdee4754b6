package dev.tallyman.service;

import dev.tallyman.tally.Tally;

/// A line of the catalogue: what is known of one flow, measure and class.
public record FlowSummary(FlowKey flow, int indexInFlow, Tally tally) {}
