package dev.tallyman.tally;

import dev.tallyman.quantity.Bound;
import org.jspecify.annotations.Nullable;

/// The range of claims of named originators. An open end means that a claim has no end there; the
/// known end stays.
public record Range(
    @Nullable Bound low, @Nullable Bound high, boolean openBelow, boolean openAbove) {}
