package dev.tallyman.service;

import dev.tallyman.figure.PartialDate;
import dev.tallyman.tally.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures that fit a filter, the newest publication first, undated ones last.
public final class ListFigures {

  /// The place of a figure in that order.
  public record Position(@Nullable LocalDate published, String id) {

    public static Position of(RecordedFigure figure) {
      PartialDate published = figure.published().source().published();
      return new Position(published == null ? null : published.firstDay(), figure.published().id());
    }
  }

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::published, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Position::id);

  private final Flows flows;

  public ListFigures(Flows flows) {
    this.flows = flows;
  }

  public Page<RecordedFigure> list(
      Question filter, @Nullable Instant knownAt, @Nullable Position after, int limit) {
    FigureFilter fits = new FigureFilter(filter);
    List<RecordedFigure> found =
        flows.all().stream()
            .filter(flow -> Gathering.isAskedFor(flow, filter))
            .flatMap(flow -> flows.figures(flow, knownAt).stream())
            .filter(row -> fits.test(row.published()))
            .filter(row -> after == null || ORDER.compare(Position.of(row), after) > 0)
            .sorted(Comparator.comparing(Position::of, ORDER))
            .limit(limit + 1L)
            .toList();
    return Page.of(found, limit);
  }
}
