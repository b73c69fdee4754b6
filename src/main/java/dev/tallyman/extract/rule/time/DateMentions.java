package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.Passages;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
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
          new PartsOfYear(),
          new RelativeDates(),
          new Years(),
          new ClockTimes());

  /// Before these two months, which are words of other kinds too, one of these must stand.
  private static final Set<String> LEADS =
      Set.of(
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
          "on");

  private final List<List<DateMention>> bySentence;

  private DateMentions(List<List<DateMention>> bySentence) {
    this.bySentence = bySentence;
  }

  static DateMentions of(Passages passages) {
    Reckoning reckoning = new Reckoning(passages.published(), passages.publishedDay());
    List<List<DateMention>> all = new ArrayList<>();
    for (Sentence sentence : passages.sentences()) {
      all.add(in(all.size(), sentence.tokens(), reckoning));
    }
    return new DateMentions(List.copyOf(all));
  }

  public List<DateMention> in(int sentence) {
    return bySentence.get(sentence);
  }

  private static List<DateMention> in(int sentence, List<Token> tokens, Reckoning reckoning) {
    List<DateMention> mentions = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      DatePattern.Found found = longest(tokens, i);
      if (found == null) {
        i++;
      } else {
        mentions.add(mention(sentence, i, found, tokens, reckoning));
        i = found.to();
      }
    }
    return List.copyOf(mentions);
  }

  private static DateMention mention(
      int sentence, int from, DatePattern.Found found, List<Token> tokens, Reckoning reckoning) {
    boolean forward = Statements.looksAhead(tokens, from, found.to());
    Period period = reckoning.of(found.moment(), forward);
    return new DateMention(
        sentence, from, found.to(), found.moment(), period == null ? Period.UNSTATED : period);
  }

  private static DatePattern.@Nullable Found longest(List<Token> tokens, int at) {
    DatePattern.@Nullable Found longest = null;
    for (DatePattern pattern : PATTERNS) {
      DatePattern.@Nullable Found found = pattern.at(tokens, at);
      if (found != null && (longest == null || found.to() > longest.to())) {
        longest = found;
      }
    }
    return longest != null && isDoubtful(tokens, at, longest) ? null : longest;
  }

  /// A bare "May", "March" or "Jan" that no word of time introduces.
  private static boolean isDoubtful(List<Token> tokens, int at, DatePattern.Found found) {
    Token word = tokens.get(at);
    boolean bare =
        found.to() - at <= 2
            && found.moment() instanceof Moment.MonthOfYear month
            && month.year() == null;
    if (!bare
        || !(word.text().length() <= 4 || word.is("march"))
        || word.is("june")
        || word.is("july")
        || word.is("last")
        || word.is("this")
        || word.is("next")) {
      return false;
    }
    return at == 0 || !LEADS.contains(tokens.get(at - 1).lower());
  }
}
