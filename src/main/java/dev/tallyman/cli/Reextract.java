package dev.tallyman.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.figure.Figure;
import dev.tallyman.json.FigureJson;
import dev.tallyman.json.Json;
import dev.tallyman.json.UpkeepJson;
import dev.tallyman.service.ReadAgain;
import dev.tallyman.service.ReadAgain.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `tallyman reextract`: the present extractor over all that earlier ones have read.
@Command(
    name = "reextract",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Reads anew every stored report that an earlier version of the extractor has read, and shows"
          + " what that changes: figures gained (+), lost (-) and read otherwise (~).",
      "What was read by the present version is passed over, so an interrupted run is simply"
          + " repeated, or goes on with --after. Ends with 7 where a report could not be read."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman reextract --dry-run",
      "  tallyman reextract",
      "  tallyman reextract --aws --dry-run --json > changes.jsonl",
    })
final class Reextract implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Target target;
  @Mixin private Travel travel;

  @Option(names = "--dry-run", description = "Only show what would change.")
  private boolean dry;

  @Option(names = "--json", description = "Print a line of JSON for each report, then a summary.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    ReadAgain readAgain = target.wiringWithTable().readAgain();
    PrintWriter out = spec.commandLine().getOut();
    ReadAgain.Summary summary =
        travel.walk(
            spec,
            "Reading",
            (after, progress) ->
                readAgain.run(after, dry, progress, outcome -> show(out, outcome)));
    out.println(
        json
            ? Json.text(text -> UpkeepJson.summary(text, summary))
            : "%d reports, %d %s: %d figures gained, %d lost, %d read otherwise; %d failed."
                .formatted(
                    summary.reports(),
                    summary.reread(),
                    dry ? "would be read again" : "read again",
                    summary.gained(),
                    summary.lost(),
                    summary.changed(),
                    summary.failed()));
    out.flush();
    return summary.failed() == 0 ? 0 : Exit.NOT_READ.code();
  }

  void show(PrintWriter out, Outcome outcome) {
    if (json) {
      out.println(Json.text(text -> UpkeepJson.outcome(text, outcome)));
      return;
    }
    switch (outcome) {
      case Outcome.Failed failed ->
          out.println(Columns.plain(failed.key() + ": failed: " + failed.message()));
      case Outcome.Reread reread -> {
        if (!reread.isSame()) {
          out.println(Columns.plain(reread.key()));
          reread.gained().forEach(figure -> out.println(Columns.plain("  + " + words(figure))));
          reread.lost().forEach(figure -> out.println(Columns.plain("  - " + words(figure))));
          reread.changed().forEach(one -> out.println(Columns.plain("  ~ " + words(one))));
        }
      }
    }
  }

  private static String words(Figure figure) {
    JsonNode node = node(figure);
    JsonNode quantity = node.path("quantity");
    return "“%s” %s, %s, %s %s, %s, %s → %s"
        .formatted(
            figure.quote(),
            Amounts.low(quantity),
            Amounts.best(quantity),
            Amounts.high(quantity),
            node.path("measure").asText(),
            node.path("status").asText(),
            node.path("origin").asText(Amounts.NONE),
            node.path("destination").asText(Amounts.NONE));
  }

  /// The fields that differ, each as it was and as it is.
  private static String words(ReadAgain.Changed changed) {
    JsonNode before = node(changed.before());
    List<String> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node(changed.now()).properties()) {
      JsonNode old = before.path(field.getKey());
      if (!old.equals(field.getValue())) {
        fields.add(field.getKey() + " " + old + " → " + field.getValue());
      }
    }
    return "“" + changed.now().quote() + "” " + String.join(", ", fields);
  }

  private static JsonNode node(Figure figure) {
    try {
      return Answers.JSON.readTree(Json.text(json -> FigureJson.write(json, figure)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
