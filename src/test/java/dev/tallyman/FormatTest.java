package dev.tallyman;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every source stands as google-java-format writes it. A formatter inside Maven would run on
/// Maven's own JDK, which need not know the language of these sources; here it runs on the JDK of
/// the build.
///
/// `mvn -q test -Dtest=FormatTest -Dtallyman.format=write` puts the sources in form.
class FormatTest {

  private static final boolean WRITE = "write".equals(System.getProperty("tallyman.format"));

  @Test
  void every_source_is_formatted() throws IOException, FormatterException {
    List<Path> unformatted = new ArrayList<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      String formatted =
          new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(text));
      if (!formatted.equals(text)) {
        unformatted.add(source);
        if (WRITE) {
          Files.writeString(source, formatted);
        }
      }
    }
    if (!WRITE) {
      assertThat(unformatted)
          .as("mvn -q test -Dtest=FormatTest -Dtallyman.format=write puts these in form")
          .isEmpty();
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
