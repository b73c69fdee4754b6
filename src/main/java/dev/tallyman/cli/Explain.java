package dev.tallyman.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tallyman.extract.Extractor;
import dev.tallyman.json.ExtractionJson;
import dev.tallyman.local.LocalNames;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tallyman explain`: how each number of a text is read, rule by rule.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints the derivation of every number in a text.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman explain \"More than 5,000 rifles left the port.\"",
      "  tallyman explain --published 2025-04-16 \"Nearly 40 ships called there last month.\"",
      "  tallyman explain --json \"Up to 300 tonnes.\"",
    })
final class Explain implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day of publication, which \"last month\" counts from.")
  private @Nullable String published;

  @Option(
      names = "--json",
      description = "Print JSON: what extract --json prints, with the derivation beside it.")
  private boolean json;

  @Parameters(paramLabel = "TEXT", description = "Words as a report would say them.")
  private String text;

  @Override
  public Integer call() throws IOException {
    Metadata metadata = new Metadata(null, published, null, null, null);
    Report report = Report.of(LocalNames.BUCKET, "reports/text", text, metadata);
    PrintWriter out = spec.commandLine().getOut();
    String derivation = Extractor.explain(report).stripTrailing();
    out.println(json ? json(report, derivation) : derivation);
    out.flush();
    return 0;
  }

  private static String json(Report report, String derivation) throws IOException {
    String extraction = ExtractionJson.of("text", report, Extractor.extract(report));
    ObjectNode whole = (ObjectNode) Answers.JSON.readTree(extraction);
    return whole.put("derivation", derivation).toString();
  }
}
