package dev.tallyman.cli;

import dev.tallyman.local.LocalNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tallyman upload`: reports into the bucket, and what became of each.
@Command(
    name = "upload",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Uploads reports (files or folders) with the metadata of FILE.meta.json, waits until each has"
          + " been read and says what became of it.",
      "What the bucket has with the same bytes is not sent again, so an interrupted upload is simply"
          + " repeated. On a terminal it shows how fast it goes and how long it will take."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman upload my-reports",
      "  tallyman upload --json my-reports | jq -r 'select(.status == \"rejected\") | .file'",
      "  tallyman upload --endpoint http://127.0.0.1:9201 --api http://127.0.0.1:8080 a.pdf",
      "  tallyman upload --endpoint aws --bucket BUCKET --api https://ADDRESS/prod --api-key KEY a.pdf",
    })
final class UploadFiles implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:9201",
      description = "S3 endpoint (${DEFAULT-VALUE}); `aws` for AWS itself, with your credentials.")
  private String endpoint;

  @Option(
      names = "--bucket",
      paramLabel = "B",
      defaultValue = LocalNames.BUCKET,
      description = "Bucket (${DEFAULT-VALUE}).")
  private String bucket;

  @Option(
      names = "--api",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "Address of the API (${DEFAULT-VALUE}).")
  private URI api;

  @Option(names = "--api-key", paramLabel = "KEY", description = "Key of the API.")
  private @Nullable String apiKey;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "Wait at most so long for the next report to be read (${DEFAULT-VALUE}).")
  private int seconds;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders.")
  private List<Path> paths;

  @Option(names = "--json", description = "Print a line of JSON for each report, then a summary.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    List<ReportFile> files = ReportFile.under(paths);
    ReportFile.checkNames(files, Uploads::key);
    URI s3 = endpoint.equals("aws") ? null : URI.create(endpoint);
    try (Uploads uploads = Uploads.to(s3, bucket);
        ApiClient client = new ApiClient(api, apiKey)) {
      client.checked(client.ask("/v1/reports", Map.of("limit", "1")));
      Waiting waiting = new Waiting(client, Duration.ofSeconds(seconds));
      List<UploadRun.Result> results = watched(new UploadRun(uploads, waiting, bucket), files);
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? UploadTable.json(results) : UploadTable.of(results));
      out.flush();
      boolean isBad = results.stream().anyMatch(UploadRun.Result::isBad);
      return (isBad ? Exit.NOT_READ : Exit.DONE).code();
    }
  }

  /// Whatever ends the run early: what is in the bucket stays there.
  private List<UploadRun.Result> watched(UploadRun run, List<ReportFile> files) throws IOException {
    try (Unfinished unfinished =
        new Unfinished(
            spec.commandLine().getErr(),
            () ->
                ("Stopped. %d of %d reports are in the bucket and will be read. To go on, give the"
                        + " same command again: they are not sent twice.")
                    .formatted(run.inBucket(), files.size()))) {
      List<UploadRun.Result> results = run.run(files);
      unfinished.isDone();
      return results;
    }
  }
}
