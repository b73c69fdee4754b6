package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Units that no word behind the number names: "a magnitude of 6.2", the inches of "6-foot-3" and
/// "6 feet 3", "3x larger".
final class NamedUnits {

  private static final Set<String> SCALES = WordSet.of("magnitude", "ph");

  private NamedUnits() {}

  /// The unit of the number of `draft`, or null.
  static @Nullable String of(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int before =
        Words.isHyphen(tokens, draft.quoteFrom - 1) ? draft.quoteFrom - 2 : draft.quoteFrom - 1;
    boolean of =
        isOneOf(tokens, before, "of", "at", "was", "is") && isOneOf(tokens, before - 1, SCALES);
    if (of || isOneOf(tokens, before, SCALES)) {
      return Words.lower(tokens, of ? before - 1 : before);
    }
    if (is(tokens, draft.numberTo, "magnitude")) {
      return "magnitude";
    }
    if (isInches(tokens, draft, before)) {
      return "inch";
    }
    int x = draft.numberTo;
    boolean times =
        is(tokens, x, "x") && Words.isGlued(tokens, x) && !Words.isDigits(tokens, x + 1);
    return times && !isCounting(tokens, x + 1) ? "time" : null;
  }

  /// "6-foot-3", "6 ft 3": fewer than twelve behind feet, and nothing that they could count.
  private static boolean isInches(List<Token> tokens, Draft draft, int foot) {
    boolean behind = isOneOf(tokens, foot, "foot", "feet", "ft");
    boolean few = draft.value != null && draft.value.intValue() < 12;
    boolean joined = Words.isHyphen(tokens, draft.quoteFrom - 1);
    int feet = Words.isHyphen(tokens, foot - 1) ? foot - 2 : foot - 1;
    boolean number = Words.isDigits(tokens, feet) || feet >= 0 && NumberWords.isSmall(tokens, feet);
    return behind
        && few
        && number
        && !Words.isHyphen(tokens, draft.numberTo)
        && (joined || !NounPhrases.isCountable(tokens, draft.numberTo));
  }

  /// "5x containers" are five.
  private static boolean isCounting(List<Token> tokens, int at) {
    return Words.isWord(tokens, at) && NounPhrases.isPlural(tokens.get(at).lower());
  }
}
