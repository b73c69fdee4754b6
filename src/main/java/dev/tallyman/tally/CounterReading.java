package dev.tallyman.tally;

import dev.tallyman.figure.PartialDate;
import dev.tallyman.quantity.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One reading of a running total. `derivedIncrement` is the signed difference to the reading
/// before it, absent where the baselines (period starts) are not stated and equal.
public record CounterReading(
    Amount amount,
    @Nullable PartialDate asOf,
    @Nullable PartialDate baseline,
    @Nullable BigDecimal derivedIncrement,
    Set<Warning> flags,
    List<String> figures) {}
