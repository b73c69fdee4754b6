package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.RaisedTotals;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which window of a sentence speaks of which of its figures. Each window that can reach a figure
/// is scored by where it stands: behind the figure with no other between, in front of its clause,
/// behind a list of which the figure is one; the best one wins, the nearer of equals.
public final class Scope {

  private static final int LIST_GAP = 12;
  private static final int BRACKETED = 110;
  private static final int BEHIND = 100;
  private static final int INSERTED = 55;
  private static final int SHARED = 88;
  private static final int FRONTED = 85;
  private static final int BEFORE = 60;
  private static final int LISTED = 50;
  private static final int LATER_CLAUSE = 15;
  private static final int LEAST = 20;

  private final List<Window> windows;
  private final List<Draft> figures;
  private final List<Token> tokens;
  private final Asides asides;
  private final Insertions insertions;
  private final ComingClauses coming;

  public Scope(List<Window> windows, List<Draft> figures) {
    this.windows = windows;
    this.figures = figures;
    this.tokens = figures.getFirst().sentence.tokens();
    this.asides = new Asides(tokens, windows, figures);
    this.insertions = new Insertions(tokens);
    this.coming = new ComingClauses(tokens, insertions);
  }

  /// The window in which a figure's goods moved, or null where the sentence states none.
  public @Nullable Window of(Draft figure) {
    Window window = shared(figure);
    if (window == null || window.parts().isEmpty()) {
      return window;
    }
    List<Draft> sharing = figures.stream().filter(f -> window.isAt(shared(f))).toList();
    boolean behind = sharing.stream().allMatch(f -> f.numberFrom < window.from());
    boolean before = sharing.stream().allMatch(f -> f.numberFrom > window.from());
    return sharing.size() == window.parts().size() && (behind || before) && isSeries(sharing)
        ? window.part(sharing.indexOf(figure))
        : window;
  }

  /// "41 and 38 pallets": alike, and joined by no word that puts one on board of the other.
  private boolean isSeries(List<Draft> list) {
    for (int i = 1; i < list.size(); i++) {
      if (!Objects.equals(list.get(i).measure, list.get(i - 1).measure)) {
        return false;
      }
      int from = list.get(i - 1).numberTo;
      int to = list.get(i).numberFrom;
      for (int at = from; at < to; at++) {
        if (is(tokens, at, "with", "carrying", "which", "including", "worth", "or", "brought")) {
          return false;
        }
      }
    }
    return true;
  }

  private @Nullable Window shared(Draft figure) {
    Window best = null;
    int most = LEAST;
    for (Window window : windows) {
      if (window.scopes() || isNextTo(window, figure)) {
        int score = score(figure, window);
        boolean nearer = best != null && score == most && window.from() > best.from();
        if (score > most || nearer) {
          most = score;
          best = window;
        }
      }
    }
    Window.Role role = best == null ? null : best.role();
    if (role == Window.Role.LASTING) {
      best = dated(best);
    }
    if (role == Window.Role.UNTIL || role == Window.Role.WITHIN) {
      best =
          since(figure)
              .filter(
                  w -> role == Window.Role.UNTIL || w.from() < figure.numberFrom && isOfTotal(w))
              .orElse(best);
    }
    if (best != null && isOfOpening(best, figure)) {
      return best.as(Window.Role.WITHIN).with(Period.at(best.period().start()));
    }
    return best == null || best.scopes() ? best : best.as(Window.Role.WITHIN);
  }

  /// "Since the first ship sailed on 1 August with 26,000 tonnes, 40 have sailed": the load of the
  /// clause with which the sentence opens.
  private boolean isOfOpening(Window window, Draft figure) {
    boolean with =
        window.role() == Window.Role.SINCE
            && window.period().start() != null
            && is(tokens, 0, "since")
            && is(tokens, window.to(), "with", "carrying")
            && figure.numberFrom > window.to();
    for (int i = window.to(); with && i < figure.numberFrom; i++) {
      if (is(tokens, i, ",")) {
        return false;
      }
    }
    return with;
  }

  /// "over three days in July": the month in which the days were.
  private Window dated(Window lasting) {
    return windows.stream()
        .filter(w -> w.role() == Window.Role.WITHIN && w.from() == lasting.to())
        .filter(w -> is(tokens, w.from(), "in") && w.period().isStated())
        .findFirst()
        .orElse(lasting);
  }

  /// "Since 1 April they had, by 31 May, landed 40": the total has a start.
  private Optional<Window> since(Draft figure) {
    return reaching(figure, Window.Role.SINCE).filter(w -> w.period().isStated()).findFirst();
  }

  /// "The total since June stood at 40 on 3 July".
  private boolean isOfTotal(Window since) {
    int at = is(tokens, since.from(), "since") ? since.from() : since.from() - 1;
    return is(tokens, at, "since") && is(tokens, at - 1, "total", "tally", "count", "sum");
  }

  private Stream<Window> reaching(Draft figure, Window.Role role) {
    return windows.stream().filter(w -> w.role() == role && score(figure, w) > LEAST);
  }

  private int score(Draft figure, Window window) {
    if (isNextTo(window, figure)) {
      return BRACKETED;
    }
    boolean inside = window.from() < figure.numberTo && window.to() > figure.numberFrom;
    if (inside || !asides.reaches(window.from(), figure.numberFrom)) {
      return 0;
    }
    if (insertions.isInserted(window, figure.numberFrom)
        || insertions.isOfDeal(figure)
        || window.role() == Window.Role.WITHIN && coming.isOf(window, figure)
        || insertions.isOfEvent(window, figure.numberFrom)) {
      return 0;
    }
    return window.from() >= figure.numberTo ? behind(figure, window) : before(figure, window);
  }

  private boolean isNextTo(Window window, Draft figure) {
    return insertions.isInWhen(window, figure.numberFrom)
        || asides.isBracketedBehind(window, figure.numberFrom);
  }

  private int behind(Draft figure, Window window) {
    boolean label = is(tokens, window.to(), ":") && !isLed(window);
    if (insertions.isCut(figure.quoteTo, window.from())
        || label
        || RaisedTotals.stand(tokens, figure.quoteTo, window.from())
        || insertions.isOfForeseen(figure, window)
        || insertions.isLaterClause(figure.quoteTo, window.from())
        || insertions.isOfAnother(figure.quoteTo, window.from())) {
      return 0;
    }
    if (opensNext(window)) {
      return LATER_CLAUSE;
    }
    if (isAlone(figure, window) && insertions.isOfSecondVerb(figure, window)) {
      return LISTED;
    }
    if (isAlone(figure, window)) {
      int inserted = insertions.isParticiple(window, figure.numberTo) ? BEHIND - INSERTED : 0;
      return BEHIND
          - inserted
          - windowsBetween(figure.numberFrom, window.from()) * (BEHIND - BEFORE);
    }
    return isList(figure, window) ? (isUnbroken(figure, window) ? SHARED : LISTED) : 0;
  }

  private int before(Draft figure, Window window) {
    if (insertions.hasSince(figure) || !isFronted(window) && insertions.isPerfect(figure, window)) {
      return 0;
    }
    int between = windowsBetween(window.to(), figure.numberFrom);
    int score = isFronted(window) || is(tokens, window.to(), ":") ? FRONTED : BEFORE;
    if (insertions.isCut(window.to(), figure.numberFrom)) {
      boolean carries = score == FRONTED || window.role() == Window.Role.WITHIN;
      return carries && !insertions.hasOwnVerb(figure.quoteFrom, figure.quoteTo)
          ? LISTED - between
          : 0;
    }
    return between > 0 ? LISTED - 10 - between : score;
  }

  private boolean isUnbroken(Draft figure, Window window) {
    for (int i = figure.quoteTo; i < window.from(); i++) {
      if (is(tokens, i, "and", "but")
          || is(tokens, i, ",") && !CalendarWords.isInNumber(tokens, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isLed(Window window) {
    int article = is(tokens, window.from() - 1, "the") ? 2 : 1;
    return Prepositions.stands(tokens, window.from())
        || Prepositions.stands(tokens, window.from() - article);
  }

  private int windowsBetween(int from, int to) {
    int count = 0;
    for (Window window : windows) {
      boolean near =
          asides.reaches(window.from(), Math.max(from - 1, 0)) || asides.reaches(window.from(), to);
      count += window.scopes() && window.from() >= from && window.to() <= to && near ? 1 : 0;
    }
    return count;
  }

  /// Whether the window opens the sentence or a clause of it.
  private boolean isFronted(Window window) {
    Token before = CalendarWords.token(tokens, window.from() - 1);
    return before == null
        || !before.isWord() && !before.isDigits()
        || is(tokens, window.from() - 1, "and", "but", "while", "that");
  }

  /// The date at which a figure holds: "as of …" anywhere in the sentence, or "by …".
  public @Nullable Window asOf(Draft figure) {
    for (Window window : windows) {
      if (window.role() == Window.Role.AS_OF
          && window.period().end() != null
          && asides.reaches(window.from(), figure.numberFrom)) {
        return window;
      }
    }
    Window window = of(figure);
    if (window != null && window.role() == Window.Role.SINCE) {
      boolean total = isOfTotal(window);
      Window.Role held = total ? Window.Role.WITHIN : Window.Role.UNTIL;
      window = reaching(figure, held).findFirst().orElse(null);
      return total ? window : until(window);
    }
    return until(window);
  }

  private static @Nullable Window until(@Nullable Window window) {
    boolean until = window != null && window.role() == Window.Role.UNTIL;
    Period period = until ? window.period() : null;
    return period != null && period.end() != null && period.start() == null ? window : null;
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

  private static final Set<String> SUBJECTS =
      WordSet.of(
          "they", "it", "she", "he", "we", "i", "you", "every", "all", "nobody", "none", "no");

  /// "four went on 8 July, and on the night after that two more": the window opens the clause of
  /// the figure behind it.
  private boolean opensNext(Window window) {
    int before = window.from() - 1;
    before = is(tokens, before, "the") ? before - 1 : before;
    boolean joined = is(tokens, before, "and", "but", ";", ",", "–", "—", "while", "or");
    if (is(tokens, before, "and", "but") && is(tokens, window.to(), SUBJECTS)) {
      return true;
    }
    return joined
        && figures.stream()
            .anyMatch(f ->
                f.numberFrom >= window.to()
                    && asides.reaches(window.from(), f.numberFrom)
                    && opens(window.to(), f.numberFrom)
                    && !isDatedPart(f));
  }

  /// "since 18 August, some 240 tonnes of them last week": a part with a date of its own.
  private boolean isDatedPart(Draft figure) {
    return isPart(figure)
        && windows.stream()
            .anyMatch(
                w -> w.scopes() && w.from() >= figure.numberTo && w.from() <= figure.quoteTo + 2);
  }

  /// Whether only a subject or less stands between a window and the number behind it.
  private boolean opens(int from, int number) {
    if (number - from > 7 || is(tokens, from, "with", "carrying", "laden")) {
      return false;
    }
    for (int i = from; i < number; i++) {
      boolean mark = is(tokens, i, ";", ".", "(", ")") || is(tokens, i, ",") && i > from;
      if (mark || is(tokens, i, "and", "or")) {
        return false;
      }
    }
    return true;
  }

  /// Whether no other figure stands between a figure and a window behind it.
  private boolean isAlone(Draft figure, Window window) {
    for (Draft other : figures) {
      if (other.numberFrom > figure.numberFrom
          && other.numberFrom < window.from()
          && asides.reaches(other.numberFrom, figure.numberFrom)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the figures from `figure` to the window stand close together, as lists do.
  private boolean isList(Draft figure, Window window) {
    int end = figure.quoteTo;
    for (Draft other : figures) {
      if (other.numberFrom > figure.numberFrom && other.numberFrom < window.from()) {
        boolean far =
            other.numberFrom - end > LIST_GAP && !insertions.isEnclosed(figure, other, window);
        if (far || isPart(other) || hasColon(figure.quoteTo, other.numberFrom)) {
          return false;
        }
        end = other.quoteTo;
      }
    }
    return windowsBetween(figure.numberTo, window.from()) == 0;
  }

  /// "48 tankers called, but their loads were small: one of 900 tonnes came on the 26th".
  private boolean hasColon(int from, int to) {
    for (int i = from; i < to; i++) {
      if (is(tokens, i, ":")) {
        return true;
      }
    }
    return false;
  }

  /// "40,000 or so of which were handed over on 16 August": what follows is of the part alone.
  private boolean isPart(Draft figure) {
    for (int i = figure.numberFrom; i < Math.min(tokens.size(), figure.quoteTo + 5); i++) {
      if (is(tokens, i, "of") && is(tokens, i + 1, "which", "them", "these", "those", "whom")) {
        return true;
      }
    }
    return is(tokens, figure.numberFrom - 1, "including", "which");
  }
}
