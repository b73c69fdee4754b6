package dev.tallyman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The definition of the API as the template carries it: routes, parameters and keys of the served
/// description, without the schemas of bodies, and for each address the function that answers.
/// Methods that the description does not know reach the function too, which says so.
final class DefinitionBody {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WIDEST = 116;
  private static final String INTEGRATION =
      """
      {"type": "aws_proxy", "httpMethod": "POST", "uri": {"Fn::Sub":
      "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/\
      ${QueryFunction.Arn}:live/invocations"}}\
      """;

  private DefinitionBody() {}

  static JsonNode served() throws IOException {
    try (InputStream resource =
        DefinitionBody.class.getResourceAsStream("/dev/tallyman/api/openapi.json")) {
      return JSON.readTree(resource);
    }
  }

  static ObjectNode deployed() throws IOException {
    ObjectNode body = served().deepCopy();
    ObjectNode paths = body.withObject("/paths");
    for (JsonNode path : paths) {
      for (JsonNode operation : path) {
        ((ObjectNode) operation).remove("requestBody");
        withoutBodies(operation.path("responses"));
        integrate((ObjectNode) operation);
      }
      any((ObjectNode) path, parameters(path));
    }
    withoutBodies(body.at("/components/responses"));
    body.withObject("/components/schemas").retain("Country");
    ObjectNode rest = paths.putObject("/{proxy+}");
    any(
        rest,
        JSON.createArrayNode()
            .add(
                JSON.createObjectNode()
                    .put("name", "proxy")
                    .put("in", "path")
                    .put("required", true)
                    .set("schema", JSON.createObjectNode().put("type", "string"))));
    return body;
  }

  /// The gateway passes bodies through unread, and a template that carried their schemas would be
  /// larger than may be sent in one request.
  private static void withoutBodies(JsonNode responses) {
    responses.forEach(response -> ((ObjectNode) response).remove(List.of("content", "headers")));
  }

  /// The parameters in the path, without which no method can be imported.
  private static JsonNode parameters(JsonNode path) {
    var found = JSON.createArrayNode();
    for (JsonNode parameter : path.path("get").path("parameters")) {
      if (parameter.path("in").asText().equals("path") || isId(parameter)) {
        found.add(parameter);
      }
    }
    return found;
  }

  private static boolean isId(JsonNode parameter) {
    return parameter.path("$ref").asText().equals("#/components/parameters/id");
  }

  private static void any(ObjectNode path, JsonNode parameters) {
    ObjectNode any = path.putObject("x-amazon-apigateway-any-method");
    if (!parameters.isEmpty()) {
      any.set("parameters", parameters);
    }
    any.putObject("responses").putObject("default").put("description", "A problem.");
    any.putArray("security");
    integrate(any);
  }

  private static void integrate(ObjectNode operation) {
    try {
      operation.set("x-amazon-apigateway-integration", JSON.readTree(INTEGRATION));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// YAML whose small parts stand on one line.
  static String yaml(int indent) throws IOException {
    StringBuilder yaml = new StringBuilder();
    block(deployed(), indent, yaml);
    return yaml.toString();
  }

  private static void block(JsonNode node, int indent, StringBuilder yaml) {
    String margin = " ".repeat(indent);
    if (node.isObject()) {
      for (var field : node.properties()) {
        yaml.append(margin).append(key(field.getKey())).append(':');
        value(field.getValue(), indent, yaml);
      }
    } else {
      for (JsonNode item : node) {
        yaml.append(margin).append('-');
        value(item, indent, yaml);
      }
    }
  }

  private static void value(JsonNode value, int indent, StringBuilder yaml) {
    String line = flow(value);
    if (!value.isContainerNode() || value.isEmpty() || indent + line.length() <= WIDEST) {
      yaml.append(' ').append(line).append('\n');
    } else if (value.isArray() && value.valueStream().noneMatch(JsonNode::isContainerNode)) {
      yaml.append(' ').append(wrapped(line, indent + 2)).append('\n');
    } else {
      yaml.append('\n');
      block(value, indent + 2, yaml);
    }
  }

  private static String wrapped(String line, int indent) {
    StringBuilder lines = new StringBuilder();
    int width = indent;
    for (String word : line.split("(?<=,) ", -1)) {
      if (width + word.length() > WIDEST) {
        lines.append('\n').append(" ".repeat(indent));
        width = indent;
      } else if (!lines.isEmpty()) {
        lines.append(' ');
      }
      lines.append(word);
      width += word.length() + 1;
    }
    return lines.toString();
  }

  private static String flow(JsonNode node) {
    if (node.isArray()) {
      List<String> items = node.valueStream().map(DefinitionBody::flow).toList();
      return "[" + String.join(", ", items) + "]";
    }
    if (node.isObject()) {
      List<String> fields =
          node.properties().stream()
              .map(field -> quoted(field.getKey()) + ": " + flow(field.getValue()))
              .toList();
      return "{" + String.join(", ", fields) + "}";
    }
    return node.toString();
  }

  private static String quoted(String key) {
    return key.matches("[A-Za-z]+") ? key : "\"" + key + "\"";
  }

  private static String key(String key) {
    return key.matches("[A-Za-z/][A-Za-z0-9/_.-]*") ? key : "\"" + key + "\"";
  }
}
