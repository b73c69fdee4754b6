package dev.tallyman.service;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.quantity.Measure;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Range;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What changed between two instants, and what it did to the answers.
public final class ListChanges {

  /// What is told as one change.
  private record Cause(
      Instant at, String report, String key, FlowKey flow, Measure measure, FigureClass type) {}

  private record Effect(List<RecordedFigure> entered, List<RecordedFigure> left) {

    private Effect() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    /// A figure that was read anew with the same result has neither left nor entered.
    List<String> enteredIds() {
      return without(entered, left);
    }

    List<String> leftIds() {
      return without(left, entered);
    }

    private static List<String> without(List<RecordedFigure> some, List<RecordedFigure> others) {
      Set<Figure> same =
          others.stream().map(row -> row.published().figure()).collect(Collectors.toSet());
      return some.stream()
          .map(row -> row.published().figure())
          .filter(figure -> !same.contains(figure))
          .map(Figure::id)
          .toList();
    }
  }

  private static final Comparator<Cause> ORDER =
      Comparator.comparing(Cause::at)
          .thenComparing(Cause::report)
          .thenComparing(cause -> String.valueOf(cause.flow().origin()))
          .thenComparing(cause -> String.valueOf(cause.flow().destination()))
          .thenComparing(cause -> cause.measure().name())
          .thenComparing(Cause::type);

  private final Flows flows;
  private final Tallying tallying;

  public ListChanges(Flows flows, Tallying tallying) {
    this.flows = flows;
    this.tallying = tallying;
  }

  /// The changes from `from` on and before `to`, in order of time, after the first `skip` of them.
  public Page<Change> list(
      Question filter, @Nullable Instant from, @Nullable Instant to, int skip, int limit) {
    Gathering gathering = Gathering.ofAll(flows);
    Map<FlowKey, List<RecordedFigure>> histories = new HashMap<>();
    List<Map.Entry<Cause, Effect>> all =
        causes(gathering.flowsOf(filter), filter, from, to).entrySet().stream()
            .filter(entry ->
                !entry.getValue().enteredIds().isEmpty() || !entry.getValue().leftIds().isEmpty())
            .skip(skip)
            .limit(limit + 1L)
            .toList();
    boolean more = all.size() > limit;
    return new Page<>(
        all.stream()
            .limit(limit)
            .map(entry ->
                change(
                    entry.getKey(),
                    entry.getValue(),
                    filter,
                    histories.computeIfAbsent(
                        entry.getKey().flow(), flow -> gathering.historyAround(List.of(flow)))))
            .toList(),
        more);
  }

  private Map<Cause, Effect> causes(
      List<FlowKey> asked, Question filter, @Nullable Instant from, @Nullable Instant to) {
    Map<Cause, Effect> causes = new TreeMap<>(ORDER);
    FigureFilter fits = new FigureFilter(filter);
    for (FlowKey flow : asked) {
      for (RecordedFigure row : flows.history(flow)) {
        if (!fits.test(row.published())) {
          continue;
        }
        if (isWithin(row.recordedAt(), from, to)) {
          effect(causes, row, row.recordedAt(), filter).entered().add(row);
        }
        if (row.supersededAt() != null && isWithin(row.supersededAt(), from, to)) {
          effect(causes, row, row.supersededAt(), filter).left().add(row);
        }
      }
    }
    return causes;
  }

  private static boolean isWithin(Instant at, @Nullable Instant from, @Nullable Instant to) {
    return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
  }

  private static Effect effect(
      Map<Cause, Effect> causes, RecordedFigure row, Instant at, Question filter) {
    Figure figure = row.published().figure();
    Measure measure =
        filter.measure() == null ? figure.counted().measure().family() : filter.measure();
    Cause cause =
        new Cause(
            at,
            row.published().source().report(),
            row.published().source().key(),
            FlowKey.of(figure),
            measure,
            figure.figureClass());
    return causes.computeIfAbsent(cause, _ -> new Effect());
  }

  private Change change(Cause cause, Effect effect, Question filter, List<RecordedFigure> history) {
    return new Change(
        cause.at(),
        cause.report(),
        cause.key(),
        cause.flow(),
        cause.measure(),
        cause.type(),
        effect.enteredIds(),
        effect.leftIds(),
        range(history, cause, filter, cause.at().minusNanos(1)),
        range(history, cause, filter, cause.at()));
  }

  private @Nullable Range range(
      List<RecordedFigure> history, Cause cause, Question filter, Instant knownAt) {
    Question question =
        inMeasure(filter, cause.measure())
            .onRoute(cause.flow().origin(), cause.flow().destination());
    return tallying
        .of(
            history.stream()
                .filter(row -> row.isKnownAt(knownAt))
                .map(RecordedFigure::published)
                .toList(),
            question,
            Policy.LATEST_PER_ORIGINATOR)
        .stream()
        .filter(tally -> cause.flow().equals(new FlowKey(tally.origin(), tally.destination())))
        .filter(tally -> tally.figureClass() == cause.type())
        .findFirst()
        .map(tally -> tally.range())
        .orElse(null);
  }

  /// The filter's question for one measure, over all of time: the window of a change is when it was
  /// recorded.
  private static Question inMeasure(Question filter, Measure measure) {
    return new Question(
        filter.origin(),
        filter.destination(),
        measure,
        filter.commodity(),
        filter.mode(),
        filter.originator(),
        filter.publisher(),
        filter.status(),
        filter.kind(),
        filter.figureClass(),
        null,
        null,
        List.of(),
        filter.include());
  }
}
