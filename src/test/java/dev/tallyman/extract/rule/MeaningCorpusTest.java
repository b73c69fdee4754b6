package dev.tallyman.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.figure.Flag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the sentences of `corpus/meaning`, whose figures are marked, through status, modality, kind
/// and relation; each line ends in what is read of the figure in double brackets.
class MeaningCorpusTest {

  record Case(String text, String expected) {}

  static Stream<Case> statuses() {
    return cases("statuses");
  }

  static Stream<Case> modalities() {
    return cases("modalities");
  }

  static Stream<Case> kinds() {
    return cases("kinds");
  }

  static Stream<Case> relations() {
    return cases("relations");
  }

  static Stream<Case> verbs() {
    return lexicon("verbs");
  }

  static Stream<Case> stances() {
    return lexicon("stances");
  }

  static Stream<Case> nouns() {
    return Stream.of("nouns", "intentions").flatMap(MeaningCorpusTest::lexicon);
  }

  static Stream<Case> doubts() {
    return Stream.of("doubts", "retractions", "conditions", "organs", "falsehoods")
        .flatMap(MeaningCorpusTest::lexicon);
  }

  static Stream<Case> takers() {
    return lexicon("enforcers");
  }

  static Stream<Case> windows() {
    return Stream.of("windows", "carriers").flatMap(MeaningCorpusTest::lexicon);
  }

  static Stream<Case> links() {
    return lexicon("links");
  }

  static Stream<Case> rights() {
    return Lexicon.load("rights").lines().stream()
        .flatMap(line -> line.examples().stream().map(one -> new Case(one, line.expected())));
  }

  static Stream<Case> points() {
    return cases("points");
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void the_status_is_that_of_the_governing_word(Case one) {
    assertRead(one, MeaningCorpusTest::status);
  }

  @ParameterizedTest
  @MethodSource("modalities")
  void a_number_is_as_firm_as_its_words(Case one) {
    assertRead(one, MeaningCorpusTest::modality);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_kind_is_that_of_window_and_tense(Case one) {
    assertRead(one, MeaningCorpusTest::kind);
  }

  @ParameterizedTest
  @MethodSource("relations")
  void a_figure_stands_to_another_as_the_words_between_say(Case one) {
    assertRead(one, MeaningCorpusTest::relation);
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void every_verb_of_the_table_is_proved(Case one) {
    assertRead(one, MeaningCorpusTest::status);
  }

  @ParameterizedTest
  @MethodSource("nouns")
  void every_noun_of_the_table_is_proved(Case one) {
    assertRead(one, MeaningCorpusTest::status);
  }

  @ParameterizedTest
  @MethodSource("stances")
  void every_stance_of_the_table_is_proved(Case one) {
    assertRead(one, draft -> status(draft) + " " + modality(draft));
  }

  @ParameterizedTest
  @MethodSource("doubts")
  void every_doubt_of_the_table_is_proved(Case one) {
    assertRead(one, MeaningCorpusTest::modality);
  }

  @ParameterizedTest
  @MethodSource("takers")
  void what_an_enforcer_takes_is_seized(Case one) {
    assertRead(one, MeaningCorpusTest::status);
  }

  @ParameterizedTest
  @MethodSource("windows")
  void every_window_and_every_carrier_is_proved(Case one) {
    assertRead(one, MeaningCorpusTest::kind);
  }

  @ParameterizedTest
  @MethodSource("links")
  void every_link_of_two_numbers_is_proved(Case one) {
    String marked = one.text().replace("90 crates", "[90 crates]");
    assertRead(new Case(marked, one.expected() + " 90 crates"), MeaningCorpusTest::relation);
  }

  @ParameterizedTest
  @MethodSource("rights")
  void every_word_that_sets_a_number_right_is_proved(Case one) {
    assertRead(one, MeaningCorpusTest::relation);
  }

  @ParameterizedTest
  @MethodSource("points")
  void goods_are_counted_where_a_plain_verb_says(Case one) {
    assertRead(one, MeaningCorpusTest::point);
  }

  private static void assertRead(Case one, Function<Draft, String> field) {
    Marked marked = Marked.parse(one.text());
    Syntax syntax = new Syntax(marked.passages());
    List.of(new Statuses(syntax), new Modalities(syntax), new Kinds(syntax), new Relations(syntax))
        .forEach(reading -> reading.read(marked.passages(), marked.drafts()));
    Draft draft = marked.asked();
    assertThat(field.apply(draft))
        .as("%s%n%s%n%s", one.text(), draft.rules, draft.notes())
        .isEqualTo(one.expected());
  }

  private static String status(Draft draft) {
    return Objects.requireNonNull(draft.status).code();
  }

  private static String point(Draft draft) {
    return draft.point == null ? "none" : draft.point.code();
  }

  private static String modality(Draft draft) {
    return Objects.requireNonNull(draft.modality).code();
  }

  private static String kind(Draft draft) {
    String per = draft.per == null ? "" : " per " + draft.per;
    return (draft.kind == null ? "none" : draft.kind.code()) + per;
  }

  private static String relation(Draft draft) {
    String added = draft.flags.contains(Flag.ADDITION) ? "addition" : "";
    return draft.relation == null
        ? added.isEmpty() ? "none" : added
        : draft.relation.code() + to(draft);
  }

  private static String to(Draft draft) {
    @Nullable Draft target = draft.related;
    return target == null ? "" : " " + words(target);
  }

  private static String words(Draft draft) {
    StringBuilder words = new StringBuilder();
    for (int i = draft.quoteFrom; i < draft.quoteTo; i++) {
      boolean space = i > draft.quoteFrom && !draft.sentence.tokens().get(i).glued();
      words.append(space ? " " : "").append(draft.sentence.tokens().get(i).text());
    }
    return words.toString();
  }

  private static Stream<Case> lexicon(String name) {
    return Lexicon.load(name).lines().stream()
        .flatMap(line ->
            line.examples().stream()
                .map(example ->
                    new Case(example.replaceFirst("\\b40 (\\w+)", "[[40 $1]]"), line.expected())));
  }

  private static Stream<Case> cases(String name) {
    String path = "/corpus/meaning/" + name + ".txt";
    try (InputStream file =
        Objects.requireNonNull(MeaningCorpusTest.class.getResourceAsStream(path))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split(" => ", 2))
              .map(parts -> new Case(parts[0], parts[1].strip()))
              .toList()
              .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
