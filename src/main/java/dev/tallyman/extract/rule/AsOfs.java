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
    Frames frames = almanac.frames(passages, drafts);
    drafts.stream()
        .filter(draft -> draft.isFigure() && holds(draft))
        .forEach(figure -> read(figure, frames, passages));
  }

  private static boolean holds(Draft figure) {
    return figure.kind == Kind.CUMULATIVE || figure.kind == Kind.SNAPSHOT;
  }

  private static void read(Draft figure, Frames frames, Passages passages) {
    PartialDate stated = stated(figure, frames);
    if (stated != null) {
      figure.asOf = stated;
      figure.asOfFrom = AsOfFrom.STATED;
      figure.fired("as-ofs: stated");
    } else if (figure.relation == RelationType.COMPARED_WITH) {
      figure.notes.add("as-ofs: an earlier reading without its date");
    } else if (passages.published() != null) {
      figure.asOf = passages.published();
      figure.asOfFrom = AsOfFrom.PUBLISHED;
      figure.fired("as-ofs: published");
    }
  }

  private static @Nullable PartialDate stated(Draft figure, Frames frames) {
    Window asOf = frames.asOf(figure);
    if (asOf != null) {
      return asOf.period().end();
    }
    Window window = frames.of(figure);
    boolean moment = window != null && window.role() == Window.Role.WITHIN;
    if (moment && isMoment(figure, window.period())) {
      figure.period = Period.UNSTATED;
      return window.period().end();
    }
    if (figure.period.end() != null && figure.period.end().hasYear()) {
      return figure.period.end();
    }
    Window statement = frames.statement(figure);
    return statement == null || !isDay(statement.period().end()) ? null : statement.period().end();
  }

  /// "six ships on 29 September", "6,700 in February": one date, at which the count held.
  private static boolean isMoment(Draft figure, Period period) {
    PartialDate end = period.end();
    return end != null
        && end.hasYear()
        && end.equals(period.start())
        && (figure.kind == Kind.CUMULATIVE || end.text().length() >= 7);
  }

  private static boolean isDay(@Nullable PartialDate date) {
    return date != null && date.text().length() == 10;
  }
}
