package dev.tallyman.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Holds values against the schemas of the description. Objects with listed properties are closed:
/// what is not described must not be sent.
final class Schema {

  private final JsonNode document;
  private final List<String> faults = new ArrayList<>();

  Schema(JsonNode document) {
    this.document = document;
  }

  List<String> faults(JsonNode schema, JsonNode value) {
    faults.clear();
    check(schema, value, "$");
    return List.copyOf(faults);
  }

  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private void check(JsonNode stated, JsonNode value, String at) {
    JsonNode schema = resolve(stated);
    if (value.isNull()) {
      fault(schema.path("nullable").asBoolean(), at, "null");
      return;
    }
    schema.path("allOf").forEach(part -> check(part, value, at));
    if (schema.has("enum")) {
      fault(schema.path("enum").valueStream().anyMatch(value::equals), at, value.toString());
    }
    switch (schema.path("type").asText()) {
      case "object" -> object(schema, value, at);
      case "array" -> array(schema, value, at);
      case "string" -> string(schema, value, at);
      case "integer" ->
          fault(value.isIntegralNumber() && fits(schema, value), at, value.toString());
      case "boolean" -> fault(value.isBoolean(), at, value.toString());
      default -> fault(schema.has("allOf"), at, "no type");
    }
  }

  private static boolean fits(JsonNode schema, JsonNode value) {
    return !schema.has("minimum")
        || value.decimalValue().compareTo(new BigDecimal(schema.path("minimum").asText())) >= 0;
  }

  private void object(JsonNode schema, JsonNode value, String at) {
    fault(value.isObject(), at, value.toString());
    JsonNode properties = schema.path("properties");
    schema
        .path("required")
        .forEach(name -> fault(value.has(name.asText()), at + "." + name.asText(), "missing"));
    for (var field : value.properties()) {
      String place = at + "." + field.getKey();
      if (properties.has(field.getKey())) {
        check(properties.path(field.getKey()), field.getValue(), place);
      } else if (schema.path("additionalProperties").isObject()) {
        check(schema.path("additionalProperties"), field.getValue(), place);
      } else {
        fault(schema.has("allOf"), place, "not described");
      }
    }
  }

  private void array(JsonNode schema, JsonNode value, String at) {
    fault(value.isArray(), at, value.toString());
    for (int i = 0; i < value.size(); i++) {
      check(schema.path("items"), value.get(i), at + "[" + i + "]");
    }
  }

  private void string(JsonNode schema, JsonNode value, String at) {
    boolean fits =
        value.isTextual()
            && (!schema.has("pattern") || value.asText().matches(schema.path("pattern").asText()));
    fault(fits, at, value.toString());
  }

  private void fault(boolean holds, String at, String what) {
    if (!holds) {
      faults.add(at + ": " + what);
    }
  }
}
