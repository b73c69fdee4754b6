package dev.tallyman.service;

import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which flows there are, with a line for each measure and class that has figures.
public final class ListFlows {

  /// The place of a line: its flow and its index among the lines of that flow.
  public record Position(FlowKey flow, int index) {}

  private static final Comparator<FlowKey> ORDER =
      Comparator.comparing(FlowKey::origin, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(FlowKey::destination, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Flows flows;
  private final Tallying tallying;

  public ListFlows(Flows flows, Tallying tallying) {
    this.flows = flows;
    this.tallying = tallying;
  }

  /// The lines of the flows that `question` names by origin, destination and measure, after
  /// `after`.
  public Page<FlowSummary> list(Question question, @Nullable Position after, int limit) {
    List<FlowSummary> lines = new ArrayList<>();
    Gathering gathering = new Gathering(flows);
    for (FlowKey flow : gathering.flowsOf(question).stream().sorted(ORDER).toList()) {
      if (lines.size() > limit) {
        break;
      }
      int compared = after == null ? 1 : ORDER.compare(flow, after.flow());
      if (compared >= 0) {
        lines(gathering, flow, question).stream()
            .filter(line -> compared > 0 || line.indexInFlow() > after.index())
            .forEach(lines::add);
      }
    }
    return Page.of(lines, limit);
  }

  private List<FlowSummary> lines(Gathering gathering, FlowKey flow, Question question) {
    List<PublishedFigure> figures =
        gathering.around(List.of(flow), null).stream().map(RecordedFigure::published).toList();
    Question ofTheFlow = question.onRoute(flow.origin(), flow.destination());
    List<FlowSummary> lines = new ArrayList<>();
    tallying.of(figures, ofTheFlow, Policy.LATEST_PER_ORIGINATOR).stream()
        .filter(tally -> flow.equals(new FlowKey(tally.origin(), tally.destination())))
        .filter(tally -> tally.counts().figures() > 0)
        .sorted(
            Comparator.comparing((Tally tally) -> tally.measure().name())
                .thenComparing(Tally::figureClass))
        .forEach(tally -> lines.add(new FlowSummary(flow, lines.size(), tally)));
    return lines;
  }
}
