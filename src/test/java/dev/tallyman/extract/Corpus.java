package dev.tallyman.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The texts under `src/test/resources/corpus`. A file begins with `published: DATE`; each block is
/// a title after `##`, the text, `=>`, and one line for each number.
public final class Corpus {

  private static final Path FOLDER = Path.of("src/test/resources/corpus");

  public record Block(
      String file, String title, @Nullable String published, String text, String expected) {

    @Override
    public String toString() {
      return file + ": " + title;
    }
  }

  private Corpus() {}

  public static Stream<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        read(file, blocks);
      }
    }
    return blocks.stream();
  }

  private static void read(Path file, List<Block> blocks) throws IOException {
    String[] parts = Files.readString(file).split("(?m)^## ", -1);
    String head = parts[0].strip();
    String published = head.startsWith("published:") ? head.substring(10).strip() : null;
    for (int i = 1; i < parts.length; i++) {
      int title = parts[i].indexOf('\n');
      int arrow = parts[i].indexOf("\n=>");
      if (arrow < 0) {
        throw new IllegalStateException(file + ": no => under " + parts[i].substring(0, title));
      }
      String text = parts[i].substring(title + 1, arrow).strip();
      String expected = parts[i].substring(arrow + 3).strip();
      blocks.add(
          new Block(
              String.valueOf(file.getFileName()),
              parts[i].substring(0, title),
              published,
              text,
              expected));
    }
  }
}
