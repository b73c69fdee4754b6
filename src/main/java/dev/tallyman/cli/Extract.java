package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.aws.Rooms;
import dev.tallyman.extract.Extractor;
import dev.tallyman.json.ExtractionJson;
import dev.tallyman.local.LocalNames;
import dev.tallyman.service.ReadDocument.Words;
import dev.tallyman.service.StoredObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tallyman extract`: reads reports without any infrastructure and prints their figures.
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Reads reports (files or folders) and prints every figure and every number set aside.",
      "Metadata come from FILE.meta.json: publisher, published, url, title, language."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman extract samples",
      "  tallyman extract --json report.txt",
      "  tallyman extract --out predictions my-reports",
    })
final class Extract implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print one line of JSON for each report.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write NAME.pred.json for each report into this folder.")
  private @Nullable Path folder;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders.")
  private List<Path> paths;

  @Override
  public Integer call() throws Exception {
    List<ReportFile> files = ReportFile.under(paths);
    if (folder != null) {
      ReportFile.checkNames(files, Extract::prediction);
    }
    int status = 0;
    for (ReportFile file : files) {
      status = Math.max(status, extract(file));
    }
    return status;
  }

  private int extract(ReportFile file) throws IOException {
    return switch (words(file)) {
      case Words.Accepted accepted -> {
        String line =
            ExtractionJson.of(
                file.file().toString(), accepted.report(), Extractor.extract(accepted.report()));
        show(file, line);
        yield 0;
      }
      case Words.Refused refused -> {
        PrintWriter err = spec.commandLine().getErr();
        err.println("tallyman: " + file.file() + ": " + refused.rejection().message());
        err.flush();
        yield Exit.NOT_READ.code();
      }
    };
  }

  private static String prediction(ReportFile file) {
    return file.stem() + ".pred.json";
  }

  private static Words words(ReportFile file) throws IOException {
    byte[] bytes = Files.readAllBytes(file.file());
    StoredObject object = new StoredObject(Uploads.key(file), bytes, bytes.length, null, Map.of());
    return Rooms.documents().read(LocalNames.BUCKET, object, file.sidecar());
  }

  private void show(ReportFile file, String line) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (folder != null) {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(prediction(file)), line + "\n");
    } else if (json) {
      out.println(line);
    } else {
      JsonNode extraction = Answers.JSON.readTree(line);
      out.println(ExtractionTable.of(file.file().toString(), extraction));
    }
    out.flush();
  }
}
