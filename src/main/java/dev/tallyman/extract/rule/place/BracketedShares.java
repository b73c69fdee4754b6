package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Countries with their shares in brackets: "Its main suppliers were Italy (40 percent) and Spain
/// (12 percent)", "increases in transfers to Africa (by 9 per cent) and Europe (3 per cent)". What
/// they are is said once, before the first.
final class BracketedShares {

  private static final int REACH = 40;
  private static final Set<String> SIGNS = WordSet.of("+", "-", "–", "−", "by", "‐", "‑");
  private static final Set<String> GIVERS =
      WordSet.parse("suppliers exporters sources donors providers sellers supplier shippers");
  private static final Set<String> TAKERS =
      WordSet.parse(
          "recipients importers customers buyers destinations markets clients recipient takers");

  private BracketedShares() {}

  /// What the words before make of a name with a share in brackets behind it, or null.
  static @Nullable End end(List<Token> tokens, Name name) {
    if (!isShared(tokens, name.to())) {
      return null;
    }
    for (int i = name.from() - 1; i >= Math.max(0, name.from() - REACH); i--) {
      if (WordSet.has(GIVERS, tokens.get(i))) {
        return End.ORIGIN;
      }
      if (WordSet.has(TAKERS, tokens.get(i))) {
        return End.DESTINATION;
      }
      boolean out = Words.isOneOf(tokens, i - 1, RouteWords.OUTFLOW);
      boolean in = Words.isOneOf(tokens, i - 1, RouteWords.INFLOW);
      if (out && Words.is(tokens, i, "to")) {
        return End.DESTINATION;
      }
      if (in && Words.is(tokens, i, "from")) {
        return End.ORIGIN;
      }
      if (out && Words.is(tokens, i, "by")) {
        return End.ORIGIN;
      }
      if (in && Words.is(tokens, i, "by")) {
        return End.DESTINATION;
      }
      if (tokens.get(i).is(";")) {
        return null;
      }
    }
    return null;
  }

  /// Whether "(40 percent)", "(+40%)" or "(by 40 per cent)" stands at `open`.
  private static boolean isShared(List<Token> tokens, int open) {
    int at = Words.isOneOf(tokens, open + 1, SIGNS) ? open + 2 : open + 1;
    if (!Words.is(tokens, open, "(") || at >= tokens.size() || !tokens.get(at).isDigits()) {
      return false;
    }
    for (int i = at + 1; i < Math.min(tokens.size(), at + 5); i++) {
      if (Words.isOneOf(tokens, i, "%", "percent", "cent", "pc")) {
        return Words.is(tokens, i + 1, ")");
      }
    }
    return false;
  }
}
