package dev.tallyman.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.service.ReportObjects.Listed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every bucket promises.
public abstract class ObjectsContract {

  protected ReportObjects objects;

  /// A new, empty bucket.
  protected abstract ReportObjects newBucket();

  @BeforeEach
  void open() {
    objects = newBucket();
  }

  private void put(String key, String text, Map<String, String> metadata) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    objects.put(new StoredObject(key, bytes, bytes.length, "text/plain", metadata));
  }

  private StoredObject fetch(String key) {
    return objects.fetch(key, 1_000).orElseThrow();
  }

  @Test
  void an_object_comes_back_with_type_and_metadata() {
    put("reports/a.txt", "words", Map.of("publisher", "Reuters", "published", "2025-04-16"));
    StoredObject object = fetch("reports/a.txt");
    assertThat(object.key()).isEqualTo("reports/a.txt");
    assertThat(object.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("words");
    assertThat(object.size()).isEqualTo(5);
    assertThat(object.contentType()).isEqualTo("text/plain");
    assertThat(object.metadata())
        .isEqualTo(Map.of("publisher", "Reuters", "published", "2025-04-16"));
  }

  @Test
  void what_is_not_there_is_empty() {
    assertThat(objects.fetch("reports/none.txt", 1_000)).isEmpty();
  }

  @Test
  void of_a_larger_object_only_the_size_is_told() {
    put("reports/a.txt", "0123456789", Map.of());
    StoredObject object = objects.fetch("reports/a.txt", 9).orElseThrow();
    assertThat(object.bytes()).isEmpty();
    assertThat(object.size()).isEqualTo(10);
    assertThat(objects.fetch("reports/a.txt", 10).orElseThrow().bytes()).hasSize(10);
  }

  @Test
  void an_empty_object_is_an_object() {
    put("reports/a.txt", "", Map.of());
    assertThat(fetch("reports/a.txt").size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reports/2025 Q1/été+x.txt",
        "reports/a%2Fb&c=d?e#f.txt",
        "reports/日本/🚢.txt",
        "reports/plain"
      })
  void keys_of_any_form_are_kept(String key) {
    put(key, "words", Map.of());
    assertThat(fetch(key).bytes()).hasSize(5);
    assertThat(objects.keys("reports/", null, 10)).containsExactly(key);
  }

  @Test
  void the_tag_is_that_of_the_listing_and_changes_with_the_bytes() {
    put("reports/a.txt", "one", Map.of());
    String tag = fetch("reports/a.txt").tag();
    assertThat(objects.list("reports/", null, 10))
        .containsExactly(new Listed("reports/a.txt", tag, 3));
    put("reports/a.txt", "two", Map.of());
    assertThat(fetch("reports/a.txt").tag()).isNotNull().isNotEqualTo(tag);
  }

  @Test
  void keys_are_listed_page_by_page_in_order() {
    for (String key : List.of("reports/b", "other/z", "reports/a", "reports/a.c", "reports/c")) {
      put(key, "words", Map.of());
    }
    List<String> keys = new ArrayList<>();
    @Nullable String after = null;
    for (List<String> page = page(after); !page.isEmpty(); page = page(after)) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      keys.addAll(page);
      after = page.getLast();
    }
    assertThat(keys).containsExactly("reports/a", "reports/a.c", "reports/b", "reports/c");
  }

  private List<String> page(@Nullable String after) {
    return objects.keys("reports/", after, 2);
  }
}
