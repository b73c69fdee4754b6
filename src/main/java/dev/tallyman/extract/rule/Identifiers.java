package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isDigits;
import static dev.tallyman.extract.rule.Words.isGlued;
import static dev.tallyman.extract.rule.Words.isWord;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Sets names that are written with digits aside: models (KN-23), resolutions, list and section
/// numbers, telephone numbers, ordinals.
public final class Identifiers implements Reading {

  private static final Lexicon LABELS = Lexicon.load("labels");
  private static final int LONGEST_LABEL = 3;
  private static final int LONGEST_GAP = 12;
  private static final int DIGITS_OF_A_NAME = 7;
  private static final Set<String> BEFORE_A_DAY =
      WordSet.of(
          "on", "of", "from", "since", "by", "until", "till", "before", "after", "dated", "to");
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
  private static final Set<String> CLOSERS =
      WordSet.of(
          "of", "in", "to", "and", "or", "on", "at", "for", "with", "as", "from", "by", "is");
  private static final Set<String> PAIRS = WordSet.of("/", ":", "&");
  private static final Set<String> NOT_A_NAME =
      WordSet.of(
          "mid", "late", "early", "pre", "post", "us", "usd", "eur", "gbp", "rs", "inr", "c", "ca",
          "the", "about", "some", "over", "since", "in", "by", "from", "of", "and", "or", "to");

  @Override
  public String name() {
    return "identifiers";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Draft previous = null;
    Set<Draft> inner = new HashSet<>();
    for (Draft draft : drafts) {
      boolean inside =
          previous != null
              && previous.sentenceIndex == draft.sentenceIndex
              && draft.numberFrom < previous.numberTo;
      if (inside) {
        inner.add(draft);
        continue;
      }
      if (draft.form == NumberForm.ORDINAL) {
        set(draft, SetAside.Reason.ORDINAL);
      } else if (isPairOfDigits(draft)) {
        draft.numberTo += 2;
        draft.quoteTo = draft.numberTo;
        set(draft, isDayAndMonth(draft) ? SetAside.Reason.DATE : SetAside.Reason.IDENTIFIER);
      } else if (isIdentifier(draft) || previous != null && continues(previous, draft)) {
        set(draft, SetAside.Reason.IDENTIFIER);
      }
      previous = draft;
    }
    drafts.removeIf(inner::contains);
  }

  private void set(Draft draft, SetAside.Reason reason) {
    draft.setAside = reason;
    draft.quantity = null;
    draft.fired(name());
  }

  /// "+235 555 0117": the groups of a telephone number, "3 of 12" of a picture.
  private static boolean continues(Draft name, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean named =
        name.setAside == SetAside.Reason.IDENTIFIER && name.sentenceIndex == draft.sentenceIndex;
    boolean digits =
        named
            && draft.sentence.layout() != Layout.ROW
            && Words.isDigits(tokens, draft.numberFrom)
            && draft.form == NumberForm.PLAIN;
    boolean pair = name.numberTo > name.numberFrom + 2;
    boolean next =
        !pair
            && name.numberTo == draft.numberFrom
            && !NounPhrases.isCountable(tokens, draft.numberTo);
    boolean of = name.numberTo + 1 == draft.numberFrom && is(tokens, name.numberTo, "of");
    boolean open = is(tokens, name.numberTo, "(") && isGlued(tokens, name.numberTo);
    boolean inside = open && name.numberTo + 1 == draft.numberFrom;
    boolean other =
        name.numberTo + 1 == draft.numberFrom
            && Words.isOneOf(tokens, name.numberTo, "and", "to", "or", ",", "–", "-", "&")
            && isPluralLabel(tokens, name.numberFrom - 1)
            && isEnded(tokens, draft.numberTo);
    boolean dashed =
        Words.isHyphen(tokens, name.numberTo)
            && name.numberTo + 1 == draft.numberFrom
            && isGlued(tokens, draft.numberFrom);
    boolean hours =
        name.numberTo + 1 == draft.numberFrom
            && tokens.get(name.numberFrom).text().matches("0[0-9]{3}")
            && tokens.get(draft.numberFrom).text().length() == 4;
    return digits && (next || of || inside || other || dashed || hours);
  }

  /// "footnotes 3 and 4", "pp. 12–14".
  private static boolean isPluralLabel(List<Token> tokens, int at) {
    int label = is(tokens, at, ".") ? at - 1 : at;
    return label >= 0 && (tokens.get(label).lower().endsWith("s") || is(tokens, label, "pp"));
  }

  /// "80:20", "14/25", "1 & 2" written without a space: neither number counts.
  private static boolean isPairOfDigits(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean digits = tokens.get(draft.numberFrom).isDigits() && draft.form == NumberForm.PLAIN;
    return digits
        && draft.numberTo == draft.numberFrom + 1
        && isPair(tokens, draft.numberTo)
        && !isPair(tokens, draft.numberTo + 2);
  }

  /// "from 6/11" is a day, whichever of the two is the month.
  private static boolean isDayAndMonth(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    String first = tokens.get(draft.numberFrom).text();
    String second = tokens.get(draft.numberTo - 1).text();
    boolean slash = is(tokens, draft.numberFrom + 1, "/") && isDay(first) && isDay(second);
    boolean month = slash && (Integer.parseInt(first) <= 12 || Integer.parseInt(second) <= 12);
    return month && Words.isOneOf(tokens, draft.numberFrom - 1, BEFORE_A_DAY);
  }

  private static boolean isDay(String digits) {
    return digits.length() <= 2 && Integer.parseInt(digits) <= 31;
  }

  private static boolean isPair(List<Token> tokens, int mark) {
    return Words.isOneOf(tokens, mark, PAIRS)
        && isGlued(tokens, mark)
        && isDigits(tokens, mark + 1)
        && isGlued(tokens, mark + 1);
  }

  /// Groups of three, a scale or a percent sign make an amount of what follows a name.
  private static boolean isAmount(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean plus = is(tokens, draft.numberFrom - 1, "+");
    boolean grouped = draft.numberTo > draft.numberFrom + 1 && !plus;
    return draft.form != NumberForm.PLAIN || !Words.isOne(draft.scale) || grouped;
  }

  private static boolean isIdentifier(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    if (isAmount(draft)
        && draft.form != NumberForm.ORDINAL
        && !isLabelled(tokens, draft.numberFrom)) {
      return false;
    }
    if (!tokens.get(draft.numberFrom).isDigits()) {
      return draft.numberTo == draft.numberFrom + 1
          && (isLabelled(tokens, draft.numberFrom) || isWordInName(tokens, draft));
    }
    return isListNumber(draft, tokens)
        || isAddress(tokens, draft)
        || isModel(tokens, draft)
        || isLabelled(tokens, draft.numberFrom)
        || isCode(tokens, draft)
        || isRegistration(tokens, draft)
        || isNumberedName(tokens, draft);
  }

  /// "BBC One", "Air Force One"
  private static boolean isWordInName(List<Token> tokens, Draft draft) {
    return tokens.get(draft.numberFrom).isCapitalised()
        && draft.numberFrom > 1
        && isNumberedName(tokens, draft);
  }

  /// The "Series" of "BMW 3 Series"
  private static boolean isNameGoingOn(List<Token> tokens, int at) {
    return isWord(tokens, at)
        && tokens.get(at).isCapitalised()
        && !Goods.isCounted(tokens, at)
        && !NounPhrases.isCountable(tokens, at + 1);
  }

  /// "575 Wilbraham Road"
  private static boolean isAddress(List<Token> tokens, Draft draft) {
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
  private static boolean isRegistration(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom;
    boolean letters = isWord(tokens, at - 1) && isAllCapitals(tokens.get(at - 1).text());
    boolean runsOn =
        isGlued(tokens, at + 1)
            && (isWord(tokens, at + 1) && isAllCapitals(tokens.get(at + 1).text())
                || Words.isHyphen(tokens, at + 1) && isDigits(tokens, at + 2));
    boolean apart = letters && !isGlued(tokens, at) && !Words.isGlued(tokens, at - 1);
    boolean code = tokens.get(at).text().length() > 2 && isEnded(tokens, at + 1);
    boolean ends = at + 1 >= tokens.size() || !is(tokens, at + 1, ",") || !isDigits(tokens, at + 2);
    return apart
        && draft.sentence.layout() != Layout.ROW
        && ends
        && (runsOn || code && draft.numberTo == at + 1)
        && !NOT_A_NAME.contains(tokens.get(at - 1).lower())
        && Goods.at(tokens, at - 1) == null
        && !CalendarWords.isMonth(tokens, at - 1);
  }

  private static boolean isAllCapitals(String word) {
    return word.length() <= 4 && word.chars().allMatch(Character::isUpperCase);
  }

  private static boolean isListNumber(Draft draft, List<Token> tokens) {
    int at = draft.numberFrom;
    boolean first = at == 0 || at == 1 && is(tokens, 0, "(");
    boolean mark = is(tokens, at + 1, ".") || is(tokens, at + 1, ")");
    boolean alone = draft.numberTo == at + 1 && !isGlued(tokens, at + 2);
    return first
        && mark
        && alone
        && isGlued(tokens, at + 1)
        && tokens.size() > at + 2
        && draft.sentence.layout() != Layout.ROW;
  }

  /// "KN-23", "T-62", "A320", "BM21": digits joined to a word that begins with a capital.
  private static boolean isModel(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom;
    if (!isGlued(tokens, at)) {
      return false;
    }
    int word = Words.isHyphen(tokens, at - 1) ? at - 2 : at - 1;
    boolean letter = word == at - 2 && isWord(tokens, word) && tokens.get(word).text().equals("C");
    boolean named =
        letter || isWord(tokens, word) && !NOT_A_NAME.contains(tokens.get(word).lower());
    boolean chained = word == at - 2 && isDigits(tokens, word) && isModelTail(tokens, word);
    return named && (tokens.get(word).isCapitalised() || word == at - 1) || chained;
  }

  private static boolean isModelTail(List<Token> tokens, int digits) {
    return isGlued(tokens, digits) && isWord(tokens, digits - 1);
  }

  private static boolean isLabelled(List<Token> tokens, int at) {
    for (int from = Math.max(0, at - LONGEST_LABEL - 1); from < at; from++) {
      var label = LABELS.at(tokens, from);
      if (label.isPresent() && reaches(tokens, label.get().to(), at)) {
        return switch (label.get().meaning(1)) {
          case "capital" -> tokens.get(from).isCapitalised();
          case "ended" -> tokens.get(from).isCapitalised() || isClosed(tokens, at + 1);
          default -> true;
        };
      }
    }
    return false;
  }

  /// Whether nothing behind the number can be what it counts: "at gate 4" against "at the gate 40
  /// trucks".
  private static boolean isEnded(List<Token> tokens, int to) {
    return !NounPhrases.isCountable(tokens, to) && Fractions.afterPercent(tokens, to) < 0;
  }

  /// Whether the phrase of the number ends behind it: "in annex 9, p. 112".
  private static boolean isClosed(List<Token> tokens, int to) {
    return !isWord(tokens, to) && Fractions.afterPercent(tokens, to) < 0
        || Words.isOneOf(tokens, to, CLOSERS);
  }

  private static boolean reaches(List<Token> tokens, int to, int at) {
    boolean dotted = is(tokens, to, ".") && to + 1 == at;
    boolean plural = to > 0 && tokens.get(to - 1).lower().endsWith("s");
    boolean marked = is(tokens, to, ":") && !plural || is(tokens, to, "#");
    return to == at || dotted || to + 1 == at && marked;
  }

  /// Telephone and registration numbers, versions, codes with a slash or letters behind.
  private static boolean isCode(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom;
    int to = draft.numberTo;
    String digits = tokens.get(at).text();
    boolean plain = to == at + 1 && draft.form == NumberForm.PLAIN;
    boolean zero = digits.length() > 1 && digits.startsWith("0") && plain && !is(tokens, to, ":");
    boolean plus =
        draft.sentence.layout() != Layout.ROW
            && is(tokens, at - 1, "+")
            && isGlued(tokens, at)
            && (digits.length() > 1 || Words.isDigits(tokens, at + 1));
    boolean slash =
        is(tokens, to, "/")
            && isGlued(tokens, to)
            && isWord(tokens, to + 1)
            && isGlued(tokens, to + 1)
            && tokens.get(to + 1).text().length() == 1
            && tokens.get(to + 1).isCapitalised();
    boolean hash = is(tokens, at - 1, "#") && isGlued(tokens, at);
    boolean dashed = isDashedChain(tokens, at, to);
    boolean tooLong =
        plain && digits.length() >= DIGITS_OF_A_NAME && !NounPhrases.isCountable(tokens, to);
    return zero || plus || slash || hash || dashed || tooLong;
  }

  /// "02-555-0133": three or more groups of digits joined by hyphens.
  private static boolean isDashedChain(List<Token> tokens, int at, int to) {
    int joined = 0;
    for (int i = to; Words.isHyphen(tokens, i) && isDigits(tokens, i + 1) && joined < 4; i += 2) {
      joined++;
    }
    for (int i = at;
        i >= 2 && Words.isHyphen(tokens, i - 1) && isDigits(tokens, i - 2) && joined < 4;
        i -= 2) {
      joined++;
    }
    return joined >= 2;
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

  /// "the Angara 3 left": a capital word, a small bare number, and no noun that it could count.
  private static boolean isNumberedName(List<Token> tokens, Draft draft) {
    if (draft.sentence.layout() == Layout.ROW || isGapped(tokens, draft.numberFrom)) {
      return false;
    }
    int at = draft.numberFrom;
    boolean small = draft.value != null && draft.value.compareTo(new BigDecimal("1000")) < 0;
    boolean plain = draft.form == NumberForm.PLAIN && draft.numberTo == at + 1;
    if (at < 1 || !small || !plain || isGlued(tokens, at) || !tokens.get(at - 1).isCapitalised()) {
      return false;
    }
    boolean name =
        tokens.get(at - 1).text().length() > 1 && !NOT_A_NAME.contains(tokens.get(at - 1).lower());
    boolean begins = at - 1 == 0;
    boolean verb =
        isWord(tokens, at + 1)
            && tokens.get(at + 1).lower().endsWith("ed")
            && (at + 2 >= tokens.size()
                || !isWord(tokens, at + 2)
                || !NounPhrases.isPlural(tokens.get(at + 2).lower()));
    boolean ended =
        at + 1 >= tokens.size()
            || verb
            || !isWord(tokens, at + 1)
            || NounPhrases.isStop(tokens, at + 1)
            || isNameGoingOn(tokens, at + 1)
            || NounPhrases.at(tokens, at + 1, true) == null
                && UnitWord.at(tokens, at + 1) == null
                && !Money.isNamed(tokens, at + 1)
            || NounPhrases.isCountedName(tokens, at);
    return name
        && !begins
        && ended
        && !CalendarWords.isMonth(tokens, at - 1)
        && !is(tokens, at + 1, "%")
        && !is(tokens, at + 1, "-")
        && !is(tokens, at + 1, "–");
  }
}
