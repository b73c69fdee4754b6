package dev.tallyman.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Writes numbers as they are spoken, from their values, and reads them back: what shares a scale
/// over a range, and what goes on behind one.
class SpokenNumbersTest {

  private static final Map<Integer, String> WORDS =
      Map.of(
          2, "two", 3, "three", 4, "four", 5, "five", 6, "six", 7, "seven", 20, "twenty", 30,
          "thirty", 40, "forty", 50, "fifty");

  private static final Map<String, Integer> SCALES =
      Map.of(
          "hundred",
          100,
          "thousand",
          1_000,
          "hundred thousand",
          100_000,
          "million",
          1_000_000,
          "hundred million",
          100_000_000);

  private static final List<List<Integer>> ENDS =
      List.of(List.of(2, 3), List.of(4, 5), List.of(3, 7), List.of(2, 6));

  /// A phrase and what it says: "[2000, 3000]", "2500".
  record Spoken(String phrase, String amount) {}

  @ParameterizedTest
  @MethodSource({"ranges", "tens", "wholes"})
  void a_number_reads_as_it_was_written(Spoken spoken) {
    String text = "The mill shipped " + spoken.phrase() + " tonnes of wheat to Chad.";

    assertThat(Readings.of(text))
        .as(text)
        .containsExactly(spoken.amount() + " tonne food/grain/wheat");
  }

  private static Stream<Spoken> ranges() {
    return SCALES.entrySet().stream()
        .flatMap(scale -> ENDS.stream().flatMap(ends -> ranges(ends, scale)));
  }

  private static Stream<Spoken> ranges(List<Integer> ends, Map.Entry<String, Integer> scale) {
    int low = ends.getFirst();
    int high = ends.getLast();
    String amount = amount((long) low * scale.getValue(), (long) high * scale.getValue());
    Stream<String> forms = Stream.of("%s to %s %s", "between %s and %s %s", "from %s to %s %s");
    Stream<Spoken> all =
        forms.flatMap(form ->
            Stream.of(
                new Spoken(form.formatted(word(low), word(high), scale.getKey()), amount),
                new Spoken(form.formatted(low, high, scale.getKey()), amount)));
    String or = word(low) + " or " + word(high) + " " + scale.getKey();
    return high == low + 1 ? Stream.concat(all, Stream.of(new Spoken(or, amount))) : all;
  }

  private static Stream<Spoken> tens() {
    return Stream.of("thousand", "million")
        .flatMap(scale ->
            Stream.of(20, 30, 40)
                .map(low ->
                    new Spoken(
                        word(low) + " to " + word(low + 10) + " " + scale,
                        amount(
                            (long) low * SCALES.get(scale),
                            (long) (low + 10) * SCALES.get(scale)))));
  }

  private static Stream<Spoken> wholes() {
    return Stream.of("thousand", "million")
        .flatMap(scale -> {
          long one = SCALES.get(scale);
          return Stream.of(
              new Spoken("two and a half " + scale, "" + 5 * one / 2),
              new Spoken("two " + scale + " and a half", "" + 5 * one / 2),
              new Spoken("three and a quarter " + scale, "" + 13 * one / 4),
              new Spoken("two and three quarter " + scale, "" + 11 * one / 4),
              new Spoken("one-and-a-half " + scale, "" + 3 * one / 2),
              new Spoken("3 and a half " + scale, "" + 7 * one / 2),
              new Spoken("half a " + scale, "" + one / 2),
              new Spoken("fifty to a hundred " + scale, amount(50 * one, 100 * one)),
              new Spoken("four hundred and ten " + scale, "" + 410 * one));
        });
  }

  private static String amount(long low, long high) {
    return "[" + low + ", " + high + "]";
  }

  private static String word(int number) {
    return WORDS.getOrDefault(number, "");
  }
}
