package dev.tallyman.service;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a system is doing: what waits to be read, what was given up, what became of its reports, and
/// when bucket and table were last compared.
public final class ShowStatus {

  private static final int PAGE = 1_000;

  /// So many messages that wait, are being read, and were given up.
  public record Messages(int waiting, int inFlight, int dead) {}

  /// `stale` reports are counted under their status too. A comparison that stopped when its time
  /// was up is not `wholly` done: the next one goes on.
  public record Status(
      Messages messages,
      Map<ReportStatus, Integer> reports,
      int stale,
      @Nullable Instant comparedAt,
      boolean wholly) {}

  /// The queue and that of the dead.
  @FunctionalInterface
  public interface Queues {
    Messages count();
  }

  private final Queues queues;
  private final Reports reports;
  private final Bookmark comparison;

  public ShowStatus(Queues queues, Reports reports, Bookmark comparison) {
    this.queues = queues;
    this.reports = reports;
    this.comparison = comparison;
  }

  public Status show() {
    Map<ReportStatus, Integer> counts = new EnumMap<>(ReportStatus.class);
    int stale = 0;
    for (ReportStatus status : ReportStatus.values()) {
      String after = null;
      List<ReportRecord> page;
      do {
        page = reports.list(status, after, PAGE);
        counts.merge(status, page.size(), Integer::sum);
        stale += (int) page.stream().filter(ReportRecord::stale).count();
        after = page.isEmpty() ? after : page.getLast().key();
      } while (page.size() == PAGE);
    }
    return new Status(
        queues.count(),
        counts,
        stale,
        comparison.keptAt().orElse(null),
        comparison.position().isEmpty());
  }
}
