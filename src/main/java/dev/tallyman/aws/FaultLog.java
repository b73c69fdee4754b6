package dev.tallyman.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the query function says of faults of its own: one JSON line each, with kind and place. An
/// exception may quote a question or a report, so its message is not written, unless it is the
/// SDK's word on what a service answered.
public final class FaultLog implements Consumer<RuntimeException> {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_FRAMES = 8;
  private static final int MOST_CAUSES = 8;

  private final Consumer<String> lines;

  public FaultLog(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public void accept(RuntimeException fault) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("level", "ERROR");
      json.writeStringField("message", "a question was not answered as it should be");
      write(json, fault);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines.accept(line.toString());
  }

  /// Kind and place of a fault, as fields of an object that has begun.
  static void write(JsonGenerator json, Throwable fault) throws IOException {
    json.writeStringField("fault", fault.getClass().getName());
    if (fault.getClass().getName().startsWith("software.amazon.")) {
      json.writeStringField("service", fault.getMessage());
    }
    json.writeArrayFieldStart("at");
    StackTraceElement[] trace = fault.getStackTrace();
    for (int i = 0; i < Math.min(MOST_FRAMES, trace.length); i++) {
      json.writeString(trace[i].toString());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("causes");
    @Nullable Throwable cause = fault.getCause();
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      json.writeString(cause.getClass().getName());
      cause = cause.getCause();
    }
    json.writeEndArray();
  }
}
