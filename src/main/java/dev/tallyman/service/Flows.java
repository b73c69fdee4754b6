package dev.tallyman.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures by flow: what questions are answered from.
public interface Flows {

  /// All flows that have or had a figure, by query of the catalogue, in order of origin and
  /// destination.
  List<FlowState> states();

  /// Those of these flows that have or had a figure.
  List<FlowState> states(Collection<FlowKey> flows);

  default List<FlowKey> all() {
    return states().stream().map(FlowState::flow).toList();
  }

  /// The current figures of a flow or, with `knownAt`, those of that instant; never part of a
  /// report.
  List<RecordedFigure> figures(FlowKey flow, @Nullable Instant knownAt);

  /// The current figures of one report in a flow.
  default List<RecordedFigure> figuresOf(FlowKey flow, String reportId) {
    return figures(flow, null).stream()
        .filter(row -> row.published().source().report().equals(reportId))
        .toList();
  }

  /// Every report that has or had figures in the flow. What is read of a report after its version
  /// is that version or a newer one.
  List<FlowVersion> versions(FlowKey flow);

  /// Every figure that the flow has or had.
  List<RecordedFigure> history(FlowKey flow);
}
