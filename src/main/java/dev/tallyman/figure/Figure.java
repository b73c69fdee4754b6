package dev.tallyman.figure;

import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Span;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A number that a report states about goods or conveyances on the move, with its exact words:
/// "nearly 16,000 containers". `quote` is what `span` covers in the report's text; `rules` is the
/// trail of what read it.
public record Figure(
    String id,
    String quote,
    Span span,
    Span sentence,
    FigureClass figureClass,
    Quantity quantity,
    Counted counted,
    Meaning meaning,
    Route route,
    Timing timing,
    Attribution attribution,
    @Nullable Relation relation,
    Set<Flag> flags,
    List<String> rules) {

  public Figure {
    if (quote.length() != span.length()) {
      throw new IllegalArgumentException("quote and span differ: " + quote);
    }
    flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(flags));
    rules = List.copyOf(rules);
  }

  /// An id that stays over re-extraction of the same text: the report's own part, so that a figure
  /// leads to its report, then a hash of text, span and ordinal among the figures of that span.
  public static String id(String reportId, String textSha256, Span span, int ordinal) {
    String place = textSha256 + ":" + span.start() + ":" + span.end() + ":" + ordinal;
    return "f_" + reportId.substring(2) + dev.tallyman.text.Report.hash(place).substring(0, 12);
  }

  /// The report of a figure's id, or null where `figureId` has not the form of one.
  public static @Nullable String reportOf(String figureId) {
    return figureId.matches("f_[0-9a-f]{28}") ? "r_" + figureId.substring(2, 18) : null;
  }

  public Amount amount() {
    return quantity.amount();
  }
}
