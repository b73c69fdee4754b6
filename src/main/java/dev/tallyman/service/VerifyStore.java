package dev.tallyman.service;

import dev.tallyman.service.Comparison.Difference;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks what must hold in a store, and changes nothing: bucket and heads say the same; each
/// report's text, figures and set-asides are those that its head names; its figures, and no others,
/// stand in their flows; what is no longer so has an end; no write is half tidied up.
public final class VerifyStore {

  /// A report that is written again and again meanwhile is looked at so often.
  private static final int MOST_LOOKS = 5;

  private static final String FLOWS = "flows/";
  private static final String ABSENT = "-";

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
    /// Each report with rows in a flow has a version there, by which readers see that it changed.
    VERSIONS,
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

  /// So many reports and flows were checked. `next` is the position from behind which to go on,
  /// null where all was checked.
  public record Verified(int reports, int flows, int broken, @Nullable String next) {}

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

  /// Checks what comes after the position `after`, and tells all that does not hold, as it is
  /// found.
  ///
  /// First come the reports, each by its key, with their rows; then the flows, by their names, in
  /// which rows are looked for that no report owns. So rows are read once, but for those of reports
  /// that were checked by an earlier run.
  public Verified run(@Nullable String after, Progress progress, Consumer<Broken> told) {
    return new Run(progress, told).from(after);
  }

  private final class Run {

    private final Progress progress;
    private final Consumer<Broken> told;
    private final CheckReport check = new CheckReport(reports, flows, rows);
    private int steps;
    private int reportsChecked;
    private int flowsChecked;
    private int broken;

    Run(Progress progress, Consumer<Broken> told) {
      this.progress = progress;
      this.told = told;
    }

    Verified from(@Nullable String after) {
      FlowKey flow = after == null ? null : flowOf(after);
      String stopped = flow == null ? checkReports(after) : null;
      return verified(stopped == null ? checkFlows(flow) : stopped);
    }

    /// Returns where it was stopped, or null.
    private @Nullable String checkReports(@Nullable String after) {
      return comparison
          .run(
              after,
              (key, n) -> isToGoOn(key),
              difference -> tell(broken(difference)),
              this::checkReport)
          .next();
    }

    private boolean isToGoOn(String position) {
      steps++;
      return progress.at(position, steps);
    }

    private void checkReport(ReportRecord head) {
      settled(head, head.id(), now -> now == null ? List.of() : check.broken(now))
          .forEach(this::tell);
      reportsChecked++;
    }

    private @Nullable String checkFlows(@Nullable FlowKey after) {
      for (FlowKey flow : flows.all()) {
        if (after == null || FlowKey.ORDER.compare(flow, after) > 0) {
          checkFlow(flow);
          if (!isToGoOn(nameOf(flow))) {
            return nameOf(flow);
          }
        }
      }
      return null;
    }

    private void checkFlow(FlowKey flow) {
      List<String> ids = rows.reports(flow);
      Set<String> versions = versions(flow);
      for (String id : ids) {
        if (!check.hasChecked(flow, id)) {
          settled(null, id, head -> check.broken(flow, id, head)).forEach(this::tell);
        }
        if (!versions.contains(id) && hasNoVersion(flow, id)) {
          String key = reports.find(id).map(ReportRecord::key).orElse(id);
          tell(new Broken(Rule.VERSIONS, key, flow, "It has figures in the flow and no version."));
        }
      }
      flowsChecked++;
    }

    private Set<String> versions(FlowKey flow) {
      return flows.versions(flow).stream().map(FlowVersion::report).collect(Collectors.toSet());
    }

    /// A report that is being written may still get one.
    private boolean hasNoVersion(FlowKey flow, String id) {
      boolean stands = !flows.figuresOf(flow, id).isEmpty();
      boolean settled =
          flows.states(List.of(flow)).stream().allMatch(state -> state.revision() != null);
      return stands && settled && !versions(flow).contains(id);
    }

    private void tell(Broken one) {
      broken++;
      told.accept(one);
    }

    private Verified verified(@Nullable String next) {
      return new Verified(reportsChecked, flowsChecked, broken, next);
    }
  }

  /// The position of a flow; no key of a report is one.
  private static String nameOf(FlowKey flow) {
    return FLOWS + end(flow.origin()) + "/" + end(flow.destination());
  }

  private static String end(@Nullable String country) {
    return country == null ? ABSENT : country;
  }

  /// The flow whose position this is, or null.
  private static @Nullable FlowKey flowOf(String position) {
    String[] parts = position.split("/", -1);
    return position.startsWith(FLOWS) && parts.length == 3
        ? new FlowKey(country(parts[1]), country(parts[2]))
        : null;
  }

  private static @Nullable String country(String end) {
    return end.equals(ABSENT) ? null : end;
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

  /// What is broken of a report is believed only where the report was not written meanwhile; the
  /// head in a list may be an earlier one.
  private List<Broken> settled(
      @Nullable ReportRecord listed,
      String reportId,
      Function<@Nullable ReportRecord, List<Broken>> check) {
    List<Broken> found = listed == null ? List.of() : check.apply(listed);
    if (listed != null && found.isEmpty()) {
      return found;
    }
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
