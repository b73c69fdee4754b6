package dev.tallyman.service;

import dev.tallyman.tally.Tally;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page of an answer: of the `tallies` tallies from `firstTally` each list's items from
/// `firstItem`, at most `items` of each. The first pages go through the lists of the first tallies,
/// the next ones through those of the next, so that each item is on exactly one page.
public record TallyWindow(int firstTally, int tallies, int firstItem, int items) {

  public static TallyWindow first(int limit) {
    return new TallyWindow(0, limit, 0, limit);
  }

  /// What this page shows; after the first items a tally is there only while it has more.
  public List<Tally> of(List<Tally> all) {
    return range(all, firstTally, tallies).stream()
        .filter(tally -> firstItem == 0 || longestList(tally) > firstItem)
        .map(this::part)
        .toList();
  }

  /// The page after this one, or null where this is the last.
  public @Nullable TallyWindow next(List<Tally> all, int limit) {
    boolean hasMoreItems =
        range(all, firstTally, tallies).stream()
            .anyMatch(tally -> longestList(tally) > firstItem + items);
    if (hasMoreItems) {
      return new TallyWindow(firstTally, tallies, firstItem + items, limit);
    }
    int after = firstTally + tallies;
    return after < all.size() ? new TallyWindow(after, limit, 0, limit) : null;
  }

  /// A smaller page from the same place, or null where there is none: for answers that are too
  /// large. Once a page has begun to go through the lists of some tallies, those stay the same.
  public @Nullable TallyWindow smaller() {
    if (firstItem == 0 && tallies > 1) {
      return new TallyWindow(firstTally, tallies / 2, 0, items);
    }
    return items > 1 ? new TallyWindow(firstTally, tallies, firstItem, items / 2) : null;
  }

  private Tally part(Tally tally) {
    return new Tally(
        tally.origin(),
        tally.destination(),
        tally.measure(),
        tally.figureClass(),
        tally.group(),
        tally.range(),
        range(tally.originators(), firstItem, items),
        range(tally.beside(), firstItem, items),
        range(tally.undated(), firstItem, items),
        range(tally.unallocated(), firstItem, items),
        range(tally.excluded(), firstItem, items),
        tally.counts(),
        tally.newest(),
        range(tally.stale(), firstItem, items));
  }

  private static int longestList(Tally tally) {
    return Stream.of(
            tally.originators(),
            tally.beside(),
            tally.undated(),
            tally.unallocated(),
            tally.excluded(),
            tally.stale())
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  private static <T> List<T> range(List<T> list, int from, int count) {
    int start = Math.min(from, list.size());
    return list.subList(start, start + Math.min(count, list.size() - start));
  }
}
