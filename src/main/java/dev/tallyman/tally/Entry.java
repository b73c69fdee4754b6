package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.Status;
import dev.tallyman.quantity.Amount;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one claimant says, in `originators` or, with its `why`, in `beside`. `publisher` is given
/// where the originator is unknown. `amount` is absent where alternatives of one measure leave
/// none. `convertedFrom` names the measures that were converted into the answer's.
public record Entry(
    @Nullable Why why,
    @Nullable String originator,
    @Nullable String publisher,
    Basis basis,
    @Nullable Commodity commodity,
    Status status,
    @Nullable Point point,
    Modality modality,
    @Nullable Amount amount,
    Period period,
    @Nullable PartialDate asOf,
    int mentions,
    int reports,
    List<String> figures,
    List<CounterReading> readings,
    List<List<String>> alternatives,
    List<String> convertedFrom,
    Set<Warning> flags) {}
