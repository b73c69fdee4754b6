package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.Almanac;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.extract.rule.time.DateMention;
import dev.tallyman.extract.rule.time.DateMentions;
import dev.tallyman.extract.rule.time.Moment;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Sets aside the numbers that belong to dates and durations: "17 March 2024" is one date, "20
/// months" one duration. A number that counts goods is left alone ("200 rifles in 2024").
public final class Dates implements Reading {

  private static final Set<String> BEFORE_A_YEAR =
      WordSet.of("on", "in", "since", "versus", "vs", "against", "than", "during", "until", "till");

  private static final Set<String> BEFORE_AN_ATTRIBUTE =
      WordSet.of("the", "its", "their", "a", "an", "this", "that", "his", "her", "our", "'s");

  private final Almanac almanac;

  public Dates(Almanac almanac) {
    this.almanac = almanac;
  }

  @Override
  public String name() {
    return "dates";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    DateMentions dates = almanac.dates();
    Set<Draft> merged = new HashSet<>();
    for (int from = 0; from < drafts.size(); ) {
      int sentence = drafts.get(from).sentenceIndex;
      int to = from;
      while (to < drafts.size() && drafts.get(to).sentenceIndex == sentence) {
        to++;
      }
      mark(dates.in(sentence), drafts.subList(from, to), merged);
      from = to;
    }
    drafts.removeIf(merged::contains);
    drafts.forEach(Lengths::mark);
    for (Draft draft : drafts) {
      if (!dates.isAmount(first(draft))) {
        year(draft);
      }
    }
  }

  private static Token first(Draft draft) {
    return draft.sentence.tokens().get(draft.numberFrom);
  }

  /// Both lists run from left to right.
  private static void mark(List<DateMention> dates, List<Draft> drafts, Set<Draft> merged) {
    int next = 0;
    for (DateMention date : dates) {
      while (next < drafts.size() && drafts.get(next).numberTo <= date.from()) {
        next++;
      }
      List<Draft> inside = new ArrayList<>();
      while (next < drafts.size() && drafts.get(next).numberFrom < date.to()) {
        inside.add(drafts.get(next));
        next++;
      }
      if (!inside.isEmpty() && isDate(date, inside)) {
        setAside(date, inside.getFirst());
        merged.addAll(inside.subList(1, inside.size()));
      }
    }
  }

  private static boolean isDate(DateMention date, List<Draft> inside) {
    boolean distance =
        date.moment() instanceof Moment.Moved || date.moment() instanceof Moment.FromPublication;
    for (Draft draft : inside) {
      if (draft.numberFrom < date.from()
          || draft.numberTo > date.to()
          || draft.setAside == SetAside.Reason.CALIBRE) {
        return false;
      }
    }
    return !distance;
  }

  /// A number that looks like a year and counts nothing is one: claiming a figure needs a noun.
  private static void year(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    String digits = tokens.get(draft.numberFrom).text();
    boolean bare = draft.setAside == null && draft.form == NumberForm.PLAIN;
    if (bare && digits.length() == 2 && isShortYear(tokens, draft)) {
      draft.setAside = SetAside.Reason.DATE;
      draft.quantity = null;
      draft.fired("dates: a short year");
      return;
    }
    boolean year = digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    boolean part = Words.isOneOf(tokens, draft.numberTo, "q", "h");
    boolean alone =
        draft.numberTo == draft.numberFrom + 1 && (part || !isGluedMark(tokens, draft.numberTo));
    if (bare && year && alone && CalendarWords.isOfAct(tokens, draft.numberFrom)) {
      draft.setAside = SetAside.Reason.DATE;
      draft.quantity = null;
      draft.fired("dates: the year of a law");
      return;
    }
    if (bare && year && alone && isAfterDateWord(draft)) {
      draft.setAside = SetAside.Reason.DATE;
      draft.quantity = null;
      draft.period = Period.at(new PartialDate(digits));
      draft.fired("dates: a bare year");
    }
  }

  /// "In '23", "over 2022–24".
  private static boolean isShortYear(List<Token> tokens, Draft draft) {
    int at = draft.numberFrom;
    boolean mark = Words.isOneOf(tokens, at - 1, "'", "’", "‘") && Words.isGlued(tokens, at);
    boolean apart = at > 1 && !tokens.get(at - 2).isDigits() && !Words.isGlued(tokens, at - 1);
    boolean dash = Words.isOneOf(tokens, at - 1, Words.DASHES) && Words.isGlued(tokens, at);
    boolean year = dash && at > 1 && tokens.get(at - 2).text().matches("(19|20)[0-9]{2}");
    return (mark && apart || year) && !countsNext(tokens, draft.numberTo);
  }

  private static boolean isAfterDateWord(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean head = draft.sentence.layout() == Layout.ROW && isHead(tokens);
    if (Words.isOneOf(tokens, draft.numberTo, "q", "h", "fy")
        && Words.isGlued(tokens, draft.numberTo)) {
      return true;
    }
    boolean led = Words.isOneOf(tokens, draft.numberFrom - 1, BEFORE_A_YEAR);
    return head
        || led && !countsNext(tokens, draft.numberTo)
        || isAttribute(draft)
        || isOrigin(tokens, draft);
  }

  /// "the 2018 exports", "a 1997 report", "Euro 2020 qualifier": the year of what is named behind.
  private static boolean isAttribute(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.numberFrom;
    String year = tokens.get(at).text();
    boolean likely = year.compareTo("1900") > 0 && year.compareTo("2050") < 0;
    boolean round = year.equals("2000");
    boolean named =
        at > 1 && tokens.get(at - 1).isCapitalised() && !CalendarWords.isMonth(tokens, at - 1);
    boolean owned = Words.isOneOf(tokens, at - 1, BEFORE_AN_ATTRIBUTE);
    boolean counts = NounPhrases.at(tokens, at + 1, true) != null;
    boolean noun = Words.isWord(tokens, at + 1) && !NounPhrases.isStop(tokens, at + 1);
    return likely && !round && noun && (owned || named && !counts);
  }

  /// "built 1998", "the class of 2019".
  private static boolean isOrigin(List<Token> tokens, Draft draft) {
    boolean led =
        Words.isOneOf(
            tokens,
            draft.numberFrom - 1,
            "of",
            "built",
            "founded",
            "born",
            "model",
            "launched",
            "circa",
            "c",
            "season");
    return led && !countsNext(tokens, draft.numberTo) && !Words.is(tokens, draft.numberTo, ",");
  }

  /// A row in which every number looks like a year heads its columns.
  private static boolean isHead(List<Token> tokens) {
    return tokens.stream()
        .filter(Token::isDigits)
        .allMatch(token -> token.text().length() == 4 && token.text().compareTo("2100") < 0);
  }

  private static boolean isGluedMark(List<Token> tokens, int at) {
    return Words.isGlued(tokens, at) && !Words.isOneOf(tokens, at, ",", ".", ")", ";", ":");
  }

  private static boolean countsNext(List<Token> tokens, int at) {
    return NounPhrases.isCountable(tokens, at) || Fractions.afterPercent(tokens, at) > 0;
  }

  private static void setAside(DateMention date, Draft draft) {
    draft.setAside = SetAside.Reason.DATE;
    draft.quantity = null;
    draft.numberFrom = date.from();
    draft.numberTo = date.to();
    draft.quoteFrom = date.from();
    draft.quoteTo = date.to();
    draft.period = date.period();
    draft.fired("dates: " + date.moment().getClass().getSimpleName());
  }
}
