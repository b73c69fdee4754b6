package dev.tallyman.tally;

import static dev.tallyman.tally.Answers.asking;
import static dev.tallyman.tally.Answers.placed;
import static dev.tallyman.tally.Given.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Status;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Laws of the tally over random reports. A failure prints its seed; `-Dtallyman.seed` runs it
/// again.
class LawsTest {

  private static final int ROUNDS = 40;

  private final long seed = Long.getLong("tallyman.seed", System.nanoTime());
  final Random random = new Random(seed);

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private boolean rarely() {
    return random.nextInt(8) == 0;
  }

  List<Given> reports(int count) {
    List<Given> figures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      figures.addAll(report("r" + i, 1 + random.nextInt(4)));
    }
    return figures;
  }

  private List<Given> report(String name, int size) {
    String publisher = any(java.util.Arrays.asList("Port", "Daily", "Union", "Wire", null));
    String published = any(java.util.Arrays.asList("2024-11-02", "2024-12-09", "2025-02-01", null));
    List<Given> figures = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      Given one = count().in(name).nth(i).published(publisher, published);
      if (i > 1 && random.nextInt(3) == 0) {
        int to = 1 + random.nextInt(i - 1);
        one.relates(any(List.of(RelationType.values())), name + ":" + to);
      }
      figures.add(dated(one));
    }
    return figures;
  }

  private Given count() {
    String hedge = any(List.of("", "", "about ", "nearly ", "more than ", "up to "));
    Given one =
        figure(
            hedge
                + any(List.of(0, 1, 5, 95, 98, 100, 104, 200, 3000))
                + any(List.of(" tonnes", " kilograms", " tonnes", " trucks")));
    one.by(any(java.util.Arrays.asList("Port", "Union", "the Port", "Wire", null)));
    one.of(any(java.util.Arrays.asList("food", "food/rice", "food/grain", null)));
    one.as(
        any(
            java.util.Arrays.asList(
                Kind.INCREMENT, Kind.EVENT, Kind.CUMULATIVE, Kind.SNAPSHOT, Kind.RATE, null)));
    if (rarely()) {
      one.as(any(List.of(Modality.values())));
    }
    if (rarely()) {
      one.as(any(List.of(Status.values())));
    }
    if (rarely()) {
      one.at(any(List.of(Point.values())));
    }
    if (rarely()) {
      one.flagged(Flag.ADDITION);
    }
    if (rarely()) {
      one.from("BB").to("AA");
    }
    if (rarely()) {
      one.through("Wire");
    }
    return rarely() ? one.from(null) : one;
  }

  private Given dated(Given one) {
    if (one.kind == Kind.CUMULATIVE || one.kind == Kind.SNAPSHOT) {
      Kind kind = one.kind;
      String day = any(java.util.Arrays.asList("2024-10-01", "2024-11-01", "2024-11", null));
      Given moment =
          day == null
              ? one.counter(any(java.util.Arrays.asList("2024", null)))
              : one.counter(null, day);
      return moment.as(kind);
    }
    String[] period =
        any(List.of("2024", "2024-10", "2024-10-05", "2024-11", "--10-05", "2024-Q4", ""))
            .split(",", -1);
    return period[0].isEmpty() ? one : one.over(period[0]);
  }

  private static List<PublishedFigure> done(List<Given> figures) {
    return figures.stream().map(Given::done).toList();
  }

  private List<Answers> questions() {
    return List.of(
        asking(),
        asking().route("AA", "BB"),
        asking().measure("kilogram"),
        asking().commodity("food"),
        asking().between("2024-10", "2024-10"),
        asking().groupBy(Grouping.MONTH, Grouping.ORIGINATOR),
        asking().groupBy(Grouping.YEAR),
        asking().include(Why.PLANNED, Why.RATE),
        asking().policy(Policy.INCREMENTS_ONLY),
        asking().policy(Policy.ALL_CLAIMS));
  }

  @RepeatedTest(ROUNDS)
  void the_order_of_figures_never_matters() {
    List<PublishedFigure> figures = new ArrayList<>(done(reports(12)));
    for (Answers question : questions()) {
      List<Tally> answer = question.all(figures);
      Collections.shuffle(figures, random);
      assertThat(question.all(figures)).as("seed %s", seed).isEqualTo(answer);
    }
  }

  @RepeatedTest(ROUNDS)
  void every_figure_is_in_exactly_one_place() {
    List<PublishedFigure> figures = done(reports(12));
    List<String> ids = figures.stream().map(PublishedFigure::id).sorted().toList();
    for (Answers question : questions()) {
      boolean asksAll = question.commodity == null && question.origin == null;
      List<String> placed =
          question.all(figures).stream().flatMap(tally -> placed(tally).stream()).sorted().toList();
      assertThat(placed).as("seed %s", seed).doesNotHaveDuplicates();
      if (asksAll && question.measure == null) {
        assertThat(placed).as("seed %s", seed).isEqualTo(ids);
      }
    }
  }

  @RepeatedTest(ROUNDS)
  void a_part_is_left_out_only_in_favour_of_what_counts() {
    List<PublishedFigure> figures = done(reports(12));
    for (Answers question : questions()) {
      for (Tally tally : question.all(figures)) {
        List<String> counted = new ArrayList<>();
        tally.originators().forEach(entry -> counted.addAll(entry.figures()));
        tally.originators().stream()
            .flatMap(entry -> entry.readings().stream())
            .forEach(reading -> counted.addAll(reading.figures()));
        for (Exclusion exclusion : tally.excluded()) {
          if (exclusion.reason() == Exclusion.Reason.PART_OF) {
            assertThat(counted).as("seed %s: %s", seed, exclusion).contains(exclusion.by());
          }
        }
      }
    }
  }

  @RepeatedTest(ROUNDS)
  void a_copy_of_a_report_adds_mentions_and_nothing_else() {
    List<Given> figures = reports(8);
    String report = "r" + random.nextInt(8);
    List<PublishedFigure> more = new ArrayList<>(done(figures));
    figures.stream().filter(one -> one.report.equals(report)).forEach(one -> more.add(again(one)));
    // One publisher that prints a page twice: an undated text without publisher would be another.
    boolean lineage =
        figures.stream().noneMatch(one -> one.report.equals(report) && one.publisher == null);
    if (lineage) {
      assertThat(amounts(asking().all(more)))
          .as("seed %s", seed)
          .isEqualTo(amounts(asking().all(done(figures))));
    }
  }

  static PublishedFigure again(Given one) {
    String report = one.report;
    dev.tallyman.figure.Relation relation = one.relation;
    one.in("z" + report);
    if (relation != null) {
      one.relates(relation.type(), "z" + relation.to());
    }
    PublishedFigure again = one.done();
    one.in(report);
    one.relation = relation;
    return again;
  }

  private static List<String> amounts(List<Tally> answer) {
    return answer.stream()
        .map(tally ->
            tally.origin()
                + tally.destination()
                + tally.measure()
                + Answers.range(tally)
                + Answers.entries(tally))
        .toList();
  }

  @RepeatedTest(ROUNDS)
  void removing_what_was_added_restores_the_answer() {
    List<PublishedFigure> figures = new ArrayList<>(done(reports(8)));
    List<Tally> before = asking().all(figures);
    List<PublishedFigure> added = done(report("x", 3));
    figures.addAll(0, added);
    asking().all(figures);
    figures.removeAll(added);
    assertThat(asking().all(figures)).as("seed %s", seed).isEqualTo(before);
  }

  @RepeatedTest(ROUNDS)
  void adding_a_part_changes_nothing() {
    BigDecimal whole = new BigDecimal(200 + random.nextInt(1000));
    BigDecimal part = new BigDecimal(1 + random.nextInt(180));
    Given total =
        figure(whole + " tonnes").by("Port").published("Port", "2024-12-01").over("2024-10");
    Given other =
        figure("77 tonnes").nth(2).by("Port").published("Port", "2024-12-01").over("2024-11");
    Given piece =
        figure(part + " tonnes")
            .nth(3)
            .by("Port")
            .published("Port", "2024-12-01")
            .over("2024-10")
            .relates(RelationType.PART_OF, "r:1");
    assertThat(amounts(asking().all(total, other, piece)))
        .as("seed %s", seed)
        .isEqualTo(amounts(asking().all(total, other)));
  }

  @RepeatedTest(ROUNDS)
  void units_convert_exactly_there_and_back() {
    BigDecimal value =
        new BigDecimal(java.math.BigInteger.valueOf(random.nextLong(1L << 50)), random.nextInt(12));
    Measure kilogram = new Measure("kilogram");
    Measure tonne = new Measure("tonne");
    Amount amount = Amount.nearly(value);
    Amount back = amount.times(kilogram.factorTo(tonne)).times(tonne.factorTo(kilogram));
    assertThat(back).as("seed %s", seed).isEqualTo(amount);
    assertThat(
            asking()
                .one(figure(value.toPlainString() + " kilograms").by("Port"))
                .originators()
                .getFirst()
                .amount()
                .best())
        .as("seed %s", seed)
        .isEqualTo(Amount.plain(value.movePointLeft(3)));
  }

  @Test
  @Timeout(60)
  void fifty_thousand_figures_of_one_originator_are_tallied_without_comparing_all_with_all() {
    List<PublishedFigure> figures =
        IntStream.range(0, 50_000)
            .mapToObj(i ->
                figure((100 + i % 7) + " tonnes")
                    .in("r" + i)
                    .published(i % 3 == 0 ? "Port" : "Paper " + i % 50, "2024-12-01")
                    .by("Port")
                    .over(java.time.LocalDate.of(1900, 1, 1).plusDays(i / 3).toString())
                    .done())
            .toList();
    List<Tally> answer = asking().all(figures);
    assertThat(answer).hasSize(1);
    assertThat(answer.getFirst().counts().figures()).isEqualTo(50_000);
    assertThat(answer.getFirst().originators().getFirst().basis()).isEqualTo(Basis.SUM);
  }
}
