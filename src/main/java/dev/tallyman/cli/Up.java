package dev.tallyman.cli;

import dev.tallyman.api.AllowedOrigins;
import dev.tallyman.local.CloudSettings;
import dev.tallyman.local.LocalCloud;
import dev.tallyman.local.ServiceLog;
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

/// `tallyman up`: the local cloud until Ctrl-C or SIGTERM.
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs the whole system on this machine until Ctrl-C or SIGTERM. Then what is being read is"
          + " read to its end; what waits is read after the next start, where there is --data.",
      "GET /healthz answers 200 when all parts do, else 503; `tallyman status` says more."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman up",
      "  tallyman up --data ~/tallyman --port 8081",
      "  tallyman up --data /srv/tallyman --host 192.168.1.5 --api-key KEY --log json",
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
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description =
          "Name or address of the interface that API and S3 listen on (${DEFAULT-VALUE}); 0.0.0.0"
              + " for all. With --api-key others upload only by addresses that the API gives them.")
  private String host;

  /// The forms of the log.
  enum LogForm {
    text,
    json
  }

  @Option(
      names = "--log",
      paramLabel = "FORM",
      defaultValue = "text",
      description = {
        "text: what goes wrong, for people. json: one object a line on standard output: requests,"
            + " what was read, what goes wrong; with --isolate the functions' own lines are in"
            + " functions.log alone."
      })
  private LogForm form;

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
    boolean isJson = form == LogForm.json;
    CloudSettings settings =
        cloud
            .settings(data, isolate, apiKey, origins())
            .at(host)
            .saying(isJson ? ServiceLog.json() : ServiceLog.forPeople());
    LocalCloud local = LocalCloud.start(settings);
    if (settings.isOpenToAll()) {
      spec.commandLine()
          .getErr()
          .println(
              "tallyman: whoever reaches " + host + " may read, upload and delete: set --api-key.");
    }
    if (!isJson) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(local.readyLine());
      out.flush();
    }
    stayUntilInterrupted(local);
    return Exit.DONE.code();
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
