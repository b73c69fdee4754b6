package dev.tallyman.service;

import dev.tallyman.quantity.Measure;
import dev.tallyman.tally.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which flows there are, with a line for each measure and class that has figures.
public final class ListFlows {

  /// The place of a line: its flow and its index among the lines of that flow.
  public record Position(FlowKey flow, int index) {}

  /// So many flows are looked at together.
  private static final int TOGETHER = 100;

  private final Flows flows;
  private final FlowAnswers answers;
  private final FlowLines lines;

  public ListFlows(Flows flows, FlowAnswers answers, KeptAnswers kept) {
    this.flows = flows;
    this.answers = answers;
    this.lines = new FlowLines(kept);
  }

  /// The lines of the flows that `question` names by origin, destination and measure, after
  /// `after`.
  public Page<FlowSummary> list(Question question, @Nullable Position after, int limit) {
    FlowAnswers.Request request = answers.begin(Gathering.ofAll(flows));
    List<FlowKey> asked =
        request.gathering().flowsOf(question).stream()
            .filter(flow -> after == null || FlowKey.ORDER.compare(flow, after.flow()) >= 0)
            .sorted(FlowKey.ORDER)
            .toList();
    List<FlowSummary> found = new ArrayList<>();
    for (int from = 0; from < asked.size() && found.size() <= limit; from += TOGETHER) {
      lines
          .of(request, asked.subList(from, Math.min(asked.size(), from + TOGETHER)))
          .forEach((_, own) -> addThose(question.measure(), after, own, found));
    }
    return Page.of(found, limit);
  }

  private static void addThose(
      @Nullable Measure measure,
      @Nullable Position after,
      List<FlowSummary> lines,
      List<FlowSummary> found) {
    int index = 0;
    for (FlowSummary line : lines) {
      if (measure == null || line.measure().convertsTo(measure)) {
        FlowSummary asked = line.asked(index++, measure);
        if (after == null
            || !asked.flow().equals(after.flow())
            || asked.indexInFlow() > after.index()) {
          found.add(asked);
        }
      }
    }
  }
}
