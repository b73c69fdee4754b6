package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isGlued;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Numbers in the names of things that are no goods, which the news is full of: "macOS 10.14", "the
/// OnePlus 7 Pro", "stage 4 cancer", "the Group of Seven", "a Top 10 hit", "370Z".
final class NumberedThings {

  private static final int MOST_DIGITS = 4;
  private static final int LONGEST_NOUN = 3;

  /// Before a number these name which one it is, where nothing says "a" or "the".
  private static final Set<String> LABELS =
      WordSet.parse(
          "stage step phase round heat type version generation act scene chapter channel zone mile"
              + " row room platform photo picture day lesson group number");

  private static final Set<String> GROUPS = WordSet.of("group", "council", "gang");
  private static final Set<String> LEADS = WordSet.of("top", "big", "final", "fab", "famous");

  private NumberedThings() {}

  static boolean isOne(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean bare =
        draft.form == NumberForm.PLAIN
            && draft.figureClass != FigureClass.VALUE
            && draft.upper == null
            && draft.quantity.hedge() == Hedge.EXACT
            && Words.isOne(draft.scale);
    int at = draft.numberFrom;
    int to = draft.numberTo;
    return isCompany(tokens, draft)
        || isShop(tokens, draft)
        || bare
            && (isVersion(tokens, at, to)
                || isIndex(tokens, at, to)
                || isNumberOf(tokens, draft)
                || isRank(tokens, at, to)
                || isNameGoingOn(tokens, draft)
                || isBeforeOne(tokens, draft)
                || isOfGroup(tokens, at, to)
                || isLabelled(tokens, at, to)
                || isGluedName(tokens, at, to)
                || isOnOne(tokens, at));
  }

  /// "works for 3M", which is no three million.
  private static boolean isCompany(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom;
    return tokens.get(at).text().equals("3")
        && isGlued(tokens, at + 1)
        && tokens.get(at + 1).text().equals("M")
        && !is(tokens, at - 1, "$")
        && draft.figureClass == null
        && !NounPhrases.isCountable(tokens, at + 2);
  }

  /// "7-Eleven" is no range.
  private static boolean isShop(List<Token> tokens, Draft draft) {
    int second = draft.numberTo - 1;
    return draft.upper != null
        && draft.figureClass == null
        && draft.numberTo == draft.numberFrom + 3
        && Words.isDigits(tokens, draft.numberFrom)
        && Words.isHyphen(tokens, draft.numberFrom + 1)
        && Words.isWord(tokens, second)
        && tokens.get(second).isCapitalised();
  }

  /// "the Voyager 2 probe", "GTA 5 and": behind a name and before one thing, or before nothing.
  private static boolean isBeforeOne(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom;
    int to = draft.numberTo;
    boolean few =
        isShort(tokens, draft, 2)
            && !Words.isOne(draft.value)
            && isNamed(tokens, at - 1)
            && !isOneOf(tokens, at - 2, ",", "and", "told", "in", "at");
    boolean thing =
        few
            && at > 1
            && NounPhrases.isCountable(tokens, to)
            && !NounPhrases.isPlural(tokens.get(to).lower())
            && !NounPhrases.isCountable(tokens, to + 1)
            && Goods.at(tokens, to) == null
            && UnitWord.at(tokens, to) == null
            && !Deeds.isOne(tokens, to)
            && !Nouns.isOfMany(tokens, to)
            && !tokens.get(to).lower().endsWith("ing");
    boolean ends = to >= tokens.size() || isOneOf(tokens, to, "and", ".", ",", "is", "was", "has");
    return thing || few && ends && isUpper(tokens, at - 1);
  }

  /// "macOS 10.14", "the Nokia 7.2": behind a name that capitals inside give away, or with a point.
  private static boolean isVersion(List<Token> tokens, int at, int to) {
    if (!Words.isDigits(tokens, at) || isGlued(tokens, at) || isCounting(tokens, to)) {
      return false;
    }
    String name = at == 0 || !Words.isWord(tokens, at - 1) ? "" : tokens.get(at - 1).text();
    boolean pointed = to == at + 3 && is(tokens, at + 1, ".");
    boolean named = isNamed(tokens, at - 1) && !isOneOf(tokens, at - 2, ",", "and");
    return isCamel(name) || pointed && named && at > 1;
  }

  /// "The Standard & Poor's 500 Index", "the Russell 2000 index"
  private static boolean isIndex(List<Token> tokens, int at, int to) {
    boolean named = isNamed(tokens, at - 1) || is(tokens, at - 1, "'s") && isNamed(tokens, at - 2);
    return Words.isDigits(tokens, at)
        && (named && isOneOf(tokens, to, "index", "indexes")
            || is(tokens, at - 1, "'s") && is(tokens, at - 2, "poor"));
  }

  /// "the number of Office 365 subscribers" gives no number of them.
  private static boolean isNumberOf(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom;
    int name = at - 1;
    while (at - name < LONGEST_NOUN && isNamed(tokens, name - 1)) {
      name--;
    }
    return isShort(tokens, draft, MOST_DIGITS)
        && isNamed(tokens, at - 1)
        && is(tokens, name - 1, "of")
        && isOneOf(tokens, name - 2, "number", "numbers");
  }

  /// "a place in the last 16", "back into the top 40", "a top five hit".
  private static boolean isRank(List<Token> tokens, int at, int to) {
    boolean top = is(tokens, at - 1, "top");
    boolean last = is(tokens, at - 1, "last") && isOneOf(tokens, at, "16", "32", "64", "128");
    boolean one =
        top
            && NounPhrases.isCountable(tokens, to)
            && isOneOf(tokens, at - 2, "a", "an", "the")
            && !Nouns.isOfMany(tokens, to)
            && !isCounting(tokens, to);
    boolean bare = !NounPhrases.isCountable(tokens, to) && !is(tokens, to, "of");
    return (top || last) && bare && Words.isDigits(tokens, at)
        || one && !Words.isHyphen(tokens, to);
  }

  private static boolean isCamel(String name) {
    boolean small = false;
    boolean capital = false;
    for (int i = 0; i < name.length(); i++) {
      small |= Character.isLowerCase(name.charAt(i));
      capital |= i > 0 && Character.isUpperCase(name.charAt(i));
    }
    return name.length() > 2 && small && capital;
  }

  private static boolean isNamed(List<Token> tokens, int at) {
    return BareDates.isName(tokens, at) && !CalendarWords.isWeekday(tokens.get(at).lower());
  }

  /// "the OnePlus 7 Pro", "a GeForce GTX 1080 Ti", "the 5 Series".
  private static boolean isNameGoingOn(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom;
    int next = draft.numberTo;
    boolean one =
        isShort(tokens, draft, MOST_DIGITS)
            && Words.isWord(tokens, next)
            && tokens.get(next).isCapitalised()
            && UnitWord.at(tokens, next) == null
            && Goods.at(tokens, next) == null;
    boolean series = one && is(tokens, next, "series");
    boolean singular =
        one
            && !NounPhrases.isPlural(tokens.get(next).lower())
            && (!NounPhrases.isPlural(Words.lower(tokens, next + 1))
                || isOneOf(tokens, next + 2, ClosedWords.DETERMINERS));
    boolean abroad = at == 2 && isOneOf(tokens, 0, "in", "at", "across", "near");
    return series || singular && isNamed(tokens, at - 1) && at > 1 && !abroad;
  }

  /// "the Group of Seven", "the Final Four", "a Top 10 hit", "a top-five school".
  private static boolean isOfGroup(List<Token> tokens, int at, int to) {
    boolean capital = tokens.get(at).isWord() && tokens.get(at).isCapitalised();
    boolean of = capital && is(tokens, at - 1, "of") && isOneOf(tokens, at - 2, GROUPS);
    boolean group = of && tokens.get(at - 2).isCapitalised();
    boolean led =
        isOneOf(tokens, at - 1, LEADS)
            && tokens.get(at - 1).isCapitalised()
            && at > 1
            && (capital || is(tokens, at - 1, "top"));
    boolean top = Words.isHyphen(tokens, at - 1) && is(tokens, at - 2, "top");
    boolean channel =
        capital && isNamed(tokens, at - 1) && !isCounting(tokens, to) && isUpper(tokens, at - 1);
    return group || led || top || channel;
  }

  /// So many digits at most, and nothing joined to them.
  private static boolean isShort(List<Token> tokens, Draft draft, int most) {
    return Words.isDigits(tokens, draft.numberFrom)
        && draft.numberTo == draft.numberFrom + 1
        && tokens.get(draft.numberFrom).text().length() <= most
        && !isGlued(tokens, draft.numberTo);
  }

  /// The "BBC" of "BBC Two".
  private static boolean isUpper(List<Token> tokens, int at) {
    return tokens.get(at).text().length() > 1 && Words.isUpper(tokens.get(at).text());
  }

  /// "stage 4 cancer", "on day one", "the number 10 shirt".
  private static boolean isLabelled(List<Token> tokens, int at, int to) {
    return isOneOf(tokens, at - 1, LABELS)
        && !isOneOf(tokens, at - 2, "this", "that", "each", "per", "a")
        && !isCounting(tokens, to);
  }

  /// "Nissan's 370Z", "802.11ac", "Twenty20", "an f/4 lens", "the ID.3": letters that are no unit
  /// are joined to it.
  private static boolean isGluedName(List<Token> tokens, int at, int to) {
    boolean behind = isGlued(tokens, to) && Words.isWord(tokens, to) && isLetters(tokens, to);
    boolean before =
        isOneOf(tokens, at - 1, "/", ".")
            && isGlued(tokens, at)
            && isGlued(tokens, at - 1)
            && Words.isWord(tokens, at - 2)
            && tokens.get(at - 2).text().length() < 3
            && UnitWord.at(tokens, to) == null;
    boolean word = tokens.get(at).isWord() && Words.isDigits(tokens, to) && isGlued(tokens, to);
    return behind || before || word;
  }

  private static boolean isLetters(List<Token> tokens, int at) {
    String letters = tokens.get(at).text();
    boolean known =
        UnitWord.at(tokens, at) != null
            || Money.isNamed(tokens, at)
            || SharedSigns.at(tokens, at).isPresent()
            || Fractions.afterPercent(tokens, at) >= 0
            || Goods.at(tokens, at) != null;
    boolean capital = letters.length() == 1 && "GHLQTXYZ".contains(letters);
    boolean pair = letters.length() == 2 && is(tokens, at - 2, ".") && !letters.equals("bn");
    return !known && (capital || pair);
  }

  /// The second of "one-on-one".
  private static boolean isOnOne(List<Token> tokens, int at) {
    return Words.isHyphen(tokens, at - 1)
        && isOneOf(tokens, at - 2, "on", "to", "by")
        && Words.isHyphen(tokens, at - 3)
        && tokens.get(at).isWord();
  }

  /// Whether a plural or a unit behind the number shows that it counts.
  private static boolean isCounting(List<Token> tokens, int to) {
    return UnitWord.at(tokens, to) != null
        || Words.isHyphen(tokens, to)
        || NounPhrases.hasPlural(tokens, to, LONGEST_NOUN);
  }
}
