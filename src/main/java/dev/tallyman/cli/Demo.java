package dev.tallyman.cli;

import dev.tallyman.api.AllowedOrigins;
import dev.tallyman.local.Build;
import dev.tallyman.local.LocalCloud;
import dev.tallyman.local.LocalNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `tallyman demo`: the whole way from uploaded reports to explained tallies, in one command.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs the whole system with an empty store, uploads the reports of samples/ through the S3"
          + " endpoint and prints the tallies. Stays until Ctrl-C."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  tallyman demo", "  tallyman demo --once --memory"})
final class Demo implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Spec private CommandSpec spec;
  @Mixin private Up.Cloud cloud;

  @Option(names = "--once", description = "Stop after the tallies are printed.")
  private boolean once;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    LocalCloud local = LocalCloud.start(cloud.settings(null, false, null, AllowedOrigins.NONE));
    try {
      int status = show(local, out);
      if (!once) {
        out.println("The page: " + local.api() + "/");
        out.println("Stays until Ctrl-C.");
        out.flush();
        Up.stayUntilInterrupted(local);
      }
      return status;
    } finally {
      local.close();
    }
  }

  private static int show(LocalCloud local, PrintWriter out) throws IOException {
    out.println(local.readyLine());
    out.flush();
    Path samples = Build.home().resolve("samples");
    List<ReportFile> files = ReportFile.under(List.of(samples));
    try (Uploads uploads = Uploads.to(local.s3(), LocalNames.BUCKET);
        ApiClient api = new ApiClient(local.api(), null)) {
      UploadRun run = new UploadRun(uploads, new Waiting(api, PATIENCE), LocalNames.BUCKET);
      List<UploadRun.Result> results = run.run(files);
      out.print(UploadTable.of(results));
      out.println();
      out.print(new TallyTable(api).of(TallyQuestions.all(api, Map.of())));
      out.println("A compilation of published claims, not an estimate of what was shipped.");
      out.flush();
      return results.stream().anyMatch(UploadRun.Result::isBad) ? Exit.NOT_READ.code() : 0;
    }
  }
}
