package dev.tallyman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each line of the threat model names the tests that hold it, and those exist.
class SecurityTest {

  private static final Pattern TEST =
      Pattern.compile("`([A-Z][A-Za-z0-9]+(?:Test|Contract))\\.([a-z0-9_]+)`");

  private final List<String> lines = Files.readAllLines(Path.of("SECURITY.md"));

  SecurityTest() throws IOException {}

  private static Map<String, String> tests() throws IOException {
    try (Stream<Path> test = Files.walk(Path.of("src/test/java"));
        Stream<Path> browser = Files.walk(Path.of("src/browser/java"))) {
      return Stream.concat(test, browser)
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  SecurityTest::text,
                  String::concat));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void each_named_test_exists() throws IOException {
    Map<String, String> tests = tests();
    List<MatchResult> named = lines.stream().flatMap(line -> TEST.matcher(line).results()).toList();
    assertThat(named).hasSizeGreaterThan(40);
    for (MatchResult test : named) {
      assertThat(tests).containsKey(test.group(1));
      assertThat(tests.get(test.group(1))).contains("void " + test.group(2) + "(");
    }
  }

  /// A row of a table says what one may try, what stops it, and which test shows that.
  @Test
  void each_line_of_the_threat_model_has_a_test() {
    List<String> rows =
        lines.stream()
            .filter(line -> line.startsWith("| "))
            .filter(line -> !line.matches("\\| (tries|part) .*"))
            .filter(line -> line.split(" \\| ").length >= 3)
            .toList();
    assertThat(rows).hasSizeGreaterThan(30).allMatch(row -> TEST.matcher(row).find());
  }
}
