package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Relation;
import dev.tallyman.figure.RelationType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which commodity paths are one series (rule 4): paths of which one extends the other, where that
/// is unambiguous; a figure without commodity joins where exactly one series exists.
final class Goods {

  /// The paths told in each scope, and the series of each.
  private final Map<Scope, Map<String, Commodity>> joined = new HashMap<>();

  /// The only series of a scope, for what names no goods.
  private final Map<Scope, Commodity> only = new HashMap<>();

  /// One report counts paths apart at one moment: "446 trucks", of which it says no goods, and "11
  /// trucks of fuel" are two counters.
  private record Moment(Scope scope, String report, @Nullable Kind kind, @Nullable Window asOf) {}

  private Goods() {}

  static Goods of(Collection<Block> blocks) {
    Map<Scope, NavigableSet<String>> told = new HashMap<>();
    Map<Moment, Set<String>> moments = new HashMap<>();
    for (Block block : blocks) {
      Telling lead = block.lead();
      Scope scope = Scope.of(lead);
      block.tellings().stream()
          .map(Telling::commodity)
          .filter(Objects::nonNull)
          .forEach(one -> told.computeIfAbsent(scope, _ -> new TreeSet<>()).add(one.path()));
      if (isCountOfItsOwn(lead)) {
        Moment moment = new Moment(scope, lead.report(), lead.kind(), lead.when().moment());
        moments.computeIfAbsent(moment, _ -> new HashSet<>()).add(path(lead));
      }
    }
    Goods goods = new Goods();
    told.forEach((scope, paths) -> goods.joined.put(scope, join(paths)));
    Collection<Set<String>> none = List.of();
    Map<Scope, Collection<Set<String>>> apart = new HashMap<>();
    moments.forEach((moment, paths) ->
        apart.computeIfAbsent(moment.scope(), _ -> new ArrayList<>()).add(paths));
    goods.joined.forEach(
        (scope, paths) -> goods.tellApart(scope, paths, apart.getOrDefault(scope, none)));
    return goods;
  }

  private static boolean isCountOfItsOwn(Telling lead) {
    Relation relation = lead.figure().relation();
    return Periods.Manner.of(lead.kind()) == Periods.Manner.MOMENT
        && (relation == null || lead.relates(RelationType.RESTATES));
  }

  private static String path(Telling telling) {
    return telling.commodity() == null ? "" : telling.commodity().path();
  }

  /// Each path with the most special one that extends it, where there is but one; else itself.
  private static Map<String, Commodity> join(NavigableSet<String> paths) {
    Map<String, Commodity> joined = new HashMap<>();
    for (String path : paths) {
      List<String> leaves =
          deeper(path, paths)
              .filter(other -> deeper(other, paths).findAny().isEmpty())
              .limit(2)
              .toList();
      joined.put(path, new Commodity(leaves.size() == 1 ? leaves.getFirst() : path));
    }
    return joined;
  }

  private static Stream<String> deeper(String path, NavigableSet<String> paths) {
    String below = path + "/";
    return paths.tailSet(below, true).stream().takeWhile(other -> other.startsWith(below));
  }

  /// What a report counts beside the series that it would join is a series of its own.
  private void tellApart(
      Scope scope, Map<String, Commodity> paths, Collection<Set<String>> moments) {
    for (Set<String> atOnce : moments) {
      for (String path : atOnce) {
        Commodity series = paths.get(path);
        if (series != null && !series.path().equals(path) && atOnce.contains(series.path())) {
          paths.put(path, new Commodity(path));
        }
      }
    }
    List<Commodity> series = paths.values().stream().distinct().limit(2).toList();
    boolean unnamedApart =
        moments.stream()
            .anyMatch(atOnce -> atOnce.contains("") && atOnce.contains(series.getFirst().path()));
    if (series.size() == 1 && !unnamedApart) {
      only.put(scope, series.getFirst());
    }
  }

  /// The series' path for a telling, or null where it names no goods and no single series exists.
  @Nullable Commodity of(Telling telling) {
    Commodity commodity = telling.commodity();
    return commodity == null
        ? only.get(Scope.of(telling))
        : joined
            .getOrDefault(Scope.of(telling), Map.of())
            .getOrDefault(commodity.path(), commodity);
  }

  static boolean agree(@Nullable Commodity one, @Nullable Commodity other) {
    return one == null || other == null || one.isCompatibleWith(other);
  }

  /// Whether `copy` tells of the same goods or of them in general, not of a part of them.
  static boolean isAsGeneral(@Nullable Commodity copy, @Nullable Commodity original) {
    return copy == null || original != null && original.isWithin(copy);
  }
}
