package dev.tallyman.figure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where goods went, by which means and on which named conveyances; `level` says how near the words
/// stand.
public record Route(
    Place origin,
    Place destination,
    @Nullable PlaceLevel level,
    Set<Mode> modes,
    List<String> carriers) {

  public static final Route UNSTATED =
      new Route(Place.UNSTATED, Place.UNSTATED, null, Set.of(), List.of());

  public Route {
    modes =
        modes.isEmpty()
            ? Set.of()
            : java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(modes));
    carriers = List.copyOf(carriers);
  }
}
