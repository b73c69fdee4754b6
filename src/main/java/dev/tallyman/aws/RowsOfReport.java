package dev.tallyman.aws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The rows of one report in one flow: whether they fit together, and which of them hold.
final class RowsOfReport {

  private RowsOfReport() {}

  /// The rows of versions that hold or held, or null where they were read while they changed. The
  /// head is asked only where a row says that it takes the head to know.
  static @Nullable List<Row> settled(List<Row> read, Supplier<@Nullable HeadItem> head) {
    List<Row> rows = read;
    if (read.stream().anyMatch(Row::isUnsure)) {
      rows = resolved(read, head.get());
    }
    return rows != null && fitTogether(rows) ? rows : null;
  }

  private static @Nullable List<Row> resolved(List<Row> read, @Nullable HeadItem head) {
    String holding = head == null ? "" : head.generation();
    List<Row> rows = new ArrayList<>();
    for (Row row : read) {
      if (!row.isCurrent()) {
        rows.add(row);
      } else if (row.generation().equals(holding)) {
        rows.add(row.withHistory(null, head.staleSince()));
      } else if (row.unsure().contains(holding)) {
        rows.add(row.withHistory(head.report().recordedAt(), row.staleSince()));
      } else if (!row.isEntering()) {
        // Replaced since it was read, by a version whose rows may not have been there yet.
        return null;
      }
    }
    return rows;
  }

  /// Each version is there with all its rows, all of them with the same history, and one at most
  /// holds now.
  private static boolean fitTogether(List<Row> rows) {
    Collection<List<Row>> versions = versions(rows);
    return versions.stream().allMatch(RowsOfReport::isComplete)
        && versions.stream().allMatch(RowsOfReport::haveOneHistory)
        && versions.stream().filter(version -> version.getFirst().isCurrent()).count() <= 1;
  }

  /// Whether each version is there with all its rows.
  static boolean areComplete(List<Row> rows) {
    return versions(rows).stream().allMatch(RowsOfReport::isComplete);
  }

  private static boolean isComplete(List<Row> version) {
    return version.size() == version.getFirst().of();
  }

  private static Collection<List<Row>> versions(List<Row> rows) {
    Map<String, List<Row>> versions = new LinkedHashMap<>();
    rows.forEach(
        row -> versions.computeIfAbsent(row.generation(), name -> new ArrayList<>()).add(row));
    return versions.values();
  }

  private static boolean haveOneHistory(List<Row> version) {
    Row first = version.getFirst();
    return version.stream()
        .allMatch(row ->
            Objects.equals(row.supersededAt(), first.supersededAt())
                && Objects.equals(row.staleSince(), first.staleSince()));
  }
}
