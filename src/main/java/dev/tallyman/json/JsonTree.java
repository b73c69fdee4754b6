package dev.tallyman.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON object as it is read: maps, lists, strings, numbers (as they are written), booleans and
/// nulls. Deep, doubled and broken input has no reading at all.
public final class JsonTree {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
          .build();

  /// A number, kept as its digits.
  public record Digits(String text) {}

  private JsonTree() {}

  /// The object that `bytes` hold, or empty where they hold anything else.
  public static Optional<Map<String, @Nullable Object>> object(byte[] bytes) {
    try (JsonParser in = FACTORY.createParser(bytes)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      Map<String, @Nullable Object> object = fields(in);
      return in.nextToken() == null ? Optional.of(object) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// The object under `name`; an empty one where there is none.
  @SuppressWarnings("unchecked") // the maps of this class have names as keys
  public static Map<String, @Nullable Object> object(
      Map<String, @Nullable Object> in, String name) {
    return in.get(name) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }

  /// The string under `name`, or null where there is none.
  public static @Nullable String string(Map<String, @Nullable Object> in, String name) {
    return in.get(name) instanceof String text ? text : null;
  }

  private static Map<String, @Nullable Object> fields(JsonParser in) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      object.put(name, value(in));
    }
    return object;
  }

  private static @Nullable Object value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> fields(in);
      case START_ARRAY -> items(in);
      case VALUE_STRING -> in.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(in.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static List<@Nullable Object> items(JsonParser in) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(in));
    }
    return items;
  }
}
