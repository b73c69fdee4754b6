package dev.tallyman.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.Source;
import dev.tallyman.text.Metadata;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordBytesTest {

  private static final Instant AT = Instant.parse("2026-01-02T03:04:05.006Z");

  enum Colour {
    RED,
    BLUE
  }

  record Part(@Nullable String text, BigDecimal number) {}

  record Whole(
      int count,
      boolean is,
      @Nullable Instant at,
      Colour colour,
      List<@Nullable Part> parts,
      Set<Long> numbers,
      @Nullable Map<String, @Nullable String> words) {}

  record Unheard(Thread thread) {}

  @Test
  void a_record_comes_back_with_absent_values_and_in_its_order() {
    Map<String, @Nullable String> words = new LinkedHashMap<>();
    words.put("z", null);
    words.put("a", "half \uD83D");
    Whole whole =
        new Whole(
            -70_000,
            true,
            AT,
            Colour.BLUE,
            Arrays.asList(new Part(null, new BigDecimal("1.50E+9")), null),
            new LinkedHashSet<>(List.of(5L, -3L)),
            words);
    Whole back = RecordBytes.read(Whole.class, RecordBytes.write(whole));
    assertThat(back).isEqualTo(whole);
    assertThat(back.words()).containsExactlyEntriesOf(words);
    assertThat(back.numbers()).containsExactly(5L, -3L);
    Whole bare = new Whole(0, false, null, Colour.RED, List.of(), Set.of(), null);
    assertThat(RecordBytes.read(Whole.class, RecordBytes.write(bare))).isEqualTo(bare);
  }

  @Test
  void every_figure_comes_back_digit_by_digit() {
    Random random = new Random(3);
    List<RecordedFigure> figures = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Source source =
          new Source("r_" + i % 7, "key " + i % 7, "", Metadata.NONE, random.nextBoolean());
      figures.add(
          new RecordedFigure(
              new PublishedFigure(SampleFigures.any(random, "r_" + "0".repeat(16), i), source),
              AT,
              random.nextBoolean() ? null : AT,
              null));
    }
    FlowDigest.Figures all = new FlowDigest.Figures(figures);
    assertThat(RecordBytes.read(FlowDigest.Figures.class, RecordBytes.write(all))).isEqualTo(all);
  }

  @Test
  void a_text_that_comes_often_is_written_once() {
    String text = "x".repeat(1_000);
    List<@Nullable Part> parts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      parts.add(new Part(text, BigDecimal.ONE));
    }
    Whole whole = new Whole(0, false, null, Colour.RED, parts, Set.of(), null);
    assertThat(RecordBytes.write(whole)).hasSizeLessThan(2_000);
    assertThat(RecordBytes.read(Whole.class, RecordBytes.write(whole))).isEqualTo(whole);
  }

  @Test
  void what_there_is_no_way_to_write_is_refused() {
    assertThatThrownBy(() -> RecordBytes.write(new Unheard(Thread.currentThread())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Thread");
  }
}
