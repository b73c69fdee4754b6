package dev.tallyman.service;

import dev.tallyman.tally.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings together the figures that an answer needs: those of the flows in question, of their
/// reverses (a copy may have turned the route round), and of the flows that leave an end open (a
/// denial need not name both).
final class Gathering {

  private final Flows flows;
  private final List<FlowKey> catalogue;
  private final Set<FlowKey> known;

  /// For one question: looks into the catalogue once.
  Gathering(Flows flows) {
    this.flows = flows;
    this.catalogue = flows.all();
    this.known = Set.copyOf(catalogue);
  }

  /// The flows that a question is about, in the catalogue's order.
  List<FlowKey> flowsOf(Question question) {
    return catalogue.stream().filter(flow -> isAskedFor(flow, question)).toList();
  }

  static boolean isAskedFor(FlowKey flow, Question question) {
    return (question.origin() == null || question.origin().equals(flow.origin()))
        && (question.destination() == null || question.destination().equals(flow.destination()));
  }

  List<RecordedFigure> around(Collection<FlowKey> asked, @Nullable Instant knownAt) {
    return read(asked, flow -> flows.figures(flow, knownAt));
  }

  List<RecordedFigure> historyAround(Collection<FlowKey> asked) {
    return read(asked, flows::history);
  }

  private List<RecordedFigure> read(
      Collection<FlowKey> asked, Function<FlowKey, List<RecordedFigure>> rows) {
    List<RecordedFigure> figures = new ArrayList<>();
    neighbourhood(asked).forEach(flow -> figures.addAll(rows.apply(flow)));
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
    near.retainAll(known);
    return near;
  }
}
