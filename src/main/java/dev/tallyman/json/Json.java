package dev.tallyman.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// JSON as it is written, field after field. A field whose value is absent is written as null.
///
/// Half a surrogate pair, which no UTF-8 can carry, is written as the replacement character: one
/// UTF-16 unit for another, so that offsets stay true.
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  /// A step that writes and may fail in transit.
  private interface Step {
    void write() throws IOException;
  }

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /// The UTF-8 bytes of what `content` writes.
  public static byte[] bytes(Consumer<Json> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      content.accept(new Json(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static String text(Consumer<Json> content) {
    return new String(bytes(content), StandardCharsets.UTF_8);
  }

  public Json object(Runnable fields) {
    write(out::writeStartObject);
    fields.run();
    return write(out::writeEndObject);
  }

  public Json object(String name, Runnable fields) {
    return name(name).object(fields);
  }

  public Json field(String name, @Nullable String value) {
    return name(name).value(value);
  }

  public Json field(String name, long value) {
    return name(name).write(() -> out.writeNumber(value));
  }

  public Json field(String name, boolean value) {
    return name(name).write(() -> out.writeBoolean(value));
  }

  public Json none(String name) {
    return name(name).write(out::writeNull);
  }

  public Json strings(String name, Collection<String> values) {
    return array(name, values, this::value);
  }

  public <T> Json array(String name, Collection<T> items, Consumer<T> each) {
    return name(name).array(items, each);
  }

  public <T> Json array(Collection<T> items, Consumer<T> each) {
    write(out::writeStartArray);
    items.forEach(each);
    return write(out::writeEndArray);
  }

  public Json value(@Nullable String value) {
    return value == null ? write(out::writeNull) : write(() -> out.writeString(wellFormed(value)));
  }

  private Json name(String name) {
    return write(() -> out.writeFieldName(name));
  }

  private Json write(Step step) {
    try {
      step.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String wellFormed(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (Character.charCount(text.codePointAt(i)) == 2) {
        i++;
      } else {
        repaired = repaired == null ? new StringBuilder(text) : repaired;
        repaired.setCharAt(i, '\uFFFD');
      }
    }
    return repaired == null ? text : repaired.toString();
  }
}
