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

  /// The unit between the ends of "an hour and a half", behind that of "1/16 of a US pint".
  static @Nullable UnitWord inside(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    if (Words.are(tokens, draft.quoteFrom + 2, "and", "a", "half")) {
      return UnitWord.at(tokens, draft.quoteFrom + 1);
    }
    int of = draft.numberTo;
    boolean part =
        is(tokens, of - 2, "/") && is(tokens, of, "of") && isOneOf(tokens, of + 1, "a", "an");
    int at = isOneOf(tokens, of + 2, "us", "uk", "imperial") ? of + 3 : of + 2;
    return part ? UnitWord.at(tokens, at) : null;
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
