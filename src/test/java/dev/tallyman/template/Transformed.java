package dev.tallyman.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/// The template as CloudFormation gets it after the transform, with its conditions decided by
/// parameters. Other functions, such as references, stay as they are.
final class Transformed {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// What `{"Ref": "AWS::NoValue"}` leaves: nothing.
  private static final JsonNode NO_VALUE = NODES.missingNode();

  private final JsonNode template;
  private final Map<String, String> parameters;

  private Transformed(JsonNode template, Map<String, String> parameters) {
    this.template = template;
    this.parameters = parameters;
  }

  static JsonNode read() {
    try (InputStream file = Transformed.class.getResourceAsStream("/template/transformed.json")) {
      return JSON.readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Its resources, where `parameters` are given and the others have their defaults.
  static ObjectNode resources(JsonNode template, Map<String, String> parameters) {
    Transformed transformed = new Transformed(template, parameters);
    ObjectNode resources = NODES.objectNode();
    for (var resource : template.path("Resources").properties()) {
      JsonNode condition = resource.getValue().path("Condition");
      if (condition.isMissingNode() || transformed.holds(condition.asText())) {
        resources.set(resource.getKey(), transformed.decided(resource.getValue()));
      }
    }
    return resources;
  }

  private boolean holds(String condition) {
    return isTrue(template.path("Conditions").path(condition));
  }

  private boolean isTrue(JsonNode condition) {
    var function = condition.properties().iterator().next();
    JsonNode arguments = function.getValue();
    return switch (function.getKey()) {
      case "Fn::Not" -> !isTrue(arguments.path(0));
      case "Fn::Equals" -> text(arguments.path(0)).equals(text(arguments.path(1)));
      default -> throw new IllegalStateException("no reading of " + function.getKey());
    };
  }

  private String text(JsonNode value) {
    if (value.has("Ref")) {
      String name = value.path("Ref").asText();
      JsonNode parameter = template.path("Parameters").path(name);
      return parameters.getOrDefault(name, parameter.path("Default").asText());
    }
    return value.has("Fn::Join") ? text(value.path("Fn::Join").path(1)) : value.asText();
  }

  private JsonNode decided(JsonNode node) {
    if (node.has("Fn::If")) {
      JsonNode choice = node.path("Fn::If");
      return decided(choice.path(holds(choice.path(0).asText()) ? 1 : 2));
    }
    if (node.path("Ref").asText().equals("AWS::NoValue")) {
      return NO_VALUE;
    }
    if (node.isObject()) {
      ObjectNode fields = NODES.objectNode();
      node.properties()
          .forEach(field -> {
            JsonNode value = decided(field.getValue());
            if (!value.isMissingNode()) {
              fields.set(field.getKey(), value);
            }
          });
      return fields;
    }
    if (node.isArray()) {
      ArrayNode items = NODES.arrayNode();
      node.forEach(item -> {
        JsonNode value = decided(item);
        if (!value.isMissingNode()) {
          items.add(value);
        }
      });
      return items;
    }
    return node;
  }
}
