package dev.tallyman.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tallyman.text.Word;
import org.junit.jupiter.api.Test;

class NumbersByNameTest {

  @Test
  void a_number_is_found_by_its_name_in_two_pieces() {
    NumbersByName numbers = new NumbersByName();
    for (int i = 0; i < 1000; i++) {
      numbers.put(("figure at " + i).hashCode(), -i);
    }
    for (int i = 0; i < 1000; i++) {
      assertThat(numbers.get(Word.hash("figure at ", String.valueOf(i)), 1)).isEqualTo(-i);
    }
    assertThat(numbers.get("figure".hashCode(), 1)).isEqualTo(1);
  }

  @Test
  void two_names_of_one_hash_are_refused() {
    NumbersByName numbers = new NumbersByName();
    numbers.put("Aa".hashCode(), 1);
    assertThatThrownBy(() -> numbers.put("BB".hashCode(), 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
