package dev.tallyman.bench;

import dev.tallyman.text.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes the texts for tools that do not run on a JVM: `TextFiles FOLDER`.
public final class TextFiles {

  private TextFiles() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<Report> all = Texts.all();
    for (int i = 0; i < all.size(); i++) {
      Files.writeString(folder.resolve("%03d.txt".formatted(i)), all.get(i).text());
    }
  }
}
