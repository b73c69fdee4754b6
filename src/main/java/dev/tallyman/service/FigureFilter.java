package dev.tallyman.service;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.Timing;
import dev.tallyman.quantity.Measure;
import dev.tallyman.tally.Question;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Selects figures one by one, each by its own fields: what a question asks for, before any claim
/// is made of it. A window selects what overlaps it; an undated figure is in no window.
final class FigureFilter implements Predicate<PublishedFigure> {

  private final Question question;

  FigureFilter(Question question) {
    this.question = question;
  }

  @Override
  public boolean test(PublishedFigure published) {
    Figure figure = published.figure();
    return Gathering.isAskedFor(FlowKey.of(figure), question)
        && isCountedAs(figure)
        && isMeantAs(figure)
        && isToldBy(published)
        && isInWindow(figure.timing());
  }

  private boolean isCountedAs(Figure figure) {
    Measure measure = question.measure();
    var commodity = figure.counted().commodity();
    return (measure == null || figure.counted().measure().convertsTo(measure))
        && (question.commodity() == null
            || commodity != null && commodity.isWithin(question.commodity()))
        && is(question.figureClass(), figure.figureClass());
  }

  private boolean isMeantAs(Figure figure) {
    return is(question.kind(), figure.meaning().kind())
        && is(question.status(), figure.meaning().status())
        && (question.mode() == null || figure.route().modes().contains(question.mode()));
  }

  private boolean isToldBy(PublishedFigure published) {
    return isName(question.originator(), published.figure().attribution().originator())
        && isName(question.publisher(), published.source().metadata().publisher());
  }

  private boolean isInWindow(Timing timing) {
    return overlaps(
        question.from(),
        question.to(),
        first(timing.period().start(), timing.asOf(), timing.period().end()),
        first(timing.asOf(), timing.period().end(), timing.period().start()));
  }

  /// Whether the days from `start` to `end` have one in the window; an open window has every day,
  /// any other none of what is undated.
  static boolean overlaps(
      @Nullable PartialDate from,
      @Nullable PartialDate to,
      @Nullable PartialDate start,
      @Nullable PartialDate end) {
    if (from == null && to == null) {
      return true;
    }
    LocalDate firstDay = start == null ? null : start.firstDay();
    LocalDate lastDay = end == null ? null : end.lastDay();
    return firstDay != null
        && lastDay != null
        && (from == null || !lastDay.isBefore(from.firstDay()))
        && (to == null || !firstDay.isAfter(to.lastDay()));
  }

  private static @Nullable PartialDate first(@Nullable PartialDate... dates) {
    for (PartialDate date : dates) {
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static boolean is(@Nullable Object asked, @Nullable Object found) {
    return asked == null || asked.equals(found);
  }

  static boolean isName(@Nullable String asked, @Nullable String found) {
    return asked == null || found != null && fold(asked).equals(fold(found));
  }

  /// A name without case, leading article, hyphens and diacritics.
  private static String fold(String name) {
    String plain =
        Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('-', ' ')
            .replace("&", "and")
            .replace("center", "centre");
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }
}
