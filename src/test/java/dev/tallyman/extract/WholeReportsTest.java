package dev.tallyman.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.extract.WholeReports.Case;
import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import dev.tallyman.text.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole reports are read at least as well as when their floors were last written down.
class WholeReportsTest {

  private record Score(int detection, int value) {}

  static Stream<Case> cases() throws IOException {
    return WholeReports.cases();
  }

  @Test
  void every_report_has_its_annotations_and_floors() throws IOException {
    assertThat(WholeReports.unpaired()).isEmpty();
    assertThat(WholeReports.cases().map(Case::name).toList())
        .containsExactlyInAnyOrderElementsOf(WholeReports.floors().keySet());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_report_is_read_no_worse_than_its_floor(Case one) throws IOException {
    Score score = score(one);
    System.out.println(one + "\t" + score.detection() + "\t" + score.value());
    int[] floor = WholeReports.floors().getOrDefault(one.name(), new int[] {101, 101});
    assertThat(score.detection()).as("detection F1").isGreaterThanOrEqualTo(floor[0]);
    assertThat(score.value()).as("value F1").isGreaterThanOrEqualTo(floor[1]);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void every_number_of_a_report_is_in_one_figure_or_set_aside(Case one) {
    Extraction extraction = Extractor.extract(one.report());
    assertThat(Accounting.unlisted(one.report(), extraction)).isEmpty();
    assertThat(Accounting.listedTwice(one.report(), extraction)).isEmpty();
    assertThat(Accounting.unlistedWords(one.report(), extraction)).isEmpty();
  }

  private static Score score(Case one) {
    List<Figure> figures = new ArrayList<>(Extractor.extract(one.report()).figures());
    int read = figures.size();
    int found = 0;
    int right = 0;
    for (JsonNode gold : one.gold().path("figures")) {
      Span span = span(one.report().text(), gold);
      Figure figure = span == null ? null : first(figures, span);
      if (figure != null) {
        figures.remove(figure);
        found++;
        right += isSame(figure.amount(), gold) ? 1 : 0;
      }
    }
    int all = read + one.gold().path("figures").size();
    return new Score(200 * found / all, 200 * right / all);
  }

  private static @Nullable Figure first(List<Figure> figures, Span span) {
    return figures.stream().filter(f -> f.span().overlaps(span)).findFirst().orElse(null);
  }

  private static @Nullable Span span(String text, JsonNode gold) {
    String quote = gold.path("quote").asText();
    int at = -1;
    for (int i = 0; i < gold.path("occurrence").asInt(1); i++) {
      at = text.indexOf(quote, at + 1);
    }
    return at < 0 ? null : Span.of(at, at + quote.length());
  }

  private static boolean isSame(Amount amount, JsonNode gold) {
    return isSame(value(amount.low()), gold.path("low"))
        && isSame(amount.best(), gold.path("best"))
        && isSame(value(amount.high()), gold.path("high"));
  }

  private static @Nullable BigDecimal value(@Nullable Bound bound) {
    return bound == null ? null : bound.value();
  }

  private static boolean isSame(@Nullable BigDecimal value, JsonNode gold) {
    boolean absent = gold.isNull() || gold.isMissingNode();
    return absent
        ? value == null
        : Objects.nonNull(value) && value.compareTo(new BigDecimal(gold.asText())) == 0;
  }
}
