package dev.tallyman.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.tallyman.aws.DynamoDbAnswers;
import dev.tallyman.aws.TableKeys;
import dev.tallyman.aws.Wiring;
import dev.tallyman.local.Compression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The template agrees with the code. CloudFormation's tags (`!Ref`, `!Sub`) are read as the plain
/// values behind them.
///
/// `mvn -q test -Dtest=TemplateTest -Dtallyman.template=write` puts the description of the API into
/// the template.
class TemplateTest {

  private static final Path TEMPLATE = Path.of("template.yaml");
  private static final String BEGIN = "        # definition begins\n";
  private static final String END = "        # definition ends\n";

  private final String text = text();
  private final JsonNode template = new ObjectMapper(new YAMLFactory()).readTree(text);
  private final JsonNode resources = template.path("Resources");

  TemplateTest() throws IOException {}

  private static String text() throws IOException {
    String text = Files.readString(TEMPLATE);
    if ("write".equals(System.getProperty("tallyman.template"))) {
      text =
          text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
              + DefinitionBody.yaml(8)
              + text.substring(text.indexOf(END));
      Files.writeString(TEMPLATE, text);
    }
    return text;
  }

  private JsonNode properties(String resource) {
    return resources.path(resource).path("Properties");
  }

  private JsonNode function(String name) {
    return properties(name);
  }

  @Test
  void the_api_that_is_deployed_is_the_one_that_is_described() throws IOException {
    String body = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));
    assertThat(body)
        .as("mvn -q test -Dtest=TemplateTest -Dtallyman.template=write puts it in")
        .isEqualTo(DefinitionBody.yaml(8));
    assertThat(properties("Api").path("DefinitionBody")).isEqualTo(DefinitionBody.deployed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"IngestFunction", "QueryFunction", "ReconcileFunction"})
  void a_handler_is_a_class_that_lambda_can_make_and_call(String function) throws Exception {
    String[] handler = function(function).path("Handler").asText().split("::", 2);
    Class<?> type = Class.forName(handler[0]);
    assertThat(RequestStreamHandler.class).isAssignableFrom(type);
    assertThat(type.getConstructor()).isNotNull();
    assertThat(handler[1]).isEqualTo("handleRequest");
  }

  @Test
  void functions_run_as_they_are_built() {
    JsonNode all = template.at("/Globals/Function");
    assertThat(all.path("Runtime").asText())
        .isEqualTo("java" + System.getProperty("java.specification.version"));
    assertThat(all.path("Architectures").toString()).isEqualTo("[\"arm64\"]");
    // Said by each function: `sam build` takes a path that all share for one of its own folder.
    assertThat(all.has("CodeUri")).isFalse();
    for (String name : List.of("IngestFunction", "QueryFunction", "ReconcileFunction")) {
      assertThat(function(name).path("CodeUri").asText()).isEqualTo("target/function.zip");
    }
  }

  @Test
  void a_message_stays_hidden_six_times_as_long_as_its_function_may_run() {
    assertThat(properties("Arrivals").path("VisibilityTimeout").asInt())
        .isEqualTo(6 * function("IngestFunction").path("Timeout").asInt());
    assertThat(properties("Arrivals").at("/RedrivePolicy/maxReceiveCount").asInt()).isEqualTo(5);
    assertThat(properties("Failures").path("MessageRetentionPeriod").asInt())
        .isGreaterThan(properties("Arrivals").path("MessageRetentionPeriod").asInt());
  }

  @Test
  void a_question_is_given_up_before_the_gateway_gives_it_up() {
    assertThat(function("QueryFunction").path("Timeout").asInt()).isLessThan(29);
  }

  @Test
  void the_bucket_tells_of_reports_that_come_and_go_and_is_open_to_nobody() {
    JsonNode bucket = properties("Reports");
    List<String> events = new ArrayList<>();
    for (JsonNode one : bucket.at("/NotificationConfiguration/QueueConfigurations")) {
      events.add(one.path("Event").asText());
      assertThat(one.at("/Filter/S3Key/Rules/0/Value").asText()).isEqualTo("reports/");
    }
    assertThat(events).containsExactlyInAnyOrder("s3:ObjectCreated:*", "s3:ObjectRemoved:*");
    assertThat(bucket.path("PublicAccessBlockConfiguration"))
        .hasSize(4)
        .allMatch(JsonNode::asBoolean);
    assertThat(bucket.at("/VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
    assertThat(template.at("/Globals/Function/Environment/Variables/TALLYMAN_BUCKET"))
        .isEqualTo(bucket.path("BucketName"));
  }

  @Test
  void the_page_may_put_reports_into_the_bucket_and_so_may_pages_that_are_named() {
    JsonNode rules = properties("Reports").at("/CorsConfiguration/CorsRules");
    assertThat(rules).hasSize(2);
    assertThat(rules.at("/0/AllowedOrigins").toString()).contains("https://${Api}.");
    JsonNode named = rules.at("/1/1");
    assertThat(rules.at("/1/0").asText()).isEqualTo("HasOrigins");
    assertThat(named.path("AllowedOrigins").asText()).isEqualTo("AllowedOrigins");
    for (JsonNode rule : List.of(rules.get(0), named)) {
      assertThat(rule.path("AllowedMethods").toString()).isEqualTo("[\"PUT\"]");
    }
  }

  @Test
  void the_gateway_compresses_what_the_local_one_does() {
    assertThat(properties("Api").path("MinimumCompressionSize").asInt())
        .isEqualTo(Compression.LEAST_BYTES);
  }

  @Test
  void the_template_can_be_sent_in_one_request() {
    assertThat(template.toString().length()).isLessThan(50_000);
  }

  @Test
  void every_described_method_can_be_called_and_every_other_is_answered() throws IOException {
    JsonNode deployed = DefinitionBody.deployed().path("paths");
    for (var path : DefinitionBody.served().path("paths").properties()) {
      JsonNode methods = deployed.path(path.getKey());
      assertThat(methods.has("x-amazon-apigateway-any-method")).as(path.getKey()).isTrue();
      for (var method : path.getValue().properties()) {
        assertThat(methods.has(method.getKey()))
            .as(method.getKey() + " " + path.getKey())
            .isEqualTo(!method.getValue().path("security").isEmpty());
      }
    }
  }

  @Test
  void only_answers_of_reports_need_a_key() throws IOException {
    JsonNode paths = DefinitionBody.deployed().path("paths");
    for (var path : paths.properties()) {
      boolean isOpen =
          List.of("/", "/v1/openapi.json", "/assets/{version}/{name}", "/{proxy+}")
              .contains(path.getKey());
      for (var operation : path.getValue().properties()) {
        boolean isKeyed = !operation.getValue().path("security").isEmpty();
        assertThat(isKeyed)
            .as(operation.getKey() + " " + path.getKey())
            .isEqualTo(!isOpen && !operation.getKey().startsWith("x-"));
      }
    }
  }

  @Test
  void the_table_has_the_keys_that_the_code_writes() {
    JsonNode table = properties("Table");
    assertThat(keys(table.path("KeySchema")))
        .containsExactly(TableKeys.PARTITION + " HASH", TableKeys.SORT + " RANGE");
    JsonNode index = table.path("GlobalSecondaryIndexes").get(0);
    assertThat(index.path("IndexName").asText()).isEqualTo(TableKeys.INDEX);
    assertThat(keys(index.path("KeySchema")))
        .containsExactly(TableKeys.INDEX_PARTITION + " HASH", TableKeys.INDEX_SORT + " RANGE");
    assertThat(index.at("/Projection/ProjectionType").asText()).isEqualTo("ALL");
    assertThat(table.at("/TimeToLiveSpecification/AttributeName").asText())
        .isEqualTo(DynamoDbAnswers.EXPIRES);
    assertThat(table.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
  }

  private static List<String> keys(JsonNode schema) {
    return schema
        .valueStream()
        .map(key -> key.path("AttributeName").asText() + " " + key.path("KeyType").asText())
        .toList();
  }

  @Test
  void functions_find_in_their_environment_what_the_code_looks_for() {
    JsonNode all = template.at("/Globals/Function/Environment/Variables");
    assertThat(all.propertyStream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrder(Wiring.BUCKET, Wiring.TABLE, Wiring.SYSTEM);
    assertThat(function("ReconcileFunction").at("/Environment/Variables").has(Wiring.QUEUE_URL))
        .isTrue();
    assertThat(function("QueryFunction").at("/Environment/Variables").propertyStream())
        .extracting(Map.Entry::getKey)
        .containsExactly(Wiring.CURSOR_SECRET, Wiring.ALLOWED_ORIGINS);
  }

  @Test
  void no_secret_stands_in_an_environment_and_one_function_alone_may_read_one() {
    assertThat(text).doesNotContain("{{resolve:");
    assertThat(function("QueryFunction").at("/Environment/Variables/" + Wiring.CURSOR_SECRET))
        .hasToString("\"CursorKey\"");
    for (var resource : resources.properties()) {
      boolean mayRead = resource.getValue().toString().contains("secretsmanager:");
      assertThat(mayRead).as(resource.getKey()).isEqualTo(resource.getKey().equals("QueryRole"));
    }
    assertThat(properties("QueryRole").toString())
        .contains("\"secretsmanager:GetSecretValue\",\"Resource\":\"CursorKey\"");
  }
}
