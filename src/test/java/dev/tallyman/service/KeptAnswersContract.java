package dev.tallyman.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.service.KeptAnswers.Kept;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is promised of answers that are kept, wherever that is.
public abstract class KeptAnswersContract {

  private KeptAnswers answers;

  /// A new, empty place.
  protected abstract KeptAnswers newAnswers();

  @BeforeEach
  void open() {
    answers = newAnswers();
  }

  private void keep(String name, String basis, @Nullable String next, String body) {
    answers.keep(name, new Kept(basis, next, body.getBytes(StandardCharsets.UTF_8)));
  }

  private String found(String name) {
    Kept kept = answers.find(List.of(name)).get(name);
    return kept.basis() + " " + kept.next() + " " + new String(kept.body(), StandardCharsets.UTF_8);
  }

  @Test
  void what_was_never_kept_is_not_found() {
    keep("a", "state", null, "words");
    assertThat(answers.find(List.of("b"))).isEmpty();
    assertThat(answers.find(List.of())).isEmpty();
  }

  @Test
  void an_answer_comes_back_as_it_was_kept() {
    keep("a", "state", "0 1 2", "Words, Wörter");
    keep("b", "state", null, "");
    assertThat(found("a")).isEqualTo("state 0 1 2 Words, Wörter");
    assertThat(found("b")).isEqualTo("state null ");
  }

  @Test
  void the_last_one_of_a_name_stays() {
    keep("a", "state", "1", "old");
    keep("a", "later", null, "new");
    assertThat(found("a")).isEqualTo("later null new");
  }

  @Test
  void many_are_found_at_once() {
    List<String> names = IntStream.range(0, 130).mapToObj(n -> "name " + n).toList();
    names.forEach(name -> keep(name, "state", null, "of " + name));
    Map<String, Kept> found = answers.find(names);
    assertThat(found).hasSize(130);
    assertThat(found.get("name 77").body())
        .isEqualTo("of name 77".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void one_that_is_too_long_is_not_kept_and_hurts_nobody() {
    byte[] body = new byte[2_000_000];
    new Random(1).nextBytes(body);
    answers.keep("a", new Kept("state", null, body));
    assertThat(answers.find(List.of("a"))).isEmpty();
  }
}
