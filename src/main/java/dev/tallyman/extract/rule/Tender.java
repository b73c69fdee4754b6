package dev.tallyman.extract.rule;

import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.text.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which of the currencies of one name a report means: "shillings" are those of the country that it
/// names most often, of Kenya where it names none that has them.
final class Tender {

  /// Column of the line with the other codes, where it has one.
  private static final int OTHERS = 2;

  private static final Map<String, List<String>> SHARED =
      Map.of(
          "xof", List.of("SN", "CI", "ML", "BF", "NE", "TG", "BJ", "GW"),
          "xaf", List.of("CM", "GA", "TD", "CF", "CG", "GQ"));

  private final Passages passages;
  private @Nullable Map<String, Integer> countries;

  Tender(Passages passages) {
    this.passages = passages;
  }

  String of(Match match) {
    String best = match.meaning();
    if (match.line().meanings().size() <= OTHERS) {
      return best;
    }
    int most = named(best);
    for (String other : match.meaning(OTHERS).split(" ", -1)) {
      if (named(other) > most) {
        most = named(other);
        best = other;
      }
    }
    return best;
  }

  /// How often the report names a country that has the currency.
  private int named(String code) {
    String country = code.substring(0, 2).toUpperCase(Locale.ROOT);
    return SHARED.getOrDefault(code, List.of(country)).stream()
        .mapToInt(one -> countries().getOrDefault(one, 0))
        .sum();
  }

  private Map<String, Integer> countries() {
    Map<String, Integer> counted = countries;
    if (counted == null) {
      counted = new HashMap<>();
      for (Sentence sentence : passages.sentences()) {
        for (Gazetteer.Name name : Gazetteer.get().in(sentence.tokens())) {
          if (name.country() != null) {
            counted.merge(name.country(), 1, Integer::sum);
          }
        }
      }
      countries = counted;
    }
    return counted;
  }
}
