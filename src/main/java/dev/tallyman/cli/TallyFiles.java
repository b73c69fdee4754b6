package dev.tallyman.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tallyman.service.ReportRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tallyman tally`: reads reports without any infrastructure and answers as the API would.
@Command(
    name = "tally",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Reads reports (files or folders) and prints their tallies.",
      "The filters are those of GET /v1/tally."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman tally samples",
      "  tallyman tally --origin KP --destination RU --measure container my-reports",
      "  tallyman tally --commodity food --group-by year --csv my-reports",
    })
final class TallyFiles implements Callable<Integer> {

  /// The forms for programs.
  static final class Form {
    @Option(names = "--json", description = "Print JSON, as the API does.")
    boolean json;

    @Option(names = "--csv", description = "Print CSV, as the API does.")
    boolean csv;
  }

  @Spec private CommandSpec spec;
  @Mixin private Filters filters;
  @ArgGroup private @Nullable Form form;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders.")
  private List<Path> paths;

  @Override
  public Integer call() throws Exception {
    FileAnswers answers = new FileAnswers();
    int status = 0;
    for (ReportFile file : ReportFile.under(paths)) {
      ReportRecord record = answers.read(file);
      if (record != null && record.rejection() != null) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("tallyman: " + file.file() + ": " + record.rejection().message());
        err.flush();
        status = Exit.NOT_READ.code();
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(text(answers));
    out.flush();
    return status;
  }

  private String text(Answers answers) throws IOException {
    Map<String, String> question = filters.question();
    try {
      if (form != null && form.csv) {
        return csv(answers, question);
      }
      return form != null && form.json
          ? json(answers, question)
          : new TallyTable(answers).of(TallyQuestions.all(answers, question));
    } catch (Answers.Refused e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /// The pages as one answer, under the head of the first.
  private static String json(Answers answers, Map<String, String> question) throws IOException {
    ObjectNode whole = Answers.JSON.createObjectNode();
    List<Answers.Reply> pages = TallyQuestions.pages(answers, question);
    if (!pages.isEmpty()) {
      whole.setAll((ObjectNode) pages.getFirst().json());
    }
    whole.putArray("tallies").addAll(TallyQuestions.all(answers, question));
    whole.putNull("next");
    return whole.toPrettyString() + "\n";
  }

  /// The pages as one table, under the header row of the first.
  private static String csv(Answers answers, Map<String, String> question) throws IOException {
    Map<String, String> asCsv = new TreeMap<>(question);
    asCsv.put("format", "csv");
    StringBuilder table = new StringBuilder();
    for (Answers.Reply page : TallyQuestions.pages(answers, asCsv)) {
      String text = new String(page.body(), StandardCharsets.UTF_8);
      table.append(table.isEmpty() ? text : text.substring(text.indexOf('\n') + 1));
    }
    return table.toString();
  }
}
