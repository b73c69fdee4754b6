package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The day to which the head of a report brings its counts, where that is not the day of
/// publication: "data of 18 December 2022", "State: Sunday, 25 June", "Minutes of the meeting of 23
/// May".
final class HeadDay {

  private static final int LINES = 5;
  private static final int LONGEST = 24;
  private static final int NEAR = 8;
  private static final int OLDEST_DAYS = 31;

  private static final Set<String> STATES =
      WordSet.parse("data state status situation position figures numbers cut-off cutoff counts");

  private static final Set<String> MEETINGS =
      WordSet.parse("minutes transcript conference hearing briefing meeting sitting session");

  private HeadDay() {}

  static @Nullable PartialDate of(Passages passages, DateMentions dates) {
    List<Sentence> sentences = passages.sentences();
    for (int i = 0; i < Math.min(LINES, sentences.size()); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      for (DateMention date : tokens.size() > LONGEST ? List.<DateMention>of() : dates.in(i)) {
        PartialDate day = date.period().end();
        if (day != null && day.isDay() && isHead(tokens, date) && fits(day, passages)) {
          return day;
        }
      }
    }
    return null;
  }

  private static boolean isHead(List<Token> tokens, DateMention date) {
    int near = Math.max(0, date.from() - NEAR);
    return !date.moment().isStretch() && Words.hasAny(tokens, 0, date.from(), MEETINGS)
        || isState(tokens, date.from(), near);
  }

  /// "data of 18 December", "State: Sunday evening, 25 June", "as at 3 May".
  private static boolean isState(List<Token> tokens, int date, int near) {
    for (int i = near; i < date; i++) {
      boolean led = is(tokens, i + 1, ":", "of", "as", "on", "at", "up", "to");
      boolean asOf = is(tokens, i, "as") && is(tokens, i + 1, "of", "at") && i + 2 >= date - 1;
      if (asOf || led && WordSet.has(STATES, tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// Before the day of publication, and not long before it.
  private static boolean fits(PartialDate day, Passages passages) {
    LocalDate published = passages.publishedDay();
    LocalDate last = day.lastDay();
    if (published == null || last == null) {
      return published == null && passages.published() == null;
    }
    return last.isBefore(published) && !last.isBefore(published.minusDays(OLDEST_DAYS));
  }
}
