package dev.tallyman.service;

import dev.tallyman.service.Comparison.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Checks what must hold in a store, and changes nothing: bucket and heads say the same; each
/// report's text, figures and set-asides are those that its head names; its figures, and no others,
/// stand in their flows; what is no longer so has an end; no write is half tidied up.
public final class VerifyStore {

  private static final int PAGE = 1_000;

  /// A report that is written again and again meanwhile is looked at so often.
  private static final int MOST_LOOKS = 5;

  /// What must hold.
  public enum Rule {
    /// Bucket and head say the same.
    BUCKET,
    /// The text is there and has the hash that the head names.
    TEXT,
    /// The head counts the figures and set-asides that are there.
    COUNTS,
    /// Each quote stands in the text where its span says.
    QUOTES,
    /// The catalogue has every flow that a report has figures in.
    CATALOGUE,
    /// The figures that hold in a flow are those of the versions that the heads name.
    ROWS,
    /// What was replaced has an end, and one version follows another.
    HISTORY,
    /// No row carries the mark of a write that is over.
    MARKS,
    /// What is stored can be read.
    READABLE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What does not hold, of a report by its key (its id where no head tells the key) and, where it
  /// is about a flow, of that.
  public record Broken(Rule rule, String report, @Nullable FlowKey flow, String message) {}

  public record Verified(int reports, int flows, int broken) {}

  private final Comparison comparison;
  private final Reports reports;
  private final Flows flows;
  private final Rows rows;

  public <S extends Reports & Flows & Rows> VerifyStore(ReportObjects objects, S store) {
    this.comparison = new Comparison(objects, store);
    this.reports = store;
    this.flows = store;
    this.rows = store;
  }

  /// Tells all that does not hold, as it is found.
  public Verified run(Progress progress, Consumer<Broken> told) {
    return new Run(progress, told).run();
  }

  private final class Run {

    private final Progress progress;
    private final Consumer<Broken> told;
    private int steps;
    private int broken;

    Run(Progress progress, Consumer<Broken> told) {
      this.progress = progress;
      this.told = told;
    }

    Verified run() {
      comparison.run(null, (key, n) -> step(key), difference -> tell(broken(difference)));
      int checkedReports = checkReports();
      return new Verified(checkedReports, checkFlows(), broken);
    }

    private int checkReports() {
      CheckReport check = new CheckReport(reports, flows, rows);
      Walk<ReportRecord> heads =
          new Walk<>(key -> reports.list(null, key, PAGE), ReportRecord::key, null);
      int checked = 0;
      for (ReportRecord head = heads.peek(); head != null; head = heads.peek()) {
        heads.advance();
        settled(head.id(), now -> now == null ? List.of() : check.broken(now)).forEach(this::tell);
        checked++;
        step(head.key());
      }
      return checked;
    }

    private int checkFlows() {
      List<FlowKey> all = flows.all();
      for (FlowKey flow : all) {
        for (String id : rows.reports(flow)) {
          settled(id, head -> new CheckRows(rows, flow, id, head).broken()).forEach(this::tell);
        }
        step(flow.toString());
      }
      return all.size();
    }

    private boolean step(String position) {
      steps++;
      return progress.at(position, steps);
    }

    private void tell(Broken one) {
      broken++;
      told.accept(one);
    }
  }

  private static Broken broken(Difference difference) {
    String message =
        switch (difference.kind()) {
          case UNKNOWN -> "The bucket has it and the store does not know it.";
          case DIFFERENT -> "The bucket has other bytes, or another sidecar, than were read.";
          case GONE -> "The bucket no longer has it.";
        };
    return new Broken(Rule.BUCKET, difference.key(), null, message);
  }

  /// What is broken of a report is believed only where the report was not written meanwhile.
  private List<Broken> settled(
      String reportId, Function<@Nullable ReportRecord, List<Broken>> check) {
    List<Broken> found = new ArrayList<>();
    for (int look = 1; look <= MOST_LOOKS; look++) {
      ReportRecord head = reports.find(reportId).orElse(null);
      found = check.apply(head);
      if (found.isEmpty() || rev(head) == rev(reports.find(reportId).orElse(null))) {
        return found;
      }
    }
    return found;
  }

  private static long rev(@Nullable ReportRecord head) {
    return head == null ? 0 : head.rev();
  }
}
