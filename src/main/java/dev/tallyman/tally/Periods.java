package dev.tallyman.tally;

import dev.tallyman.figure.Kind;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When the periods of two tellings may be one (rule 7): windows of equal bounds, events of one
/// day, readings of one stated as-of date; what leaves its date open fits where the amounts fit
/// closely.
final class Periods {

  /// How near the amounts must lie for two periods to count as one.
  enum Agreement {
    NONE,
    IF_EQUAL,
    IF_CLOSE,
    FULL
  }

  private Periods() {}

  static Agreement of(Telling a, Telling b) {
    Manner one = Manner.of(a.kind());
    Manner other = Manner.of(b.kind());
    if (one == other) {
      return one == Manner.MOMENT ? moments(a, b) : sameKind(a, b) ? spans(a, b) : Agreement.NONE;
    }
    boolean kindless = a.kind() == null && a.when().isUndated();
    boolean otherKindless = b.kind() == null && b.when().isUndated();
    boolean counts = one != Manner.MEASURED && other != Manner.MEASURED;
    return counts && (kindless || otherKindless) ? Agreement.IF_CLOSE : Agreement.NONE;
  }

  /// Counts over a span, counts at a moment (running totals and snapshots), and what is no count.
  enum Manner {
    SPAN,
    MOMENT,
    MEASURED;

    static Manner of(@Nullable Kind kind) {
      if (kind == null) {
        return SPAN;
      }
      return switch (kind) {
        case INCREMENT, EVENT -> SPAN;
        case CUMULATIVE, SNAPSHOT -> MOMENT;
        case RATE, SHARE, RATIO, LIMIT -> MEASURED;
      };
    }
  }

  private static boolean sameKind(Telling a, Telling b) {
    return Manner.of(a.kind()) == Manner.SPAN
        || a.kind() == b.kind()
            && Objects.equals(a.figure().meaning().per(), b.figure().meaning().per());
  }

  private static Agreement moments(Telling a, Telling b) {
    if (a.kind() != b.kind()) {
      return Agreement.NONE;
    }
    Window one = a.when().moment();
    Window other = b.when().moment();
    boolean same = one != null && other != null && (one.contains(other) || other.contains(one));
    if (a.when().isAsOfStated() && b.when().isAsOfStated()) {
      return same ? Agreement.FULL : Agreement.NONE;
    }
    if (!areOwn(a, b) || same) {
      return Agreement.IF_CLOSE;
    }
    // An originator's own later count is the next reading, however near it lies; a paper that names
    // nobody may well repeat itself.
    boolean mayRepeat = one == null || other == null || !a.claimant().isNamed();
    return mayRepeat ? Agreement.IF_EQUAL : Agreement.NONE;
  }

  /// Two counts that one originator publishes itself.
  private static boolean areOwn(Telling a, Telling b) {
    return a.isOwn() && b.isOwn() && a.claimant().key().equals(b.claimant().key());
  }

  private static Agreement spans(Telling a, Telling b) {
    Window one = a.when().window();
    Window other = b.when().window();
    if (one != null && other != null) {
      return windows(a, b, one, other);
    }
    if (!a.when().isUndated() && !b.when().isUndated()) {
      return a.when().period().equals(b.when().period()) ? Agreement.FULL : Agreement.NONE;
    }
    return lengthsContradict(a.when(), b.when()) ? Agreement.NONE : Agreement.IF_CLOSE;
  }

  private static Agreement windows(Telling a, Telling b, Window one, Window other) {
    boolean events = a.kind() == Kind.EVENT && b.kind() == Kind.EVENT;
    if (one.equals(other)) {
      boolean anEvent = a.kind() == Kind.EVENT || b.kind() == Kind.EVENT;
      boolean revision = !anEvent && areOwn(a, b) && !a.report().equals(b.report());
      return revision ? Agreement.IF_EQUAL : Agreement.FULL;
    }
    boolean aIsCoarser = isCoarser(a, b) && one.contains(other);
    boolean bIsCoarser = isCoarser(b, a) && other.contains(one);
    if (events) {
      return aIsCoarser || bIsCoarser ? Agreement.FULL : Agreement.NONE;
    }
    boolean told = aIsCoarser && a.isCopy() || bIsCoarser && b.isCopy();
    return told ? Agreement.FULL : Agreement.NONE;
  }

  private static boolean isCoarser(Telling a, Telling b) {
    return a.when().coarseness() > b.when().coarseness();
  }

  /// A bare duration against a window of days: "43 days" is no way to tell of eight months.
  private static boolean lengthsContradict(When a, When b) {
    Long one = days(a);
    Long other = days(b);
    return one != null && other != null && Math.abs(one - other) * 2 > Math.max(one, other);
  }

  private static @Nullable Long days(When when) {
    Window window = when.window();
    if (window != null) {
      return window.days();
    }
    Period length = Window.length(when.period().duration());
    if (length == null || !when.isUndated()) {
      return null;
    }
    return ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(length));
  }

  /// Whether a copy and a figure may be of one time; one of another manner may be of any.
  static boolean mayOverlap(Telling copy, Telling original) {
    return Manner.of(copy.kind()) != Manner.of(original.kind())
        || mayOverlap(copy.when(), original.when());
  }

  /// Whether two periods may share a day; one that is absent or open may share any.
  static boolean mayOverlap(When a, When b) {
    Window one = a.reach();
    Window other = b.reach();
    return one == null || other == null || one.overlaps(other);
  }
}
