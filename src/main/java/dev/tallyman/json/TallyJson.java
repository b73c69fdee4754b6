package dev.tallyman.json;

import dev.tallyman.service.AnswerTally.Answer;
import dev.tallyman.tally.Counts;
import dev.tallyman.tally.Tally;
import dev.tallyman.tally.Unplaced;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer of `/v1/tally`: section 8 of the tally rules.
public final class TallyJson {

  private static final String NOTICE =
      "A compilation of published claims, not an estimate of what was shipped.";

  private TallyJson() {}

  /// A page of an answer without its end: the head, and the `tallies` of the page.
  public static byte[] open(Answer answer, List<Tally> tallies) {
    byte[] whole =
        Json.bytes(json ->
            json.object(() ->
                json.field("policy", answer.policy().versioned())
                    .field("knownAt", ReportJson.instant(answer.knownAt()))
                    .field("notice", NOTICE)
                    .array("tallies", tallies, tally -> write(json, tally))));
    return Arrays.copyOf(whole, whole.length - 1);
  }

  /// Such a page with its end: where the rest is.
  public static byte[] closed(byte[] open, @Nullable String next) {
    byte[] end = Json.bytes(json -> json.object(() -> json.field("next", next)));
    byte[] page = Arrays.copyOf(open, open.length + end.length);
    page[open.length] = ',';
    System.arraycopy(end, 1, page, open.length + 1, end.length - 1);
    return page;
  }

  public static void write(Json json, Tally tally) {
    json.object(() -> {
      json.field("origin", tally.origin())
          .field("destination", tally.destination())
          .field("measure", tally.measure().name())
          .field("class", tally.figureClass().code());
      group(json, tally.group());
      AmountJson.range(json, "range", tally.range());
      json.array("originators", tally.originators(), entry -> EntryJson.write(json, entry))
          .array("beside", tally.beside(), entry -> EntryJson.write(json, entry))
          .array("undated", tally.undated(), one -> unplaced(json, one))
          .array("unallocated", tally.unallocated(), one -> unplaced(json, one));
      excluded(json, tally);
      counts(json, tally.counts());
      json.field("newest", AmountJson.date(tally.newest())).strings("stale", tally.stale());
    });
  }

  private static void group(Json json, @Nullable Map<String, @Nullable String> group) {
    if (group == null) {
      json.none("group");
    } else {
      json.object("group", () -> group.forEach(json::field));
    }
  }

  private static void unplaced(Json json, Unplaced unplaced) {
    json.object(() -> {
      json.field("figure", unplaced.figure()).field("originator", unplaced.originator());
      AmountJson.amount(json, unplaced.amount());
      AmountJson.period(json, unplaced.period());
    });
  }

  private static void excluded(Json json, Tally tally) {
    json.array(
        "excluded",
        tally.excluded(),
        one ->
            json.object(() ->
                json.field("figure", one.figure())
                    .field("reason", one.reason().code())
                    .field("by", one.by())));
  }

  private static void counts(Json json, Counts counts) {
    json.object(
        "counts",
        () ->
            json.field("figures", counts.figures())
                .field("claims", counts.claims())
                .field("originators", counts.originators())
                .field("unknown", counts.unknown())
                .field("reports", counts.reports())
                .field("mentions", counts.mentions()));
  }
}
