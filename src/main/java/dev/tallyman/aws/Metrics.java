package dev.tallyman.aws;

import dev.tallyman.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// How a line of the log becomes metrics of CloudWatch (embedded metric format): the line has their
/// values among its fields, and tells here which those are. They are counted under the name of the
/// system, and where that matters under the version of the function as well.
public record Metrics(String system, String version) {

  static final String NAMESPACE = "Tallyman";

  /// Those of one machine, where nobody counts them.
  public static final Metrics LOCAL = new Metrics("local", "");

  /// Names which fields of the line are metrics, each with its unit.
  void describe(Json json, Instant now, Map<String, String> units) {
    describe(json, now, units, List.of(List.of("system")));
  }

  /// The same, counted by version too.
  void describeByVersion(Json json, Instant now, Map<String, String> units) {
    json.field("version", version);
    describe(json, now, units, List.of(List.of("system"), List.of("system", "version")));
  }

  private void describe(
      Json json, Instant now, Map<String, String> units, List<List<String>> dimensions) {
    json.field("system", system);
    json.object(
        "_aws",
        () -> {
          json.field("Timestamp", now.toEpochMilli());
          json.array(
              "CloudWatchMetrics",
              List.of(NAMESPACE),
              namespace ->
                  json.object(() -> {
                    json.field("Namespace", namespace);
                    json.array("Dimensions", dimensions, set -> json.array(set, json::value));
                    json.array("Metrics", units.entrySet(), unit -> metric(json, unit));
                  }));
        });
  }

  private static void metric(Json json, Map.Entry<String, String> unit) {
    json.object(() -> json.field("Name", unit.getKey()).field("Unit", unit.getValue()));
  }
}
