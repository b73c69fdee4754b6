package dev.tallyman.extract.rule;

import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number in words and again in digits, as papers of law have it: "eleven (11) rifles", "one
/// hundred and twelve thousand, five hundred (112,500) rounds". It is one number.
final class SpelledTwice {

  private SpelledTwice() {}

  /// The number with its bracket, where that says the same as the words.
  static @Nullable Numeral at(List<Token> tokens, Numeral words, Digits digits) {
    BigDecimal value = words.value();
    int open = words.to();
    if (Words.is(tokens, open, ",")) {
      Numeral rest = open + 1 < tokens.size() ? NumberWords.at(tokens, open + 1) : null;
      value = rest == null ? value : value.add(rest.value());
      open = rest == null ? open : rest.to();
    }
    if (!Words.is(tokens, open, "(") || !Words.isDigits(tokens, open + 1)) {
      return null;
    }
    Numeral again = Scales.behind(tokens, digits.at(tokens, open + 1));
    boolean same =
        Words.is(tokens, again.to(), ")")
            && (again.value().compareTo(value) == 0 || again.value().compareTo(words.value()) == 0);
    return same ? Numeral.plain(words.from(), again.to() + 1, again.value(), words.scale()) : null;
  }
}
