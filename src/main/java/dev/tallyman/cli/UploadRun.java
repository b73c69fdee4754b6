package dev.tallyman.cli;

import dev.tallyman.service.IngestReport;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Uploads reports with a progress bar, then waits until each has been read. A file that cannot be
/// sent does not stop the others.
final class UploadRun {

  /// What became of the bytes of a file.
  enum Sending {
    SENT,
    ALREADY_THERE,
    NOT_SENT
  }

  /// What became of one report. `state` is absent where it was not read in time, or not sent, and
  /// then `problem` says why.
  record Result(
      ReportFile file,
      String reportId,
      Sending sending,
      Optional<Waiting.State> state,
      @Nullable String problem) {

    boolean isBad() {
      return state.isEmpty() || state.get().isBad();
    }
  }

  private record Sent(
      ReportFile file,
      String reportId,
      Sending sending,
      @Nullable String before,
      @Nullable String problem) {}

  private final Uploads uploads;
  private final Waiting waiting;
  private final String bucket;
  private final AtomicInteger inBucket = new AtomicInteger();

  UploadRun(Uploads uploads, Waiting waiting, String bucket) {
    this.uploads = uploads;
    this.waiting = waiting;
    this.bucket = bucket;
  }

  /// So many reports have come into the bucket, or were there.
  int inBucket() {
    return inBucket.get();
  }

  List<Result> run(List<ReportFile> files) throws IOException {
    List<Sent> sent = new ArrayList<>();
    try (ProgressBar bar = ProgressBars.of("Uploading", files.size())) {
      for (ReportFile file : files) {
        sent.add(send(file));
        bar.step();
      }
    }
    List<Result> results = new ArrayList<>();
    try (ProgressBar bar = ProgressBars.of("Reading", files.size())) {
      for (Sent one : sent) {
        results.add(await(one));
        bar.step();
      }
    }
    return results;
  }

  private Sent send(ReportFile file) throws IOException {
    String id = Report.id(bucket, Uploads.key(file));
    try {
      if (Files.size(file.file()) > IngestReport.MAX_OBJECT_BYTES) {
        return notSent(
            file, id, "larger than " + (IngestReport.MAX_OBJECT_BYTES >> 20) + " MB: split it");
      }
      Uploads.Contents contents = Uploads.Contents.of(file);
      if (uploads.isThere(contents)) {
        inBucket.incrementAndGet();
        return new Sent(file, id, Sending.ALREADY_THERE, null, null);
      }
      String before = waiting.recordedAt(id);
      uploads.send(contents);
      inBucket.incrementAndGet();
      return new Sent(file, id, Sending.SENT, before, null);
    } catch (Uploads.Unreadable e) {
      return notSent(file, id, Sentence.of(e));
    } catch (S3Exception e) {
      if (e.statusCode() == 400) {
        return notSent(file, id, Sentence.of(e));
      }
      throw e;
    }
  }

  private static Sent notSent(ReportFile file, String id, String problem) {
    return new Sent(file, id, Sending.NOT_SENT, null, problem);
  }

  /// What was not sent again was read before, or is waited for as if it had been sent.
  private Result await(Sent one) throws IOException {
    Optional<Waiting.State> state =
        one.sending() == Sending.NOT_SENT
            ? Optional.empty()
            : waiting.since(one.before(), one.reportId());
    return new Result(one.file(), one.reportId(), one.sending(), state, one.problem());
  }
}
