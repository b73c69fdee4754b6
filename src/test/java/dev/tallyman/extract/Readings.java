package dev.tallyman.extract;

import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes what was read of a text as lines that people can compare: amount, measure and goods of
/// each figure, reason and quantity of each set-aside.
final class Readings {

  private Readings() {}

  static Report report(String text, @Nullable String published) {
    Metadata metadata = new Metadata(null, published, null, null, "en");
    return Report.of("corpus", "corpus.txt", text, metadata);
  }

  /// The bare readings, without quotes, in text order.
  static List<String> of(String text) {
    Extraction extraction = Extractor.extract(report(text, null));
    List<String> readings = new ArrayList<>();
    extraction.figures().forEach(figure -> readings.add(reading(figure)));
    extraction.setAsides().forEach(aside -> readings.add(reading(aside)));
    return readings;
  }

  /// One line for each figure and set-aside with its quote, in text order.
  static String lines(Extraction extraction) {
    TreeMap<Integer, String> lines = new TreeMap<>(Comparator.naturalOrder());
    for (Figure figure : extraction.figures()) {
      lines.put(figure.span().start(), onOneLine(figure.quote()) + " | " + reading(figure));
    }
    for (SetAside aside : extraction.setAsides()) {
      lines.put(aside.span().start(), onOneLine(aside.quote()) + " | " + reading(aside));
    }
    return String.join("\n", lines.values());
  }

  private static String onOneLine(String quote) {
    return String.join(" ", quote.replace('\u00a0', ' ').strip().split("\\s+"));
  }

  private static String reading(Figure figure) {
    String amount = Derivation.amount(figure.amount());
    String goods = Objects.toString(figure.counted().commodity(), "");
    return (amount + " " + figure.counted().measure() + " " + goods).strip();
  }

  private static String reading(SetAside aside) {
    String quantity =
        aside.quantity() == null ? "" : " " + Derivation.amount(aside.quantity().amount());
    return aside.reason()
        + quantity
        + (aside.unit() == null ? "" : " " + aside.unit())
        + (aside.per() == null ? "" : "/" + aside.per())
        + (aside.trend() == null ? "" : " " + aside.trend().code());
  }
}
