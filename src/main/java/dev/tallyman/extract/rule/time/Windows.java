package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.Passages;
import dev.tallyman.extract.rule.time.Window.Role;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All windows of time of a report, by sentence: dates with their prepositions, joined where two of
/// them are the ends of one stretch.
public final class Windows {

  /// A longer "sentence" is a list or a dump, in which no date scopes a figure for sure; and each
  /// figure is compared with each window.
  private static final int LONGEST = 400;

  private final List<List<Window>> bySentence;

  private Windows(List<List<Window>> bySentence) {
    this.bySentence = bySentence;
  }

  static Windows of(Passages passages, DateMentions dates) {
    Reckoning reckoning = new Reckoning(passages.published(), passages.publishedDay());
    List<List<Window>> all = new ArrayList<>();
    for (Sentence sentence : passages.sentences()) {
      all.add(new InSentence(all.size(), sentence.tokens(), reckoning).read(dates.in(all.size())));
    }
    return new Windows(List.copyOf(all));
  }

  public List<Window> in(int sentence) {
    return bySentence.get(sentence);
  }

  /// The windows of one sentence, read from left to right.
  private static final class InSentence {
    private final int sentence;
    private final List<Token> tokens;
    private final Reckoning reckoning;
    private final List<Window> windows = new ArrayList<>();

    InSentence(int sentence, List<Token> tokens, Reckoning reckoning) {
      this.sentence = sentence;
      this.tokens = tokens;
      this.reckoning = reckoning;
    }

    List<Window> read(List<DateMention> mentions) {
      if (tokens.size() > LONGEST) {
        return List.of();
      }
      for (int i = 0; i < mentions.size(); i++) {
        DateMention date = mentions.get(i);
        if (!date.isClock()) {
          DateMention end = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
          if (end != null && isOfSameYear(date, end)) {
            add(
                single(
                    new DateMention(
                        date.sentence(),
                        date.from(),
                        end.to(),
                        reckoning.inSameYear(date.moment()),
                        date.period())));
            i++;
          } else if (end != null && isRange(date, end)) {
            add(range(date, end));
            i++;
          } else {
            add(single(date));
          }
        }
      }
      Durations.in(tokens, sentence, windows).forEach(this::add);
      windows.sort(java.util.Comparator.comparingInt(Window::from));
      return List.copyOf(windows);
    }

    /// "on 14 May that year", "in March of the same year".
    private boolean isOfSameYear(DateMention date, DateMention year) {
      int gap = year.from() - date.to();
      boolean same =
          year.moment() instanceof Moment.Same moment
              && moment.unit() == Moment.Unit.YEAR
              && moment.year() == null
              && moment.yearsBack() == 0;
      return same && (gap == 0 || gap <= 2 && is(tokens, date.to(), "of", "the"));
    }

    private void add(Window window) {
      windows.add(window);
    }

    private int preposition(DateMention date) {
      int at = date.from() - 1;
      while (at >= 0 && Prepositions.isFiller(tokens, at)) {
        at--;
      }
      return at;
    }

    /// "from A to B", "between A and B", "since A until B".
    private boolean isRange(DateMention first, DateMention last) {
      int before = preposition(first);
      int link = first.to();
      if (last.from() - link > 4 || link >= tokens.size() || preposition(last) != link) {
        return false;
      }
      boolean from =
          is(tokens, before, "from", "since") && is(tokens, link, "to", "until", "till", "through");
      boolean between = is(tokens, before, "between") && is(tokens, link, "and");
      boolean months =
          is(tokens, before, "in", "during")
              && is(tokens, link, "and")
              && isNext(first.moment(), last.moment());
      boolean dash =
          CalendarWords.isDash(tokens.get(link)) && !is(tokens, link, "—")
              || is(tokens, link, "to", "through") && !(first.moment() instanceof Moment.Weekday);
      return from || between || months || dash && !is(tokens, before, "for");
    }

    private static boolean isNext(Moment first, Moment last) {
      return first instanceof Moment.MonthOfYear a
              && last instanceof Moment.MonthOfYear b
              && b.month() == a.month() % 12 + 1
          || first instanceof Moment.Year from
              && last instanceof Moment.Year until
              && until.year() == from.year() + 1;
    }

    private Window range(DateMention first, DateMention last) {
      boolean forward = looksAhead(first);
      Period end = reckoning.of(last.moment(), forward);
      Period start = reckoning.of(first.moment(), forward);
      Period joined = start == null || end == null ? null : Stretches.joined(start, end);
      if (joined != null) {
        reckoning.remember(joined);
      }
      int before = preposition(first);
      int from = is(tokens, before, "from", "between", "since") ? before : first.from();
      return window(from, last.to(), Role.WITHIN, joined);
    }

    private Window single(DateMention date) {
      int before = preposition(date);
      boolean forward = !is(tokens, before, "since") && looksAhead(date);
      Period day = reckoning.of(date.moment(), forward);
      boolean week = is(tokens, before, "of") && is(tokens, before - 1, "week", "weekend");
      Period period = week ? null : day;
      Role role = Statements.isDateline(tokens, date) ? Role.PROMISE : role(before, date);
      if (role == Role.WITHIN && Durations.endsAt(tokens, before)) {
        Window lasting = lasting(before, date, period);
        if (lasting != null) {
          return lasting;
        }
      }
      boolean leads =
          before >= 0 && date.from() - before <= 6 && Prepositions.stands(tokens, before);
      int from = leads ? before : date.from();
      Period bounded = period == null ? null : bounded(role, period);
      if (bounded != null) {
        reckoning.remember(bounded);
      }
      Window window = window(from, date.to(), role, bounded);
      return bounded != null && date.moment() instanceof Moment.Stretch stretch && stretch.list()
          ? listed(window, stretch, forward)
          : window;
    }

    /// "On 28 and 31 October they took 41 and 38": a day for each.
    private Window listed(Window window, Moment.Stretch stretch, boolean forward) {
      Period first = reckoning.of(stretch.first(), forward);
      Period last = reckoning.of(stretch.last(), forward);
      return first == null || last == null
          ? window
          : new Window(
              window.sentence(),
              window.from(),
              window.to(),
              window.role(),
              window.period(),
              List.of(first, last));
    }

    private Role role(int before, DateMention date) {
      Role role = Prepositions.role(tokens, before, date);
      return role == Role.WITHIN || role == Role.UNTIL
          ? Statements.role(tokens, before, date, role)
          : role;
    }

    /// "in the four weeks to 30 July", "for the week ended 20 February".
    private @Nullable Window lasting(int before, DateMention date, @Nullable Period end) {
      Durations.Found duration = Durations.endingAt(tokens, before);
      PartialDate last = end == null ? null : end.end();
      if (duration == null) {
        return null;
      }
      Period period = new Period(null, last, duration.iso());
      reckoning.remember(period);
      return window(duration.from(), date.to(), Role.WITHIN, period);
    }

    private static Period bounded(Role role, Period period) {
      return switch (role) {
        case SINCE -> new Period(period.start(), null, null);
        case UNTIL -> new Period(null, period.end(), null);
        case WITHIN, AS_OF, LASTING, STATEMENT, PROMISE, ASIDE -> period;
      };
    }

    private Window window(int from, int to, Role role, @Nullable Period period) {
      return new Window(
          sentence, Math.max(0, from), to, role, period == null ? Period.UNSTATED : period);
    }

    private boolean looksAhead(DateMention date) {
      return Statements.looksAhead(tokens, date.from(), date.to());
    }
  }
}
