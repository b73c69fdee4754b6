package dev.tallyman.cli;

import dev.tallyman.json.Json;
import dev.tallyman.json.UpkeepJson;
import dev.tallyman.service.Comparison.Difference;
import dev.tallyman.service.Reconcile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `tallyman reconcile`: what the hourly function does, now and watched.
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Compares the bucket with the table and asks for another look at every report that differs:"
          + " unknown to the table, with other bytes or another sidecar, or gone from the bucket.",
      "What was interrupted goes on with --after."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman reconcile",
      "  tallyman reconcile --json --after reports/2025/q1.txt",
      "  tallyman reconcile --aws",
    })
final class ReconcileBucket implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Target target;
  @Mixin private Travel travel;

  @Option(names = "--json", description = "Print a line of JSON for each finding, then a summary.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Reconcile reconcile = target.wiringWithTable().reconcile();
    PrintWriter out = spec.commandLine().getOut();
    Reconcile.Findings findings =
        travel.walk(
            spec,
            "Comparing",
            (after, progress) -> reconcile.run(after, progress, found -> out.println(line(found))));
    out.println(summary(findings));
    out.flush();
    return 0;
  }

  String line(Difference found) {
    return json
        ? Json.text(text -> UpkeepJson.difference(text, found))
        : Columns.plain(found.kind().code() + ": " + found.key());
  }

  private String summary(Reconcile.Findings findings) {
    return json
        ? Json.text(text -> text.object(() -> UpkeepJson.findings(text, findings)))
        : ("%d reports compared: %d unknown, %d different, %d gone, %d to be tidied up;"
                + " %d put in the queue.")
            .formatted(
                findings.reports(),
                findings.unknown(),
                findings.different(),
                findings.gone(),
                findings.unfinished(),
                findings.asked());
  }
}
