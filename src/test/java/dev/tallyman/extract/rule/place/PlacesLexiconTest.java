package dev.tallyman.extract.rule.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Line;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlacesLexiconTest {

  private static final Gazetteer GAZETTEER = Gazetteer.get();

  static List<Line> lines() {
    return Lexicon.load("places").lines();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void each_name_of_a_line_means_the_country_that_its_example_expects(Line line) {
    for (String phrase : line.phrases()) {
      String text = line.example().replace("~", capitalised(phrase));
      assertThat(GAZETTEER.in(Tokens.of(text, Span.of(0, text.length()))))
          .as(text)
          .extracting(name -> name.country() == null ? "-" : name.country())
          .containsExactly(line.expected());
    }
  }

  static List<Line> namesakes() {
    return Lexicon.load("namesakes").lines();
  }

  @ParameterizedTest
  @MethodSource("namesakes")
  void a_name_of_two_countries_is_the_other_ones_where_the_text_points_there(Line line) {
    Report report = Report.of("b", "k", line.example(), Metadata.NONE);
    List<Sentence> sentences = Passages.of(report).sentences();
    List<Token> tokens = sentences.getFirst().tokens();
    List<Gazetteer.Name> names = GAZETTEER.in(tokens);
    assertThat(
            Namesakes.of(sentences.stream().map(one -> GAZETTEER.in(one.tokens())).toList())
                .settled(tokens, names))
        .filteredOn(name -> tokens.get(name.from()).is(firstWord(line)))
        .extracting(Gazetteer.Name::country)
        .containsExactly(line.expected());
  }

  private static String firstWord(Line line) {
    return line.phrases().getFirst().split("[ .]", 2)[0];
  }

  @ParameterizedTest
  @MethodSource("lines")
  void each_country_is_one_of_the_standard(Line line) {
    String code = line.meanings().get(1);
    assertThat(
            code.equals("-")
                || code.equals("XK")
                || List.of(Locale.getISOCountries()).contains(code))
        .as(code)
        .isTrue();
  }

  @Test
  void a_name_is_found_with_and_without_its_accents_and_only_with_a_capital() {
    assertThat(countries("Türkiye, Turkiye, the turkey, Côte d’Ivoire, us and US"))
        .isEqualTo("TR TR CI US");
  }

  private static String countries(String text) {
    return GAZETTEER.in(Tokens.of(text, Span.of(0, text.length()))).stream()
        .map(Gazetteer.Name::country)
        .collect(Collectors.joining(" "));
  }

  private static String capitalised(String phrase) {
    if (phrase.length() <= 3) {
      return phrase.toUpperCase(Locale.ROOT);
    }
    return Arrays.stream(phrase.split(" ", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
