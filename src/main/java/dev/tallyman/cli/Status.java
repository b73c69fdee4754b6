package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `tallyman status`: what waits, what was given up, what became of the reports.
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Says how a system is doing: messages that wait, are being read or were given up (see dlq);"
          + " reports by status; when bucket and table were last compared.",
      "It counts reports by reading the list of all. Ends with 9 where a part does not answer."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman status",
      "  tallyman status --api http://127.0.0.1:8081",
      "  tallyman status --aws --json | jq .queue.deadLetters",
    })
final class Status implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Target target;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    JsonNode status = target.status();
    boolean isReady = status.path("ready").asBoolean();
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? status + "\n" : isReady ? text(status) : silence(status));
    out.flush();
    return (isReady ? Exit.DONE : Exit.NOT_READY).code();
  }

  private static String silence(JsonNode status) {
    List<String> silent = new ArrayList<>();
    status.path("silent").forEach(part -> silent.add(part.asText()));
    return silent.isEmpty()
        ? "It is starting, or being stopped.\n"
        : "Does not answer: " + String.join(", ", silent) + ".\n";
  }

  private static String text(JsonNode status) {
    JsonNode queue = status.path("queue");
    StringBuilder text = new StringBuilder();
    text.append(
        "Queue: %d waiting, %d being read, %d in the dead-letter queue.%n"
            .formatted(
                queue.path("waiting").asInt(),
                queue.path("inFlight").asInt(),
                queue.path("deadLetters").asInt()));
    text.append("Reports:");
    status
        .path("reports")
        .properties()
        .forEach(count ->
            text.append(' ')
                .append(count.getValue())
                .append(' ')
                .append(count.getKey())
                .append(','));
    text.append(" %d of them stale.%n".formatted(status.path("stale").asInt()));
    JsonNode reconcile = status.path("reconcile");
    text.append("Bucket and table were last compared: ")
        .append(reconcile.path("at").asText("never"))
        .append(
            reconcile.path("wholly").asBoolean() ? ".\n" : ", in part; the next run goes on.\n");
    return text.toString();
  }
}
