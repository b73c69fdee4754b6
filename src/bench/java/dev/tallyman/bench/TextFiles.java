package dev.tallyman.bench;

import dev.tallyman.text.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes the texts for tools that do not run on a JVM: `TextFiles FOLDER` makes `reports/NNN.txt`,
/// and `sentences.txt` with one on a line.
public final class TextFiles {

  private TextFiles() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path reports = Files.createDirectories(folder.resolve("reports"));
    List<Report> all = Texts.all();
    for (int i = 0; i < all.size(); i++) {
      Files.writeString(reports.resolve("%03d.txt".formatted(i)), all.get(i).text());
    }
    Files.write(folder.resolve("sentences.txt"), Texts.sentences());
  }
}
