package dev.tallyman.extract.rule;

import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which of the currencies of one name a report means: "shillings" are those of the country that it
/// names most often, of Kenya where it names none that has them.
final class Tender {

  /// Column of the line with the other codes, where it has one.
  private static final int OTHERS = 2;

  private static final int LONGEST_NAME = 4;
  private static final int NOTE = 10;
  private static final Set<String> RECKONED =
      WordSet.parse("values amounts figures sums prices dollars all");
  private static final Set<String> MEANS =
      WordSet.parse("means mean denotes denote is are stands stand refers refer");
  private static final Set<String> SIGNS = WordSet.parse("$ dollar dollars references");

  private static final Map<String, List<String>> SHARED =
      Map.of(
          "xof", List.of("SN", "CI", "ML", "BF", "NE", "TG", "BJ", "GW"),
          "xaf", List.of("CM", "GA", "TD", "CF", "CG", "GQ"));

  private final Passages passages;
  private @Nullable Map<String, Integer> countries;
  private @Nullable String dollars;

  Tender(Passages passages) {
    this.passages = passages;
  }

  String of(Match match) {
    String best = match.meaning();
    if (match.line().meanings().size() <= OTHERS) {
      return best;
    }
    if (match.meaning(OTHERS).equals("*")) {
      return stated();
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

  /// "All values are in Fiji dollars", "in Australian dollars unless stated otherwise": the dollars
  /// of a report that says once whose they are.
  private String stated() {
    if (dollars == null) {
      dollars = "usd";
      for (Sentence sentence : passages.sentences()) {
        String code = stated(sentence.tokens());
        if (code != null) {
          dollars = code;
          break;
        }
      }
    }
    return dollars;
  }

  private static @Nullable String stated(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (Words.isOneOf(tokens, i, "dollar", "dollars")) {
        for (int from = Math.max(0, i - LONGEST_NAME); from < i; from++) {
          Money.Named named = Money.named(tokens, from);
          if (named != null && named.to() == i + 1 && isNote(tokens, from, i + 1)) {
            return named.code();
          }
        }
      }
    }
    return null;
  }

  /// Whether a line says in what it reckons, rather than of what a sum is.
  private static boolean isNote(List<Token> tokens, int from, int to) {
    boolean in = Words.is(tokens, from - 1, "in");
    boolean all = in && Words.hasAny(tokens, Math.max(0, from - NOTE), from - 1, RECKONED);
    boolean opens = in && from == 1;
    boolean unless = Words.isOneOf(tokens, to, "unless", "except");
    boolean sign =
        Words.hasAny(tokens, Math.max(0, from - 4), from, MEANS)
            && Words.hasAny(tokens, Math.max(0, from - NOTE), from, SIGNS);
    return all || opens || unless || sign;
  }

  /// How often the report names a country that has the currency.
  private int named(String code) {
    String country = code.substring(0, 2).toUpperCase(Locale.ROOT);
    int named = 0;
    for (String one : SHARED.getOrDefault(code, List.of(country))) {
      named += countries().getOrDefault(one, 0);
    }
    return named;
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
