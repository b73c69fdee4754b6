package dev.tallyman.tally;

import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.quantity.Measure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer for one flow, measure and class (and group): every figure that the question selects
/// is in exactly one of its lists. `tally.md` says how it is made, rule by rule.
///
/// `group` is null without grouping, else a value (or null) for each key, in the order asked.
/// `stale` are the ids of reports that have become unreadable since.
public record Tally(
    @Nullable String origin,
    @Nullable String destination,
    Measure measure,
    FigureClass figureClass,
    @Nullable Map<String, @Nullable String> group,
    @Nullable Range range,
    List<Entry> originators,
    List<Entry> beside,
    List<Unplaced> undated,
    List<Unplaced> unallocated,
    List<Exclusion> excluded,
    Counts counts,
    @Nullable PartialDate newest,
    List<String> stale) {}
