package dev.tallyman.service;

import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.text.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A store and a bucket in memory, filled by hand.
public class FakeStore implements Flows, Reports, ReportObjects {

  private final List<RecordedFigure> rows = new ArrayList<>();
  private final Map<String, ReportRecord> heads = new TreeMap<>();
  private final Map<String, ReportContent> contents = new HashMap<>();
  public final Map<String, StoredObject> objects = new LinkedHashMap<>();

  /// Makes this the current version of the report.
  public void put(Report report, Extraction extraction, Instant at) {
    supersede(report.id(), at);
    for (Figure figure : extraction.figures()) {
      rows.add(new RecordedFigure(Samples.published(figure, report), at, null, null));
    }
    head(report, ReportStatus.EXTRACTED, extraction, at);
    contents.put(report.id(), new ReportContent(report.text(), extraction));
  }

  /// Makes these the figures that a report tells, without a head; none where it tells nothing.
  public void tell(String reportId, Collection<PublishedFigure> figures, Instant at) {
    supersede(reportId, at);
    figures.forEach(figure -> rows.add(new RecordedFigure(figure, at, null, null)));
  }

  /// Lets a report become unreadable.
  public void spoil(String reportId, Instant at) {
    rows.replaceAll(row ->
        row.report().equals(reportId) && row.supersededAt() == null && row.staleSince() == null
            ? new RecordedFigure(row.published().stale(true), row.recordedAt(), at, null)
            : row);
  }

  public void withdraw(Report report, Instant at) {
    supersede(report.id(), at);
    contents.remove(report.id());
    head(report, ReportStatus.WITHDRAWN, ReportContent.NONE.extraction(), at);
  }

  private void head(Report report, ReportStatus status, Extraction extraction, Instant at) {
    ReportRecord before = heads.get(report.id());
    heads.put(
        report.id(),
        new ReportRecord(
            report.id(),
            report.key(),
            before == null ? 1 : before.rev() + 1,
            status,
            false,
            null,
            report.metadata(),
            "hash",
            report.sha256(),
            extraction.extractor(),
            extraction.figures().size(),
            extraction.setAsides().size(),
            at));
  }

  private void supersede(String reportId, Instant at) {
    rows.replaceAll(row ->
        row.report().equals(reportId) && row.supersededAt() == null
            ? new RecordedFigure(row.published(), row.recordedAt(), row.staleSince(), at)
            : row);
  }

  @Override
  public List<FlowState> states() {
    return rows.stream()
        .map(FakeStore::flow)
        .distinct()
        .sorted(Comparator.comparing(FlowKey::toString))
        .map(flow -> new FlowState(flow, null))
        .toList();
  }

  @Override
  public List<FlowState> states(Collection<FlowKey> flows) {
    return states().stream().filter(state -> flows.contains(state.flow())).toList();
  }

  @Override
  public List<RecordedFigure> figures(FlowKey flow, @Nullable Instant knownAt) {
    return history(flow).stream()
        .filter(row -> knownAt == null ? row.supersededAt() == null : row.isKnownAt(knownAt))
        .toList();
  }

  @Override
  public List<FlowVersion> versions(FlowKey flow) {
    return Samples.versions(history(flow));
  }

  @Override
  public List<RecordedFigure> history(FlowKey flow) {
    return rows.stream().filter(row -> flow(row).equals(flow)).toList();
  }

  private static FlowKey flow(RecordedFigure row) {
    return FlowKey.of(row.published().figure());
  }

  @Override
  public Optional<ReportRecord> find(String reportId) {
    return Optional.ofNullable(heads.get(reportId));
  }

  @Override
  public Optional<ReportContent> content(String reportId) {
    return Optional.ofNullable(contents.get(reportId));
  }

  @Override
  public List<ReportRecord> list(@Nullable ReportStatus status, @Nullable String after, int limit) {
    return heads.values().stream()
        .filter(head -> status == null || head.status() == status)
        .filter(head -> after == null || head.key().compareTo(after) > 0)
        .sorted(Comparator.comparing(ReportRecord::key))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<StoredObject> fetch(String key, long maxBytes) {
    return Optional.ofNullable(objects.get(key));
  }

  @Override
  public List<Listed> list(String prefix, @Nullable String after, int limit) {
    return objects.values().stream()
        .map(StoredObject::listed)
        .filter(object -> object.key().startsWith(prefix))
        .toList();
  }

  @Override
  public void put(StoredObject object) {
    objects.put(object.key(), object);
  }

  @Override
  public String presignedPut(String key) {
    return "https://bucket.example/" + key + "?signed";
  }
}
