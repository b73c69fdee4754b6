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
  private static final int LONGEST_OF = 4;

  /// Nouns behind an article that parcel counts of any kind: "8.5 rebounds a game".
  private static final Set<String> OCCASIONS =
      WordSet.of("game", "match", "season", "race", "head", "person", "trip", "flight", "piece");

  /// Units that name their time themselves.
  private static final Set<String> DAILY = WordSet.of("bpd", "b/d", "mb/d", "mbd", "mbpd", "bopd");

  private PerWords() {}

  /// The unit or noun of which `from` begins to speak, or null.
  static @Nullable String of(List<Token> tokens, int from, boolean money) {
    if (isOneOf(tokens, from - 1, DAILY)) {
      return "day";
    }
    int at = behindBracket(tokens, from);
    if (is(tokens, at, "for") && isOneOf(tokens, at + 1, "each", "every") && money) {
      return Nouns.at(tokens, at + 2, false);
    }
    boolean joined =
        Words.isHyphen(tokens, at)
            && (isOneOf(tokens, at + 1, ARTICLES) || is(tokens, at + 1, "per"));
    at = joined ? at + 1 : at;
    int next = Words.isHyphen(tokens, at + 1) ? at + 2 : at + 1;
    if (isOneOf(tokens, at, ARTICLES)) {
      return ofArticle(tokens, next, money);
    }
    boolean slash = is(tokens, at, "/") && Words.isWord(tokens, at + 1);
    boolean per = is(tokens, at, "per") && !is(tokens, at + 1, "cent");
    if (!per && !slash) {
      return null;
    }
    if (is(tokens, next, "annum")) {
      return "year";
    }
    UnitWord unit = UnitWord.at(tokens, next);
    Goods goods = Goods.at(tokens, next);
    if (unit == null && goods != null && Units.isUnit(goods.measure())) {
      return goods.measure().name();
    }
    if (unit != null) {
      return unit.unit();
    }
    return joined && Words.isWord(tokens, next)
        ? Words.lower(tokens, next)
        : Nouns.at(tokens, next, false);
  }

  /// "$5 a share", "20 pages a minute"; "8 yards a step earlier" goes by no step.
  private static @Nullable String ofArticle(List<Token> tokens, int at, boolean money) {
    UnitWord unit = UnitWord.at(tokens, at);
    if (unit == null) {
      return money || isOneOf(tokens, at, OCCASIONS) ? Nouns.at(tokens, at, false) : null;
    }
    return isOneOf(tokens, unit.to(), APART) ? null : unit.unit();
  }

  /// What "40 inches of rain a year" is counted by, behind its `of`-phrase.
  static @Nullable String behindOf(List<Token> tokens, int from) {
    int at = from + 1;
    while (at < from + LONGEST_OF && NounPhrases.isCountable(tokens, at)) {
      at++;
    }
    return is(tokens, from, "of") && at > from + 1 ? of(tokens, at, false) : null;
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
