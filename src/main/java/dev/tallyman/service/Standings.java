package dev.tallyman.service;

import dev.tallyman.tally.Entry;
import dev.tallyman.tally.Exclusion;
import dev.tallyman.tally.Tally;
import dev.tallyman.tally.Unplaced;
import dev.tallyman.tally.Warning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds a figure's place in an answer, and its claim: the figures that are excluded only because
/// they say the same as its representative.
final class Standings {

  private static final Set<Exclusion.Reason> SAME_CLAIM =
      Set.of(
          Exclusion.Reason.DUPLICATE_OF,
          Exclusion.Reason.RESTATES,
          Exclusion.Reason.LOW_TRUST_COPY);

  private record Place(String list, @Nullable String reason, @Nullable String by) {}

  private static final Comparator<RecordedFigure> BY_PUBLICATION =
      Comparator.comparing(Standings::published, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(row -> row.published().source().key())
          .thenComparing(row -> row.published().figure().span());

  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Exclusion> copies = new HashMap<>();
  private final Map<String, Set<Warning>> flags = new HashMap<>();

  Standings(Collection<Tally> tallies) {
    for (Tally tally : tallies) {
      tally.originators().forEach(entry -> put(entry, new Place("originators", null, null)));
      tally.beside().forEach(entry -> put(entry, new Place("beside", why(entry), null)));
      tally.undated().forEach(one -> put(one, "undated"));
      tally.unallocated().forEach(one -> put(one, "unallocated"));
      tally.excluded().forEach(this::put);
    }
  }

  private void put(Entry entry, Place place) {
    AnswerTally.figuresOf(entry)
        .forEach(id -> {
          places.putIfAbsent(id, place);
          flags.putIfAbsent(id, entry.flags());
        });
  }

  private void put(Unplaced unplaced, String list) {
    places.putIfAbsent(unplaced.figure(), new Place(list, null, null));
  }

  private void put(Exclusion exclusion) {
    places.putIfAbsent(
        exclusion.figure(), new Place("excluded", exclusion.reason().code(), exclusion.by()));
    if (SAME_CLAIM.contains(exclusion.reason()) && exclusion.by() != null) {
      copies.putIfAbsent(exclusion.figure(), exclusion);
    }
  }

  private static @Nullable String why(Entry entry) {
    return entry.why() == null ? null : entry.why().code();
  }

  /// The standing of the figure `id` among `rows`, or null where no answer knows it.
  @Nullable Standing of(String id, Collection<RecordedFigure> rows) {
    Place place = places.get(id);
    if (place == null) {
      return null;
    }
    String representative = representative(id);
    List<RecordedFigure> mentions = new ArrayList<>();
    for (RecordedFigure row : rows) {
      if (representative(row.published().id()).equals(representative)) {
        mentions.add(row);
      }
    }
    mentions.sort(BY_PUBLICATION);
    return new Standing(
        representative,
        place.list(),
        place.reason(),
        place.by(),
        flags.getOrDefault(representative, Set.of()),
        mentions);
  }

  private String representative(String id) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (seen.add(at)) {
      Exclusion copy = copies.get(at);
      if (copy == null || copy.by() == null) {
        return at;
      }
      at = copy.by();
    }
    return at;
  }

  private static @Nullable LocalDate published(RecordedFigure row) {
    var published = row.published().source().published();
    return published == null ? null : published.firstDay();
  }
}
