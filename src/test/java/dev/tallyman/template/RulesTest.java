package dev.tallyman.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The transformed template keeps the rules of checkov and cfn_nag for its types of resources, or
/// says in the metadata of the resource which one it does not keep, and why.
class RulesTest {

  private static final JsonNode TEMPLATE = Transformed.read();
  private static final String KEY = "arn:aws:kms:eu-west-1:123456789012:key/one";

  /// What is decided by parameters is asked for in each of these settings.
  private static final List<Map<String, String>> SETTINGS =
      List.of(
          Map.of(),
          Map.of("KmsKeyArn", KEY, "AlarmEmail", "a@b.example", "AllowedOrigins", "https://a.b"),
          Map.of("AccessLog", "off"));

  static List<Rule> rules() {
    return Rule.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_is_kept_or_the_resource_says_why_not(Rule rule) {
    int asked = 0;
    for (Map<String, String> setting : SETTINGS) {
      ObjectNode resources = Transformed.resources(TEMPLATE, setting);
      for (var resource : resources.properties()) {
        if (resource.getValue().path("Type").asText().equals(rule.type())) {
          asked++;
          assertThat(
                  keeps(rule, resource.getValue(), resources)
                      || excused(resource.getValue()).containsKey(rule.id()))
              .as("%s, %s, with %s", rule, resource.getKey(), setting)
              .isTrue();
        }
      }
    }
    assertThat(asked).as("resources of %s", rule.type()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_that_is_broken_is_noticed(Rule rule) {
    ObjectNode resources = Transformed.resources(TEMPLATE, Map.of());
    assertThat(rule.keeps().test(rule.brokenProperties(), resources)).as("%s", rule).isFalse();
  }

  private static boolean keeps(Rule rule, JsonNode resource, JsonNode resources) {
    return rule.keeps().test(resource.path("Properties"), resources);
  }

  @Test
  void an_excuse_has_a_reason_and_is_needed() {
    Set<String> excuses = new TreeSet<>();
    Set<String> needed = new TreeSet<>();
    for (Map<String, String> setting : SETTINGS) {
      ObjectNode resources = Transformed.resources(TEMPLATE, setting);
      for (var resource : resources.properties()) {
        excused(resource.getValue())
            .forEach((id, reason) -> {
              excuses.add(resource.getKey() + " " + id);
              assertThat(reason).as(resource.getKey() + " " + id).contains(" ").endsWith(".");
            });
        for (Rule rule : Rule.all()) {
          if (rule.type().equals(resource.getValue().path("Type").asText())
              && !keeps(rule, resource.getValue(), resources)) {
            needed.add(resource.getKey() + " " + rule.id());
          }
        }
      }
    }
    // The metadata of the API is that of the stage, about which it speaks.
    excuses.removeIf(excuse -> excuse.startsWith("Api "));
    assertThat(excuses).isEqualTo(needed);
  }

  private static Map<String, String> excused(JsonNode resource) {
    Map<String, String> reasons = new TreeMap<>();
    resource
        .at("/Metadata/checkov/skip")
        .forEach(one -> reasons.put(one.path("id").asText(), one.path("comment").asText()));
    resource
        .at("/Metadata/cfn_nag/rules_to_suppress")
        .forEach(one -> reasons.put(one.path("id").asText(), one.path("reason").asText()));
    return reasons;
  }

  @Test
  void what_is_kept_is_encrypted_with_ones_own_key_where_there_is_one() {
    String resources = Transformed.resources(TEMPLATE, SETTINGS.get(1)).toString();
    assertThat(resources).contains("\"SSEAlgorithm\":\"aws:kms\"").doesNotContain("AES256");
    String plain = Transformed.resources(TEMPLATE, Map.of()).toString();
    assertThat(plain).contains("AES256").doesNotContain("KmsKeyArn\":{").doesNotContain("kms:Dec");
  }

  @Test
  void what_must_not_be_lost_stays_when_the_stack_goes() {
    JsonNode resources = TEMPLATE.path("Resources");
    for (String name : List.of("Reports", "ReportsPolicy", "Table")) {
      assertThat(resources.path(name).path("DeletionPolicy").asText()).isEqualTo("Retain");
      assertThat(resources.path(name).path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
    }
    JsonNode lifecycle = resources.at("/Reports/Properties/LifecycleConfiguration/Rules");
    for (JsonNode rule : lifecycle) {
      assertThat(rule.has("ExpirationInDays")).isFalse();
      if (rule.has("NoncurrentVersionExpiration")) {
        assertThat(rule.path("Prefix").asText()).isEqualTo("texts/");
      }
    }
  }

  @Test
  void queues_take_from_whom_they_should_and_by_tls_alone() {
    ObjectNode resources = Transformed.resources(TEMPLATE, Map.of());
    for (String policy : List.of("ArrivalsPolicy", "FailuresPolicy", "ReportsPolicy")) {
      assertThat(resources.path(policy).toString())
          .contains("\"Effect\":\"Deny\"", "{\"Bool\":{\"aws:SecureTransport\":\"false\"}}");
    }
    JsonNode bucket = resources.at("/ArrivalsPolicy/Properties/PolicyDocument/Statement/0");
    assertThat(bucket.at("/Condition/ArnEquals/aws:SourceArn/Fn::Sub").asText())
        .endsWith(":${AWS::StackName}-reports-${AWS::AccountId}");
    assertThat(bucket.at("/Condition/StringEquals/aws:SourceAccount/Ref").asText())
        .isEqualTo("AWS::AccountId");
    JsonNode source = resources.at("/Failures/Properties/RedriveAllowPolicy");
    assertThat(source.path("redrivePermission").asText()).isEqualTo("byQueue");
    assertThat(source.at("/sourceQueueArns/0/Fn::Sub").asText())
        .endsWith(":" + resources.at("/Arrivals/Properties/QueueName/Fn::Sub").asText());
  }

  @Test
  void functions_end_loops_log_json_and_are_updated_by_degrees() {
    ObjectNode resources = Transformed.resources(TEMPLATE, Map.of());
    for (String name : List.of("IngestFunction", "QueryFunction", "ReconcileFunction")) {
      JsonNode function = resources.path(name).path("Properties");
      assertThat(function.path("RecursiveLoop").asText()).isEqualTo("Terminate");
      assertThat(function.at("/LoggingConfig/LogFormat").asText()).isEqualTo("JSON");
      String group = function.at("/LoggingConfig/LogGroup/Ref").asText();
      assertThat(resources.path(group).path("Type").asText()).isEqualTo("AWS::Logs::LogGroup");
    }
    assertThat(resources.at("/QueryFunction/Properties/SnapStart/ApplyOn").asText())
        .isEqualTo("PublishedVersions");
    assertThat(resources.at("/IngestFunctionArrival/Properties/ScalingConfig/MaximumConcurrency"))
        .hasToString("{\"Ref\":\"IngestConcurrency\"}");
    JsonNode rollback = resources.at("/QueryFunctionDeploymentGroup/Properties");
    assertThat(rollback.at("/AutoRollbackConfiguration/Events").toString())
        .contains("DEPLOYMENT_STOP_ON_ALARM");
    Set<String> watched = new TreeSet<>();
    rollback
        .at("/AlarmConfiguration/Alarms")
        .forEach(alarm -> watched.add(alarm.at("/Name/Fn::Sub").asText()));
    Set<String> named = new TreeSet<>();
    resources.forEach(one -> named.add(one.at("/Properties/AlarmName/Fn::Sub").asText()));
    named.remove("");
    assertThat(watched).isEqualTo(named);
  }

  @Test
  void the_copy_that_is_tested_is_of_the_template_that_is_deployed() throws Exception {
    assertThat(TEMPLATE.at("/Metadata/of").asText())
        .as(".ci/check-template OUT --write makes it anew")
        .isEqualTo(hash());
  }

  private static String hash() throws IOException, java.security.NoSuchAlgorithmException {
    String text = Files.readString(Template.FILE);
    String rest =
        text.substring(0, text.indexOf("        # definition begins\n"))
            + text.substring(text.indexOf("        # definition ends\n"));
    MessageDigest hash = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(hash.digest(rest.getBytes(StandardCharsets.UTF_8)));
  }
}
