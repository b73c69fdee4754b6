package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.rule.time.Almanac;
import dev.tallyman.extract.rule.time.Frames;
import dev.tallyman.extract.rule.time.Window;
import dev.tallyman.figure.AsOfFrom;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.RelationType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the date at which a running total or a snapshot holds: stated ("as of 30 July", "by 14
/// March", "said on 4 March that"), else the day of publication. Runs after the kinds are known, as
/// other kinds have none.
public final class AsOfs implements Reading {

  private final Almanac almanac;

  public AsOfs(Almanac almanac) {
    this.almanac = almanac;
  }

  @Override
  public String name() {
    return "as-ofs";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.isFigure() && holds(draft)) {
        read(draft, almanac.frames(drafts), passages);
      }
    }
  }

  private static boolean holds(Draft figure) {
    return figure.kind == Kind.CUMULATIVE || figure.kind == Kind.SNAPSHOT;
  }

  private void read(Draft figure, Frames frames, Passages passages) {
    PartialDate stated = stated(figure, frames, passages);
    if (figure.kind == Kind.SNAPSHOT || stated != null && stated.equals(figure.period.end())) {
      endOnly(figure);
    }
    if (stated != null) {
      figure.asOf = stated;
      figure.asOfFrom = AsOfFrom.STATED;
      figure.fired("as-ofs: stated");
    } else if (figure.relation == RelationType.COMPARED_WITH) {
      figure.note(() -> "as-ofs: an earlier reading without its date");
    } else if (almanac.counted(figure.sentenceIndex) != null) {
      figure.asOf = almanac.counted(figure.sentenceIndex);
      figure.asOfFrom = AsOfFrom.STATED;
      figure.fired("as-ofs: of the head or entry");
    } else if (passages.published() != null) {
      figure.asOf = passages.published();
      figure.asOfFrom = AsOfFrom.PUBLISHED;
      figure.fired("as-ofs: published");
    }
  }

  /// "By 14 March 40 had arrived", "six have lain there since May": where only the date of the
  /// count is known, or what is there moved at no time, the goods have no period.
  private static void endOnly(Draft figure) {
    if (figure.kind == Kind.SNAPSHOT || figure.period.start() == null) {
      figure.period = Period.UNSTATED;
    }
  }

  private static @Nullable PartialDate stated(Draft figure, Frames frames, Passages passages) {
    Window asOf = frames.asOf(figure);
    if (asOf != null) {
      return asOf.period().end();
    }
    Window window = frames.of(figure);
    boolean ahead =
        figure.kind == Kind.SNAPSHOT
            && window != null
            && window.period().start() != null
            && isAhead(window.period().start(), passages);
    if (ahead) {
      figure.period = Period.UNSTATED;
      return null;
    }
    if (window != null
        && window.role() == Window.Role.WITHIN
        && isMoment(window.period())
        && !isOpen(window.period().end(), passages)) {
      figure.period = Period.UNSTATED;
      return window.period().end();
    }
    PartialDate end = figure.period.end();
    if (end != null && end.hasYear() && !isOpen(end, passages)) {
      return end;
    }
    Window statement = frames.statement(figure);
    return statement == null || !isDay(statement.period().end()) ? null : statement.period().end();
  }

  /// "six ships on 29 September", "6,700 in February": one day or month, at which the count held.
  private static boolean isMoment(Period period) {
    PartialDate end = period.end();
    return end != null
        && end.hasYear()
        && end.equals(period.start())
        && end.text().length() >= 7
        && end.text().indexOf('Q') < 0
        && end.text().indexOf('H') < 0;
  }

  /// Whether the stretch is not over yet: "58 containers have left this year".
  private static boolean isOpen(PartialDate end, Passages passages) {
    LocalDate last = end.lastDay();
    LocalDate today = passages.publishedDay();
    return last != null && today != null && last.isAfter(today);
  }

  /// "36 are on the water and will be there in November": what is ahead dates no count.
  private static boolean isAhead(PartialDate start, Passages passages) {
    LocalDate first = start.firstDay();
    LocalDate today = passages.publishedDay();
    return first != null && today != null && first.isAfter(today);
  }

  private static boolean isDay(@Nullable PartialDate date) {
    return date != null && date.text().length() == 10;
  }
}
