package dev.tallyman.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconTest {

  private static final int OFTEN = 4000;

  private static final Lexicon BOUNDS =
      Lexicon.parse(
          "bounds",
          """
          # a comment
          more than, in excess of | more-than | ~ 5 rifles => (5, …) rifle
          more | further | one ~ rifle => [1] rifle
          ship(/s/ped) | shipped | they ~ it => x
          """);

  private static List<Token> tokens(String text) {
    return Tokens.of(text, Span.of(0, text.length()));
  }

  @Test
  void the_longest_phrase_wins_whatever_the_order_of_the_lines() {
    assertThat(BOUNDS.in(tokens("More than one more")))
        .extracting(Lexicon.Match::meaning)
        .containsExactly("more-than", "further");
  }

  @Test
  void alternatives_in_brackets_are_phrases_of_their_own() {
    assertThat(BOUNDS.lines().get(2).phrases()).containsExactly("ship", "ships", "shipped");
    assertThat(BOUNDS.lines().get(2).examples()).contains("they shipped it");
  }

  @Test
  void a_phrase_that_stands_twice_and_a_line_without_example_are_refused() {
    assertThatThrownBy(() -> Lexicon.parse("x", "a, a | b | ~ => c"))
        .hasMessageContaining("x.lex:1");
    assertThatThrownBy(() -> Lexicon.parse("x", "a | b")).hasMessageContaining("x.lex:1");
  }

  @Test
  void nothing_stands_twice_in_a_table_of_the_resources() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/dev/tallyman/lexicon"))) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName()).replace(".lex", "");
        assertThat(Lexicon.parse(name, Files.readString(file)).lines()).isNotEmpty();
      }
    }
  }

  /// A table that has been asked often looks its phrases up in another way.
  @Test
  void a_table_answers_the_first_time_as_ever_after() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/dev/tallyman/lexicon"))) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        Lexicon often = Lexicon.parse("often", text);
        for (int i = 0; i < 2 * OFTEN; i++) {
          often.at(tokens("x"), 0);
        }
        Lexicon first = Lexicon.parse("first", text);
        int asked = 0;
        for (Line line : often.lines()) {
          for (String phrase : line.phrases()) {
            first = ++asked % OFTEN == 0 ? Lexicon.parse("first", text) : first;
            assertThat(found(first, phrase))
                .as(file + ": " + phrase)
                .isEqualTo(found(often, phrase));
            assertThat(found(often, phrase)).isEqualTo(tokens(phrase).size() + " " + line.number());
          }
        }
      }
    }
  }

  private static String found(Lexicon lexicon, String phrase) {
    return lexicon.at(tokens(phrase), 0).map(m -> m.to() + " " + m.line().number()).orElse("none");
  }
}
