package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.are;
import static dev.tallyman.extract.rule.Words.is;

import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words that count none, or deny the one: "not a single rifle", "no tanker", "nil".
final class Nones {

  private static final Set<String> NEGATIONS =
      WordSet.of(
          "not",
          "'t",
          "never",
          "nor",
          "neither",
          "without",
          "nobody",
          "hardly",
          "denied",
          "denies",
          "deny",
          "denying",
          "refused",
          "failed",
          "no",
          "cannot",
          "nothing",
          "unlikely");

  private Nones() {}

  static @Nullable Numeral at(List<Token> tokens, int i) {
    int to =
        switch (tokens.get(i).lower()) {
          case "not" -> notOne(tokens, i);
          case "none", "zero", "nil" -> i + 1;
          case "no" -> isOfGoods(tokens, i + 1) ? i + 1 : i;
          default -> i;
        };
    return to > i ? Numeral.of(i, to, BigDecimal.ZERO, NumberForm.NONE) : null;
  }

  /// "no tanker", "no Russian tanker", "no aid truck", "no other ship", "received no weapons".
  private static boolean isOfGoods(List<Token> tokens, int no) {
    int at = Words.isOneOf(tokens, no, "other", "further", "new", "additional") ? no + 1 : no;
    boolean moved = at > 1 && Goods.isCounted(tokens, at) && Evidence.isMoving(tokens, at - 2);
    if (moved || Goods.isMeasured(tokens, at)) {
      return !is(tokens, at, "cargo") || isLoadThatMoved(tokens, at + 1);
    }
    return isNamedKind(tokens, at) && !is(tokens, at + 1, "cargo");
  }

  /// "No cargo has left since May": one load and not freight as such.
  private static boolean isLoadThatMoved(List<Token> tokens, int at) {
    int verb = is(tokens, at + 1, "been") ? at + 2 : at + 1;
    return Words.isOneOf(tokens, at, "has", "had", "have")
        && (Evidence.isMoving(tokens, verb)
            || Words.isOneOf(tokens, verb, "loaded", "sailed", "landed", "shipped", "lifted"));
  }

  /// "Russian tanker", "aid truck".
  private static boolean isNamedKind(List<Token> tokens, int at) {
    boolean kind =
        at < tokens.size() && (tokens.get(at).isCapitalised() || Goods.at(tokens, at) != null);
    return kind && Goods.isMeasured(tokens, at + 1);
  }

  /// "not a single", "not one", "not a tonne": where it ends.
  private static int notOne(List<Token> tokens, int not) {
    boolean one = is(tokens, not + 1, "one");
    if (!one && !is(tokens, not + 1, "a")) {
      return not;
    }
    if (is(tokens, not + 2, "single")) {
      return not + 3;
    }
    boolean opens = not == 0 || !tokens.get(not - 1).isWord() || is(tokens, not - 1, "that");
    boolean object = opens || is(tokens, not + 2, "tonne") || Evidence.isMoving(tokens, not - 1);
    return one || object && isUnit(tokens, not + 2) ? not + 2 : not;
  }

  /// "Not a barrel of crude", "not a tonne", "confiscated not a litre".
  private static boolean isUnit(List<Token> tokens, int at) {
    Goods unit = Goods.at(tokens, at);
    return unit != null && unit.measure() != null && Units.isUnit(unit.measure());
  }

  /// "has not sent a single rifle", "a single LNG cargo" denies the one; "in a single consignment"
  /// holds no number.
  static boolean isSingle(List<Token> tokens, int at) {
    return are(tokens, at, "a", "single")
        && (Goods.isMeasured(tokens, at + 2) || isNamedKind(tokens, at + 2))
        && Words.hasAny(tokens, at - 8, at, NEGATIONS);
  }

  /// "has not received a litre of fuel": the one is denied without the word.
  static boolean isDenied(List<Token> tokens, int at) {
    return at > 1
        && is(tokens, at, "a")
        && is(tokens, at + 2, "of")
        && isUnit(tokens, at + 1)
        && Evidence.isMoving(tokens, at - 1)
        && Words.hasAny(tokens, at - 4, at - 1, NOT);
  }

  private static final Set<String> NOT = WordSet.of("not", "'t", "never");
}
