package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// What was read in a report, for people: each figure, then the numbers set aside by reason.
final class ExtractionTable {

  private ExtractionTable() {}

  static String of(String file, JsonNode extraction) {
    JsonNode report = extraction.path("report");
    StringBuilder text = new StringBuilder(file);
    text.append(" (")
        .append(orNone(report.path("publisher")))
        .append(", ")
        .append(orNone(report.path("published")))
        .append(")\n");
    Columns figures =
        new Columns(
            "low",
            "best",
            "high",
            "measure",
            "goods",
            "kind",
            "status",
            "from → to",
            "originator",
            "as of",
            "in the words");
    extraction.path("figures").forEach(figure -> figures.row(row(figure)));
    text.append(figures.isEmpty() ? "No figures.\n" : figures.toString());
    extraction
        .path("setAside")
        .forEach(aside ->
            text.append("  set aside: “")
                .append(aside.path("quote").asText())
                .append("” ")
                .append(aside.path("reason").asText())
                .append('\n'));
    return text.toString();
  }

  private static List<String> row(JsonNode figure) {
    JsonNode quantity = figure.path("quantity");
    return List.of(
        Amounts.low(quantity),
        Amounts.best(quantity),
        Amounts.high(quantity),
        figure.path("measure").asText(),
        orNone(figure.path("commodity")),
        orNone(figure.path("kind")),
        status(figure),
        orNone(figure.path("origin")) + " → " + orNone(figure.path("destination")),
        orNone(figure.path("attribution").path("originator")),
        orNone(figure.path("asOf")),
        "“" + figure.path("quote").asText() + "”");
  }

  private static String status(JsonNode figure) {
    List<String> words = new ArrayList<>();
    words.add(figure.path("status").asText());
    String modality = figure.path("modality").asText();
    if (!modality.equals("asserted")) {
      words.add(modality);
    }
    return String.join(", ", words);
  }

  private static String orNone(JsonNode value) {
    return value.isTextual() ? value.asText() : Amounts.NONE;
  }
}
