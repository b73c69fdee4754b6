package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Relation;
import dev.tallyman.figure.RelationType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which commodity paths are one series (rule 4): paths of which one extends the other, where that
/// is unambiguous; a figure without commodity joins where exactly one series exists.
final class Goods {

  /// The paths told in each scope, and what each of them is told as.
  private final Map<Scope, Set<String>> told = new HashMap<>();

  private final Map<Scope, Map<String, Commodity>> joined = new HashMap<>();

  /// Paths that one report counts apart at one moment: "446 trucks", of which it says no goods, and
  /// "11 trucks of fuel" are two counters.
  private final Map<Scope, Set<List<String>>> apart = new HashMap<>();

  private record Moment(Scope scope, String report, @Nullable Kind kind, @Nullable Window asOf) {}

  static Goods of(Collection<Block> blocks) {
    Goods goods = new Goods();
    Map<Moment, Set<String>> moments = new HashMap<>();
    for (Block block : blocks) {
      Telling lead = block.lead();
      Scope scope = Scope.of(lead);
      if (lead.commodity() != null) {
        goods.told.computeIfAbsent(scope, _ -> new TreeSet<>()).add(lead.commodity().path());
      }
      if (isCountOfItsOwn(lead)) {
        Moment moment = new Moment(scope, lead.report(), lead.kind(), lead.when().moment());
        moments.computeIfAbsent(moment, _ -> new TreeSet<>()).add(path(lead));
      }
    }
    moments.forEach((moment, paths) -> goods.tellApart(moment.scope(), paths));
    goods.told.forEach((scope, paths) -> goods.joined.put(scope, goods.join(scope, paths)));
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

  private void tellApart(Scope scope, Set<String> paths) {
    for (String one : paths.size() > 1 ? paths : Set.<String>of()) {
      for (String other : paths) {
        apart.computeIfAbsent(scope, _ -> new HashSet<>()).add(List.of(one, other));
      }
    }
  }

  private boolean areApart(Scope scope, String one, String other) {
    return !one.equals(other) && apart.getOrDefault(scope, Set.of()).contains(List.of(one, other));
  }

  private Map<String, Commodity> join(Scope scope, Set<String> paths) {
    Map<String, Commodity> joined = new HashMap<>();
    for (String path : paths) {
      Commodity commodity = new Commodity(path);
      List<Commodity> leaves =
          paths.stream()
              .map(Commodity::new)
              .filter(other -> other.isWithin(commodity) && isLeaf(other, paths))
              .toList();
      boolean joins = leaves.size() == 1 && !areApart(scope, path, leaves.getFirst().path());
      joined.put(path, joins ? leaves.getFirst() : commodity);
    }
    return joined;
  }

  private static boolean isLeaf(Commodity commodity, Set<String> paths) {
    return paths.stream()
        .noneMatch(other -> !other.equals(commodity.path()) && isDeeper(other, commodity));
  }

  private static boolean isDeeper(String path, Commodity commodity) {
    return path.startsWith(commodity.path() + "/");
  }

  /// The series' path for a telling, or null where it names no goods and no single series exists.
  @Nullable Commodity of(Telling telling) {
    Scope scope = Scope.of(telling);
    Map<String, Commodity> paths = joined.getOrDefault(scope, Map.of());
    if (telling.commodity() != null) {
      return paths.getOrDefault(telling.commodity().path(), telling.commodity());
    }
    List<Commodity> series = paths.values().stream().distinct().toList();
    boolean joins = series.size() == 1 && !areApart(scope, "", series.getFirst().path());
    return joins ? series.getFirst() : null;
  }

  static boolean agree(@Nullable Commodity one, @Nullable Commodity other) {
    return one == null || other == null || one.isCompatibleWith(other);
  }

  /// Whether `copy` tells of the same goods or of them in general, not of a part of them.
  static boolean isAsGeneral(@Nullable Commodity copy, @Nullable Commodity original) {
    return copy == null || original != null && original.isWithin(copy);
  }
}
