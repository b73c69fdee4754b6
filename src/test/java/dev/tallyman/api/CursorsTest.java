package dev.tallyman.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorsTest {

  private static final byte[] KEY = key("0123456789abcdef");
  private static final byte[] OTHER = key("fedcba9876543210");
  private static final Cursors CURSORS = new Cursors(CursorKeys.of(KEY));

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_cursor_opens_for_its_question() {
    assertThat(CURSORS.open("q", CURSORS.sign("q", "7 é"))).isEqualTo("7 é");
  }

  @Test
  void a_cursor_of_another_question_or_another_key_does_not_open() {
    Cursors others = new Cursors(CursorKeys.of(OTHER));
    assertThatThrownBy(() -> CURSORS.open("p", CURSORS.sign("q", "7"))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> CURSORS.open("q", others.sign("q", "7"))).isInstanceOf(Refusal.class);
  }

  @Test
  void after_a_change_of_keys_the_new_one_signs_and_the_one_before_still_opens() {
    Cursors changed = new Cursors(() -> List.of(OTHER, KEY));
    assertThat(changed.open("q", CURSORS.sign("q", "7"))).isEqualTo("7");
    Cursors later = new Cursors(CursorKeys.of(OTHER));
    assertThat(later.open("q", changed.sign("q", "8"))).isEqualTo("8");
    assertThatThrownBy(() -> later.open("q", CURSORS.sign("q", "7"))).isInstanceOf(Refusal.class);
  }

  @Test
  void a_short_key_signs_nothing() {
    assertThatThrownBy(() -> CursorKeys.of(new byte[15])).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void no_character_of_a_cursor_can_be_changed() {
    String cursor = CURSORS.sign("q", "12 34");
    for (int i = 0; i < cursor.length(); i++) {
      String changed =
          cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
      assertThatThrownBy(() -> CURSORS.open("q", changed)).isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> CURSORS.open("q", cursor + "A")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> CURSORS.open("q", "")).isInstanceOf(Refusal.class);
  }

  @Test
  void a_cursor_goes_with_the_same_filters_alone() {
    Service service = new Service();
    service.report("reports/a.txt", "KP", "RU", List.of(1, 2, 3));
    String next = service.json("/v1/figures?origin=KP&limit=1").path("next").asText();
    assertThat(service.get("/v1/figures?origin=KP&limit=2&cursor=" + next).status()).isEqualTo(200);
    for (String other :
        List.of("/v1/figures?", "/v1/figures?destination=RU&", "/v1/tally?origin=KP&")) {
      ApiResponse response = service.get(other + "cursor=" + next);
      assertThat(response.status()).isEqualTo(400);
      assertThat(Service.json(response).path("parameter").asText()).isEqualTo("cursor");
    }
  }
}
