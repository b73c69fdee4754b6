package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Status;
import dev.tallyman.quantity.Measure;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked: an absent filter asks for everything. `from` and `to` are at their own precision,
/// both inclusive.
public record Question(
    @Nullable String origin,
    @Nullable String destination,
    @Nullable Measure measure,
    @Nullable Commodity commodity,
    @Nullable Mode mode,
    @Nullable String originator,
    @Nullable String publisher,
    @Nullable Status status,
    @Nullable Kind kind,
    @Nullable FigureClass figureClass,
    @Nullable PartialDate from,
    @Nullable PartialDate to,
    List<Grouping> groupBy,
    Set<Why> include) {

  public static final Question EVERYTHING =
      new Question(
          null, null, null, null, null, null, null, null, null, null, null, null, List.of(),
          Set.of());

  public Question {
    groupBy = List.copyOf(groupBy);
    include = include.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(include));
  }

  public Question onRoute(@Nullable String newOrigin, @Nullable String newDestination) {
    return new Question(
        newOrigin,
        newDestination,
        measure,
        commodity,
        mode,
        originator,
        publisher,
        status,
        kind,
        figureClass,
        from,
        to,
        groupBy,
        include);
  }
}
