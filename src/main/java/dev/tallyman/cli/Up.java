package dev.tallyman.cli;

import dev.tallyman.api.AllowedOrigins;
import dev.tallyman.local.CloudSettings;
import dev.tallyman.local.LocalCloud;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `tallyman up`: the local cloud until Ctrl-C.
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Runs the whole system on this machine until Ctrl-C.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman up",
      "  tallyman up --data ~/tallyman --port 8081",
      "  aws --endpoint-url http://127.0.0.1:9201 s3 cp report.txt s3://tallyman-reports/reports/",
      "  curl 'http://127.0.0.1:8080/v1/tally?origin=KP&destination=RU'",
    })
final class Up implements Callable<Integer> {

  /// The options that `up` and `demo` share.
  static final class Cloud {
    @Option(
        names = "--port",
        paramLabel = "PORT",
        defaultValue = "8080",
        description = "Port of the API and the page (${DEFAULT-VALUE}).")
    int port;

    @Option(
        names = "--s3-port",
        paramLabel = "PORT",
        defaultValue = "9201",
        description = "Port of the S3 endpoint (${DEFAULT-VALUE}).")
    int s3Port;

    @Option(
        names = "--memory",
        description = "Keep the figures in memory; DynamoDB Local is not started.")
    boolean memory;

    CloudSettings settings(
        @Nullable Path data, boolean isolated, @Nullable String apiKey, AllowedOrigins origins) {
      return new CloudSettings(data, port, s3Port, memory, isolated, apiKey, origins);
    }
  }

  @Spec private CommandSpec spec;
  @Mixin private Cloud cloud;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep everything in this folder; without it all is gone at the end.")
  private @Nullable Path data;

  @Option(
      names = "--isolate",
      description = "Run the functions from the deployment zip under AWS's runtime client.")
  private boolean isolate;

  @Option(
      names = "--api-key",
      paramLabel = "KEY",
      description = "Ask for this key in the header x-api-key.")
  private @Nullable String apiKey;

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description = "Let the page of this origin ask and upload from a browser; may be repeated.")
  private List<String> allowedOrigins = List.of();

  @Override
  public Integer call() throws Exception {
    if (isolate && cloud.memory) {
      throw new picocli.CommandLine.ParameterException(
          spec.commandLine(), "--isolate needs DynamoDB Local: leave out --memory.");
    }
    LocalCloud local = LocalCloud.start(cloud.settings(data, isolate, apiKey, origins()));
    PrintWriter out = spec.commandLine().getOut();
    out.println(local.readyLine());
    out.flush();
    stayUntilInterrupted(local);
    return 0;
  }

  private AllowedOrigins origins() {
    try {
      return AllowedOrigins.parse(String.join(",", allowedOrigins));
    } catch (IllegalArgumentException e) {
      throw new picocli.CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /// Ctrl-C ends the process; the system is stopped on the way.
  static void stayUntilInterrupted(LocalCloud local) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(local::close));
    new CountDownLatch(1).await();
  }
}
