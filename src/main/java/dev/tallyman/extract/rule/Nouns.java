package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The noun that a number counts where no lexicon knows it: the words behind the number up to the
/// first that no noun phrase holds, "one particular demand", "digital and physical sales".
final class Nouns {

  private static final int LONGEST = 6;
  private static final int FARTHEST = 7;
  private static final Lexicon UNCOUNTED = Lexicon.load("uncounted");
  private static final Lexicon VERBS = Lexicon.load("verbs");
  private static final Pattern MOST = Pattern.compile("\\b(most|least) ");
  private static final Pattern PARTS = Pattern.compile("['’]s |, ");
  private static final Set<String> ARTICLES = WordSet.of("a", "an");
  private static final Set<String> ESTIMATES =
      WordSet.of("estimated", "about", "around", "some", "roughly", "approximately", "nearly");

  /// "eight of its last nine games"
  private static final Set<String> ROWS =
      WordSet.of("last", "first", "past", "next", "final", "previous", "top", "best");

  private static final Set<String> NAMING =
      WordSet.of("the", "its", "their", "his", "her", "our", "my", "most", "least", "such", "very");

  private static final Set<String> OPENERS =
      WordSet.parse(
          "of the my our your his her its their those these such more other further"
              + " additional all combined many several most least very");

  private static final Set<String> OPENING =
      WordSet.parse("the my our your his her its their those these");

  /// Units that words before them leave what they are: "517 rushing yards", "three busy hours".
  private static final Set<String> SIZED =
      WordSet.parse(
          "yard mile square-foot square-metre acre hectare minute hour day week month year");

  /// Nouns of many that are written as of one.
  private static final Set<String> MANY =
      WordSet.of("staff", "police", "crew", "team", "faculty", "youth", "cast");

  /// What stands for a noun and names none.
  private static final Set<String> PRONOUNS = WordSet.of("whom", "them", "which");

  private Nouns() {}

  /// Whether the noun at `at` is one in which no shipment is counted.
  static boolean isUncounted(List<Token> tokens, int at) {
    Token head = tokens.get(at);
    String noun = NounPhrases.singular(head.lower());
    return UNCOUNTED.at(List.of(Token.of(head.span(), noun, false)), 0).isPresent();
  }

  /// Whether a noun of many that is written as of one stands at `at`: "12 staff".
  static boolean isOfMany(List<Token> tokens, int at) {
    return isOneOf(tokens, at, MANY) || isOneOf(tokens, at, "people", "personnel", "fish");
  }

  /// The noun phrase at `from`, lower-cased and singular, or null. A whole may stand behind "of
  /// the", a count may not.
  static @Nullable String at(List<Token> tokens, int from, boolean whole) {
    Phrase phrase = phrase(tokens, from);
    if (phrase == null) {
      return null;
    }
    UnitWord unit = UnitWord.at(tokens, phrase.to - 1);
    boolean sized = unit != null && SIZED.contains(unit.unit());
    return sized ? unit.unit() : phrase.item(tokens);
  }

  /// "proud moment in her life", "kenya early park": what one of the first of its kind is out of,
  /// whose and where it is included; null where no superlative ranks it.
  static @Nullable String outOf(List<Token> tokens, int of) {
    Phrase phrase = phrase(tokens, of);
    if (phrase == null || !isRanked(tokens, of + 1, phrase.to)) {
      return null;
    }
    int owner = isOneOf(tokens, of + 1, NAMING) ? of + 2 : of + 1;
    boolean owned = is(tokens, phrase.from - 1, "'s") && owner < phrase.from - 1;
    String whose = owned ? NounPhrases.item(tokens, owner, phrase.from - 1) + " " : "";
    int where = phrase.to + 1;
    boolean placed = isOneOf(tokens, phrase.to, "in", "of") && !is(tokens, where, "this");
    Phrase place =
        placed ? phrase(tokens, isOneOf(tokens, where, NAMING) ? where + 1 : where) : null;
    String in = place == null ? "" : " " + NounPhrases.item(tokens, phrase.to, place.to);
    return whose + phrase.item(tokens) + in;
  }

  private static boolean isRanked(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (is(tokens, i, "most") || Degrees.isHighest(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /// The words `from` to `to` (exclusive) behind a name in initials: the "adults" of "U.S. adults".
  private record Phrase(String initials, int from, int to) {
    String item(List<Token> tokens) {
      String item = Degrees.plain(tokens, from, to, NounPhrases.item(tokens, from, to));
      return initials + PARTS.matcher(MOST.matcher(item).replaceAll("")).replaceAll(" ");
    }
  }

  private static @Nullable Phrase phrase(List<Token> tokens, int from) {
    int at = from;
    while (at - from < FARTHEST
        && (isOneOf(tokens, at, OPENERS) && !isAnew(tokens, at) || isInner(tokens, at, from))) {
      at++;
    }
    at = behindSize(tokens, isOf(tokens, from) ? behindOwner(tokens, at, from) : at);
    int named = NounPhrases.behindInitials(tokens, at);
    String initials = NamedHeads.initials(tokens, at, named);
    at = Descriptions.behind(tokens, named);
    int to = at;
    while (to < tokens.size() && to - at < LONGEST && goesOn(tokens, to, at)) {
      to++;
    }
    while (to > at && !tokens.get(to - 1).isWord()) {
      to--;
    }
    boolean those = is(tokens, at - 1, "those") && Words.lower(tokens, at).endsWith("ed");
    if (to == at || isOneOf(tokens, at, PRONOUNS) || those && to == at + 1) {
      return null;
    }
    return new Phrase(initials, at, to);
  }

  /// The "the" of "200,000 the first five months": right behind a number a new phrase begins.
  private static boolean isAnew(List<Token> tokens, int at) {
    boolean number = Words.isDigits(tokens, at - 1) || NumberWords.isSmall(tokens, at - 1);
    return number && isOneOf(tokens, at, OPENING);
  }

  /// Behind "the state's" and the 67 of "11 of the state's 67 counties".
  private static int behindOwner(List<Token> tokens, int owner, int from) {
    int at = NounPhrases.behindOwner(tokens, owner);
    while (at > owner && at - owner < FARTHEST && isInner(tokens, at, from)) {
      at++;
    }
    return at;
  }

  /// The noun behind "one in five", where a verb in -s cannot be one: "one in five adults suffers".
  static @Nullable String behindOdds(List<Token> tokens, int from) {
    String noun = at(tokens, from, true);
    for (int i = from; noun != null && NounPhrases.isCountable(tokens, i); i++) {
      if (isPluralNoun(tokens, i)) {
        return NounPhrases.item(tokens, from, i + 1);
      }
    }
    return noun;
  }

  /// The noun of "another pick or two", or null.
  static @Nullable String beforeOr(List<Token> tokens, int number) {
    int noun = number - 2;
    boolean one =
        isOneOf(tokens, number, "two", "three")
            && is(tokens, number - 1, "or")
            && isOneOf(tokens, noun - 1, "a", "an", "another", "one");
    if (!one || !NounPhrases.isCountable(tokens, noun)) {
      return null;
    }
    UnitWord unit = UnitWord.at(tokens, noun);
    return unit == null ? tokens.get(noun).lower() : unit.unit();
  }

  /// The "five" of "three of the five judges", the "a" of "a third of a share", the "estimated 4.3
  /// million" of "half of the estimated 4.3 million crews".
  private static boolean isInner(List<Token> tokens, int at, int from) {
    boolean number =
        Words.isDigits(tokens, at)
            || NumberWords.isSmall(tokens, at)
            || NumberWords.scale(tokens, at) != null;
    boolean point =
        isOneOf(tokens, at, ".", ",") && Words.isDigits(tokens, at + 1)
            || Words.isWord(tokens, at)
                && Words.isGlued(tokens, at)
                && tokens.get(at).text().length() < 3;
    return (at > from || is(tokens, at - 1, "of"))
        && isOf(tokens, from)
        && (number
            || point && Words.isDigits(tokens, at - 1)
            || isOneOf(tokens, at, ARTICLES)
            || isOneOf(tokens, at, ESTIMATES)
            || isOneOf(tokens, at, ROWS)
                && (Words.isDigits(tokens, at + 1) || NumberWords.isSmall(tokens, at + 1)));
  }

  private static boolean isOf(List<Token> tokens, int from) {
    return is(tokens, from, "of") || is(tokens, from - 1, "of");
  }

  /// Behind the "250ml" of "eight million 250ml bottles", the "40-foot" of "three 40-foot yachts".
  private static int behindSize(List<Token> tokens, int at) {
    if (!Words.isDigits(tokens, at)) {
      return at;
    }
    int unit = Words.isHyphen(tokens, at + 1) ? at + 2 : at + 1;
    UnitWord size = UnitWord.at(tokens, unit);
    return size != null && NounPhrases.isCountable(tokens, size.to()) ? size.to() : at;
  }

  private static boolean goesOn(List<Token> tokens, int i, int from) {
    Token token = tokens.get(i);
    if (Words.isHyphen(tokens, i) && i > from) {
      return Words.isGlued(tokens, i + 1);
    }
    if (i > from + 1 && Words.isHyphen(tokens, i - 1)) {
      return token.isWord();
    }
    if (joinsAdjectives(tokens, i, from)
        || i > from && AdjectiveRows.goOnBehind(tokens, i)
        || isModel(tokens, i, from)
        || i > from && NamedHeads.joins(tokens, i)) {
      return true;
    }
    if (!token.isWord()
        || NounPhrases.isStop(tokens, i) && !isOften(tokens, i, from)
        || isEnded(tokens, i, from)) {
      return false;
    }
    if (i > from && NumberWords.isSmall(tokens, i) && !Words.isHyphen(tokens, i - 1)) {
      return false;
    }
    boolean named = isOneOf(tokens, from - 1, NAMING);
    return i == from ? named || !isVerbBehindNumber(tokens, i) : !isVerb(tokens, i);
  }

  /// The "monthly" of "330 million monthly users".
  private static boolean isOften(List<Token> tokens, int i, int from) {
    return i == from
        && isOneOf(tokens, i, "daily", "weekly", "monthly", "yearly")
        && NounPhrases.isCountable(tokens, i + 1);
  }

  /// The "737" of "50 Boeing 737 MAX jets", the "3" of "Model 3s".
  private static boolean isModel(List<Token> tokens, int i, int from) {
    boolean named = i > from && Words.isDigits(tokens, i) && tokens.get(i - 1).isCapitalised();
    boolean plural = is(tokens, i + 1, "s") && Words.isGlued(tokens, i + 1);
    boolean next = !Words.isGlued(tokens, i + 1) && isNamed(tokens, i + 1);
    return named && !Words.isGlued(tokens, i) && (plural || next);
  }

  /// Whether the number at `i` is a model among what one before `from` counts.
  static boolean isModelOf(List<Token> tokens, int from, int i) {
    int at = from;
    while (at < i && at - from < LONGEST && goesOn(tokens, at, from)) {
      at++;
    }
    return at == i && isModel(tokens, i, from);
  }

  private static boolean isNamed(List<Token> tokens, int i) {
    return NounPhrases.isCountable(tokens, i)
        && (tokens.get(i).isCapitalised() || isPluralNoun(tokens, i));
  }

  /// Behind a plural only another plural goes on: "goods trains", not "derailments cost".
  private static boolean isEnded(List<Token> tokens, int i, int from) {
    boolean plural = i > from && isPluralNoun(tokens, i - 1) && !isNameGoingOn(tokens, i);
    boolean says =
        isOneOf(tokens, i + 1, ClosedWords.DETERMINERS)
            || isOneOf(tokens, i + 1, ClosedWords.PRONOUNS)
            || Deeds.isPaying(tokens, i);
    boolean next = isPluralNoun(tokens, i) && !says && !Words.isHyphen(tokens, i - 1);
    return plural && !next && !Words.isHyphen(tokens, i + 1);
  }

  /// The "Fargo" of "four Wells Fargo branches".
  private static boolean isNameGoingOn(List<Token> tokens, int i) {
    return tokens.get(i - 1).isCapitalised()
        && tokens.get(i).isCapitalised()
        && NounPhrases.hasPlural(tokens, i, LONGEST - 2);
  }

  private static boolean isPluralNoun(List<Token> tokens, int i) {
    return Words.isWord(tokens, i) && NounPhrases.isPlural(tokens.get(i).lower());
  }

  /// "1,000 come from Asia", "73 raising the prospect"
  private static boolean isVerbBehindNumber(List<Token> tokens, int i) {
    String word = tokens.get(i).lower();
    boolean gerund =
        word.endsWith("ing")
            && (isOneOf(tokens, i + 1, ClosedWords.DETERMINERS) || Words.isDigits(tokens, i + 1));
    boolean verb =
        VERBS.at(tokens, i).isPresent()
            && !word.endsWith("ed")
            && !word.endsWith("s")
            && !isOneOf(tokens, i - 1, "one", "1")
            && Goods.at(tokens, i) == null
            && isOneOf(tokens, i + 1, NounPhrases.STOPS);
    return gerund || verb || Deeds.isOne(tokens, i) || ClosedWords.isAuxiliary(tokens.get(i));
  }

  /// The "and" of "digital and physical sales", "Kia and Hyundai vehicles".
  private static boolean joinsAdjectives(List<Token> tokens, int i, int from) {
    boolean and = is(tokens, i, "and") && i > from;
    boolean alike =
        and
            && Words.isWord(tokens, i + 1)
            && !NounPhrases.isStop(tokens, i + 1)
            && !NounPhrases.isPlural(tokens.get(i - 1).lower())
            && !NounPhrases.isPlural(tokens.get(i + 1).lower());
    return alike && Words.isWord(tokens, i + 2) && NounPhrases.isPlural(tokens.get(i + 2).lower());
  }

  private static boolean isVerb(List<Token> tokens, int i) {
    return ClosedWords.isAuxiliary(tokens.get(i))
        || ClosedWords.isAdverb(tokens.get(i))
        || isPast(tokens, i) && !is(tokens, i + 1, "s") && !isRanking(tokens, i - 1)
        || VERBS.at(tokens, i).isPresent()
            && !NounPhrases.isPlural(tokens.get(i).lower())
            && !isCompounded(tokens, i);
  }

  /// The "Red" of "Red Sox" is no past.
  private static boolean isPast(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return token.lower().endsWith("ed") && !(token.isCapitalised() && token.text().length() < 5);
  }

  /// The "most" of "one of the most feared wingers".
  private static boolean isRanking(List<Token> tokens, int at) {
    return isOneOf(tokens, at, "most", "least") && !is(tokens, at - 1, "at");
  }

  /// The "drive" of "two test drive events": what many do stands behind a plural.
  private static boolean isCompounded(List<Token> tokens, int i) {
    boolean many = isPluralNoun(tokens, i - 1) || isOneOf(tokens, i - 1, MANY);
    return !many
        && !Deeds.isOne(tokens, i)
        && !tokens.get(i).lower().endsWith("ing")
        && isPluralNoun(tokens, i + 1);
  }
}
