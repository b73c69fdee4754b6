package dev.tallyman.service;

import dev.tallyman.tally.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings together the figures that an answer needs: those of the flows in question, of their
/// reverses (a copy may have turned the route round), and of the flows that leave an end open (a
/// denial need not name both).
final class Gathering {

  private final Flows flows;

  Gathering(Flows flows) {
    this.flows = flows;
  }

  /// The flows that a question is about, in the catalogue's order.
  List<FlowKey> flowsOf(Question question) {
    return flows.all().stream().filter(flow -> isAskedFor(flow, question)).toList();
  }

  static boolean isAskedFor(FlowKey flow, Question question) {
    return (question.origin() == null || question.origin().equals(flow.origin()))
        && (question.destination() == null || question.destination().equals(flow.destination()));
  }

  List<RecordedFigure> around(Collection<FlowKey> asked, @Nullable Instant knownAt) {
    List<RecordedFigure> figures = new ArrayList<>();
    for (FlowKey flow : neighbourhood(asked)) {
      figures.addAll(flows.figures(flow, knownAt));
    }
    return figures;
  }

  List<RecordedFigure> historyAround(Collection<FlowKey> asked) {
    List<RecordedFigure> figures = new ArrayList<>();
    for (FlowKey flow : neighbourhood(asked)) {
      figures.addAll(flows.history(flow));
    }
    return figures;
  }

  private Set<FlowKey> neighbourhood(Collection<FlowKey> asked) {
    Set<FlowKey> near = new LinkedHashSet<>();
    for (FlowKey flow : asked) {
      near.add(flow);
      near.add(flow.reversed());
      near.add(new FlowKey(flow.origin(), null));
      near.add(new FlowKey(null, flow.destination()));
      near.add(new FlowKey(null, null));
    }
    near.retainAll(Set.copyOf(flows.all()));
    return near;
  }
}
