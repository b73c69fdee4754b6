package dev.tallyman.service;

import dev.tallyman.figure.Extraction;
import dev.tallyman.text.Rejection;
import dev.tallyman.text.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the store say what the bucket holds under one key, whatever happened before: the one code
/// path of uploads, overwrites, deletions, restorations, sidecars, duplicates and late events.
///
/// The head is read before the object, and written only if it still is the one that was read. And
/// whoever has written looks once more, until there is nothing to write: another worker that saw
/// the object as it is now may have found nothing to do, because it saw the head as it was before,
/// and so no event need be left to correct a write of an older object. A worker that crashes in
/// between has not answered for its message, which comes again.
public final class IngestReport {

  /// Larger objects are not loaded; the reader of the document has closer limits of its own.
  public static final long MAX_OBJECT_BYTES = 50L << 20;

  public static final long MAX_SIDECAR_BYTES = 64L << 10;

  private final String bucket;
  private final ReportObjects objects;
  private final ReportStore store;
  private final ReadDocument documents;
  private final ReadFigures extractor;
  private final InstantSource clock;

  public IngestReport(
      String bucket,
      ReportObjects objects,
      ReportStore store,
      ReadDocument documents,
      ReadFigures extractor,
      InstantSource clock) {
    this.bucket = bucket;
    this.objects = objects;
    this.store = store;
    this.documents = documents;
    this.extractor = extractor;
    this.clock = clock;
  }

  /// Looks at `key` until what is stored follows from what is there, or throws `Contended`.
  public Looked lookAt(String key, Patience patience) {
    String reportKey = ReportKeys.reportOf(key);
    boolean changed = false;
    for (int attempt = 1; ; attempt++) {
      Optional<Looked> looked = lookOnce(reportKey);
      if (looked.isEmpty()) {
        waitFor(attempt, patience, reportKey);
      } else if (looked.get().changed()) {
        changed = true;
      } else {
        return new Looked(looked.get().reportId(), looked.get().head(), changed);
      }
    }
  }

  private void waitFor(int attempt, Patience patience, String reportKey) {
    if (!patience.pause(attempt)) {
      throw new Contended(Report.id(bucket, reportKey));
    }
  }

  private Optional<Looked> lookOnce(String key) {
    String id = Report.id(bucket, key);
    ReportRecord seen = store.head(id).orElse(null);
    Head head = new Head(id, key, seen, instantAfter(seen));
    Optional<StoredObject> object = objects.fetch(key, MAX_OBJECT_BYTES);
    if (object.isEmpty() || object.get().listed().isFolder()) {
      return withdraw(head);
    }
    Optional<StoredObject> sidecar = objects.fetch(ReportKeys.sidecarOf(key), MAX_SIDECAR_BYTES);
    Upload upload = Upload.of(object.get(), sidecar.orElse(null));
    if (seen != null && head.isOf(upload.hash(), extractor.version())) {
      return Optional.of(new Looked(id, seen, false));
    }
    return read(head, upload);
  }

  /// The store's instants have milliseconds, and those of one report strictly grow, whatever the
  /// clocks of the workers say.
  private Instant instantAfter(@Nullable ReportRecord seen) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return seen == null || now.isAfter(seen.recordedAt())
        ? now
        : seen.recordedAt().plus(Duration.ofMillis(1));
  }

  private Optional<Looked> withdraw(Head head) {
    ReportRecord seen = head.seen();
    return seen == null || seen.status() == ReportStatus.WITHDRAWN
        ? Optional.of(new Looked(head.id(), seen, false))
        : commit(head, new Change(head.withdrawn(), ReportContent.NONE));
  }

  private Optional<Looked> read(Head head, Upload upload) {
    return commit(head, changeOrStuck(head, upload));
  }

  /// A report that has never been read and on which reading fails shows as received, while its
  /// message is tried again and in the end waits in the dead-letter queue.
  private Change changeOrStuck(Head head, Upload upload) {
    try {
      return change(head, upload);
    } catch (RuntimeException | StackOverflowError e) {
      if (head.seen() == null) {
        store.commit(null, head.received(upload), ReportContent.NONE);
      }
      throw e;
    }
  }

  private Change change(Head head, Upload upload) {
    if (upload.isTooLarge()) {
      return refused(head, upload, Upload.TOO_LARGE);
    }
    return switch (documents.read(bucket, upload.object(), upload.sidecar())) {
      case ReadDocument.Words.Accepted(Report report, boolean sidecarBroken) ->
          accepted(head, upload, report, sidecarBroken ? upload.brokenSidecar() : null);
      case ReadDocument.Words.Refused(Rejection rejection) -> refused(head, upload, rejection);
    };
  }

  private Change accepted(
      Head head, Upload upload, Report report, @Nullable Rejection sidecarFault) {
    Extraction extraction = extractor.read(report);
    return new Change(
        head.accepted(upload, report, extraction, extractor.version(), sidecarFault),
        new ReportContent(report.text(), extraction));
  }

  /// The last good figures outlive a version that cannot be read.
  private Change refused(Head head, Upload upload, Rejection rejection) {
    return head.hasFigures()
        ? new Change(head.stale(upload, rejection, extractor.version()), null)
        : new Change(head.rejected(upload, rejection, extractor.version()), ReportContent.NONE);
  }

  private Optional<Looked> commit(Head head, Change change) {
    return store.commit(head.seen(), change.next(), change.content())
        ? Optional.of(new Looked(head.id(), change.next(), true))
        : Optional.empty();
  }

  /// A head to write, with the content that it brings; without one the present content stays.
  private record Change(ReportRecord next, @Nullable ReportContent content) {}
}
