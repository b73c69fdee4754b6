package dev.tallyman.service;

import dev.tallyman.tally.Entry;
import dev.tallyman.tally.Exclusion;
import dev.tallyman.tally.Tally;
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

  private static final Set<String> SAME_CLAIM =
      Set.of(
          Exclusion.Reason.DUPLICATE_OF.code(),
          Exclusion.Reason.RESTATES.code(),
          Exclusion.Reason.LOW_TRUST_COPY.code());

  private static final Comparator<RecordedFigure> BY_PUBLICATION =
      Comparator.comparing(Standings::published, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(row -> row.published().source().key())
          .thenComparing(row -> row.published().figure().span());

  private final Map<String, Role> roles = new HashMap<>();
  private final Map<String, Set<Warning>> flags = new HashMap<>();

  Standings(Collection<Tally> tallies) {
    for (Tally tally : tallies) {
      Roles.of(tally).forEach(roles::putIfAbsent);
      tally.originators().forEach(this::flag);
      tally.beside().forEach(this::flag);
    }
  }

  private void flag(Entry entry) {
    AnswerTally.figuresOf(entry).forEach(id -> flags.putIfAbsent(id, entry.flags()));
  }

  /// The standing of the figure `id` among `rows`, or null where no answer knows it.
  @Nullable Standing of(String id, Collection<RecordedFigure> rows) {
    Role role = roles.get(id);
    if (role == null) {
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
        list(role.place()),
        role.reason(),
        role.by(),
        flags.getOrDefault(representative, Set.of()),
        mentions);
  }

  /// A reading stands in the list of the counter whose reading it is.
  private static String list(Role.Place place) {
    return place == Role.Place.READINGS ? Role.Place.ORIGINATORS.code() : place.code();
  }

  private String representative(String id) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (seen.add(at)) {
      Role copy = roles.get(at);
      if (copy == null || copy.by() == null || !SAME_CLAIM.contains(copy.reason())) {
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
