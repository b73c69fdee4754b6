package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isDigits;
import static dev.tallyman.extract.rule.Words.isGlued;
import static dev.tallyman.extract.rule.Words.isWord;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// Names that end in a number, or are followed by one: models ("KN-23", "A320"), registrations
/// ("KBZ 431T", "ISO 9001"), houses in a street ("575 Wilbraham Road") and "BBC One".
final class NumberedNames {

  private static final int LONGEST_GAP = 12;
  private static final Set<String> STREETS =
      WordSet.of(
          "street",
          "road",
          "avenue",
          "lane",
          "drive",
          "boulevard",
          "square",
          "place",
          "court",
          "way",
          "terrace",
          "close",
          "st",
          "rd",
          "ave",
          "blvd",
          "highway",
          "parkway",
          "plaza");
  private static final Set<String> NOT_A_NAME =
      WordSet.of(
          "mid", "late", "early", "pre", "post", "us", "usd", "eur", "gbp", "rs", "inr", "c", "ca",
          "the", "not", "about", "some", "over", "since", "in", "by", "from", "of", "and", "or",
          "to");

  private NumberedNames() {}

  /// "BBC One", "the Six Nations", "the Big Ten tournament"
  static boolean isWordInName(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom;
    if (!tokens.get(at).isCapitalised() || at < 2 || draft.sentence.layout() == Layout.ROW) {
      return false;
    }
    boolean behind = isCapitalWord(tokens, at - 1);
    boolean before = isCapitalWord(tokens, at + 1);
    boolean named = isWord(tokens, at - 1) && isWord(tokens, at + 1) && behind != before;
    return endsName(tokens, draft) || named && !CalendarWords.isMonth(tokens, at - 1);
  }

  /// The "Series" of "BMW 3 Series"
  private static boolean isNameGoingOn(List<Token> tokens, int at) {
    return isWord(tokens, at)
        && tokens.get(at).isCapitalised()
        && !Goods.isCounted(tokens, at)
        && !Words.isHyphen(tokens, at + 1)
        && !NounPhrases.isCountable(tokens, at + 1);
  }

  /// "In Kabul 30 staff were hurt", "on Monday 3 died": where and when it was, no name.
  private static boolean isFronted(List<Token> tokens, int at) {
    boolean place =
        at == 2 && Words.isOneOf(tokens, 0, "in", "at", "across", "near") && isWord(tokens, at + 1);
    return place || CalendarWords.isWeekday(tokens.get(at - 1).lower());
  }

  /// "the Galaxy 9 costs $800": a verb of one thing, before what it is said to do.
  private static boolean tellsOfOne(List<Token> tokens, int verb) {
    return isWord(tokens, verb)
        && tokens.get(verb).text().endsWith("s")
        && !tokens.get(verb).isCapitalised()
        && Goods.at(tokens, verb) == null
        && (Words.isOneOf(tokens, verb + 1, "the", "its", "their", "his", "her", "every")
            || Words.isOneOf(tokens, verb + 1, "$", "£", "€"));
  }

  /// "NW1 6XE", "M21 9AB": the second half of a postcode.
  static boolean isPostcode(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom;
    return isDigits(tokens, at - 1)
        && isGlued(tokens, at - 1)
        && isWord(tokens, at - 2)
        && isAllCapitals(tokens.get(at - 2).text())
        && !isGlued(tokens, at)
        && tokens.get(at).text().length() == 1
        && isGlued(tokens, at + 1)
        && isWord(tokens, at + 1)
        && tokens.get(at + 1).text().length() == 2
        && isAllCapitals(tokens.get(at + 1).text());
  }

  /// "575 Wilbraham Road"
  static boolean isAddress(List<Token> tokens, Draft draft) {
    int at = draft.numberTo;
    int street = at;
    while (street < at + 4
        && Words.isWord(tokens, street)
        && tokens.get(street).isCapitalised()
        && !Words.isOneOf(tokens, street, STREETS)) {
      street++;
    }
    return street > at
        && Words.isOneOf(tokens, street, STREETS)
        && tokens.get(street).isCapitalised();
  }

  /// "flight ET 3701", "KBZ 431T", "MSKU 123456-7", "ISO 9001": letters in capitals, then digits
  /// that count nothing or run on into letters.
  static boolean isRegistration(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom;
    boolean letters = isWord(tokens, at - 1) && isAllCapitals(tokens.get(at - 1).text());
    boolean runsOn =
        isGlued(tokens, at + 1)
            && (isWord(tokens, at + 1) && isAllCapitals(tokens.get(at + 1).text())
                || Words.isHyphen(tokens, at + 1) && isDigits(tokens, at + 2));
    boolean apart = letters && !isGlued(tokens, at) && !Words.isGlued(tokens, at - 1);
    boolean code = tokens.get(at).text().length() > 2 && LabelledNumbers.isEnded(tokens, at + 1);
    boolean ends = at + 1 >= tokens.size() || !is(tokens, at + 1, ",") || !isDigits(tokens, at + 2);
    return apart
        && !isSized(tokens, at + 1)
        && !is(tokens, at - 1, "a")
        && draft.sentence.layout() != Layout.ROW
        && ends
        && (runsOn || code && draft.numberTo == at + 1)
        && !WordSet.has(NOT_A_NAME, tokens.get(at - 1))
        && Goods.at(tokens, at - 1) == null
        && !CalendarWords.isMonth(tokens, at - 1);
  }

  private static boolean isAllCapitals(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (i == 4 || !Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// "KN-23", "T-62", "A320", "BM21": digits joined to a word that begins with a capital.
  static boolean isModel(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom;
    if (!isGlued(tokens, at)) {
      return false;
    }
    int word = Words.isHyphen(tokens, at - 1) ? at - 2 : at - 1;
    boolean letter = isWord(tokens, word) && tokens.get(word).text().equals("C");
    boolean named = letter || isWord(tokens, word) && !WordSet.has(NOT_A_NAME, tokens.get(word));
    boolean chained = word == at - 2 && isDigits(tokens, word) && isModelTail(tokens, word);
    return named && (tokens.get(word).isCapitalised() || word == at - 1) || chained;
  }

  /// The "GB" of "RAM 64GB".
  private static boolean isSized(List<Token> tokens, int at) {
    return isGlued(tokens, at)
        && isWord(tokens, at)
        && tokens.get(at).text().length() > 1
        && UnitWord.isOne(tokens, at);
  }

  /// "the barge Xin Hai 3507": capital words behind what sails, rolls or flies.
  private static boolean isOfConveyance(List<Token> tokens, int at) {
    int from = at - 1;
    while (from > 0 && at - from < 4 && isCapitalWord(tokens, from - 1)) {
      from--;
    }
    return tokens.get(at).text().length() == 4
        && isCapitalWord(tokens, at - 1)
        && Goods.isConveyance(tokens, from - 1)
        && !NounPhrases.isPlural(tokens.get(from - 1).lower());
  }

  private static boolean isCapitalWord(List<Token> tokens, int at) {
    return isWord(tokens, at) && tokens.get(at).isCapitalised();
  }

  private static boolean isModelTail(List<Token> tokens, int digits) {
    return isGlued(tokens, digits) && isWord(tokens, digits - 1);
  }

  /// "Vietnam bought 3.1, Japan 8 and Korea 4.2 Mt": a list of names with their numbers.
  private static boolean isGapped(List<Token> tokens, int at) {
    boolean lists = Words.isOneOf(tokens, at - 2, ",", "and", ";");
    for (int i = Math.max(0, at - LONGEST_GAP); lists && i < at - 2; i++) {
      if (isDigits(tokens, i) && !isGlued(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /// "the Leopard 2 tanks": a type of the goods named behind it, where nothing counts them.
  private static boolean isType(List<Token> tokens, int at) {
    Goods type = Goods.at(tokens, at - 1);
    Goods goods = Goods.at(tokens, at + 1);
    return type != null
        && goods != null
        && !tokens.get(at - 1).text().endsWith("s")
        && !tokens.get(at + 1).isCapitalised()
        && type.measure() != null
        && type.measure().equals(goods.measure())
        && !isDigits(tokens, at - 2);
  }

  /// "the Angara 3 left": a capital word, a small bare number, and no noun that it could count.
  static boolean endsName(List<Token> tokens, Draft draft) {
    if (draft.sentence.layout() == Layout.ROW || isGapped(tokens, draft.numberFrom)) {
      return false;
    }
    int at = draft.numberFrom;
    boolean small =
        draft.value != null && draft.value.compareTo(new BigDecimal("1000")) < 0
            || isOfConveyance(tokens, at);
    boolean plain =
        draft.form == NumberForm.PLAIN && draft.numberTo == at + 1 && !isSized(tokens, at + 1);
    if (at < 1 || !small || !plain || isGlued(tokens, at) || !tokens.get(at - 1).isCapitalised()) {
      return false;
    }
    boolean name =
        tokens.get(at - 1).text().length() > 1 && !WordSet.has(NOT_A_NAME, tokens.get(at - 1));
    boolean begins = at - 1 == 0;
    boolean verb =
        isWord(tokens, at + 1)
            && tokens.get(at + 1).lower().endsWith("ed")
            && (at + 2 >= tokens.size()
                || !isWord(tokens, at + 2)
                || !NounPhrases.isPlural(tokens.get(at + 2).lower())
                    && !NounPhrases.isPlural(Words.lower(tokens, at + 3)));
    boolean ended =
        at + 1 >= tokens.size()
            || verb
            || !isWord(tokens, at + 1)
            || NounPhrases.isStop(tokens, at + 1)
            || isNameGoingOn(tokens, at + 1)
            || NounPhrases.at(tokens, at + 1, true) == null
                && UnitWord.at(tokens, at + 1) == null
                && !Money.isNamed(tokens, at + 1)
            || tellsOfOne(tokens, at + 1)
            || isType(tokens, at)
            || Designations.isCountedName(tokens, at);
    return name
        && !begins
        && !isFronted(tokens, at)
        && ended
        && !CalendarWords.isMonth(tokens, at - 1)
        && !is(tokens, at + 1, "%")
        && !is(tokens, at + 1, "-")
        && !is(tokens, at + 1, "–");
  }
}
