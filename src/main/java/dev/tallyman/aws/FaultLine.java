package dev.tallyman.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// A fault as a line of JSON. What an exception says may be a word of a report: only its kind and
/// place are written, and what AWS says.
public final class FaultLine {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_PLACES = 8;

  private FaultLine() {}

  public static String of(String message, Throwable fault) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("level", "ERROR");
      json.writeStringField("message", message);
      write(json, fault);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  static void write(JsonGenerator json, Throwable fault) throws IOException {
    json.writeStringField("fault", fault.getClass().getName());
    if (fault.getClass().getName().startsWith("software.amazon.")) {
      json.writeStringField("service", fault.getMessage());
    }
    json.writeArrayFieldStart("at");
    StackTraceElement[] trace = fault.getStackTrace();
    for (int i = 0; i < Math.min(MOST_PLACES, trace.length); i++) {
      json.writeString(trace[i].toString());
    }
    json.writeEndArray();
  }
}
