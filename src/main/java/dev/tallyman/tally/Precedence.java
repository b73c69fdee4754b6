package dev.tallyman.tally;

import dev.tallyman.figure.Figure;
import dev.tallyman.quantity.Hedge;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Who speaks for a claim (rule 8): the figure nearest the originator, then the most specific, then
/// the earliest published, then the lowest key. A comparison speaks only where nobody else does.
final class Precedence {

  static final Comparator<Telling> NEAREST =
      Comparator.comparing((Telling telling) -> !telling.isByOriginator())
          .thenComparingInt(telling -> telling.figure().attribution().relayers().size());

  static final Comparator<Telling> EARLIEST =
      Comparator.comparing(
          telling -> telling.when().published(),
          Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  static final Comparator<Telling> LOWEST_KEY =
      Comparator.comparing((Telling telling) -> telling.source().key())
          .thenComparing(telling -> telling.figure().span())
          .thenComparing(Telling::id);

  static final Comparator<Telling> RULE =
      Comparator.comparing(Telling::isComparison)
          .thenComparing(NEAREST)
          .thenComparingInt(telling -> vagueness(telling.figure().quantity().hedge()))
          .thenComparingInt(telling -> -telling.statedFields())
          .thenComparing(EARLIEST)
          .thenComparing(LOWEST_KEY);

  private Precedence() {}

  private static int vagueness(Hedge hedge) {
    return switch (hedge) {
      case EXACT -> 0;
      case RANGE -> 1;
      default -> 2;
    };
  }

  /// How many of its fields a figure states.
  static int statedFields(Figure figure) {
    List<Object> fields =
        java.util.Arrays.asList(
            figure.counted().commodity(),
            figure.counted().item(),
            figure.counted().calibre(),
            figure.meaning().kind(),
            figure.meaning().point(),
            figure.attribution().originator(),
            figure.route().origin().country(),
            figure.route().origin().name(),
            figure.route().destination().country(),
            figure.route().destination().name(),
            figure.timing().period().start(),
            figure.timing().period().end(),
            figure.timing().period().duration(),
            figure.timing().asOf(),
            figure.route().modes().isEmpty() ? null : figure.route().modes());
    return (int) fields.stream().filter(Objects::nonNull).count();
  }
}
