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
  private @Nullable Frames frames;

  public DateMentions dates(Passages passages) {
    if (dates == null || !passages.equals(report)) {
      report = passages;
      dates = DateMentions.of(passages);
      windows = null;
      frames = null;
    }
    return dates;
  }

  /// The windows of the figures among the drafts: from when it is first asked for on, no number
  /// changes its words or becomes another figure.
  public Frames frames(Passages passages, List<Draft> drafts) {
    Windows all = windows(passages);
    if (frames == null) {
      frames = Frames.of(passages, all, drafts);
    }
    return frames;
  }

  private Windows windows(Passages passages) {
    DateMentions mentions = dates(passages);
    if (windows == null) {
      windows = Windows.of(passages, mentions);
    }
    return windows;
  }
}
