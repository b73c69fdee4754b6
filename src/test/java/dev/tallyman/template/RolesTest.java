package dev.tallyman.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.aws.TableKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The role of each function allows the calls of AWS that its compiled code leads to, and no other.
class RolesTest {

  private static final String SDK = "software.amazon.awssdk.services.";

  /// What asks AWS for something, or describes a part of what is asked.
  private static final Pattern ASKS =
      Pattern.compile(
          Pattern.quote(SDK)
              + "(\\w+)\\.(?:\\w+Client|presigner\\.\\w+|model\\.(?:Get|Put|Update|Delete|ConditionCheck))"
              + "\\.(\\w+)");

  /// Each call with the action that it needs; a transaction needs those of its parts, and a client
  /// or an address is made without asking.
  private static final Map<String, String> ACTIONS =
      Map.ofEntries(
          Map.entry("dynamodb.DynamoDbClient.builder", ""),
          Map.entry("dynamodb.DynamoDbClient.getItem", "dynamodb:GetItem"),
          Map.entry("dynamodb.DynamoDbClient.batchGetItem", "dynamodb:BatchGetItem"),
          Map.entry("dynamodb.DynamoDbClient.queryPaginator", "dynamodb:Query"),
          Map.entry("dynamodb.DynamoDbClient.query", "dynamodb:Query"),
          Map.entry("dynamodb.DynamoDbClient.putItem", "dynamodb:PutItem"),
          Map.entry("dynamodb.DynamoDbClient.transactWriteItems", ""),
          Map.entry("dynamodb.model.Put.builder", "dynamodb:PutItem"),
          Map.entry("dynamodb.model.Update.builder", "dynamodb:UpdateItem"),
          Map.entry("dynamodb.model.Delete.builder", "dynamodb:DeleteItem"),
          Map.entry("dynamodb.model.ConditionCheck.builder", "dynamodb:ConditionCheckItem"),
          Map.entry("s3.S3Client.builder", ""),
          Map.entry("s3.S3Client.getObject", "s3:GetObject"),
          Map.entry("s3.S3Client.putObject", "s3:PutObject"),
          Map.entry("s3.S3Client.listObjectsV2Paginator", "s3:ListBucket"),
          Map.entry("s3.presigner.S3Presigner.builder", ""),
          Map.entry("s3.presigner.S3Presigner.presignPutObject", "s3:PutObject"),
          Map.entry("secretsmanager.SecretsManagerClient.builder", ""),
          Map.entry(
              "secretsmanager.SecretsManagerClient.getSecretValue",
              "secretsmanager:GetSecretValue"),
          Map.entry("sqs.SqsClient.builder", ""),
          Map.entry("sqs.SqsClient.sendMessage", "sqs:SendMessage"));

  /// What Lambda itself does in the name of every function, and a key of one's own for all
  /// services.
  private static final Set<String> OF_ALL =
      Set.of("kms:Decrypt", "kms:GenerateDataKey", "logs:CreateLogStream", "logs:PutLogEvents");

  /// What Lambda does for one: it takes messages from a queue. That an object is missing is told
  /// only to those who may list.
  private static final Map<String, Set<String>> OF_ONE =
      Map.of(
          "IngestFunction",
          Set.of(
              "s3:ListBucket",
              "sqs:DeleteMessage",
              "sqs:GetQueueAttributes",
              "sqs:ReceiveMessage"));

  private final JsonNode resources = Template.source().path("Resources");

  @ParameterizedTest
  @ValueSource(strings = {"IngestFunction", "QueryFunction", "ReconcileFunction"})
  void a_role_allows_what_its_function_calls_and_nothing_else(String function) {
    Set<String> needed = new TreeSet<>(OF_ALL);
    needed.addAll(OF_ONE.getOrDefault(function, Set.of()));
    for (String call : calls(function)) {
      ASKS.matcher(call)
          .results()
          .filter(result -> result.group().length() == call.length())
          .forEach(_ -> {
            String action = ACTIONS.get(call.substring(SDK.length()));
            assertThat(action).as("the action that %s needs", call).isNotNull();
            needed.add(action);
          });
    }
    needed.remove("");
    Set<String> allowed = new TreeSet<>();
    statements(function).forEach(statement -> allowed.addAll(actions(statement)));
    assertThat(allowed).isEqualTo(needed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"IngestFunction", "QueryFunction", "ReconcileFunction"})
  void only_who_asks_the_index_may_read_it(String function) {
    boolean asks = calls(function).contains("dev.tallyman.aws.Table.index");
    boolean may =
        statements(function).stream()
            .anyMatch(one -> one.path("Resource").toString().contains("/index/"));
    assertThat(may).isEqualTo(asks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"IngestFunction", "QueryFunction", "ReconcileFunction"})
  void every_action_is_for_one_thing_of_this_stack(String function) {
    for (JsonNode statement : statements(function)) {
      assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
      assertThat(statement.has("NotAction") || statement.has("NotResource")).isFalse();
      for (String action : actions(statement)) {
        assertThat(action).doesNotContain("*");
        assertThat(statement.path("Resource").toString()).as(action).matches(resource(action));
      }
    }
  }

  private static String resource(String action) {
    String bucket =
        "arn:\\$\\{AWS::Partition}:s3:::\\$\\{AWS::StackName}-reports-\\$\\{AWS::AccountId}";
    String reports = "(Reports\\.Arn|\\$\\{Reports\\.Arn}|" + bucket + ")";
    return switch (action.substring(0, action.indexOf(':'))) {
      case "dynamodb" -> "\"Table\\.Arn\"|\"\\$\\{Table\\.Arn}/index/by-state\"";
      case "s3" ->
          action.equals("s3:ListBucket")
              ? "\"" + reports + "\""
              : "\\[?\"" + reports + "/(reports|texts)/\\*\"(,\"" + reports + "/texts/\\*\")?]?";
      case "secretsmanager" -> "\"CursorKey\"";
      case "sqs" -> "\"Arrivals\\.Arn\"";
      case "logs" -> "\"(Ingest|Query|Reconcile)Logs\\.Arn\"";
      case "kms" -> "\"KmsKeyArn\"";
      default -> "nothing";
    };
  }

  @Test
  void questions_write_nothing_but_kept_answers_and_comparing_nothing_but_its_place() {
    assertThat(condition("QueryFunction", "ForAllValues:StringLike"))
        .isEqualTo(TableKeys.KEPT + "*");
    assertThat(condition("ReconcileFunction", "ForAllValues:StringEquals"))
        .isEqualTo(TableKeys.BOOKMARK);
  }

  private String condition(String function, String operator) {
    List<JsonNode> writing =
        statements(function).stream()
            .filter(one ->
                actions(one).stream()
                    .anyMatch(action -> action.matches("dynamodb:(Put|Upd|Del).*")))
            .toList();
    assertThat(writing).hasSize(1);
    JsonNode keys =
        writing.getFirst().path("Condition").path(operator).path("dynamodb:LeadingKeys");
    assertThat(keys).hasSize(1);
    return keys.path(0).asText();
  }

  @Test
  void each_function_has_a_role_of_its_own_that_a_key_joins_only_where_there_is_one() {
    Set<String> roles = new TreeSet<>();
    for (String function : List.of("IngestFunction", "QueryFunction", "ReconcileFunction")) {
      roles.add(role(function));
      JsonNode conditional = statementsOfRole(function).path(statementsOfRole(function).size() - 1);
      assertThat(conditional.path(0).asText()).isEqualTo("HasKey");
      assertThat(conditional.at("/1/Sid").asText()).isEqualTo("Key");
      assertThat(conditional.path(2).asText()).isEqualTo("AWS::NoValue");
    }
    assertThat(roles).hasSize(3);
  }

  private Set<String> calls(String function) {
    String handler = resources.path(function).at("/Properties/Handler").asText();
    return Reach.of(handler.substring(0, handler.indexOf(':')));
  }

  private String role(String function) {
    return resources.path(function).at("/Properties/Role").asText().replace(".Arn", "");
  }

  private JsonNode statementsOfRole(String function) {
    JsonNode role = resources.path(role(function)).path("Properties");
    assertThat(role.path("Policies")).hasSize(1);
    assertThat(role.has("ManagedPolicyArns")).isFalse();
    return role.at("/Policies/0/PolicyDocument/Statement");
  }

  private List<JsonNode> statements(String function) {
    List<JsonNode> statements = new ArrayList<>();
    statementsOfRole(function).forEach(one -> statements.add(one.isArray() ? one.path(1) : one));
    return statements;
  }

  private static Set<String> actions(JsonNode statement) {
    JsonNode actions = statement.path("Action");
    Set<String> names = new TreeSet<>();
    (actions.isArray() ? actions.valueStream() : Stream.of(actions))
        .forEach(action -> names.add(action.asText()));
    return names;
  }
}
