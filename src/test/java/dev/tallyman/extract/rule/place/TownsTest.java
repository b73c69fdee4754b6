package dev.tallyman.extract.rule.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TownsTest {

  private static final Path FILE = Path.of("src/main/resources/dev/tallyman/gazetteer/towns.tsv");

  @Test
  void each_line_is_found_where_it_stands() throws IOException {
    List<String> lines = Files.readAllLines(FILE, StandardCharsets.US_ASCII);
    assertThat(lines).isSorted();
    for (String line : lines) {
      assertThat(line).matches("[a-z' -]+\t[A-Z]{2}");
      String name = line.substring(0, line.indexOf('\t'));
      assertThat(Towns.country(name)).isEqualTo(line.substring(line.indexOf('\t') + 1));
    }
  }

  @Test
  void what_is_no_town_has_no_country() {
    assertThat(Towns.country("nowhere at all")).isNull();
    assertThat(Towns.country("a")).isNull();
    assertThat(Towns.country("zzzz")).isNull();
  }
}
