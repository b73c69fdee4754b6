package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.Passages;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day of each entry of a diary ("15 June. From dawn to noon …") or of a live page ("14:15 One
/// ship has been let through"): "yesterday" is reckoned from it, and a time of day means it.
final class Entries {

  private static final int LEAST = 2;

  private final @Nullable LocalDate[] days;

  private Entries(int sentences) {
    this.days = new @Nullable LocalDate[sentences];
  }

  static Entries of(Passages passages, DateMentions dates) {
    Entries entries = new Entries(passages.sentences().size());
    int dated = 0;
    int stamped = 0;
    for (int i = 0; i < passages.sentences().size(); i++) {
      if (opens(passages.sentences(), i)) {
        dated += day(passages.sentences().get(i), dates.in(i)) == null ? 0 : 1;
        stamped += isStamped(dates.in(i)) ? 1 : 0;
      }
    }
    if (dated >= LEAST) {
      entries.diary(passages, dates);
    } else if (stamped >= LEAST && passages.publishedDay() != null) {
      entries.live(passages, dates);
    }
    return entries;
  }

  /// The day of the entry to which a sentence belongs, or null outside of entries.
  @Nullable LocalDate day(int sentence) {
    return days[sentence];
  }

  private void diary(Passages passages, DateMentions dates) {
    List<Sentence> sentences = passages.sentences();
    Reckoning reckoning = new Reckoning(passages.published(), passages.publishedDay());
    LocalDate day = null;
    for (int i = 0; i < sentences.size(); i++) {
      if (opens(sentences, i)) {
        DateMention date = day(sentences.get(i), dates.in(i));
        var period = date == null ? null : reckoning.of(date.moment(), false);
        day = period == null ? null : Stretches.firstDay(period);
      }
      days[i] = day;
    }
  }

  private void live(Passages passages, DateMentions dates) {
    for (int i = 0; i < passages.sentences().size(); i++) {
      boolean opens = opens(passages.sentences(), i) && isStamped(dates.in(i));
      days[i] = opens ? passages.publishedDay() : null;
    }
  }

  private static boolean opens(List<Sentence> sentences, int i) {
    return i == 0 || sentences.get(i).paragraph() != sentences.get(i - 1).paragraph();
  }

  /// The date that stands alone, or before a stop, colon or dash, at the head of a paragraph of
  /// prose.
  private static @Nullable DateMention day(Sentence sentence, List<DateMention> dates) {
    List<Token> tokens = sentence.tokens();
    if (dates.isEmpty() || dates.getFirst().from() > 0) {
      return null;
    }
    DateMention date = dates.getFirst();
    Token next = CalendarWords.token(tokens, date.to());
    boolean marked = next != null && (next.is(".") || next.is(":") || CalendarWords.isDash(next));
    return marked && date.moment() instanceof Moment.Day ? date : null;
  }

  private static boolean isStamped(List<DateMention> dates) {
    return !dates.isEmpty() && dates.getFirst().from() == 0 && dates.getFirst().isClock();
  }
}
