package dev.tallyman.service;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures that there must be, put together by hand: what a store is compared with.
final class Truth implements Flows {

  private final Map<FlowKey, List<RecordedFigure>> flows = new LinkedHashMap<>();

  /// Adds the figures of a report whose head says when it was recorded, and how it stands.
  void add(ReportRecord head, Collection<Figure> figures) {
    String sha256 = head.sha256() == null ? "" : head.sha256();
    Source source = new Source(head.id(), head.key(), sha256, head.metadata(), head.stale());
    for (Figure figure : figures) {
      flows
          .computeIfAbsent(FlowKey.of(figure), any -> new ArrayList<>())
          .add(
              new RecordedFigure(
                  new PublishedFigure(figure, source), head.recordedAt(), null, null));
    }
  }

  @Override
  public List<FlowState> states() {
    return states(flows.keySet());
  }

  @Override
  public List<FlowState> states(Collection<FlowKey> some) {
    return some.stream()
        .filter(flows::containsKey)
        .sorted(Comparator.comparing(flow -> flow.origin() + " " + flow.destination()))
        .map(flow -> new FlowState(flow, null))
        .toList();
  }

  @Override
  public List<RecordedFigure> figures(FlowKey flow, @Nullable Instant knownAt) {
    return flows.getOrDefault(flow, List.of());
  }

  @Override
  public List<FlowVersion> versions(FlowKey flow) {
    return Samples.versions(history(flow));
  }

  @Override
  public List<RecordedFigure> history(FlowKey flow) {
    return flows.getOrDefault(flow, List.of());
  }
}
