package dev.tallyman.cli;

import dev.tallyman.json.Json;
import dev.tallyman.json.UpkeepJson;
import dev.tallyman.service.VerifyStore;
import dev.tallyman.service.VerifyStore.Broken;
import dev.tallyman.service.VerifyStore.Verified;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `tallyman verify`: whether all holds that must hold in a store.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Checks everything that must hold in bucket and table, changes nothing, and says what is"
          + " broken.",
      "bucket: it and the table say the same. text, counts, quotes: what is stored of a report is"
          + " what its head names. catalogue, rows: its figures, and no others, stand in their"
          + " flows. history: what was replaced has an end. versions: readers see which reports changed. marks: no write is half tidied up. readable:"
          + " all can be read.",
      "What was interrupted goes on with --after, a key or the name of a flow. Ends with 8 where something is broken."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman verify",
      "  tallyman verify --json | head -n 20",
      "  tallyman verify --after reports/2025/q1.txt",
      "  tallyman verify --aws",
    })
final class VerifyTable implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Target target;
  @Mixin private Travel travel;

  @Option(
      names = "--json",
      description = "Print a line of JSON for each thing that is broken, then a summary.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    VerifyStore verify = target.wiringWithTable().verify();
    PrintWriter out = spec.commandLine().getOut();
    Verified verified =
        travel.walk(
            spec,
            "Checking",
            (after, progress) -> verify.run(after, progress, broken -> out.println(line(broken))));
    out.println(summary(verified));
    out.flush();
    return verified.broken() == 0 ? 0 : Exit.BROKEN.code();
  }

  String line(Broken broken) {
    if (json) {
      return Json.text(text -> UpkeepJson.broken(text, broken));
    }
    String flow =
        broken.flow() == null
            ? ""
            : " (%s → %s)".formatted(end(broken.flow().origin()), end(broken.flow().destination()));
    return Columns.plain(
        broken.rule().code() + ": " + broken.report() + flow + ": " + broken.message());
  }

  private static String end(@Nullable String country) {
    return country == null ? Amounts.NONE : country;
  }

  private String summary(Verified verified) {
    return json
        ? Json.text(text -> UpkeepJson.verified(text, verified))
        : "%d reports and %d flows checked: %s."
            .formatted(
                verified.reports(),
                verified.flows(),
                verified.broken() == 0 ? "all holds" : verified.broken() + " broken");
  }
}
