package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.rule.time.DateMention;
import dev.tallyman.extract.rule.time.DateMentions;
import dev.tallyman.extract.rule.time.Moment;
import dev.tallyman.figure.SetAside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sets aside the numbers that belong to dates and durations: "17 March 2024" is one date, "20
/// months" one duration. A number that counts goods is left alone ("200 rifles in 2024").
public final class Dates implements Reading {

  @Override
  public String name() {
    return "dates";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    DateMentions dates = DateMentions.of(passages);
    Map<Integer, List<Draft>> bySentence = new HashMap<>();
    for (Draft draft : drafts) {
      bySentence.computeIfAbsent(draft.sentenceIndex, _ -> new ArrayList<>()).add(draft);
    }
    Set<Draft> merged = new HashSet<>();
    bySentence.forEach((sentence, here) -> mark(dates.in(sentence), here, merged));
    drafts.removeIf(merged::contains);
    drafts.forEach(Lengths::mark);
  }

  /// Both lists run from left to right.
  private static void mark(List<DateMention> dates, List<Draft> drafts, Set<Draft> merged) {
    int next = 0;
    for (DateMention date : dates) {
      while (next < drafts.size() && drafts.get(next).numberTo <= date.from()) {
        next++;
      }
      List<Draft> inside = new ArrayList<>();
      while (next < drafts.size() && drafts.get(next).numberFrom < date.to()) {
        inside.add(drafts.get(next));
        next++;
      }
      if (!inside.isEmpty() && isDate(date, inside)) {
        setAside(date, inside.getFirst());
        merged.addAll(inside.subList(1, inside.size()));
      }
    }
  }

  private static boolean isDate(DateMention date, List<Draft> inside) {
    boolean distance =
        date.moment() instanceof Moment.FromLastDay
            || date.moment() instanceof Moment.FromPublication;
    return !distance
        && inside.stream()
            .allMatch(draft ->
                draft.numberFrom >= date.from()
                    && draft.numberTo <= date.to()
                    && draft.setAside != SetAside.Reason.CALIBRE);
  }

  private static void setAside(DateMention date, Draft draft) {
    draft.setAside = SetAside.Reason.DATE;
    draft.quantity = null;
    draft.numberFrom = date.from();
    draft.numberTo = date.to();
    draft.quoteFrom = date.from();
    draft.quoteTo = date.to();
    draft.period = date.period();
    draft.fired("dates: " + date.moment().getClass().getSimpleName());
  }
}
