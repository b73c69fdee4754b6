package dev.tallyman.local;

import dev.tallyman.json.Json;
import java.io.PrintStream;
import java.time.Instant;
import java.util.function.Consumer;

/// What the local cloud says of its work. For people that is what goes wrong, a sentence each on
/// standard error. For programs it is one JSON object a line on standard output: that it is ready,
/// each request, what goes wrong, and what the functions say. Neither has a word of a report, and
/// no name or address can begin a line of its own.
public final class ServiceLog {

  private static final int LONGEST_PATH = 1_000;

  private final PrintStream out;
  private final boolean isJson;

  private ServiceLog(PrintStream out, boolean isJson) {
    this.out = out;
    this.isJson = isJson;
  }

  public static ServiceLog forPeople() {
    return new ServiceLog(System.err, false);
  }

  public static ServiceLog json() {
    return new ServiceLog(System.out, true);
  }

  void ready(CloudAddresses addresses, String api, long millis) {
    line(
        "INFO",
        "ready",
        json ->
            json.field("api", api)
                .field("s3", addresses.s3().toString())
                .field("sqs", addresses.sqs().toString())
                .field(
                    "dynamoDb",
                    addresses.dynamoDb() == null ? null : addresses.dynamoDb().toString())
                .field("duration", millis));
  }

  void stopping() {
    line("INFO", "stopping", json -> {});
  }

  void request(String method, String path, int status, int bytes, long millis) {
    line(
        "INFO",
        "request",
        json ->
            json.field("method", method)
                .field("path", path.substring(0, Math.min(path.length(), LONGEST_PATH)))
                .field("status", status)
                .field("bytes", bytes)
                .field("duration", millis));
  }

  /// What went wrong with `what`, and is tried again.
  void failed(String what, Exception fault) {
    if (isJson) {
      line("ERROR", what, json -> json.field("fault", fault.getClass().getName()));
    } else {
      String why = fault.getMessage() == null ? "" : fault.getMessage();
      out.println("tallyman: " + what + ": " + why.lines().findFirst().orElse("" + fault));
    }
  }

  /// A line of a function's own log, which is an object already.
  void function(String line) {
    if (isJson && line.startsWith("{\"")) {
      out.println("{\"at\":\"" + Instant.now() + "\"," + line.stripTrailing().substring(1));
    }
  }

  private void line(String level, String message, Consumer<Json> fields) {
    if (isJson) {
      out.println(
          Json.text(json ->
              json.object(() -> {
                json.field("at", Instant.now().toString())
                    .field("level", level)
                    .field("message", message);
                fields.accept(json);
              })));
    }
  }
}
