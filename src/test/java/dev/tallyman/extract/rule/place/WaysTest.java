package dev.tallyman.extract.rule.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Line;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WaysTest {

  private static final Lexicon MODES = Lexicon.load("modes");

  static List<Line> lines() {
    return MODES.lines();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void each_word_of_a_line_is_the_means_that_its_example_expects(Line line) {
    for (String phrase : line.phrases()) {
      assertThat(MODES.in(tokens(line.example().replace("~", phrase))))
          .as(phrase)
          .extracting(Lexicon.Match::meaning)
          .containsExactly(line.expected());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The tanker Nerida left Primorsk with 90,000 tonnes.    | Nerida
          The MV Kestrel Bay took on 4,200 tonnes.               | Kestrel Bay
          The containers went aboard the Angara in May.          | Angara
          A bulk carrier left with 30,000 tonnes of coal.        | ''
          Forty trucks left for Blantyre.                        | ''
          """)
  void a_named_ship_is_a_carrier(String text, String names) {
    List<Token> tokens = tokens(text);
    assertThat(String.join(", ", Conveyances.in(tokens, 0, tokens.size()))).isEqualTo(names);
  }

  private static List<Token> tokens(String text) {
    return Tokens.of(text, Span.of(0, text.length()));
  }
}
