package dev.tallyman.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The alias lexicon, and the folding of names.
class NamesTest {

  private static List<String> lines() throws IOException {
    try (InputStream aliases = Names.class.getResourceAsStream("aliases.txt")) {
      return new String(aliases.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void every_alias_folds_to_its_canonical_name() throws IOException {
    for (String line : lines()) {
      String canonical = line.substring(0, line.indexOf('=')).strip();
      for (String alias : line.substring(line.indexOf('=') + 1).split(";", -1)) {
        assertThat(Names.fold(alias)).as(line).isEqualTo(Names.fold(canonical));
      }
    }
  }

  @Test
  void no_name_stands_on_two_lines() throws IOException {
    List<String> names = new ArrayList<>();
    for (String line : lines()) {
      for (String name : line.split("[=;]", -1)) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void folding_twice_is_folding_once() throws IOException {
    for (String line : lines()) {
      for (String name : line.split("[=;]", -1)) {
        assertThat(Names.fold(Names.fold(name))).isEqualTo(Names.fold(name));
      }
    }
  }

  @Test
  void names_that_only_resemble_each_other_stay_apart() {
    assertThat(Names.fold("Centrex Board")).isNotEqualTo(Names.fold("Centre Board"));
    assertThat(Names.fold("Theatre Union")).isEqualTo("theatre union");
    assertThat(Names.fold("Epicenter Group")).isEqualTo("epicenter group");
  }

  @Test
  void a_body_may_call_itself_by_a_short_form_of_its_name() {
    assertThat(ShortForms.isOf("lithuanian customs board", "customs board")).isTrue();
    assertThat(ShortForms.isOf("port harcourt authority", "authority")).isTrue();
    assertThat(ShortForms.isOf("embassy of denmark in dhaka", "embassy of denmark")).isTrue();
    assertThat(ShortForms.isOf("ministry of works, malawi", "ministry of works")).isTrue();
    assertThat(ShortForms.isOf("ministry of works", "ministry")).isTrue();
  }

  @Test
  void a_paper_is_not_the_place_or_body_that_its_name_holds() {
    assertThat(ShortForms.isOf("bangkok post", "bangkok")).isFalse();
    assertThat(ShortForms.isOf("radio free europe", "europe")).isFalse();
    assertThat(ShortForms.isOf("georgia in focus", "georgia")).isFalse();
    assertThat(ShortForms.isOf("friends of the customs board", "customs board")).isFalse();
    assertThat(ShortForms.isOf("customs board", "customs board")).isFalse();
    assertThat(ShortForms.isOf("customs boardroom weekly", "customs board")).isFalse();
  }
}
