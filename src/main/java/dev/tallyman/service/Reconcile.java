package dev.tallyman.service;

import dev.tallyman.service.Comparison.Difference;
import dev.tallyman.service.Comparison.Kind;
import dev.tallyman.service.Comparison.Reached;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Finds events that were lost: compares the bucket with the store and asks for another look at
/// whatever differs, and at what was written and not tidied up. A look too many does no harm, so it
/// need not be exact about what changes meanwhile.
public final class Reconcile {

  private static final int MOST_UNFINISHED = 1_000;

  private final Comparison comparison;
  private final Reports reports;
  private final WorkQueue queue;

  public Reconcile(ReportObjects objects, Reports reports, WorkQueue queue) {
    this.comparison = new Comparison(objects, reports);
    this.reports = reports;
    this.queue = queue;
  }

  /// What was found: reports that the bucket has and the store has not, that differ, that the
  /// bucket no longer has, or that are to be tidied up. `next` is the key from behind which to go
  /// on, null where all was compared.
  public record Findings(
      int reports, int unknown, int different, int gone, int unfinished, @Nullable String next) {

    /// Where bucket and store differ.
    public int differences() {
      return unknown + different + gone;
    }

    public int asked() {
      return differences() + unfinished;
    }
  }

  public Findings run() {
    return run(null, Progress.UNWATCHED, difference -> {});
  }

  /// Compares what comes after the key `after`, and tells each difference.
  public Findings run(@Nullable String after, Progress progress, Consumer<Difference> told) {
    Map<Kind, Integer> found = new EnumMap<>(Kind.class);
    Reached reached =
        comparison.run(
            after,
            progress,
            difference -> {
              queue.lookAt(difference.key());
              found.merge(difference.kind(), 1, Integer::sum);
              told.accept(difference);
            });
    return new Findings(
        reached.reports(),
        found.getOrDefault(Kind.UNKNOWN, 0),
        found.getOrDefault(Kind.DIFFERENT, 0),
        found.getOrDefault(Kind.GONE, 0),
        reached.next() == null ? tidyUp() : 0,
        reached.next());
  }

  private int tidyUp() {
    List<ReportRecord> unfinished = reports.unfinished(MOST_UNFINISHED);
    unfinished.forEach(report -> queue.lookAt(report.key()));
    return unfinished.size();
  }
}
