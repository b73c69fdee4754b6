package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.rule.time.Window.Role;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Token;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The windows of one sentence, read from left to right: dates with their prepositions, joined
/// where two of them are the ends of one stretch, and lengths.
final class SentenceWindows {

  private final int sentence;
  private final List<Token> tokens;
  private final Reckoning reckoning;
  private final List<Window> windows = new ArrayList<>();

  SentenceWindows(int sentence, List<Token> tokens, Reckoning reckoning) {
    this.sentence = sentence;
    this.tokens = tokens;
    this.reckoning = reckoning;
  }

  List<Window> read(List<DateMention> mentions) {
    if (mentions.isEmpty()) {
      return joined();
    }
    List<DateMention> days = new ArrayList<>(mentions);
    days.removeIf(DateMention::isClock);
    for (int i = 0; i < days.size(); i++) {
      DateMention date = days.get(i);
      DateMention next = i + 1 < days.size() ? days.get(i + 1) : null;
      if (next != null && isOfSameYear(date, next)) {
        Moment moment = reckoning.inSameYear(date.moment());
        windows.add(
            single(
                new DateMention(date.sentence(), date.from(), next.to(), moment, date.period())));
        i++;
      } else if (next != null && isRange(date, next)) {
        windows.add(range(date, next));
        i++;
      } else {
        windows.add(single(date));
      }
    }
    if (days.size() < mentions.size() && windows.stream().noneMatch(Window::scopes)) {
      mentions.stream().filter(DateMention::isClock).findFirst().ifPresent(this::timeOfDay);
    }
    return joined();
  }

  private List<Window> joined() {
    windows.addAll(Durations.in(tokens, sentence, windows));
    windows.sort((one, other) -> Integer.compare(one.from(), other.from()));
    return Coordinations.joined(tokens, windows);
  }

  /// "14:15 One ship has been let through": on the day of the entry; "40 have turned back" need not
  /// all have done so on that day.
  private void timeOfDay(DateMention clock) {
    Period day = reckoning.entryDay();
    boolean one = tokens.stream().anyMatch(token -> token.is("one"));
    if (day != null && (one ? ClauseVerbs.hasPast(tokens) : ClauseVerbs.hasSimplePast(tokens))) {
      windows.add(window(clock.from(), clock.to(), Role.WITHIN, day));
    }
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

  private int preposition(DateMention date) {
    return Prepositions.before(tokens, date.from());
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
        is(tokens, before, "in", "during", "for", "over", "across")
            && is(tokens, link, "and")
            && isNext(first.moment(), last.moment());
    boolean subject =
        before < 0
            && is(tokens, link, "and")
            && isNext(first.moment(), last.moment())
            && (ClauseVerbs.isVerb(tokens, Math.min(last.to(), tokens.size() - 1))
                || is(tokens, last.to(), "together"));
    boolean dash =
        CalendarWords.isDash(tokens.get(link)) && !is(tokens, link, "—")
            || is(tokens, link, "to", "through") && !(first.moment() instanceof Moment.Weekday);
    return from || between || months || subject || dash && !is(tokens, before, "for");
  }

  private static boolean isNext(Moment first, Moment last) {
    return last instanceof Moment.InYear in && isNext(first, in.moment())
        || first instanceof Moment.MonthOfYear a
            && last instanceof Moment.MonthOfYear b
            && b.month() == a.month() % 12 + 1
        || first instanceof Moment.Year from
            && last instanceof Moment.Year until
            && until.year() == from.year() + 1;
  }

  private Window range(DateMention first, DateMention last) {
    boolean forward = !(first.moment().isFixed() && last.moment().isFixed()) && looksAhead(first);
    Period end = reckoning.of(last.moment(), forward);
    Period start = reckoning.of(Moment.InYear.like(first.moment(), last.moment()), forward);
    Period joined = start == null || end == null ? null : Stretches.joined(start, end);
    // "grew by 9 percent between 2010–14 and 2015–19": what is told is of the later stretch.
    joined = areStretches(first, last) ? end : joined;
    if (joined != null) {
      reckoning.named().remember(joined);
    }
    reckoning.named().rememberWindow(joined);
    int before = preposition(first);
    int from = is(tokens, before, "from", "between", "since") ? before : first.from();
    Window window = window(from, last.to(), Role.WITHIN, joined);
    boolean both = is(tokens, first.to(), "and") && !is(tokens, before, "between");
    return both && start != null && end != null ? window.with(List.of(start, end)) : window;
  }

  private static boolean areStretches(DateMention first, DateMention last) {
    return first.moment() instanceof Moment.Stretch && last.moment() instanceof Moment.Stretch;
  }

  private Window single(DateMention date) {
    int before = preposition(date);
    Role role = Statements.isDateline(tokens, date) ? Role.PROMISE : role(before, date);
    boolean asked = role == Role.AS_OF || !date.moment().isFixed();
    boolean forward = asked && !is(tokens, before, "since") && looksAhead(date);
    Period day = reckoning.of(date.moment(), forward);
    role = role == Role.AS_OF && forward ? Role.SINCE : role;
    Window lasting = role == Role.WITHIN || role == Role.UNTIL ? lasting(before, date, day) : null;
    Window window = lasting != null ? lasting : dated(before, date, role, day, forward);
    if (window.period().isStated()) {
      reckoning.named().remember(window.period());
    }
    if (window.scopes()) {
      reckoning.named().rememberWindow(window.period().isStated() ? window.period() : null);
    }
    return window;
  }

  private Window dated(
      int before, DateMention date, Role role, @Nullable Period day, boolean forward) {
    boolean week =
        is(tokens, before, "of")
            && is(tokens, before - 1, "week", "weekend")
            && !(date.moment() instanceof Moment.Stretch);
    boolean leads = before >= 0 && date.from() - before <= 6 && Prepositions.stands(tokens, before);
    Period bounded = week || day == null ? null : bounded(role, day);
    Window window = window(leads ? before : date.from(), date.to(), role, bounded);
    return bounded != null && date.moment() instanceof Moment.Stretch stretch && stretch.list()
        ? listed(window, stretch, forward)
        : window;
  }

  /// "On 28 and 31 October they took 41 and 38": a day for each.
  private Window listed(Window window, Moment.Stretch stretch, boolean forward) {
    Period first = reckoning.of(stretch.first(), forward);
    Period last = reckoning.of(stretch.last(), forward);
    return first == null || last == null ? window : window.with(List.of(first, last));
  }

  private Role role(int before, DateMention date) {
    Role role = Prepositions.role(tokens, before, date);
    if (role != Role.WITHIN && role != Role.UNTIL) {
      return role;
    }
    Role stated = Statements.role(tokens, before, date, role);
    return stated == Role.WITHIN && isSoFar(before, date) ? Role.SINCE : stated;
  }

  /// "so far this year", "so far in 2025", "this month to date".
  private boolean isSoFar(int before, DateMention date) {
    int at = Prepositions.stands(tokens, before) ? before - 1 : date.from() - 1;
    boolean led = is(tokens, at, "far") && is(tokens, at - 1, "so", "thus");
    boolean followed =
        is(tokens, date.to(), "so", "thus") && is(tokens, date.to() + 1, "far")
            || is(tokens, date.to(), "to") && is(tokens, date.to() + 1, "date");
    return led || followed;
  }

  /// "in the four weeks to 30 July", "for the week ended 20 February", "the week beginning 3
  /// March".
  private @Nullable Window lasting(int before, DateMention date, @Nullable Period end) {
    PartialDate last = end == null ? null : end.end();
    Period quarter =
        last == null || last.lastDay() == null ? null : quarter(before, last.lastDay());
    if (quarter != null) {
      return window(before, date.to(), Role.WITHIN, quarter);
    }
    Durations.Found duration = Durations.endingAt(tokens, before);
    if (duration != null) {
      int since =
          is(tokens, duration.from() - 1, "the") ? duration.from() - 2 : duration.from() - 1;
      boolean record = is(tokens, since, "since") && Prepositions.isRecord(tokens, since);
      Role role = record ? Role.ASIDE : Role.WITHIN;
      return window(duration.from(), date.to(), role, new Period(null, last, duration.iso()));
    }
    int week = Durations.weekBeginningAt(tokens, before, date.from());
    LocalDate first = end == null || !Stretches.isDay(end) ? null : Stretches.firstDay(end);
    return week < 0 || first == null
        ? null
        : window(
            week,
            date.to(),
            Role.WITHIN,
            new Period(null, PartialDate.of(first.plusDays(6)), "P1W"));
  }

  /// "in the quarter ended December 2020", "for the quarter to 30 June".
  private @Nullable Period quarter(int before, LocalDate last) {
    int at = is(tokens, before, "on") ? before - 1 : before;
    boolean ends =
        is(tokens, at, "to", "ended", "ending")
            && last.equals(last.with(TemporalAdjusters.lastDayOfMonth()));
    if (ends && is(tokens, at - 1, "quarter") && last.getMonthValue() % 3 == 0) {
      return Period.at(Stretches.quarterOf(last));
    }
    return null;
  }

  private static Period bounded(Role role, Period period) {
    return switch (role) {
      case SINCE -> new Period(period.start(), null, null);
      case UNTIL -> new Period(null, period.end(), null);
      case WITHIN, AS_OF, LASTING, STATEMENT, PROMISE, ASIDE -> period;
    };
  }

  private Window window(int from, int to, Role role, @Nullable Period period) {
    int start = Math.max(0, from);
    Period stated = period == null ? Period.UNSTATED : period;
    return new Window(sentence, start, to, role, stated, !hasYear(start, to), List.of());
  }

  private boolean hasYear(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).isDigits() && tokens.get(i).text().length() == 4) {
        return true;
      }
    }
    return false;
  }

  private boolean looksAhead(DateMention date) {
    return Outlook.isAhead(tokens, date.from(), date.to());
  }
}
