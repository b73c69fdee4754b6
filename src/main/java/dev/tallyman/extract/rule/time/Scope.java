package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.Draft;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which window of a sentence speaks of which of its figures: the one that follows a figure before
/// the next figure, else the last one before it, else the one that a list of figures shares.
public final class Scope {

  private static final int LIST_GAP = 12;

  private final List<Window> windows;
  private final List<Draft> figures;

  public Scope(List<Window> windows, List<Draft> figures) {
    this.windows = windows;
    this.figures = figures;
  }

  /// The window in which a figure's goods moved, or null where the sentence states none.
  public @Nullable Window of(Draft figure) {
    Window window = shared(figure);
    if (window == null || window.parts().isEmpty()) {
      return window;
    }
    List<Draft> sharing = figures.stream().filter(f -> window.equals(shared(f))).toList();
    return sharing.size() == window.parts().size() ? window.part(sharing.indexOf(figure)) : window;
  }

  private @Nullable Window shared(Draft figure) {
    Window after = after(figure);
    Window before = before(figure);
    boolean own = after != null && next(figure, after) == null;
    if (after != null && own && (before == null || !opensNext(figure, after))) {
      return after;
    }
    if (before != null) {
      return before;
    }
    return after != null && isList(figure, after) ? after : null;
  }

  /// The date at which a figure holds: "as of …" anywhere in the sentence, or "by …".
  public @Nullable Window asOf(Draft figure) {
    for (Window window : windows) {
      if (window.role() == Window.Role.AS_OF && window.period().end() != null) {
        return window;
      }
    }
    Window window = of(figure);
    return window != null
            && window.role() == Window.Role.UNTIL
            && window.period().end() != null
            && window.period().start() == null
        ? window
        : null;
  }

  /// The day on which the sentence's speaker spoke.
  public @Nullable Window statement(Draft figure) {
    Window found = null;
    for (Window window : windows) {
      if (window.role() == Window.Role.STATEMENT && window.period().isStated()) {
        found = window;
      }
    }
    return found;
  }

  /// "four went on 8 July, and on the night after that two more": the window opens the clause of
  /// the figure behind it.
  private boolean opensNext(Draft figure, Window window) {
    List<Token> tokens = figure.sentence.tokens();
    int before = window.from() - 1;
    before = CalendarWords.is(tokens, before, "the") ? before - 1 : before;
    boolean joined = CalendarWords.is(tokens, before, "and", "but", ";");
    return joined
        && figures.stream()
            .anyMatch(f -> f.numberFrom >= window.to() && f.numberFrom <= window.to() + 3);
  }

  private @Nullable Window after(Draft figure) {
    for (Window window : windows) {
      if (window.scopes() && window.from() >= figure.numberTo && !isLabel(figure, window)) {
        return isCut(figure.sentence.tokens(), figure.quoteTo, window.from()) ? null : window;
      }
    }
    return null;
  }

  /// "(August: 388)": a date before a colon belongs to what the colon introduces.
  private static boolean isLabel(Draft figure, Window window) {
    return CalendarWords.is(figure.sentence.tokens(), window.to(), ":");
  }

  private @Nullable Window before(Draft figure) {
    Window found = null;
    for (Window window : windows) {
      if (window.scopes() && window.to() <= figure.numberFrom) {
        found = window;
      }
    }
    return found;
  }

  /// The figure between a figure and a window behind it.
  private @Nullable Draft next(Draft figure, Window window) {
    for (Draft other : figures) {
      if (other.numberFrom > figure.numberFrom && other.numberFrom < window.from()) {
        return other;
      }
    }
    return null;
  }

  /// Whether the figures from `figure` to the window stand close together, as lists do.
  private boolean isList(Draft figure, Window window) {
    int end = figure.quoteTo;
    for (Draft other : figures) {
      if (other.numberFrom > figure.numberFrom && other.numberFrom < window.from()) {
        if (other.numberFrom - end > LIST_GAP) {
          return false;
        }
        end = other.quoteTo;
      }
    }
    return true;
  }

  /// A semicolon ends the reach of a number over the dates behind it.
  private static boolean isCut(List<Token> tokens, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (tokens.get(i).is(";")) {
        return true;
      }
    }
    return false;
  }
}
