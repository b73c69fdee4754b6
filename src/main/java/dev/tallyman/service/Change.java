package dev.tallyman.service;

import dev.tallyman.figure.FigureClass;
import dev.tallyman.quantity.Measure;
import dev.tallyman.tally.Range;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one version of a report did to the answer for one flow and measure: the figures that
/// entered and left, and the range of claims before and after.
public record Change(
    Instant at,
    String report,
    String key,
    FlowKey flow,
    Measure measure,
    FigureClass figureClass,
    List<String> entered,
    List<String> left,
    @Nullable Range before,
    @Nullable Range after) {}
