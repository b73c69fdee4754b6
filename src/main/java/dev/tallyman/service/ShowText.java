package dev.tallyman.service;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The normalised text of a report, or a part of it, with the places of its numbers.
public final class ShowText {

  /// So much of a text is given at once, in UTF-16 units.
  public static final int LONGEST = 1_000_000;

  /// The text of `part` with the numbers that begin in it; `next` is where the rest begins, null
  /// where nothing is left of what was asked for. Offsets count from the start of the whole text.
  public record Part(
      String sha256,
      Span part,
      String text,
      List<Figure> figures,
      List<SetAside> setAsides,
      @Nullable Integer next) {}

  private final Reports reports;

  public ShowText(Reports reports) {
    this.reports = reports;
  }

  /// The part from `start` to `end` (to the text's end where it is absent), at most `longest` units
  /// of it. Empty where there is no such report or it has no text.
  public Optional<Part> show(String reportId, int start, @Nullable Integer end, int longest) {
    return reports
        .find(reportId)
        .filter(report -> report.sha256() != null)
        .flatMap(report ->
            reports
                .content(reportId)
                .map(content -> part(report.sha256(), content, start, end, longest)));
  }

  private static Part part(
      @Nullable String sha256, ReportContent content, int start, @Nullable Integer end, int most) {
    String text = content.text();
    int from = Math.min(start, text.length());
    int asked = end == null ? text.length() : Math.min(end, text.length());
    int to = wholeCharacter(text, from, Math.max(from, Math.min(asked, from + most)), asked);
    return new Part(
        sha256 == null ? "" : sha256,
        Span.of(from, to),
        text.substring(from, to),
        content.extraction().figures().stream().filter(f -> begins(f.span(), from, to)).toList(),
        content.extraction().setAsides().stream().filter(s -> begins(s.span(), from, to)).toList(),
        to < asked ? to : null);
  }

  /// A cut of ours never goes through a surrogate pair; one that was asked for may.
  private static int wholeCharacter(String text, int from, int to, int asked) {
    boolean cutsPair = to < asked && to > from + 1 && Character.isLowSurrogate(text.charAt(to));
    return cutsPair ? to - 1 : to;
  }

  private static boolean begins(Span span, int from, int to) {
    return from <= span.start() && span.start() < to;
  }
}
