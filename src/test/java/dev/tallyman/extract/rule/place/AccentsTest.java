package dev.tallyman.extract.rule.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccentsTest {

  @Test
  void areTakenAwayAsTheJdkTakesThem() {
    for (char c = 0; c < 0x2000; c++) {
      String name = "a" + c + "n";
      assertThat(Accents.without(name)).isEqualTo(Accents.decomposed(name));
    }
  }
}
