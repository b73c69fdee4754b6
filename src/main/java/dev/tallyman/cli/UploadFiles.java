package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.local.LocalNames;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
      "What is there already is not sent again, so an interrupted upload can simply be repeated."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman upload my-reports",
      "  tallyman upload --endpoint http://127.0.0.1:9201 --api http://127.0.0.1:8080 a.pdf",
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
      description = "Wait at most so long until all are read (${DEFAULT-VALUE}).")
  private int seconds;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders.")
  private List<Path> paths;

  @Override
  public Integer call() throws Exception {
    List<ReportFile> files = ReportFile.under(paths);
    URI s3 = endpoint.equals("aws") ? null : URI.create(endpoint);
    try (Uploads uploads = Uploads.to(s3, bucket);
        ApiClient client = new ApiClient(api, apiKey)) {
      Waiting waiting = new Waiting(client, Duration.ofSeconds(seconds));
      List<UploadRun.Result> results = new UploadRun(uploads, waiting, bucket).run(files);
      PrintWriter out = spec.commandLine().getOut();
      results.forEach(result -> out.println(line(result)));
      out.flush();
      return results.stream().anyMatch(UploadRun.Result::isBad) ? Main.NOT_READ : 0;
    }
  }

  static String line(UploadRun.Result result) {
    String sent = result.sent() ? "" : " (was there already)";
    return result.file().name()
        + ": "
        + result.state().map(UploadFiles::state).orElse("not read in time")
        + sent;
  }

  private static String state(JsonNode report) {
    String status = report.path("status").asText();
    return switch (status) {
      case "extracted" ->
          "%s, %s, %d set aside"
              .formatted(status, figures(count(report, "figures")), count(report, "setAsides"));
      case "rejected" -> status + ": " + report.path("message").asText();
      default -> status;
    };
  }

  private static String figures(int count) {
    return count == 1 ? "1 figure" : count + " figures";
  }

  private static int count(JsonNode report, String field) {
    JsonNode value = report.path(field);
    return value.isArray() ? value.size() : value.asInt();
  }
}
