package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.figure.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The dates and windows of a report, found once for all the readings that share it.
public final class Almanac {

  private final Passages passages;
  private @Nullable DateMentions dates;
  private @Nullable Frames frames;
  private @Nullable Entries entries;
  private @Nullable PartialDate head;

  public Almanac(Passages passages) {
    this.passages = passages;
  }

  public DateMentions dates() {
    if (dates == null) {
      dates = DateMentions.of(passages);
    }
    return dates;
  }

  /// The day at which the counts of a sentence hold where it says none: that of its entry in a
  /// diary, else that of the report's head; null where neither has one.
  public @Nullable PartialDate counted(int sentence) {
    if (entries == null) {
      entries = Entries.of(passages, dates());
      head = HeadDay.of(passages, dates());
    }
    LocalDate entry = entries.day(sentence);
    return entry == null ? head : PartialDate.of(entry);
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
