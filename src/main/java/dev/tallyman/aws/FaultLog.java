package dev.tallyman.aws;

import dev.tallyman.json.Json;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What the query function says of faults of its own: one JSON line each, with kind and place. An
/// exception may quote a question or a report, so its message is not written, unless it is the
/// SDK's word on what a service answered.
public final class FaultLog implements Consumer<RuntimeException> {

  private static final int MOST_FRAMES = 8;
  private static final int MOST_CAUSES = 8;

  private final Metrics metrics;
  private final InstantSource clock;
  private final Consumer<String> lines;

  public FaultLog(Metrics metrics, InstantSource clock, Consumer<String> lines) {
    this.metrics = metrics;
    this.clock = clock;
    this.lines = lines;
  }

  @Override
  public void accept(RuntimeException fault) {
    lines.accept(
        Json.text(json ->
            json.object(() -> {
              json.field("level", "ERROR")
                  .field("message", "a question was not answered as it should be")
                  .field("faults", 1);
              write(json, fault);
              metrics.describeByVersion(json, clock.instant(), Map.of("faults", "Count"));
            })));
  }

  /// Kind and place of a fault, as fields of an object that has begun.
  static void write(Json json, Throwable fault) {
    json.field("fault", fault.getClass().getName());
    if (fault.getClass().getName().startsWith("software.amazon.")) {
      json.field("service", fault.getMessage());
    }
    json.array(
        "at",
        Arrays.stream(fault.getStackTrace()).limit(MOST_FRAMES).toList(),
        frame -> json.value(frame.toString()));
    json.array(
        "causes",
        Stream.iterate(fault.getCause(), Objects::nonNull, Throwable::getCause)
            .limit(MOST_CAUSES)
            .toList(),
        cause -> json.value(cause.getClass().getName()));
  }
}
