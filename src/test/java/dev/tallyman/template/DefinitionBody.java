package dev.tallyman.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/// The definition of the API as the template carries it: of the served description what the gateway
/// acts on, which is addresses, methods and keys, and for each the function that answers. Queries
/// and bodies it passes through unread, but for a body that is no JSON object. Methods that the
/// description does not know reach the function too, which says so, and answers browsers that ask
/// what they may.
final class DefinitionBody {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WIDEST = 116;
  private static final String ANY = "x-amazon-apigateway-any-method";

  /// What a path holds in braces.
  private static final Pattern HELD = Pattern.compile("\\{(\\w+)\\+?\\}");

  private static final String INTEGRATION =
      """
      {"type": "aws_proxy", "httpMethod": "POST", "uri": {"Fn::Sub":
      "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/\
      ${QueryFunction.Arn}:live/invocations"}}\
      """;
  private static final String ANSWERS = "{\"default\": {\"description\": \"An answer.\"}}";
  private static final String AN_OBJECT =
      "{\"content\": {\"application/json\": {\"schema\": {\"type\": \"object\"}}}}";
  private static final String VALIDATORS =
      "{\"body\": {\"validateRequestBody\": true, \"validateRequestParameters\": false}}";

  private DefinitionBody() {}

  static JsonNode served() throws IOException {
    try (InputStream resource =
        DefinitionBody.class.getResourceAsStream("/dev/tallyman/api/openapi.json")) {
      return JSON.readTree(resource);
    }
  }

  static ObjectNode deployed() throws IOException {
    JsonNode served = served();
    ObjectNode body = JSON.createObjectNode();
    body.set("openapi", served.path("openapi"));
    ObjectNode info = body.putObject("info");
    info.set("title", served.at("/info/title"));
    info.set("version", served.at("/info/version"));
    body.set("x-amazon-apigateway-request-validators", JSON.readTree(VALIDATORS));
    ObjectNode paths = body.putObject("paths");
    for (var path : served.path("paths").properties()) {
      paths.set(path.getKey(), methods(path.getKey(), path.getValue()));
    }
    paths.putObject("/{proxy+}").set(ANY, any("/{proxy+}"));
    body.putObject("components").set("securitySchemes", served.at("/components/securitySchemes"));
    return body;
  }

  private static ObjectNode methods(String path, JsonNode described) throws IOException {
    ObjectNode methods = JSON.createObjectNode();
    for (var method : described.properties()) {
      JsonNode security = method.getValue().path("security");
      if (!security.isEmpty()) {
        methods.set(method.getKey(), keyed(path, method.getValue()));
      }
    }
    methods.set(ANY, any(path));
    return methods;
  }

  private static ObjectNode keyed(String path, JsonNode described) throws IOException {
    ObjectNode method = JSON.createObjectNode();
    method.set("operationId", described.path("operationId"));
    if (described.has("requestBody")) {
      method.put("x-amazon-apigateway-request-validator", "body");
      method.set("requestBody", JSON.readTree(AN_OBJECT));
    }
    return finish(path, method, described.path("security"));
  }

  private static ObjectNode any(String path) throws IOException {
    return finish(path, JSON.createObjectNode(), JSON.createArrayNode());
  }

  private static ObjectNode finish(String path, ObjectNode method, JsonNode security)
      throws IOException {
    List<String> names = HELD.matcher(path).results().map(held -> held.group(1)).toList();
    names.forEach(name ->
        method
            .withArray("parameters")
            .addObject()
            .put("name", name)
            .put("in", "path")
            .put("required", true)
            .putObject("schema")
            .put("type", "string"));
    method.set("responses", JSON.readTree(ANSWERS));
    method.set("security", security);
    method.set("x-amazon-apigateway-integration", JSON.readTree(INTEGRATION));
    return method;
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
