package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import java.util.List;
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

  /// The windows of the figures among the drafts, as they are now.
  public Frames frames(Passages passages, List<Draft> drafts) {
    return Frames.of(passages, windows(passages), drafts);
  }

  private Windows windows(Passages passages) {
    DateMentions mentions = dates(passages);
    if (windows == null) {
      windows = Windows.of(passages, mentions);
    }
    return windows;
  }
}
