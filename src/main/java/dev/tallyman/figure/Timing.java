package dev.tallyman.figure;

import org.jspecify.annotations.Nullable;

/// The period of the goods, and the date at which a running total or a snapshot holds.
public record Timing(Period period, @Nullable PartialDate asOf, @Nullable AsOfFrom asOfFrom) {

  public static final Timing UNSTATED = new Timing(Period.UNSTATED, null, null);
}
