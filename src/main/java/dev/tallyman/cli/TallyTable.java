package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/// Tallies for people: who claims how much, as of when, in whose words.
final class TallyTable {

  private final Answers answers;

  TallyTable(Answers answers) {
    this.answers = answers;
  }

  String of(List<JsonNode> tallies) throws IOException {
    StringBuilder text = new StringBuilder();
    for (JsonNode tally : tallies) {
      text.append(title(tally)).append('\n').append(entries(tally)).append(notes(tally));
      text.append('\n');
    }
    return text.isEmpty() ? "There are no figures of this kind.\n" : text.toString();
  }

  private static String title(JsonNode tally) {
    String flow =
        place(tally, "origin", "origin unstated")
            + " → "
            + place(tally, "destination", "destination unstated");
    StringBuilder title =
        new StringBuilder(flow).append(", ").append(tally.path("measure").asText());
    tally
        .path("group")
        .properties()
        .forEach(
            group -> title.append(", ").append(group.getKey()).append(' ').append(orNone(group)));
    JsonNode range = tally.path("range");
    if (range.isObject() && tally.path("originators").size() > 1) {
      title
          .append(": ")
          .append(Amounts.low(range))
          .append(" … ")
          .append(Amounts.high(range))
          .append(" (range of named claims)");
    }
    return title.toString();
  }

  private static String orNone(java.util.Map.Entry<String, JsonNode> group) {
    return group.getValue().asText(Amounts.NONE);
  }

  private String entries(JsonNode tally) throws IOException {
    Columns table =
        new Columns(
            "", "low", "best", "high", "originator", "goods", "as of", "mentions", "in the words");
    for (JsonNode entry : tally.path("originators")) {
      table.row(row(entry, entry.path("basis").asText()));
    }
    for (JsonNode entry : tally.path("beside")) {
      table.row(row(entry, "beside: " + entry.path("why").asText()));
    }
    return table.isEmpty() ? "" : table.toString();
  }

  private List<String> row(JsonNode entry, String place) throws IOException {
    JsonNode amount = entry.path("amount");
    return List.of(
        place,
        Amounts.low(amount),
        Amounts.best(amount),
        Amounts.high(amount),
        originator(entry),
        entry.path("commodity").asText(Amounts.NONE),
        entry.path("asOf").asText(Amounts.NONE),
        entry.path("mentions").asText(),
        quote(entry));
  }

  private static String originator(JsonNode entry) {
    JsonNode originator = entry.path("originator");
    return originator.isTextual()
        ? originator.asText()
        : "unknown (" + entry.path("publisher").asText(Amounts.NONE) + ")";
  }

  private String quote(JsonNode entry) throws IOException {
    String id = entry.path("figures").path(0).asText("");
    if (id.isEmpty()) {
      return "";
    }
    return answers
        .find("/v1/figures/" + id)
        .map(found -> found.has("figure") ? found.path("figure") : found)
        .map(figure -> "“" + figure.path("quote").asText() + "”")
        .orElse("");
  }

  private static String notes(JsonNode tally) {
    int excluded = tally.path("excluded").size();
    int open = tally.path("undated").size() + tally.path("unallocated").size();
    String notes = "";
    if (excluded > 0) {
      notes += "  " + excluded + " excluded with a reason\n";
    }
    if (open > 0) {
      notes += "  " + open + " without a date that fits\n";
    }
    return notes;
  }

  private static String place(JsonNode tally, String field, String otherwise) {
    return tally.path(field).isTextual() ? tally.path(field).asText() : otherwise;
  }
}
