package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.Passages;
import org.jspecify.annotations.Nullable;

/// The dates and windows of the report being read, found once for all the readings that share it.
public final class Almanac {

  private @Nullable Passages report;
  private @Nullable DateMentions dates;
  private @Nullable Windows windows;

  public DateMentions dates(Passages passages) {
    if (dates == null || !passages.equals(report)) {
      report = passages;
      dates = DateMentions.of(passages);
      windows = null;
    }
    return dates;
  }

  public Windows windows(Passages passages) {
    DateMentions mentions = dates(passages);
    if (windows == null) {
      windows = Windows.of(passages, mentions);
    }
    return windows;
  }
}
