package dev.tallyman.service;

import dev.tallyman.service.ReportObjects.Listed;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Bucket and store side by side, both in the order of keys, a page of each at a time.
///
/// A sidecar does not follow its report at once: `a.meta.json` comes after `a-1`. A report waits
/// for it until the listing has passed it. As all keys in between begin with the report's own, no
/// more reports wait than a key is long.
public final class Comparison {

  private static final int MOST_IN_A_PAGE = 1_000;

  /// What can differ.
  public enum Kind {
    /// The bucket has a report that the store does not know.
    UNKNOWN,
    /// The store knows other bytes, or another sidecar.
    DIFFERENT,
    /// The store has a report that the bucket no longer has.
    GONE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public record Difference(Kind kind, String key) {}

  /// How many reports of the bucket were compared, and the key from behind which to go on, null at
  /// the end.
  public record Reached(int reports, @Nullable String next) {}

  private final ReportObjects objects;
  private final Reports reports;
  private final int page;

  public Comparison(ReportObjects objects, Reports reports) {
    this(objects, reports, MOST_IN_A_PAGE);
  }

  Comparison(ReportObjects objects, Reports reports, int page) {
    this.objects = objects;
    this.reports = reports;
    this.page = page;
  }

  /// Compares what comes after the key `after`.
  public Reached run(@Nullable String after, Progress progress, Consumer<Difference> differences) {
    return run(after, progress, differences, head -> {});
  }

  /// The same, and shows every head that it passes.
  Reached run(
      @Nullable String after,
      Progress progress,
      Consumer<Difference> differences,
      Consumer<ReportRecord> passed) {
    return new Run(after, differences, passed).toTheEnd(progress);
  }

  /// A report of the bucket whose sidecar is not known yet.
  private record Waiting(Listed object, @Nullable ReportRecord head) {}

  private final class Run {

    private final Walk<Listed> listing;
    private final Walk<ReportRecord> heads;
    private final Consumer<Difference> differences;
    private final Consumer<ReportRecord> passed;

    /// By the keys of their sidecars.
    private final TreeMap<String, Waiting> waiting = new TreeMap<>(ReportKeys.ORDER);

    private int compared;

    Run(@Nullable String after, Consumer<Difference> differences, Consumer<ReportRecord> passed) {
      this.listing =
          new Walk<>(key -> objects.list(ReportKeys.PREFIX, key, page), Listed::key, after);
      this.heads = new Walk<>(key -> reports.list(null, key, page), ReportRecord::key, after);
      this.differences = differences;
      this.passed = passed;
    }

    Reached toTheEnd(Progress progress) {
      int steps = 0;
      for (String key = step(); key != null; key = step()) {
        steps++;
        if (!progress.at(key, steps)) {
          waiting.forEach((sidecar, report) -> decide(report, tagOf(sidecar)));
          return new Reached(compared, key);
        }
      }
      waiting.values().forEach(report -> decide(report, null));
      return new Reached(compared, null);
    }

    /// Takes the next key of both lists, and returns it.
    private @Nullable String step() {
      Listed object = listing.peek();
      ReportRecord head = heads.peek();
      if (object == null) {
        return head == null ? null : take(head);
      }
      int order = head == null ? -1 : ReportKeys.ORDER.compare(object.key(), head.key());
      return head != null && order > 0 ? take(head) : take(object, order == 0 ? head : null);
    }

    private String take(ReportRecord head) {
      decideBefore(head.key());
      pass(head);
      decideGone(head);
      return head.key();
    }

    private String take(Listed object, @Nullable ReportRecord head) {
      decideBefore(object.key());
      listing.advance();
      if (head != null) {
        pass(head);
      }
      if (ReportKeys.isSidecar(object.key())) {
        Waiting report = waiting.remove(object.key());
        if (report != null) {
          decide(report, object.tag());
        }
      } else if (!object.isFolder()) {
        waiting.put(ReportKeys.sidecarOf(object.key()), new Waiting(object, head));
      } else if (head != null) {
        decideGone(head);
      }
      return object.key();
    }

    private void pass(ReportRecord head) {
      heads.advance();
      passed.accept(head);
    }

    /// The sidecars before `key` would have been listed.
    private void decideBefore(String key) {
      while (!waiting.isEmpty() && ReportKeys.ORDER.compare(waiting.firstKey(), key) < 0) {
        decide(waiting.pollFirstEntry().getValue(), null);
      }
    }

    private void decide(Waiting report, @Nullable String sidecarTag) {
      compared++;
      ReportRecord head = report.head();
      String tag = Upload.tag(report.object().tag(), sidecarTag);
      if (head == null) {
        tell(Kind.UNKNOWN, report.object().key());
      } else if (head.status() == ReportStatus.WITHDRAWN || !Objects.equals(tag, head.tag())) {
        tell(Kind.DIFFERENT, head.key());
      }
    }

    private void decideGone(ReportRecord head) {
      if (head.status() != ReportStatus.WITHDRAWN) {
        tell(Kind.GONE, head.key());
      }
    }

    private void tell(Kind kind, String key) {
      differences.accept(new Difference(kind, key));
    }

    private @Nullable String tagOf(String sidecar) {
      return objects.list(sidecar, null, 1).stream()
          .filter(listed -> listed.key().equals(sidecar))
          .map(Listed::tag)
          .findFirst()
          .orElse(null);
    }
  }
}
