package dev.tallyman.service;

import dev.tallyman.figure.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads anew what an earlier version of the extractor has read, and tells what that changes. A
/// report that was read by the present version is passed over, so a run that was interrupted is
/// simply repeated.
public final class ReadAgain {

  private static final int PAGE = 1_000;

  /// What came of a report.
  public sealed interface Outcome {

    String key();

    /// Figures are the same while their place in the same text is.
    record Reread(String key, List<Figure> gained, List<Figure> lost, List<Changed> changed)
        implements Outcome {

      public boolean isSame() {
        return gained.isEmpty() && lost.isEmpty() && changed.isEmpty();
      }
    }

    /// Reading broke; what is stored is as it was.
    record Failed(String key, String message) implements Outcome {}
  }

  /// A figure as it was read and as it is read now.
  public record Changed(Figure before, Figure now) {}

  /// `reports` were passed, of which some were read again or failed. `next` is the key from behind
  /// which to go on, null at the end.
  public record Summary(
      int reports,
      int reread,
      int failed,
      int gained,
      int lost,
      int changed,
      @Nullable String next) {}

  private final Reports reports;
  private final ReportStore store;
  private final String version;
  private final Function<ReportStore, IngestReport> ingest;
  private final Patience patience;

  /// `version` is that of the present extractor; `ingest` reads into the store that it is given.
  public <S extends Reports & ReportStore> ReadAgain(
      S store, String version, Function<ReportStore, IngestReport> ingest, Patience patience) {
    this.reports = store;
    this.store = store;
    this.version = version;
    this.ingest = ingest;
    this.patience = patience;
  }

  /// Reads what comes after the key `after`; `dry` changes nothing.
  public Summary run(
      @Nullable String after, boolean dry, Progress progress, Consumer<Outcome> told) {
    Walk<ReportRecord> heads =
        new Walk<>(key -> reports.list(null, key, PAGE), ReportRecord::key, after);
    Counts counts = new Counts();
    for (ReportRecord head = heads.peek(); head != null; head = heads.peek()) {
      heads.advance();
      counts.reports++;
      if (head.status() != ReportStatus.WITHDRAWN && !version.equals(head.extractor())) {
        Outcome outcome = readAgain(head, dry);
        counts.add(outcome);
        told.accept(outcome);
      }
      if (!progress.at(head.key(), counts.reports)) {
        return counts.summary(head.key());
      }
    }
    return counts.summary(null);
  }

  private Outcome readAgain(ReportRecord head, boolean dry) {
    List<Figure> before = figures(reports.content(head.id()));
    Attempt attempt = new Attempt(dry);
    try {
      ingest.apply(attempt).lookAt(head.key(), patience);
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed(head.key(), e.toString());
    }
    ReportContent now = attempt.content;
    return difference(head.key(), before, now == null ? before : figures(Optional.of(now)));
  }

  private static List<Figure> figures(Optional<ReportContent> content) {
    return content.map(ReportContent::extraction).map(read -> read.figures()).orElse(List.of());
  }

  static Outcome.Reread difference(String key, List<Figure> before, List<Figure> now) {
    Map<String, Figure> rest = new LinkedHashMap<>();
    before.forEach(figure -> rest.put(figure.id(), figure));
    List<Figure> gained = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    for (Figure figure : now) {
      Figure old = rest.remove(figure.id());
      if (old == null) {
        gained.add(figure);
      } else if (!old.equals(figure)) {
        changed.add(new Changed(old, figure));
      }
    }
    return new Outcome.Reread(key, gained, List.copyOf(rest.values()), changed);
  }

  private static final class Counts {

    private int reports;
    private int reread;
    private int failed;
    private int gained;
    private int lost;
    private int changed;

    void add(Outcome outcome) {
      switch (outcome) {
        case Outcome.Reread one -> {
          reread++;
          gained += one.gained().size();
          lost += one.lost().size();
          changed += one.changed().size();
        }
        case Outcome.Failed _ -> failed++;
      }
    }

    Summary summary(@Nullable String next) {
      return new Summary(reports, reread, failed, gained, lost, changed, next);
    }
  }

  /// Remembers what is written; where it is dry, that is all that happens.
  private final class Attempt implements ReportStore {

    private final boolean dry;
    private @Nullable ReportRecord head;
    private @Nullable ReportContent content;

    Attempt(boolean dry) {
      this.dry = dry;
    }

    @Override
    public Optional<ReportRecord> head(String reportId) {
      if (!dry) {
        return store.head(reportId);
      }
      return head == null ? reports.find(reportId) : Optional.of(head);
    }

    @Override
    public boolean commit(
        @Nullable ReportRecord seen, ReportRecord next, @Nullable ReportContent newContent) {
      if (!dry && !store.commit(seen, next, newContent)) {
        return false;
      }
      head = next;
      content = newContent == null ? content : newContent;
      return true;
    }
  }
}
