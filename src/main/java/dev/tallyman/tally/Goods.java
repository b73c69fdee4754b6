package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import java.util.Collection;
import java.util.HashMap;
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

  static Goods of(Collection<Block> blocks) {
    Goods goods = new Goods();
    for (Block block : blocks) {
      Commodity commodity = block.lead().commodity();
      if (commodity != null) {
        goods
            .told
            .computeIfAbsent(Scope.of(block.lead()), _ -> new TreeSet<>())
            .add(commodity.path());
      }
    }
    goods.told.forEach((scope, paths) -> goods.joined.put(scope, join(paths)));
    return goods;
  }

  private static Map<String, Commodity> join(Set<String> paths) {
    Map<String, Commodity> joined = new HashMap<>();
    for (String path : paths) {
      Commodity commodity = new Commodity(path);
      List<Commodity> leaves =
          paths.stream()
              .map(Commodity::new)
              .filter(other -> other.isWithin(commodity) && isLeaf(other, paths))
              .toList();
      joined.put(path, leaves.size() == 1 ? leaves.getFirst() : commodity);
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
    Map<String, Commodity> paths = joined.getOrDefault(Scope.of(telling), Map.of());
    if (telling.commodity() != null) {
      return paths.getOrDefault(telling.commodity().path(), telling.commodity());
    }
    List<Commodity> series = paths.values().stream().distinct().toList();
    return series.size() == 1 ? series.getFirst() : null;
  }

  static boolean agree(@Nullable Commodity one, @Nullable Commodity other) {
    return one == null || other == null || one.isCompatibleWith(other);
  }

  /// Whether `copy` tells of the same goods or of them in general, not of a part of them.
  static boolean isAsGeneral(@Nullable Commodity copy, @Nullable Commodity original) {
    return copy == null || original != null && original.isWithin(copy);
  }
}
