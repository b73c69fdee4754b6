package dev.tallyman.service;

import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.service.VerifyStore.Broken;
import dev.tallyman.service.VerifyStore.Rule;
import dev.tallyman.text.Report;
import dev.tallyman.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks what is stored of a report against its head, and that its figures stand in their flows.
final class CheckReport {

  private final Reports reports;
  private final Flows flows;
  private final Rows rows;

  /// What the catalogue had when it was last looked into.
  private Set<FlowKey> catalogue = Set.of();

  /// The reports of which the rows in a flow were checked.
  private final Map<FlowKey, Set<String>> checked = new HashMap<>();

  CheckReport(Reports reports, Flows flows, Rows rows) {
    this.reports = reports;
    this.flows = flows;
    this.rows = rows;
  }

  /// A report, and its rows in the flows in which it has figures.
  List<Broken> broken(ReportRecord head) {
    try {
      ReportContent content = reports.content(head.id()).orElse(ReportContent.NONE);
      return new Check(head, content).broken();
    } catch (RuntimeException e) {
      return List.of(new Broken(Rule.READABLE, head.key(), null, "It cannot be read: " + e));
    }
  }

  /// The rows of a report in one flow.
  List<Broken> broken(FlowKey flow, String reportId, @Nullable ReportRecord head) {
    try {
      return new CheckRows(flow, reportId, head).broken(rows.kept(flow, reportId));
    } catch (RuntimeException e) {
      return List.of(unreadable(head == null ? reportId : head.key(), flow, e));
    }
  }

  /// Whether the rows of a report in a flow were checked with it.
  boolean hasChecked(FlowKey flow, String reportId) {
    return checked.getOrDefault(flow, Set.of()).contains(reportId);
  }

  private static Broken unreadable(String report, FlowKey flow, RuntimeException e) {
    return new Broken(Rule.READABLE, report, flow, "Its rows cannot be read: " + e);
  }

  private boolean isCatalogued(FlowKey flow) {
    if (!catalogue.contains(flow)) {
      catalogue = Set.copyOf(flows.all());
    }
    return catalogue.contains(flow);
  }

  private final class Check {

    private final ReportRecord head;
    private final String text;
    private final Extraction extraction;
    private final List<Broken> broken = new ArrayList<>();

    Check(ReportRecord head, ReportContent content) {
      this.head = head;
      this.text = content.text();
      this.extraction = content.extraction();
    }

    List<Broken> broken() {
      checkText();
      checkCounts();
      checkQuotes();
      FlowKey.group(extraction.figures()).forEach(this::checkFlow);
      return broken;
    }

    private void checkText() {
      boolean holds =
          head.sha256() == null ? text.isEmpty() : Report.hash(text).equals(head.sha256());
      if (!holds) {
        add(Rule.TEXT, "The stored text has not the hash that the head names.");
      }
    }

    private void checkCounts() {
      int figures = extraction.figures().size();
      int setAsides = extraction.setAsides().size();
      if (figures != head.figures() || setAsides != head.setAsides()) {
        add(
            Rule.COUNTS,
            "The head counts %d figures and %d set-asides; %d and %d are stored."
                .formatted(head.figures(), head.setAsides(), figures, setAsides));
      }
      if (figures > 0 != (head.status() == ReportStatus.EXTRACTED)) {
        add(
            Rule.COUNTS,
            "Its status is %s, with %d figures.".formatted(head.status().code(), figures));
      }
    }

    private void checkQuotes() {
      long wrong =
          extraction.figures().stream().filter(f -> !stands(f.span(), f.quote())).count()
              + extraction.setAsides().stream().filter(s -> !stands(s.span(), s.quote())).count();
      if (wrong > 0) {
        add(Rule.QUOTES, wrong + " quotes do not stand in the text where their spans say.");
      }
    }

    private boolean stands(Span span, String quote) {
      return text.startsWith(quote, span.start()) && span.end() - span.start() == quote.length();
    }

    private void checkFlow(FlowKey flow, List<Figure> inOrder) {
      checked.computeIfAbsent(flow, _ -> new HashSet<>()).add(head.id());
      if (!isCatalogued(flow)) {
        broken.add(
            new Broken(Rule.CATALOGUE, head.key(), flow, "The catalogue does not have the flow."));
      }
      try {
        Rows.Kept kept = rows.kept(flow, head.id());
        checkStanding(flow, new HashSet<>(inOrder), kept.current());
        broken.addAll(new CheckRows(flow, head.id(), head).broken(kept));
      } catch (RuntimeException e) {
        broken.add(unreadable(head.key(), flow, e));
      }
    }

    private void checkStanding(FlowKey flow, Set<Figure> figures, List<RecordedFigure> current) {
      Set<Figure> standing = new HashSet<>();
      current.forEach(row -> standing.add(row.published().figure()));
      if (current.size() != figures.size() || !standing.equals(figures)) {
        standing.retainAll(figures);
        broken.add(
            new Broken(
                Rule.ROWS,
                head.key(),
                flow,
                "Of its %d figures in the flow, %d stand there, among %d that hold."
                    .formatted(figures.size(), standing.size(), current.size())));
      }
    }

    private void add(Rule rule, String message) {
      broken.add(new Broken(rule, head.key(), null, message));
    }
  }
}
