package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// In which window each figure of a report stands: its sentence states it, or the head of its
/// table, the label of its row, or the heading or lead-in above its list.
public final class Frames {

  private static final int LONGEST_ANSWER = 14;

  private final Passages passages;
  private final Windows windows;
  private final Map<Integer, List<Draft>> figures = new HashMap<>();
  private final Map<Integer, Scope> scopes = new HashMap<>();
  private int columns = -1;
  private final IdentityHashMap<Draft, Window> held = new IdentityHashMap<>();

  private Frames(Passages passages, Windows windows) {
    this.passages = passages;
    this.windows = windows;
  }

  static Frames of(Passages passages, Windows windows, List<Draft> drafts) {
    Frames frames = new Frames(passages, windows);
    drafts.stream().filter(Draft::isFigure).forEach(frames::take);
    frames.figures.forEach((i, here) -> frames.scopes.put(i, new Scope(windows.in(i), here)));
    frames.walk();
    return frames;
  }

  private void take(Draft figure) {
    figures.computeIfAbsent(figure.sentenceIndex, _ -> new ArrayList<>()).add(figure);
  }

  /// The window in which a figure's goods moved, or null where no word points to one.
  public @Nullable Window of(Draft figure) {
    return held.get(figure);
  }

  /// The date at which a figure holds, where it is stated.
  public @Nullable Window asOf(Draft figure) {
    Window own = scope(figure).asOf(figure);
    Window above = held.get(figure);
    return own != null || above == null || above.role() != Window.Role.AS_OF ? own : above;
  }

  /// The day on which the sentence's speaker spoke.
  public @Nullable Window statement(Draft figure) {
    return scope(figure).statement(figure);
  }

  private Scope scope(Draft figure) {
    return Objects.requireNonNull(scopes.get(figure.sentenceIndex));
  }

  private List<Draft> figures(int sentence) {
    return figures.getOrDefault(sentence, List.of());
  }

  private void walk() {
    Headings headings = new Headings(passages.published());
    List<Sentence> sentences = passages.sentences();
    for (int i = 0; i < sentences.size(); ) {
      Window above = headings.next(sentences.get(i), windows.in(i), figures(i));
      int end = i;
      while (end < sentences.size() && sentences.get(end).layout() == Layout.ROW) {
        end++;
      }
      if (end > i) {
        table(i, end, above);
        i = end;
      } else {
        columns = Headings.isColumns(sentences.get(i), windows.in(i)) ? i : columns;
        Window asked = above == null ? asked(i) : above;
        figures(i).forEach(figure -> hold(figure, scope(figure).of(figure), asked));
        i++;
      }
    }
  }

  /// "Out of Japan, last year? A million and a half.": the question's window, for an answer without
  /// a verb.
  private @Nullable Window asked(int i) {
    List<Sentence> sentences = passages.sentences();
    boolean answer =
        i > 0
            && sentences.get(i - 1).tokens().getLast().is("?")
            && sentences.get(i - 1).paragraph() == sentences.get(i).paragraph()
            && sentences.get(i).tokens().size() <= LONGEST_ANSWER
            && !ClauseVerbs.hasVerb(sentences.get(i).tokens());
    return answer
        ? windows.in(i - 1).stream().filter(Window::scopes).findFirst().orElse(null)
        : null;
  }

  /// The columns hold for the rows of their paragraph, or right below.
  private boolean isInReach(int head, int row) {
    List<Sentence> sentences = passages.sentences();
    return head >= 0
        && (head == row - 1 || sentences.get(head).paragraph() == sentences.get(row).paragraph());
  }

  private void table(int from, int to, @Nullable Window above) {
    TimeTable table = new TimeTable(passages.report().text());
    if (isInReach(columns, from)) {
      table.head(passages.sentences().get(columns), windows.in(columns));
    }
    for (int i = from; i < to; i++) {
      Sentence row = passages.sentences().get(i);
      if (figures(i).isEmpty()) {
        columns = windows.in(i).isEmpty() ? columns : i;
        table.head(row, windows.in(i));
      } else {
        table.row(row, scope(figures(i).getFirst()).of(figures(i).getFirst()));
      }
    }
    List<@Nullable Window> labels = table.labels();
    int row = 0;
    for (int i = from; i < to; i++) {
      Window label = figures(i).isEmpty() ? null : labels.get(row++);
      for (Draft cell : figures(i)) {
        Window own = TimeTable.together(table.column(cell, figures(i)), label);
        hold(cell, table.within(own, above), above);
      }
    }
  }

  private void hold(Draft figure, @Nullable Window own, @Nullable Window above) {
    Window window = own == null ? above : own;
    if (window != null) {
      held.put(figure, window);
    }
  }
}
