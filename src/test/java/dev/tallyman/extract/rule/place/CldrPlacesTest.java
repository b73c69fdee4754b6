package dev.tallyman.extract.rule.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CldrPlacesTest {

  @Test
  void the_committed_gazetteer_is_what_the_cldr_says() throws Exception {
    assertThat(Files.readString(CldrPlaces.FILE, StandardCharsets.UTF_8))
        .as("run CldrPlaces to write it anew")
        .isEqualTo(CldrPlaces.text());
  }
}
