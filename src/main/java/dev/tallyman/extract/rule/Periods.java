package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.rule.time.Almanac;
import dev.tallyman.extract.rule.time.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads when the goods of each figure moved, from its own sentence: "since August 2023" has a
/// start and no end, "over 20 months" a duration. The day of a statement or a pledge is no period.
public final class Periods implements Reading {

  private final Almanac almanac;

  public Periods(Almanac almanac) {
    this.almanac = almanac;
  }

  @Override
  public String name() {
    return "periods";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.isFigure()) {
        read(draft, almanac.frames(drafts).of(draft));
      }
    }
  }

  private static void read(Draft figure, @Nullable Window window) {
    if (window == null || !window.scopes()) {
      return;
    }
    figure.fired("periods: " + window.role().name().toLowerCase(java.util.Locale.ROOT));
    if (window.period().isStated()) {
      figure.period = window.period();
    } else {
      figure.note(() -> "periods: a window without a form of date");
    }
  }
}
