package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All dates of a report, by sentence and from left to right: "17 March 2024", "last month",
/// "2024", "10 a.m.".
public final class DateMentions {

  private static final List<DatePattern> PATTERNS =
      List.of(
          new NumericDates(),
          new DayDates(),
          new NamedDays(),
          new PartsOfYear(),
          new RelativeDates(),
          new LeaningDates(),
          new Years(),
          new ClockTimes());

  /// Before these two months, which are words of other kinds too, one of these must stand.
  private static final Set<String> LEADS =
      WordSet.of(
          "in",
          "of",
          "since",
          "by",
          "from",
          "to",
          "until",
          "till",
          "during",
          "last",
          "this",
          "next",
          "early",
          "late",
          "mid",
          "-",
          "–",
          "and",
          "through",
          "between",
          "before",
          "after",
          "for",
          "around",
          "throughout",
          "every",
          "end",
          "(",
          "than",
          "all",
          "entire",
          "below",
          "above",
          "against",
          "versus",
          "vs",
          "on");

  /// Words, besides numbers and names of months and days, with which a date begins.
  private static final Set<String> OPENERS =
      WordSet.of(
          "a",
          "q",
          "h",
          "last",
          "final",
          "closing",
          "latter",
          "opening",
          "week",
          "fiscal",
          "fy",
          "financial",
          "marketing",
          "crop",
          "tax",
          "budget",
          "today",
          "tonight",
          "yesterday",
          "tomorrow",
          "this",
          "then",
          "new",
          "christmas",
          "xmas",
          "boxing",
          "epiphany",
          "halloween",
          "current",
          "present",
          "next",
          "past",
          "full",
          "whole",
          "start",
          "beginning",
          "turn",
          "year",
          "same",
          "corresponding",
          "reporting",
          "reported",
          "period",
          "equivalent",
          "comparable",
          "that",
          "those",
          "previous",
          "preceding",
          "prior",
          "following",
          "subsequent",
          "day",
          "fortnight",
          "night",
          "morning",
          "month",
          "quarter",
          "half",
          "noon",
          "midnight",
          "midday",
          "dawn",
          "dusk",
          "daybreak",
          "nightfall",
          "thirty",
          "thirtieth");

  private static final Set<String> BEFORE_A_SEASON = WordSet.of("the", "in", "of", "since");

  /// All words with which a date may begin: most are none.
  private static final Set<String> WORDS =
      WordSet.joined(List.of(OPENERS, BEFORE_A_SEASON, CalendarWords.NAMES));

  private final List<List<DateMention>> bySentence;
  private final Set<Integer> amounts;

  /// The dates of each sentence, and the places of tokens that look like years and are none.
  private DateMentions(List<List<DateMention>> bySentence, Set<Integer> amounts) {
    this.bySentence = bySentence;
    this.amounts = amounts;
  }

  static DateMentions of(Passages passages) {
    Reckoning reckoning = new Reckoning(passages.published(), passages.publishedDay());
    String text = passages.report().text();
    List<List<Integer>> cells =
        passages.sentences().stream().map(sentence -> Cells.of(text, sentence)).toList();
    YearColumns columns = new YearColumns(passages.sentences(), cells);
    Set<Integer> yearlike = new HashSet<>();
    List<List<DateMention>> all = new ArrayList<>();
    for (Sentence sentence : passages.sentences()) {
      all.add(in(all.size(), sentence, cells.get(all.size()), columns, yearlike, reckoning));
    }
    return new DateMentions(List.copyOf(all), yearlike);
  }

  /// Whether the number of a cell looks like a year and is an amount.
  public boolean isAmount(Token cell) {
    return amounts.contains(cell.span().start());
  }

  public List<DateMention> in(int sentence) {
    return bySentence.get(sentence);
  }

  private static List<DateMention> in(
      int index,
      Sentence sentence,
      List<Integer> cells,
      YearColumns columns,
      Set<Integer> amounts,
      Reckoning reckoning) {
    List<DateMention> mentions = new ArrayList<>();
    boolean row = cells.size() > 2;
    boolean heads = row && isHead(sentence);
    for (int c = 0; c + 1 < cells.size(); c++) {
      int from = cells.get(c);
      List<Token> cell = sentence.tokens().subList(from, cells.get(c + 1));
      boolean alone = from > 0 && Years.isAlone(cell);
      if (alone && columns.isAmount(index, c)) {
        amounts.add(cell.getFirst().span().start());
        continue;
      }
      if (alone && columns.isOrigin(index, c)) {
        DatePattern.Found origin = new DatePattern.Found(1, new Moment.Formless());
        mentions.add(mention(index, from, 0, origin, cell, reckoning));
        continue;
      }
      for (int i = 0; i < cell.size(); ) {
        DatePattern.Found found = longest(cell, i, row);
        if (found == null && (heads || row && from == 0)) {
          found = i == 0 ? Years.label(cell) : heads ? Years.headed(cell, i) : null;
        }
        if (found == null) {
          i++;
        } else {
          mentions.add(mention(index, from, i, found, cell, reckoning));
          i = found.to();
        }
      }
    }
    return List.copyOf(mentions);
  }

  /// A row in which every number looks like a year heads its columns.
  private static boolean isHead(Sentence row) {
    return row.tokens().stream()
        .filter(Token::isDigits)
        .allMatch(token -> token.text().length() == 4);
  }

  private static DateMention mention(
      int sentence,
      int cell,
      int from,
      DatePattern.Found found,
      List<Token> tokens,
      Reckoning reckoning) {
    boolean forward = !found.moment().isFixed() && Outlook.isAhead(tokens, from, found.to());
    Period period = reckoning.of(found.moment(), forward);
    return new DateMention(
        sentence,
        cell + from,
        cell + found.to(),
        found.moment(),
        period == null ? Period.UNSTATED : period);
  }

  /// Whether a date can begin here; most words open none.
  private static boolean canOpen(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (!token.isWord()) {
      return token.isDigits() && !CalendarWords.isOfAct(tokens, at);
    }
    if (!WordSet.has(WORDS, token)) {
      return false;
    }
    return WordSet.has(OPENERS, token)
        || token.isCapitalised()
            && (CalendarWords.month(tokens, at) > 0 || CalendarWords.weekday(tokens, at) != null)
        || CalendarWords.number(tokens, at) > 0
        || CalendarWords.ordinal(tokens, at) > 0
        || WordSet.has(BEFORE_A_SEASON, token)
            && at + 1 < tokens.size()
            && WordSet.has(CalendarWords.SEASONS, tokens.get(at + 1));
  }

  private static DatePattern.@Nullable Found longest(List<Token> tokens, int at, boolean row) {
    if (!canOpen(tokens, at)) {
      return null;
    }
    DatePattern.@Nullable Found longest = null;
    for (DatePattern pattern : PATTERNS) {
      DatePattern.@Nullable Found found = pattern.at(tokens, at);
      if (found != null && (longest == null || found.to() > longest.to())) {
        longest = found;
      }
    }
    return longest != null && !(row && at == 0) && isDoubtful(tokens, at, longest) ? null : longest;
  }

  /// A bare "May", "March" or "Jan" that no word of time introduces.
  private static boolean isDoubtful(List<Token> tokens, int at, DatePattern.Found found) {
    Token word = tokens.get(at);
    boolean bare =
        found.moment() instanceof Moment.MonthOfYear month
            && month.year() == null
            && (word.is("may") || word.is("march") || word.is("mar") || word.is("jan"));
    if (!bare) {
      return false;
    }
    Token next = CalendarWords.token(tokens, found.to());
    boolean named = next != null && WordSet.has(CalendarWords.FLOWS, next);
    if (at == 0) {
      return !named
          && !CalendarWords.is(tokens, found.to(), "was", "saw", "brought", "had", "alone", "'s");
    }
    return !named && !isLabel(tokens, at, next) && !WordSet.has(LEADS, tokens.get(at - 1));
  }

  /// "January 40 tonnes, March 30": a month in a list, with its number right behind it.
  private static boolean isLabel(List<Token> tokens, int at, @Nullable Token next) {
    return tokens.get(at).isCapitalised()
        && CalendarWords.is(tokens, at - 1, ",", ";", ":", "(", "/")
        && next != null
        && (next.isDigits() || next.is(":"));
  }
}
