package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Dates joined under one preposition are one window with each of them as a part: "in May and
/// July", "in 2022, 2023 and 2024".
final class Coordinations {

  private Coordinations() {}

  /// The windows, from left to right, with those that are joined made one.
  static List<Window> joined(List<Token> tokens, List<Window> windows) {
    List<Window> joined = new ArrayList<>();
    for (int i = 0; i < windows.size(); ) {
      int end = i + 1;
      while (end < windows.size() && isNext(tokens, windows.get(end - 1), windows.get(end))) {
        end++;
      }
      boolean list = end - i > 1 && closes(tokens, windows.get(end - 2), windows.get(end - 1));
      if (list) {
        joined.add(one(windows.subList(i, end)));
        i = end;
      } else {
        joined.add(windows.get(i++));
      }
    }
    return joined;
  }

  private static boolean isNext(List<Token> tokens, Window first, Window next) {
    int gap = next.from() - first.to();
    boolean mark = is(tokens, first.to(), ",", "and", "&", "or");
    boolean twoMarks = is(tokens, first.to(), ",") && is(tokens, first.to() + 1, "and", "or");
    return (gap == 1 && mark || gap == 2 && twoMarks)
        && first.role() == Window.Role.WITHIN
        && next.role() == Window.Role.WITHIN
        && isAlike(first.period(), next.period())
        && !Prepositions.stands(tokens, next.from());
  }

  private static boolean closes(List<Token> tokens, Window first, Window last) {
    return is(tokens, last.from() - 1, "and", "&", "or") || first.to() > last.from();
  }

  private static boolean isAlike(Period first, Period next) {
    PartialDate a = first.start();
    PartialDate b = next.start();
    return a != null
        && b != null
        && a.equals(first.end())
        && b.equals(next.end())
        && a.text().length() == b.text().length();
  }

  private static Window one(List<Window> list) {
    Window first = list.getFirst();
    Window last = list.getLast();
    List<Period> parts = list.stream().map(Window::period).toList();
    Period whole = isUnbroken(parts) ? Stretches.joined(parts.getFirst(), parts.getLast()) : null;
    return new Window(
        first.sentence(),
        first.from(),
        last.to(),
        first.role(),
        whole == null ? Period.UNSTATED : whole,
        first.isYearless(),
        parts);
  }

  private static boolean isUnbroken(List<Period> parts) {
    @Nullable LocalDate before = null;
    for (Period part : parts) {
      LocalDate first = part.start() == null ? null : part.start().firstDay();
      if (first == null || before != null && !first.equals(before.plusDays(1))) {
        return false;
      }
      before = part.end() == null ? null : part.end().lastDay();
    }
    return true;
  }
}
