package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/// Uploads reports with a progress bar, then waits until each has been read.
final class UploadRun {

  /// What became of one report; `state` is absent where it was not read in time, or nobody waited.
  record Result(ReportFile file, String reportId, boolean sent, Optional<JsonNode> state) {

    boolean isBad() {
      return state.isEmpty() || state.get().path("status").asText().equals("rejected");
    }
  }

  private record Sent(ReportFile file, String reportId, boolean sent, @Nullable String before) {}

  private final Uploads uploads;
  private final Waiting waiting;
  private final String bucket;

  UploadRun(Uploads uploads, Waiting waiting, String bucket) {
    this.uploads = uploads;
    this.waiting = waiting;
    this.bucket = bucket;
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
    String before = waiting.recordedAt(id);
    return new Sent(file, id, uploads.send(file), before);
  }

  /// What was not sent again was read before, or is waited for as if it had been sent.
  private Result await(Sent one) throws IOException {
    String before = one.sent() ? one.before() : null;
    return new Result(
        one.file(), one.reportId(), one.sent(), waiting.since(before, one.reportId()));
  }
}
