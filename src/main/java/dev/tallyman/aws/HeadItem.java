package dev.tallyman.aws;

import dev.tallyman.service.ReportRecord;
import dev.tallyman.service.ReportStatus;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The head of a report as an item. `generation` names the version whose rows hold, `previous` the
/// one before it; `staleSince` is when the report became unreadable; `finishing` is the large write
/// whose rows have still to be settled.
record HeadItem(
    ReportRecord report,
    String generation,
    @Nullable String previous,
    @Nullable Instant staleSince,
    @Nullable String finishing) {

  static final String REV = "rev";
  static final String FINISHING = "finishing";

  boolean isUnfinished() {
    return finishing != null;
  }

  /// Whether the write named `attempt` made what holds, or is being settled.
  boolean isBy(String attempt) {
    return attempt.equals(generation) || attempt.equals(finishing);
  }

  HeadItem unfinished(String attempt) {
    return new HeadItem(report, generation, previous, staleSince, attempt);
  }

  Map<String, AttributeValue> item() {
    Attributes item =
        described(TableKeys.head(report.id()))
            .with(TableKeys.INDEX_PARTITION, TableKeys.status(report.status()))
            .with(TableKeys.INDEX_SORT, report.key())
            .with(FINISHING, finishing);
    return item.map();
  }

  /// What this write of the head did, for those who ask what has changed.
  Map<String, AttributeValue> revision() {
    String order = TableKeys.time(report.recordedAt()) + "#" + report.id();
    return described(TableKeys.revision(report.id(), report.rev()))
        .with(TableKeys.INDEX_PARTITION, TableKeys.changedOn(report.recordedAt()))
        .with(TableKeys.INDEX_SORT, order)
        .map();
  }

  private Attributes described(Map<String, AttributeValue> key) {
    Attributes item =
        Attributes.of(key)
            .with("key", report.key())
            .with(REV, report.rev())
            .with("status", report.status().code())
            .with("stale", report.stale())
            .with("contentHash", report.contentHash())
            .with("sha256", report.sha256())
            .with("extractor", report.extractor())
            .with("figures", report.figures())
            .with("setAsides", report.setAsides())
            .with("tag", report.tag())
            .with("recordedAt", report.recordedAt())
            .with("generation", generation)
            .with("previous", previous)
            .with("staleSince", staleSince);
    Rejection rejection = report.rejection();
    if (rejection != null) {
      item.with("reason", rejection.reason().name()).with("message", rejection.message());
    }
    return describe(item, report.metadata());
  }

  static Attributes describe(Attributes item, Metadata metadata) {
    return item.with("publisher", metadata.publisher())
        .with("published", metadata.published())
        .with("url", metadata.url())
        .with("title", metadata.title())
        .with("language", metadata.language());
  }

  static Metadata metadata(Attributes item) {
    return new Metadata(
        item.text("publisher"),
        item.text("published"),
        item.text("url"),
        item.text("title"),
        item.text("language"));
  }

  static HeadItem of(Map<String, AttributeValue> values) {
    Attributes item = Attributes.of(values);
    return new HeadItem(
        record(item),
        item.need("generation"),
        item.text("previous"),
        item.time("staleSince"),
        item.text(FINISHING));
  }

  private static ReportRecord record(Attributes item) {
    return new ReportRecord(
        item.need(TableKeys.PARTITION),
        item.need("key"),
        item.number(REV),
        ReportStatus.parse(item.need("status")),
        item.flag("stale"),
        rejection(item),
        metadata(item),
        item.text("contentHash"),
        item.text("sha256"),
        item.text("extractor"),
        (int) item.number("figures"),
        (int) item.number("setAsides"),
        Objects.requireNonNull(item.time("recordedAt")),
        item.text("tag"));
  }

  private static @Nullable Rejection rejection(Attributes item) {
    String reason = item.text("reason");
    return reason == null
        ? null
        : new Rejection(Rejection.Reason.valueOf(reason), item.need("message"));
  }
}
