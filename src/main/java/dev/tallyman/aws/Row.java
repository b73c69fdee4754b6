package dev.tallyman.aws;

import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.Source;
import dev.tallyman.service.RecordedFigure;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A row of a flow: figures of one version of a report, `of` rows in all. `unsure` names the large
/// writes in whose course the row was marked: then the report's head says whether it holds.
record Row(
    Attributes item,
    String report,
    String generation,
    int of,
    Instant recordedAt,
    @Nullable Instant supersededAt,
    @Nullable Instant staleSince,
    Set<String> unsure) {

  static final String REPORT = "report";
  static final String KEY = "key";
  static final String SHA256 = "sha256";
  static final String GENERATION = "generation";
  static final String OF = "of";
  static final String RECORDED_AT = "recordedAt";
  static final String SUPERSEDED_AT = "supersededAt";
  static final String STALE_SINCE = "staleSince";
  static final String UNSURE = "unsure";
  static final String FIGURES = "rows";

  static Row of(Map<String, AttributeValue> values) {
    Attributes item = Attributes.of(values);
    return new Row(
        item,
        item.need(REPORT),
        item.need(GENERATION),
        (int) item.number(OF),
        Objects.requireNonNull(item.time(RECORDED_AT)),
        item.time(SUPERSEDED_AT),
        item.time(STALE_SINCE),
        item.set(UNSURE));
  }

  boolean isCurrent() {
    return supersededAt == null;
  }

  /// Whether it takes the head to say if this row holds.
  boolean isUnsure() {
    return isCurrent() && !unsure.isEmpty();
  }

  /// Written by a large write that has not been committed, or never was.
  boolean isEntering() {
    return unsure.contains(generation);
  }

  Row withHistory(@Nullable Instant newSupersededAt, @Nullable Instant newStaleSince) {
    return new Row(
        item, report, generation, of, recordedAt, newSupersededAt, newStaleSince, Set.of());
  }

  boolean isKnownAt(Instant instant) {
    return !recordedAt.isAfter(instant) && (supersededAt == null || supersededAt.isAfter(instant));
  }

  boolean isStaleAt(Instant instant) {
    return staleSince != null && !staleSince.isAfter(instant);
  }

  Stream<RecordedFigure> figures(boolean stale) {
    String sha256 = item.text(SHA256);
    Source source =
        new Source(
            report, item.need(KEY), sha256 == null ? "" : sha256, HeadItem.metadata(item), stale);
    return FigureRows.read(item.bytes(FIGURES)).figures().stream()
        .map(figure -> new PublishedFigure(figure, source))
        .map(figure -> new RecordedFigure(figure, recordedAt, staleSince, supersededAt));
  }
}
