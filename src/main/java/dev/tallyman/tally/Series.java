package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.Status;
import org.jspecify.annotations.Nullable;

/// A series of a tally (rule 3): one originator, commodity path, status class and counting point.
/// Series are never added to one another. `goods` is the most special of the paths that are one
/// here.
record Series(Scope scope, @Nullable Commodity goods, Status status, @Nullable Point point) {}
