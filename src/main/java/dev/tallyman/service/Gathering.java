package dev.tallyman.service;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.Modality;
import dev.tallyman.tally.Question;
import dev.tallyman.text.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings together the figures that an answer needs: those of the flows in question, of their
/// reverses (a copy may have turned the route round), and of the flows that leave an end open (a
/// denial need not name both).
final class Gathering {

  private final Flows flows;
  private final Map<FlowKey, FlowState> known = new LinkedHashMap<>();

  private Gathering(Flows flows, List<FlowState> states) {
    this.flows = flows;
    states.forEach(state -> known.put(state.flow(), state));
  }

  /// For questions about any flows: looks into the whole catalogue, once.
  static Gathering ofAll(Flows flows) {
    return new Gathering(flows, flows.states());
  }

  /// For one question: looks into the catalogue once, and no further than it must.
  static Gathering of(Flows flows, Question question) {
    return question.origin() == null || question.destination() == null
        ? ofAll(flows)
        : of(flows, new FlowKey(question.origin(), question.destination()));
  }

  /// For one flow.
  static Gathering of(Flows flows, FlowKey flow) {
    return of(flows, flows.states(neighbourhood(List.of(flow))));
  }

  /// For one flow, of whose neighbourhood these are the states.
  static Gathering of(Flows flows, List<FlowState> states) {
    return new Gathering(flows, states);
  }

  /// The flows that a question is about, in the catalogue's order.
  List<FlowKey> flowsOf(Question question) {
    return known.keySet().stream().filter(flow -> isAskedFor(flow, question)).toList();
  }

  /// Names the state of all that an answer about these flows rests on; null while a part of that is
  /// being written.
  @Nullable String basis(Collection<FlowKey> asked) {
    StringBuilder states = new StringBuilder();
    for (FlowKey flow : near(asked)) {
      String revision = Objects.requireNonNull(known.get(flow)).revision();
      if (revision == null) {
        return null;
      }
      states.append(flow).append(' ').append(revision).append('\n');
    }
    return Report.hash(states.toString());
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

  /// The same for one flow after another, each flow read once.
  Function<FlowKey, List<RecordedFigure>> histories() {
    Map<FlowKey, List<RecordedFigure>> histories = new HashMap<>();
    return asked -> read(List.of(asked), flow -> histories.computeIfAbsent(flow, flows::history));
  }

  /// Whether a figure, by itself or by what it says of another of its report, may move answers
  /// about a flow near which it stands. Where it leaves an end open only a denial does, and what
  /// relates to another figure: that may state the end.
  static boolean bearsOn(FlowKey flow, Figure figure) {
    FlowKey own = FlowKey.of(figure);
    return own.equals(flow)
        || own.equals(flow.reversed())
        || figure.meaning().modality() == Modality.DENIED
        || figure.relation() != null;
  }

  private List<RecordedFigure> read(
      Collection<FlowKey> asked, Function<FlowKey, List<RecordedFigure>> rows) {
    List<RecordedFigure> figures = new ArrayList<>();
    near(asked).forEach(flow -> figures.addAll(rows.apply(flow)));
    return figures;
  }

  /// The flows that hold what an answer about these rests on.
  Set<FlowKey> near(Collection<FlowKey> asked) {
    Set<FlowKey> near = neighbourhood(asked);
    near.retainAll(known.keySet());
    return near;
  }

  static Set<FlowKey> neighbourhood(Collection<FlowKey> asked) {
    Set<FlowKey> near = new LinkedHashSet<>();
    for (FlowKey flow : asked) {
      near.add(flow);
      near.add(flow.reversed());
      near.add(new FlowKey(flow.origin(), null));
      near.add(new FlowKey(null, flow.destination()));
      near.add(new FlowKey(null, null));
    }
    return near;
  }
}
