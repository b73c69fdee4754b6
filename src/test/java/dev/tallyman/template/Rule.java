package dev.tallyman.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A rule that checkov (`CKV_…`) or cfn_nag (`W…`, `F…`) has for resources of a type. `keeps` is
/// asked for the properties of a resource and all resources; `broken` are properties that break the
/// rule.
record Rule(
    String id, String type, String sentence, String broken, BiPredicate<JsonNode, JsonNode> keeps) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> SERVICES =
      Set.of("lambda.amazonaws.com", "apigateway.amazonaws.com", "codedeploy.amazonaws.com");

  @Override
  public String toString() {
    return id + " " + type + ": " + sentence;
  }

  JsonNode brokenProperties() {
    try {
      return JSON.readTree(broken);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rule rule(
      String id, String type, String sentence, String broken, Predicate<JsonNode> keeps) {
    return new Rule(
        id, "AWS::" + type, sentence, broken, (properties, _) -> keeps.test(properties));
  }

  private static Rule has(String id, String type, String sentence, String pointer) {
    return rule(id, type, sentence, "{}", one -> !one.at(pointer).isMissingNode());
  }

  private static Rule is(String id, String type, String sentence, String pointer, String value) {
    return rule(id, type, sentence, "{}", one -> one.at(pointer).asText().equals(value));
  }

  private static Rule hasNot(
      String id, String type, String sentence, String pointer, String broken) {
    return rule(id, type, sentence, broken, one -> one.at(pointer).isMissingNode());
  }

  /// No statement that allows something may be as `bad` says.
  private static Rule allows(
      String id, String type, String sentence, String broken, Predicate<JsonNode> bad) {
    return rule(
        id,
        type,
        sentence,
        document(type, "\"Effect\": \"Allow\", " + broken),
        one -> statements(one).noneMatch(bad));
  }

  private static String document(String type, String statement) {
    String document = "{\"Statement\": [{" + statement + "}]}";
    return type.startsWith("IAM")
        ? "{\"Policies\": [{\"PolicyDocument\": " + document + "}]}"
        : "{\"PolicyDocument\": " + document + "}";
  }

  /// The same for the statements that say who may take a role.
  private static Rule trusts(String id, String sentence, String broken, Predicate<JsonNode> bad) {
    return rule(
        id,
        "IAM::Role",
        sentence,
        "{\"AssumeRolePolicyDocument\": {\"Statement\": [{\"Effect\": \"Allow\", "
            + broken
            + "}]}}",
        one -> one.at("/AssumeRolePolicyDocument/Statement").valueStream().noneMatch(bad));
  }

  private static Stream<JsonNode> statements(JsonNode properties) {
    List<JsonNode> documents = new ArrayList<>(List.of(properties.path("PolicyDocument")));
    properties.path("Policies").forEach(policy -> documents.add(policy.path("PolicyDocument")));
    return documents.stream()
        .flatMap(document -> document.path("Statement").valueStream())
        .filter(statement -> statement.path("Effect").asText().equals("Allow"));
  }

  private static Stream<String> texts(JsonNode oneOrMore) {
    return (oneOrMore.isArray() ? oneOrMore.valueStream() : Stream.of(oneOrMore))
        .map(JsonNode::asText);
  }

  private static boolean any(JsonNode statement, String field, String pattern) {
    return texts(statement.path(field)).anyMatch(text -> text.matches(pattern));
  }

  private static boolean onAll(JsonNode statement, String actions) {
    return any(statement, "Action", actions) && any(statement, "Resource", "\\*");
  }

  private static boolean isForAll(JsonNode statement) {
    JsonNode principal = statement.path("Principal");
    return principal.asText().equals("*") || principal.path("AWS").asText().equals("*");
  }

  private static boolean isOfPlan(JsonNode properties, JsonNode resources) {
    return resources
        .valueStream()
        .filter(one -> one.path("Type").asText().equals("AWS::ApiGateway::UsagePlan"))
        .flatMap(plan -> plan.at("/Properties/ApiStages").valueStream())
        .anyMatch(stage -> stage.path("ApiId").equals(properties.path("RestApiId")));
  }

  private static boolean mayLog(JsonNode function, JsonNode resources) {
    String role = function.at("/Role/Fn::GetAtt/0").asText();
    return statements(resources.path(role).path("Properties"))
        .anyMatch(one -> any(one, "Action", "logs:PutLogEvents"));
  }

  static List<Rule> all() {
    String bucket = "S3::Bucket";
    String policy = "S3::BucketPolicy";
    String queue = "SQS::QueuePolicy";
    String role = "IAM::Role";
    String lambda = "Lambda::Function";
    String stage = "ApiGateway::Stage";
    String encryption =
        "/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault";
    String block = "/PublicAccessBlockConfiguration/";
    String open = "{\"AccessControl\": \"PublicRead\"}";
    String wide = "{\"AccessControl\": \"PublicReadWrite\"}";
    Predicate<JsonNode> noRead =
        one -> !one.path("AccessControl").asText().startsWith("PublicRead");
    Predicate<JsonNode> noWrite = one -> !one.path("AccessControl").asText().endsWith("Write");
    Predicate<JsonNode> allActions = one -> any(one, "Action", "(.*:)?\\*");
    Predicate<JsonNode> notAction = one -> one.has("NotAction");
    Predicate<JsonNode> notPrincipal = one -> one.has("NotPrincipal");
    String everything = "\"Action\": \"*\", \"Resource\": \"*\"";
    return List.of(
        has("CKV_AWS_18", bucket, "access is logged", "/LoggingConfiguration"),
        has("W35", bucket, "access is logged", "/LoggingConfiguration"),
        has("CKV_AWS_19", bucket, "what lies there is encrypted", encryption + "/SSEAlgorithm"),
        has("W41", bucket, "what lies there is encrypted", encryption),
        rule("CKV_AWS_20", bucket, "nobody outside reads", open, noRead),
        rule("W31", bucket, "nobody outside reads", open, noRead),
        rule("CKV_AWS_57", bucket, "nobody outside writes", wide, noWrite),
        rule("F14", bucket, "nobody outside writes", wide, noWrite),
        is("CKV_AWS_21", bucket, "versions are kept", "/VersioningConfiguration/Status", "Enabled"),
        is("CKV_AWS_53", bucket, "no public list is made", block + "BlockPublicAcls", "true"),
        is("CKV_AWS_54", bucket, "no public policy is made", block + "BlockPublicPolicy", "true"),
        is("CKV_AWS_55", bucket, "public lists mean nothing", block + "IgnorePublicAcls", "true"),
        is("CKV_AWS_56", bucket, "public is not public", block + "RestrictPublicBuckets", "true"),
        new Rule(
            "W51",
            "AWS::" + bucket,
            "there is a policy",
            "{\"BucketName\": \"of nobody\"}",
            (properties, resources) ->
                resources.properties().stream()
                    .filter(one -> one.getValue().path("Properties").equals(properties))
                    .anyMatch(one ->
                        resources
                            .valueStream()
                            .anyMatch(other ->
                                other.path("Type").asText().equals("AWS::S3::BucketPolicy")
                                    && other
                                        .at("/Properties/Bucket/Ref")
                                        .asText()
                                        .equals(one.getKey())))),
        allows("F15", policy, "it allows no *", "\"Action\": \"s3:*\"", allActions),
        allows("F16", policy, "it allows nothing to all", "\"Principal\": \"*\"", Rule::isForAll),
        allows("F9", policy, "it names whom", "\"NotPrincipal\": {}", notPrincipal),
        allows("W20", policy, "it names what", "\"NotAction\": []", notAction),
        allows("F20", queue, "it allows no *", "\"Action\": \"sqs:*\"", allActions),
        allows("F21", queue, "it allows nothing to all", "\"Principal\": \"*\"", Rule::isForAll),
        allows("F7", queue, "it names whom", "\"NotPrincipal\": {}", notPrincipal),
        allows("W18", queue, "it names what", "\"NotAction\": []", notAction),
        has("CKV_AWS_27", "SQS::Queue", "messages are encrypted", "/KmsMasterKeyId"),
        has("W48", "SQS::Queue", "messages are encrypted", "/KmsMasterKeyId"),
        has("CKV_AWS_26", "SNS::Topic", "messages are encrypted", "/KmsMasterKeyId"),
        has("W47", "SNS::Topic", "messages are encrypted", "/KmsMasterKeyId"),
        is(
            "CKV_AWS_28",
            "DynamoDB::Table",
            "any moment can be had again",
            "/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled",
            "true"),
        is(
            "W78",
            "DynamoDB::Table",
            "any moment can be had again",
            "/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled",
            "true"),
        has("CKV_AWS_119", "DynamoDB::Table", "one's own key", "/SSESpecification/KMSMasterKeyId"),
        has("W74", "DynamoDB::Table", "one's own key", "/SSESpecification/KMSMasterKeyId"),
        has("W73", "DynamoDB::Table", "how it is paid is said", "/BillingMode"),
        rule(
            "CKV_AWS_45",
            lambda,
            "no secret in the environment",
            "{\"Environment\": {\"Variables\": {\"A\": \"AKIA" + "IOSFODNN7EXAMPLE\"}}}",
            one ->
                !one.at("/Environment/Variables")
                    .toString()
                    .matches(".*(AKIA[A-Z0-9]{16}|resolve:|[A-Za-z0-9/+]{40}\").*")),
        has("CKV_AWS_115", lambda, "concurrency is bounded", "/ReservedConcurrentExecutions"),
        has("W92", lambda, "concurrency is reserved", "/ReservedConcurrentExecutions"),
        has("CKV_AWS_116", lambda, "there is a dead-letter queue", "/DeadLetterConfig/TargetArn"),
        has("CKV_AWS_117", lambda, "it is in a network", "/VpcConfig"),
        has("W89", lambda, "it is in a network", "/VpcConfig"),
        has("CKV_AWS_173", lambda, "its environment has one's own key", "/KmsKeyArn"),
        is("CKV_AWS_363", lambda, "its runtime is supported", "/Runtime", "java25"),
        new Rule(
            "W58", "AWS::" + lambda, "it may write its log", "{\"Role\": \"none\"}", Rule::mayLog),
        rule(
            "CKV_AWS_364",
            "Lambda::Permission",
            "a service calls for one source",
            "{\"Principal\": \"s3.amazonaws.com\"}",
            one -> one.has("SourceArn") || one.has("SourceAccount")),
        rule(
            "F13",
            "Lambda::Permission",
            "not everybody may call",
            "{\"Principal\": \"*\"}",
            one -> !one.path("Principal").asText().equals("*")),
        is("W24", "Lambda::Permission", "to call, no more", "/Action", "lambda:InvokeFunction"),
        hasNot(
            "F45",
            "Lambda::Permission",
            "no token in words",
            "/EventSourceToken",
            "{\"EventSourceToken\": \"a\"}"),
        trusts(
            "CKV_AWS_60",
            "known services alone take it",
            "\"Principal\": {\"AWS\": \"*\"}",
            one -> !texts(one.at("/Principal/Service")).allMatch(SERVICES::contains)),
        trusts(
            "CKV_AWS_61",
            "no account takes it",
            "\"Principal\": {\"AWS\": \"*\"}",
            one -> one.path("Principal").has("AWS")),
        trusts("F2", "no *", "\"Action\": \"*\"", allActions),
        trusts("F6", "it names whom", "\"NotPrincipal\": {}", notPrincipal),
        trusts("W14", "it names what", "\"NotAction\": []", notAction),
        allows("CKV_AWS_62", role, "no administrator", everything, one -> onAll(one, "\\*")),
        allows("CKV_AWS_63", role, "no *", everything, one -> any(one, "Action", "\\*")),
        allows(
            "CKV_AWS_107",
            role,
            "no credentials of others",
            "\"Action\": \"sts:AssumeRole\", \"Resource\": \"*\"",
            one -> onAll(one, "(sts|iam|ecr|redshift):.*")),
        allows(
            "CKV_AWS_108",
            role,
            "no reading of everything",
            "\"Action\": \"s3:GetObject\", \"Resource\": \"*\"",
            one -> onAll(one, "(s3:Get|ssm:Get|secretsmanager:Get).*")),
        allows(
            "CKV_AWS_109",
            role,
            "no granting",
            "\"Action\": \"iam:PutRolePolicy\", \"Resource\": \"*\"",
            one -> onAll(one, ".*:(Put|Set|Attach|Add|Create).*(Policy|Permission|Grant).*")),
        allows(
            "CKV_AWS_110",
            role,
            "no climbing",
            "\"Action\": \"iam:PassRole\", \"Resource\": \"*\"",
            one -> onAll(one, "(iam|lambda|cloudformation|ec2|glue|sts):.*")),
        allows(
            "CKV_AWS_111",
            role,
            "no writing everywhere",
            "\"Action\": \"sqs:SendMessage\", \"Resource\": \"*\"",
            one -> onAll(one, ".*:(Put|Send|Update|Delete|Create|Write).*")),
        allows("F3", role, "no *", "\"Action\": \"s3:*\"", allActions),
        allows(
            "F38",
            role,
            "no role is handed on",
            "\"Action\": \"iam:PassRole\", \"Resource\": \"*\"",
            one -> onAll(one, "iam:PassRole")),
        allows("W11", role, "no * resource", everything, one -> any(one, "Resource", "\\*")),
        allows("W15", role, "it names what", "\"NotAction\": []", notAction),
        allows(
            "W21", role, "it names on what", "\"NotResource\": []", one -> one.has("NotResource")),
        rule(
            "W43",
            role,
            "no administrator",
            "{\"ManagedPolicyArns\": [\"arn:aws:iam::aws:policy/AdministratorAccess\"]}",
            one -> !one.path("ManagedPolicyArns").toString().contains("AdministratorAccess")),
        rule(
            "W44",
            role,
            "no elevated policy",
            "{\"ManagedPolicyArns\": [\"arn:aws:iam::aws:policy/AmazonS3FullAccess\"]}",
            one -> !one.path("ManagedPolicyArns").toString().matches(".*(FullAccess|PowerUser).*")),
        has("CKV_AWS_158", "Logs::LogGroup", "one's own key", "/KmsKeyId"),
        has("W84", "Logs::LogGroup", "one's own key", "/KmsKeyId"),
        has("CKV_AWS_66", "Logs::LogGroup", "it ends", "/RetentionInDays"),
        has("W86", "Logs::LogGroup", "it ends", "/RetentionInDays"),
        has("CKV_AWS_149", "SecretsManager::Secret", "one's own key", "/KmsKeyId"),
        has("W77", "SecretsManager::Secret", "one's own key", "/KmsKeyId"),
        is("CKV_AWS_73", stage, "requests are traced", "/TracingEnabled", "true"),
        has("CKV_AWS_76", stage, "requests are logged", "/AccessLogSetting"),
        has("W69", stage, "requests are logged", "/AccessLogSetting"),
        is("CKV_AWS_120", stage, "answers are kept", "/CacheClusterEnabled", "true"),
        new Rule("W64", "AWS::" + stage, "it has a usage plan", "{}", Rule::isOfPlan),
        new Rule("W68", "AWS::ApiGateway::Deployment", "it has a usage plan", "{}", Rule::isOfPlan),
        rule(
            "W45",
            "ApiGateway::Deployment",
            "a stage that it makes is logged",
            "{\"StageName\": \"a\", \"StageDescription\": {}}",
            one ->
                one.path("StageName").asText("Stage").equals("Stage")
                    || one.path("StageDescription").has("AccessLogSetting")),
        rule(
            "W87",
            "ApiGateway::Deployment",
            "what is kept is encrypted",
            "{\"StageDescription\": {\"CachingEnabled\": true}}",
            one ->
                !one.at("/StageDescription/CachingEnabled").asBoolean()
                    || one.at("/StageDescription/CacheDataEncrypted").asBoolean()),
        hasNot(
            "W28",
            "CloudWatch::Alarm",
            "no name stops an update",
            "/AlarmName",
            "{\"AlarmName\": \"a\"}"),
        hasNot(
            "W28", "ApiGateway::ApiKey", "no name stops an update", "/Name", "{\"Name\": \"a\"}"),
        hasNot("W28", role, "no name stops an update", "/RoleName", "{\"RoleName\": \"a\"}"),
        hasNot(
            "W28",
            "DynamoDB::Table",
            "no name stops an update",
            "/TableName",
            "{\"TableName\": \"a\"}"),
        hasNot(
            "W28",
            "CodeDeploy::DeploymentGroup",
            "no name stops an update",
            "/DeploymentGroupName",
            "{\"DeploymentGroupName\": \"a\"}"));
  }
}
