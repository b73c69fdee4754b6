package dev.tallyman.tally;

import dev.tallyman.figure.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What some circles of figures contribute to a tally. Portions of different circles are put
/// together without a look at the figures: lists in their order, counts added, reports that tell of
/// several counted once.
public record Portion(Tally tally, Spread spread, Set<String> reports) {

  static final Comparator<Unplaced> BY_FIGURE = Comparator.comparing(Unplaced::figure);

  static final Comparator<Exclusion> BY_EXCLUDED = Comparator.comparing(Exclusion::figure);

  /// The date that ends last; of several the one stated most exactly.
  static final Comparator<PartialDate> NEWEST =
      Comparator.comparing(
              PartialDate::lastDay, Comparator.<LocalDate>nullsFirst(Comparator.naturalOrder()))
          .thenComparingInt(date -> date.text().length())
          .thenComparing(PartialDate::text);

  /// The tallies to which the portions belong, at most `items` in each list.
  public static List<Portion> together(Collection<Portion> portions, int items) {
    Map<TallyKey, List<Portion>> tallies = new TreeMap<>(TallyKey.ORDER);
    for (Portion portion : portions) {
      tallies.computeIfAbsent(portion.key(), _ -> new ArrayList<>()).add(portion);
    }
    return tallies.values().stream().map(own -> one(own, items)).toList();
  }

  private TallyKey key() {
    List<Optional<String>> group =
        tally.group() == null
            ? List.of()
            : tally.group().values().stream().map(Optional::ofNullable).toList();
    return new TallyKey(
        new Flow(tally.origin(), tally.destination()), tally.measure(), tally.figureClass(), group);
  }

  private static Portion one(List<Portion> portions, int items) {
    Tally any = portions.getFirst().tally();
    Spread spread = portions.stream().map(Portion::spread).reduce(Spread.NONE, Spread::and);
    Set<String> reports = new HashSet<>();
    portions.forEach(portion -> reports.addAll(portion.reports()));
    Tally tally =
        new Tally(
            any.origin(),
            any.destination(),
            any.measure(),
            any.figureClass(),
            any.group(),
            spread.range(),
            list(portions, Tally::originators, Entries.ORDER, items),
            list(portions, Tally::beside, Entries.ORDER, items),
            list(portions, Tally::undated, BY_FIGURE, items),
            list(portions, Tally::unallocated, BY_FIGURE, items),
            list(portions, Tally::excluded, BY_EXCLUDED, items),
            counts(portions, reports.size()),
            newest(portions),
            each(portions, Tally::stale).distinct().sorted().limit(items).toList());
    return new Portion(tally, spread, reports);
  }

  private static <T> List<T> list(
      List<Portion> portions, Function<Tally, List<T>> list, Comparator<T> order, int items) {
    return each(portions, list).sorted(order).limit(items).toList();
  }

  private static <T> Stream<T> each(List<Portion> portions, Function<Tally, List<T>> list) {
    return portions.stream().flatMap(portion -> list.apply(portion.tally()).stream());
  }

  private static Counts counts(List<Portion> portions, int reports) {
    int figures = 0;
    int claims = 0;
    int originators = 0;
    int unknown = 0;
    int mentions = 0;
    for (Portion portion : portions) {
      Counts counts = portion.tally().counts();
      figures += counts.figures();
      claims += counts.claims();
      originators += counts.originators();
      unknown += counts.unknown();
      mentions += counts.mentions();
    }
    return new Counts(figures, claims, originators, unknown, reports, mentions);
  }

  private static @Nullable PartialDate newest(List<Portion> portions) {
    return portions.stream()
        .map(portion -> portion.tally().newest())
        .filter(Objects::nonNull)
        .max(NEWEST)
        .orElse(null);
  }
}
