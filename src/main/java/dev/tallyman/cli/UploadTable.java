package dev.tallyman.cli;

import dev.tallyman.cli.UploadRun.Result;
import dev.tallyman.cli.UploadRun.Sending;
import dev.tallyman.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of uploaded reports: a table for people, or a line of JSON for each; then a summary.
final class UploadTable {

  private static final String LATE = "not read in time";
  private static final String NOT_SENT = "not sent";

  private UploadTable() {}

  static String of(List<Result> results) {
    Columns table = new Columns("report", "status", "figures", "set aside", "");
    for (Result result : results) {
      table.row(
          List.of(
              result.file().name(),
              status(result),
              result.state().map(state -> String.valueOf(state.figures())).orElse(Amounts.NONE),
              result.state().map(state -> String.valueOf(state.setAsides())).orElse(Amounts.NONE),
              note(result)));
    }
    return table + summary(results) + "\n";
  }

  private static String status(Result result) {
    if (result.sending() == Sending.NOT_SENT) {
      return NOT_SENT;
    }
    return result
        .state()
        .map(state -> state.stale() ? state.status() + ", stale" : state.status())
        .orElse(LATE);
  }

  private static String note(Result result) {
    List<String> notes = new ArrayList<>();
    if (result.problem() != null) {
      notes.add(result.problem());
    }
    result.state().map(Waiting.State::message).ifPresent(notes::add);
    if (result.sending() == Sending.ALREADY_THERE) {
      notes.add("was there already");
    }
    return String.join("; ", notes);
  }

  private static String summary(List<Result> results) {
    List<String> parts = new ArrayList<>();
    statuses(results).forEach((status, count) -> parts.add(count + " " + status));
    long there = count(results, Sending.ALREADY_THERE);
    return "%d %s: %s.%s"
        .formatted(
            results.size(),
            results.size() == 1 ? "report" : "reports",
            String.join(", ", parts),
            there == 0 ? "" : " %d already there and not sent again.".formatted(there));
  }

  private static Map<String, Integer> statuses(List<Result> results) {
    Map<String, Integer> statuses = new TreeMap<>();
    results.forEach(result -> statuses.merge(status(result), 1, Integer::sum));
    return statuses;
  }

  private static long count(List<Result> results, Sending sending) {
    return results.stream().filter(result -> result.sending() == sending).count();
  }

  static String json(List<Result> results) {
    StringBuilder lines = new StringBuilder();
    results.forEach(result -> lines.append(line(result)).append('\n'));
    return lines.append(jsonSummary(results)).append('\n').toString();
  }

  private static String line(Result result) {
    return Json.text(json ->
        json.object(() -> {
          json.field("file", result.file().file().toString())
              .field("key", Uploads.key(result.file()))
              .field("report", result.reportId())
              .field("sent", result.sending() == Sending.SENT)
              .field("problem", result.problem());
          result
              .state()
              .ifPresentOrElse(
                  state ->
                      json.field("status", state.status())
                          .field("stale", state.stale())
                          .field("message", state.message())
                          .field("figures", state.figures())
                          .field("setAsides", state.setAsides()),
                  () -> json.none("status"));
        }));
  }

  private static String jsonSummary(List<Result> results) {
    return Json.text(json ->
        json.object(() -> {
          json.field("reports", results.size())
              .field("sent", count(results, Sending.SENT))
              .field("alreadyThere", count(results, Sending.ALREADY_THERE))
              .field("notSent", count(results, Sending.NOT_SENT));
          json.object("statuses", () -> statuses(results).forEach(json::field));
        }));
  }
}
