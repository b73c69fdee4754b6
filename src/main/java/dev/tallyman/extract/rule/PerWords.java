package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a quantity that is set aside is counted by: "per gallon", "a year", "/kg", "-a-day".
final class PerWords {

  private static final Set<String> ARTICLES = WordSet.of("a", "an");
  private static final Set<String> APART = WordSet.of("earlier", "ago", "before", "later", "after");
  private static final int LONGEST_BRACKET = 8;

  private PerWords() {}

  /// The unit or noun of which `from` begins to speak, or null.
  static @Nullable String of(List<Token> tokens, int from, boolean money) {
    int at = behindBracket(tokens, from);
    at = Words.isHyphen(tokens, at) && isOneOf(tokens, at + 1, ARTICLES) ? at + 1 : at;
    if (isOneOf(tokens, at, ARTICLES)) {
      UnitWord unit = UnitWord.at(tokens, Words.isHyphen(tokens, at + 1) ? at + 2 : at + 1);
      if (unit == null) {
        return money ? Nouns.at(tokens, at + 1, false) : null;
      }
      return isOneOf(tokens, unit.to(), APART) ? null : unit.unit();
    }
    boolean slash = is(tokens, at, "/") && Words.isWord(tokens, at + 1);
    boolean per = is(tokens, at, "per") && !is(tokens, at + 1, "cent");
    if (!per && !slash) {
      return null;
    }
    UnitWord unit = UnitWord.at(tokens, at + 1);
    Goods goods = Goods.at(tokens, at + 1);
    if (unit == null && goods != null && Units.isUnit(goods.measure())) {
      return goods.measure().name();
    }
    return unit != null ? unit.unit() : Nouns.at(tokens, at + 1, false);
  }

  /// "9 billion shekels ($2.4 billion) a year"
  private static int behindBracket(List<Token> tokens, int from) {
    if (!is(tokens, from, "(")) {
      return from;
    }
    for (int i = from + 1; i < Math.min(tokens.size(), from + LONGEST_BRACKET); i++) {
      if (is(tokens, i, ")")) {
        return i + 1;
      }
    }
    return from;
  }
}
