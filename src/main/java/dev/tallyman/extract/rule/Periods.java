package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.rule.time.Almanac;
import dev.tallyman.extract.rule.time.Headings;
import dev.tallyman.extract.rule.time.Scope;
import dev.tallyman.extract.rule.time.Window;
import dev.tallyman.extract.rule.time.Windows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    Windows windows = almanac.windows(passages);
    Map<Integer, List<Draft>> bySentence = bySentence(drafts);
    Headings headings = new Headings();
    for (int i = 0; i < passages.sentences().size(); i++) {
      List<Draft> figures = bySentence.getOrDefault(i, List.of());
      List<Window> above = headings.next(passages.sentences().get(i), windows.in(i), figures);
      Scope scope = new Scope(windows.in(i), figures);
      for (int f = 0; f < figures.size(); f++) {
        Window own = scope.of(figures.get(f));
        read(figures.get(f), own != null ? own : Headings.of(above, f, figures.size()));
      }
    }
  }

  static Map<Integer, List<Draft>> bySentence(List<Draft> drafts) {
    Map<Integer, List<Draft>> figures = new TreeMap<>();
    for (Draft draft : drafts) {
      if (draft.isFigure()) {
        figures.computeIfAbsent(draft.sentenceIndex, _ -> new ArrayList<>()).add(draft);
      }
    }
    return figures;
  }

  private static void read(Draft figure, @Nullable Window window) {
    if (window == null) {
      return;
    }
    figure.fired("periods: " + window.role().name().toLowerCase(java.util.Locale.ROOT));
    if (window.period().isStated()) {
      figure.period = window.period();
    } else {
      figure.notes.add("periods: a window without a form of date");
    }
  }
}
