package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// Small numbers that tell how old somebody is, by the person they stand beside: "a granny of 84",
/// "a Polish general, 58, told", "my aunt (94)", "kids of 19 and 20", "nobody under forty".
record PersonAges(Draft draft, List<Token> tokens) {

  private static final BigDecimal YOUNGEST = new BigDecimal("2");
  private static final BigDecimal GROWN = new BigDecimal("14");
  private static final BigDecimal OLDEST = new BigDecimal("105");
  private static final Set<String> LINKS = WordSet.of("and", "or", ",", "to");
  private static final Set<String> SPEAKS =
      WordSet.parse("said says say adds added asks asked mocks jokes laughs told tells recalls");
  private static final Set<String> BOUNDS = WordSet.of("under", "over", "above", "below");
  private static final Set<String> ANYONE =
      WordSet.parse("nobody everybody anybody somebody noone everyone anyone someone those");
  private static final Set<String> ENDS = WordSet.of(",", ".", ";", ":", ")", "!", "?");
  private static final Set<String> BEHIND_BE =
      WordSet.of(",", ".", ";", "and", "when", "but", "now", "this", "next");

  static PersonAges of(Draft draft) {
    return new PersonAges(draft, draft.sentence.tokens());
  }

  boolean isOne() {
    return draft.quoteTo == draft.numberTo
        && Words.isOne(draft.scale)
        && isBetween(YOUNGEST, OLDEST)
        && !Goods.isCounted(tokens, draft.numberTo)
        && (isOf() || isApposed() || isInBrackets() || isBounded() || isTold());
  }

  private boolean isBetween(BigDecimal youngest, BigDecimal oldest) {
    return draft.value != null
        && draft.value.compareTo(youngest) > 0
        && draft.value.compareTo(oldest) < 0;
  }

  /// The first of a row of numbers: the 19 of "19 and 20".
  private int first() {
    int first = draft.quoteFrom;
    while (first > 2
        && isOneOf(tokens, first - 1, LINKS)
        && (tokens.get(first - 2).isDigits() || NumberWords.isSmall(tokens, first - 2))) {
      first -= 2;
    }
    return first;
  }

  /// "a cook of 71 aboard", "drivers of 27, 34 and 52".
  private boolean isOf() {
    int first = first();
    boolean closes =
        !Words.isWord(tokens, draft.numberTo)
            || !NounPhrases.isCountable(tokens, draft.numberTo)
            || isOneOf(tokens, draft.numberTo, "aboard", "on", "and", "or", "years");
    boolean aged = isOneOf(tokens, first - 1, "aged") && first < draft.quoteFrom;
    return aged || is(tokens, first - 1, "of") && closes && PersonNouns.endsAt(tokens, first - 2);
  }

  /// "a Polish general, 58, told", "a driver from Kharkiv, 54, was", "mocks Quispe, 52, in".
  private boolean isApposed() {
    int first = first();
    int comma = first - 1;
    boolean ends = draft.numberTo >= tokens.size() || isOneOf(tokens, draft.numberTo, ENDS);
    if (!is(tokens, comma, ",") || !ends) {
      return false;
    }
    boolean from =
        isOneOf(tokens, comma - 2, "from", "of", "in", "at")
            && PersonNouns.endsAt(tokens, comma - 3)
            && tokens.get(comma - 1).isCapitalised();
    boolean said =
        isOneOf(tokens, comma - 2, SPEAKS)
            && tokens.get(comma - 1).isCapitalised()
            && isBetween(GROWN, OLDEST);
    return from || said || PersonNouns.endsAt(tokens, comma - 1);
  }

  /// "my aunt (94)", "Nuala Fenlon (67)".
  private boolean isInBrackets() {
    int open = draft.quoteFrom - 1;
    boolean within = is(tokens, open, "(") && is(tokens, draft.numberTo, ")");
    return within
        && isBetween(GROWN, OLDEST)
        && (PersonNouns.endsAt(tokens, open - 1) || isName(open - 1));
  }

  private boolean isName(int last) {
    return Words.isWord(tokens, last)
        && tokens.get(last).isCapitalised()
        && last > 0
        && (tokens.get(last - 1).isCapitalised() || is(tokens, last - 1, "."));
  }

  /// "nobody under forty", "the boys, all under 16".
  private boolean isBounded() {
    int bound = draft.numberFrom - 1;
    if (!isOneOf(tokens, bound, BOUNDS)) {
      return false;
    }
    boolean all =
        is(tokens, bound - 1, "all")
            && is(tokens, bound - 2, ",")
            && PersonNouns.endsAt(tokens, bound - 3);
    return all || isOneOf(tokens, bound - 1, ANYONE) || Words.are(tokens, bound - 2, "no", "one");
  }

  /// "The director is 71 and has said".
  private boolean isTold() {
    int be = draft.quoteFrom - 1;
    boolean ends = draft.numberTo >= tokens.size() || isOneOf(tokens, draft.numberTo, BEHIND_BE);
    return ends
        && isBetween(GROWN, OLDEST)
        && (isOneOf(tokens, be, "is", "was")
                && PersonNouns.endsAt(tokens, be - 1)
                && !NounPhrases.isPlural(tokens.get(be - 1).lower())
            || Ages.isTold(draft));
  }
}
