package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.Passages;
import dev.tallyman.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/// All windows of time of a report, by sentence.
public final class Windows {

  /// A longer "sentence" is a list or a dump, in which no date scopes a figure for sure; and each
  /// figure is compared with each window.
  private static final int LONGEST = 400;

  private final List<List<Window>> bySentence;

  private Windows(List<List<Window>> bySentence) {
    this.bySentence = bySentence;
  }

  static Windows of(Passages passages, DateMentions dates) {
    Reckoning reckoning = new Reckoning(passages.published(), passages.publishedDay());
    List<List<Window>> all = new ArrayList<>();
    Entries entries = Entries.of(passages, dates);
    for (Sentence sentence : passages.sentences()) {
      int index = all.size();
      reckoning.begin(index, entries.day(index));
      boolean readable = sentence.tokens().size() <= LONGEST;
      SentenceWindows here = new SentenceWindows(index, sentence.tokens(), reckoning);
      all.add(readable ? here.read(dates.in(index)) : List.of());
    }
    return new Windows(List.copyOf(all));
  }

  public List<Window> in(int sentence) {
    return bySentence.get(sentence);
  }
}
