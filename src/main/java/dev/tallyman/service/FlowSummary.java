package dev.tallyman.service;

import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.quantity.Measure;
import org.jspecify.annotations.Nullable;

/// A line of the catalogue: what is known of one flow, measure and class.
public record FlowSummary(
    FlowKey flow,
    int indexInFlow,
    Measure measure,
    FigureClass figureClass,
    int figures,
    int reports,
    int originators,
    @Nullable PartialDate newest) {

  /// The same, as the line of that index, in the unit `asked`.
  FlowSummary asked(int index, @Nullable Measure asked) {
    return new FlowSummary(
        flow,
        index,
        asked == null ? measure : asked,
        figureClass,
        figures,
        reports,
        originators,
        newest);
  }
}
