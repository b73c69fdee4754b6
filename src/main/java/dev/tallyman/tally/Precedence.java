package dev.tallyman.tally;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.Relation;
import dev.tallyman.figure.RelationType;
import dev.tallyman.quantity.Hedge;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
      Comparator.comparingLong(Telling::rank).thenComparing(LOWEST_KEY);

  private static final int MOST_RELAYERS = 1_023;
  private static final int MOST_FIELDS = 255;
  private static final long LAST_DAY = (1L << 40) - 1;

  private Precedence() {}

  /// The rule but for the key, as one number, since figures are sorted again and again.
  static long rank(Figure figure, boolean isByOriginator, @Nullable LocalDate published) {
    Relation relation = figure.relation();
    boolean isComparison = relation != null && relation.type() == RelationType.COMPARED_WITH;
    long rank = isComparison ? 1 : 0;
    rank = rank << 1 | (isByOriginator ? 0 : 1);
    rank = rank << 10 | Math.min(MOST_RELAYERS, figure.attribution().relayers().size());
    rank = rank << 2 | vagueness(figure.quantity().hedge());
    rank = rank << 8 | MOST_FIELDS - statedFields(figure);
    return rank << 40 | (published == null ? LAST_DAY : published.toEpochDay() + LAST_DAY / 2);
  }

  private static int vagueness(Hedge hedge) {
    return switch (hedge) {
      case EXACT -> 0;
      case RANGE -> 1;
      default -> 2;
    };
  }

  /// How many of its fields a figure states.
  private static int statedFields(Figure figure) {
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
