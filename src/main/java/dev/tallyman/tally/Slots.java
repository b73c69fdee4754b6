package dev.tallyman.tally;

import dev.tallyman.figure.Kind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Under which dates a claim is kept, and under which those of its mentions are looked up: by equal
/// days, and by the months, quarters, halves and years that would state them more coarsely.
final class Slots {

  private enum Dates {
    ANY,
    UNDATED,
    UNSTATED_MOMENT,
    COUNTER,
    OPEN_SPAN,
    LONG_SPAN
  }

  /// A span that touches more months is found by all others.
  private static final int MOST_MONTHS = 6;

  private record Days(Window window, boolean isMoment) {}

  private record Coarsened(Window window, boolean isMoment) {}

  private Slots() {}

  static List<Object> keptUnder(Telling lead) {
    List<Object> dates = new ArrayList<>(List.of(Dates.ANY));
    boolean moment = isMoment(lead);
    Window window = moment ? lead.when().moment() : lead.when().window();
    if (lead.kind() == Kind.CUMULATIVE) {
      dates.add(Dates.COUNTER);
    }
    if (isSpan(lead)) {
      Window reach = lead.when().reach();
      dates.addAll(reach == null ? List.of(Dates.OPEN_SPAN) : months(reach));
    }
    if (moment && (window == null || !lead.when().isAsOfStated())) {
      dates.add(Dates.UNSTATED_MOMENT);
    } else if (window != null) {
      dates.add(new Days(window, moment));
      window.coarser().forEach(coarse -> dates.add(new Coarsened(coarse, moment)));
    } else {
      dates.add(lead.when().isUndated() ? Dates.UNDATED : lead.when().period());
    }
    return dates;
  }

  static List<Object> lookedUp(Telling lead) {
    boolean moment = isMoment(lead);
    Window window = moment ? lead.when().moment() : lead.when().window();
    boolean open = moment ? window == null || !lead.when().isAsOfStated() : lead.when().isUndated();
    if (open) {
      return List.of(Dates.ANY);
    }
    if (moment && window != null && lead.isCopy()) {
      return Stream.concat(dated(window, moment).stream(), Stream.of((Object) Dates.ANY)).toList();
    }
    List<Object> dates = new ArrayList<>(List.of(Dates.UNDATED));
    if (moment) {
      dates.add(Dates.UNSTATED_MOMENT);
    }
    if (lead.isCopy()) {
      dates.add(Dates.COUNTER);
    }
    dates.addAll(window == null ? List.of(lead.when().period()) : dated(window, moment));
    return dates;
  }

  static List<Object> samePeriod(Telling lead) {
    Window window = isMoment(lead) ? lead.when().moment() : lead.when().window();
    return window == null || lead.when().isUndated() && !isMoment(lead)
        ? List.of(Dates.ANY)
        : dated(window, isMoment(lead));
  }

  /// Under which all claims over a span are kept that may share a day with this one.
  static List<Object> overlapping(Telling lead) {
    Window reach = lead.when().reach();
    List<Object> months = reach == null ? List.of(Dates.LONG_SPAN) : months(reach);
    return months.contains(Dates.LONG_SPAN)
        ? List.of(Dates.ANY)
        : Stream.concat(months.stream(), Stream.of((Object) Dates.OPEN_SPAN, Dates.LONG_SPAN))
            .toList();
  }

  private static List<Object> months(Window window) {
    YearMonth last = YearMonth.from(window.last());
    YearMonth first = YearMonth.from(window.first());
    return first.plusMonths(MOST_MONTHS).isAfter(last)
        ? Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
            .<Object>map(month -> month)
            .toList()
        : List.of(Dates.LONG_SPAN);
  }

  private static boolean isSpan(Telling lead) {
    return Periods.Manner.of(lead.kind()) == Periods.Manner.SPAN;
  }

  static Object any() {
    return Dates.ANY;
  }

  private static List<Object> dated(Window window, boolean moment) {
    List<Object> dates = new ArrayList<>();
    dates.add(new Days(window, moment));
    dates.add(new Coarsened(window, moment));
    window.coarser().forEach(coarse -> dates.add(new Days(coarse, moment)));
    return dates;
  }

  private static boolean isMoment(Telling lead) {
    return Periods.Manner.of(lead.kind()) == Periods.Manner.MOMENT;
  }
}
