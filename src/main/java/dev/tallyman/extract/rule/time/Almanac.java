package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The dates and windows of a report, found once for all the readings that share it.
public final class Almanac {

  private final Passages passages;
  private @Nullable DateMentions dates;
  private @Nullable Frames frames;

  public Almanac(Passages passages) {
    this.passages = passages;
  }

  public DateMentions dates() {
    if (dates == null) {
      dates = DateMentions.of(passages);
    }
    return dates;
  }

  /// The windows of the figures among the drafts: from when it is first asked for on, no number
  /// changes its words or becomes another figure.
  public Frames frames(List<Draft> drafts) {
    if (frames == null) {
      frames = Frames.of(passages, Windows.of(passages, dates()), drafts);
    }
    return frames;
  }
}
