package dev.tallyman.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which goods a sentence names, and which words only look like goods.
class MentionsTest {

  static Stream<String> beside() {
    return examples("settings");
  }

  static Stream<String> unsure() {
    return examples("homographs");
  }

  private static Stream<String> examples(String lexicon) {
    return Lexicon.load(lexicon).lines().stream().flatMap(line -> line.examples().stream());
  }

  private static List<Mention> in(String sentence) {
    List<Token> tokens = Tokens.of(sentence, Span.of(0, sentence.length()));
    return Mentions.of(tokens, Mentions.nouns(tokens));
  }

  private static List<String> named(String sentence) {
    return in(sentence).stream().map(mention -> mention.goods().path()).toList();
  }

  @ParameterizedTest
  @MethodSource("beside")
  void goods_that_name_a_place_a_body_or_a_price_are_none(String sentence) {
    assertThat(in(sentence)).noneMatch(Mention::firm);
  }

  @ParameterizedTest
  @MethodSource("unsure")
  void a_word_with_two_senses_names_nothing_for_sure(String sentence) {
    assertThat(in(sentence)).noneMatch(Mention::firm);
  }

  @Test
  void goods_that_hide_others_are_none() {
    assertThat(named("They found cocaine hidden in sacks of rice."))
        .containsExactly("drugs/cocaine");
    assertThat(named("Ivory lay beneath bags of charcoal.")).containsExactly("wildlife/ivory");
    assertThat(named("Heroin was found in a container of bananas."))
        .containsExactly("drugs/heroin");
    assertThat(named("The rifles had been declared as furniture.")).containsExactly("arms/firearm");
    assertThat(named("A train under tarpaulins left the yard.")).isEmpty();
  }

  @Test
  void goods_inside_a_name_are_none() {
    assertThat(named("He told the Soil & Grain Wire of it.")).isEmpty();
    assertThat(named("Dealers at the Copper Exchange heard it.")).isEmpty();
    assertThat(named("They went home by camel.")).isEmpty();
  }

  @Test
  void a_calibre_tells_of_rounds() {
    assertThat(named("They sent 152-mm rounds.")).containsExactly("arms/ammunition/artillery");
    assertThat(named("They sent 5.56 mm ammunition.")).containsExactly("arms/ammunition/small");
  }

  @Test
  void several_kinds_have_a_family_in_common() {
    assertThat(whole("wheat and maize")).isEqualTo("food/grain");
    assertThat(whole("rifles and ammunition")).isEqualTo("arms");
    assertThat(whole("grain and other foodstuffs")).isEqualTo("food");
    assertThat(whole("containers of munitions")).isEqualTo("arms/ammunition");
  }

  private static String whole(String phrase) {
    List<Token> tokens = Tokens.of(phrase, Span.of(0, phrase.length()));
    return String.valueOf(Mentions.whole(tokens, 0, tokens.size()));
  }
}
