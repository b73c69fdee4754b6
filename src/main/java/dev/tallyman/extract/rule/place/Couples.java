package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// "Kenya and Uganda buy maize; the former took 40 tonnes, the latter 12": which of two countries
/// named side by side is meant.
final class Couples {

  private @Nullable Name first;
  private @Nullable Name second;

  /// The country that the word at `i` means, where it means one of two.
  @Nullable Name meant(List<Token> tokens, int i, List<Name> names) {
    remember(tokens, names, i);
    boolean former = means(tokens, i, "former", "first");
    Name named = former ? first : means(tokens, i, "latter", "second") ? second : null;
    return named == null ? null : new Name(i, i + 1, Kind.COUNTRY, named.country());
  }

  /// Takes note of the last two that a sentence names side by side up to `to`.
  void remember(List<Token> tokens, List<Name> names, int to) {
    for (int k = 1; k < names.size() && names.get(k).to() <= to; k++) {
      if (isCouple(tokens, names.get(k - 1), names.get(k))) {
        first = names.get(k - 1);
        second = names.get(k);
      }
    }
  }

  private static boolean isCouple(List<Token> tokens, Name one, Name other) {
    boolean and = Words.isOneOf(tokens, one.to(), "and", "or");
    boolean beside = other.from() == one.to() + 1;
    beside = beside || other.from() == one.to() + 2 && Words.is(tokens, one.to() + 1, "the");
    return and && beside && one.country() != null && other.country() != null;
  }

  /// "the former", "the first of them".
  private static boolean means(List<Token> tokens, int i, String word, String rank) {
    return Words.is(tokens, i - 1, "the")
        && (Words.is(tokens, i, word) && isBare(tokens, i + 1)
            || Words.is(tokens, i, rank) && isOfThem(tokens, i + 1));
  }

  /// "the latter 12,000", "the former's ports", but not "the former minister".
  private static boolean isBare(List<Token> tokens, int next) {
    return next >= tokens.size()
        || !tokens.get(next).isWord()
        || Words.isOneOf(tokens, next, RouteWords.RECEIVING)
        || Words.isOneOf(tokens, next, RouteWords.SENDING)
        || Words.isOneOf(tokens, next, "has", "had", "have", "will", "and", "by", "in", "via")
        || Ellipses.isNumber(tokens, next);
  }

  /// "the first of them", "for the second, because".
  private static boolean isOfThem(List<Token> tokens, int next) {
    boolean of = Words.is(tokens, next, "of") && Words.isOneOf(tokens, next + 1, "them", "these");
    boolean verb = Words.isOneOf(tokens, next, RouteWords.RECEIVING);
    boolean aim = Words.isOneOf(tokens, next - 3, "for", "to", "from");
    boolean listed = Words.isOneOf(tokens, next - 3, ",", ";", "and");
    return of
        || verb
        || listed && Ellipses.isNumber(tokens, next)
        || aim && (next >= tokens.size() || !tokens.get(next).isWord());
  }
}
