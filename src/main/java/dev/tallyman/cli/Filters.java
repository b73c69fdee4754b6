package dev.tallyman.cli;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The filters of `GET /v1/tally` as options. They are passed on as they are; the API says what is
/// wrong with them.
final class Filters {

  private final Map<String, String> question = new TreeMap<>();

  Map<String, String> question() {
    return question;
  }

  @Option(names = "--origin", paramLabel = "XX", description = "Country of origin (ISO alpha-2).")
  void origin(@Nullable String value) {
    set("origin", value);
  }

  @Option(names = "--destination", paramLabel = "XX", description = "Country of destination.")
  void destination(@Nullable String value) {
    set("destination", value);
  }

  @Option(names = "--measure", paramLabel = "M", description = "Unit: container, tonne, rifle, …")
  void measure(@Nullable String value) {
    set("measure", value);
  }

  @Option(
      names = "--commodity",
      paramLabel = "PATH",
      description = "Goods: arms, food/grain/wheat, …")
  void commodity(@Nullable String value) {
    set("commodity", value);
  }

  @Option(names = "--mode", paramLabel = "M", description = "sea, rail, road, air, …")
  void mode(@Nullable String value) {
    set("mode", value);
  }

  @Option(names = "--originator", paramLabel = "NAME", description = "Who says so.")
  void originator(@Nullable String value) {
    set("originator", value);
  }

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who printed it.")
  void publisher(@Nullable String value) {
    set("publisher", value);
  }

  @Option(names = "--status", paramLabel = "S", description = "How far the goods got.")
  void status(@Nullable String value) {
    set("status", value);
  }

  @Option(names = "--kind", paramLabel = "K", description = "What the number is over time.")
  void kind(@Nullable String value) {
    set("kind", value);
  }

  @Option(names = "--class", paramLabel = "C", description = "cargo, conveyance, …")
  void figureClass(@Nullable String value) {
    set("class", value);
  }

  @Option(names = "--from", paramLabel = "DATE", description = "First day, month or year.")
  void from(@Nullable String value) {
    set("from", value);
  }

  @Option(names = "--to", paramLabel = "DATE", description = "Last day, month or year.")
  void to(@Nullable String value) {
    set("to", value);
  }

  @Option(
      names = "--group-by",
      paramLabel = "KEYS",
      description = "originator, month, quarter, year, commodity, publisher, mode; at most two.")
  void groupBy(@Nullable String value) {
    set("groupBy", value);
  }

  @Option(
      names = "--include",
      paramLabel = "KINDS",
      description =
          "planned, pledged, ordered, possible, capacity, denied, share, ratio, rate, limit.")
  void include(@Nullable String value) {
    set("include", value);
  }

  @Option(names = "--policy", paramLabel = "P", description = "How claims become an answer.")
  void policy(@Nullable String value) {
    set("policy", value);
  }

  /// picocli sets an option that was not given to null.
  private void set(String name, @Nullable String value) {
    if (value != null) {
      question.put(name, value);
    }
  }
}
