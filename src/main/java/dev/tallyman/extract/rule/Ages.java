package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// Numbers that are ages although no word beside them says so: "she turns 40 in May", "the average
/// age of the crews is 42".
final class Ages {

  private static final Set<String> PERSONS = WordSet.of("he", "she", "who", "i");
  private static final Set<String> BEING =
      WordSet.of(
          "is", "was", "be", "been", "will", "would", "turn", "turns", "turned", "turning", "s",
          "'s", "’s", "'m", "’m", "am", "m", "just", "only", "now", "then", "still", "already",
          "of", "about", "around", "nearly", "almost", "over", "under");
  private static final Set<String> ENDS =
      WordSet.of(
          ".", ",", ";", "!", "?", "and", "but", "when", "at", "by", "in", "on", "this", "next",
          "last", "now", "then", "or", "with", "years", "as", "while", "so");
  private static final Set<String> NOUNS = WordSet.of("age", "ages", "expectancy", "lifespan");
  private static final int FARTHEST = 5;
  private static final int LONGEST_SUBJECT = 12;

  /// What is done at an age, "died at 91".
  private static final Set<String> LIVES =
      WordSet.of("died", "retired", "married", "dies", "retires");

  private static final BigDecimal ADULT = new BigDecimal("12");

  private static final List<String> ROLES =
      List.of("er", "or", "ist", "ian", "ant", "ent", "ee", "man", "woman", "ess", "eer", "chief");

  private static final BigDecimal YOUNGEST = new BigDecimal("2");
  private static final BigDecimal OLDEST = new BigDecimal("105");
  private static final Set<String> RELATIVES =
      WordSet.parse(
          "son daughter father mother wife husband brother sister man woman boy girl driver partner"
              + " grandmother grandfather uncle aunt nephew niece cousin friend neighbour neighbor"
              + " victim suspect teenager widow resident student"
              + " national citizen captain skipper passenger pilot farmer trader");
  private static final Set<String> PEOPLE =
      WordSet.parse(
          "children women men people adults those anyone everyone kids boys girls voters players"
              + " workers patients youths residents students males females americans persons"
              + " teenagers someone pensioners drivers everybody anybody nobody others");

  private Ages() {}

  /// "Mary Smith, 44, said", "her son, 19, was hurt", "children under 12".
  static boolean isNamed(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int name = draft.numberFrom - 2;
    boolean commas = is(tokens, draft.numberFrom - 1, ",") && is(tokens, draft.numberTo, ",");
    boolean named =
        commas
            && Words.isWord(tokens, name)
            && (isOneOf(tokens, name, RELATIVES)
                || isAdult(draft) && isRole(tokens, name)
                || tokens.get(name).isCapitalised() && !CalendarWords.isMonth(tokens, name));
    boolean bounded =
        isOneOf(tokens, draft.quoteFrom - 1, PEOPLE)
            && (draft.quoteFrom < draft.numberFrom || isSpan(draft))
            && draft.value != null
            && draft.value.compareTo(YOUNGEST) > 0
            && !isOneOf(tokens, draft.quoteFrom, "about", "some", "around");
    return named && !Words.isDigits(tokens, draft.numberTo + 1)
        || bounded && UnitWord.at(tokens, draft.numberTo) == null;
  }

  private static boolean isAdult(Draft draft) {
    return draft.value != null
        && draft.value.compareTo(ADULT) > 0
        && draft.value.compareTo(OLDEST) < 0
        && Words.isOne(draft.scale);
  }

  /// "the former minister": somebody by what she does.
  private static boolean isRole(List<Token> tokens, int noun) {
    String word = tokens.get(noun).lower();
    boolean one = word.length() > 4 && ROLES.stream().anyMatch(word::endsWith);
    return one
        && Goods.at(tokens, noun) == null
        && UnitWord.at(tokens, noun) == null
        && Words.hasAny(tokens, noun - FARTHEST, noun, ClosedWords.DETERMINERS);
  }

  /// "adults 25 to 54"
  private static boolean isSpan(Draft draft) {
    return draft.upper != null
        && draft.upper.compareTo(OLDEST) < 0
        && Words.isOne(draft.scale)
        && !NounPhrases.isCountable(draft.sentence.tokens(), draft.numberTo);
  }

  /// Whether the verb before the number gives a person's age, or an age is its subject.
  static boolean isTold(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    if (is(tokens, draft.quoteFrom - 1, "at") && isOneOf(tokens, draft.quoteFrom - 2, LIVES)) {
      return draft.value != null && draft.value.compareTo(ADULT) > 0;
    }
    boolean bare =
        draft.numberTo >= tokens.size()
            || isOneOf(tokens, draft.numberTo, ENDS)
            || Words.lower(tokens, draft.numberTo).endsWith("ing");
    int at = draft.quoteFrom;
    while (bare && at > 0 && draft.quoteFrom - at < FARTHEST && isOneOf(tokens, at - 1, BEING)) {
      at--;
    }
    if (!bare || at == draft.quoteFrom) {
      return false;
    }
    return isOneOf(tokens, at - 1, PERSONS) || hasAge(tokens, at);
  }

  private static boolean hasAge(List<Token> tokens, int to) {
    for (int i = to - 1; i >= Math.max(0, to - LONGEST_SUBJECT); i--) {
      if (isOneOf(tokens, i, NOUNS)) {
        return true;
      }
      if (!Words.isWord(tokens, i) || is(tokens, i, "and")) {
        return false;
      }
    }
    return false;
  }
}
