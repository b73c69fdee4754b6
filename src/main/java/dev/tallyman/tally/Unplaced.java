package dev.tallyman.tally;

import dev.tallyman.figure.Period;
import dev.tallyman.quantity.Amount;
import org.jspecify.annotations.Nullable;

/// A figure that would count but for its date: undated, or wider than the window or bucket asked
/// for.
public record Unplaced(String figure, @Nullable String originator, Amount amount, Period period) {}
