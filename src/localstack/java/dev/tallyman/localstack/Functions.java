package dev.tallyman.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.service.ReportKeys;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/// The functions, called directly.
final class Functions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LambdaClient lambda;
  private final Deployment deployment;

  Functions(LambdaClient lambda, Deployment deployment) {
    this.lambda = lambda;
    this.deployment = deployment;
  }

  /// The ids of those messages of a batch that are to come again. A message has the key that it
  /// asks to look at for its id.
  List<String> ingest(List<String> keys) throws Exception {
    List<Map<String, String>> records = new ArrayList<>();
    for (String key : keys) {
      records.add(Map.of("messageId", key, "body", notification(key)));
    }
    List<String> again = new ArrayList<>();
    invoke("IngestFunction", JSON.writeValueAsString(Map.of("Records", records)))
        .path("batchItemFailures")
        .forEach(one -> again.add(one.path("itemIdentifier").asText()));
    return again;
  }

  private static String notification(String key) throws Exception {
    String encoded = URLEncoder.encode(ReportKeys.PREFIX + key, StandardCharsets.UTF_8);
    return JSON.writeValueAsString(
        Map.of("Records", List.of(Map.of("s3", Map.of("object", Map.of("key", encoded))))));
  }

  /// What it found.
  JsonNode reconcile() throws Exception {
    return invoke("ReconcileFunction", "{}");
  }

  private JsonNode invoke(String logicalId, String event) throws Exception {
    String name = deployment.nameOf(logicalId);
    InvokeResponse answer =
        lambda.invoke(call -> call.functionName(name).payload(SdkBytes.fromUtf8String(event)));
    assertThat(answer.functionError()).as(answer.payload().asUtf8String()).isNull();
    return JSON.readTree(answer.payload().asByteArray());
  }

  /// The version that answers the API's questions.
  String versionOfQueries() {
    return lambda
        .getAlias(of -> of.functionName(deployment.nameOf("QueryFunction")).name("live"))
        .functionVersion();
  }

  /// The SHA-256 of its code.
  String codeOfQueries() {
    return lambda
        .getFunctionConfiguration(
            of -> of.functionName(deployment.nameOf("QueryFunction")).qualifier(versionOfQueries()))
        .codeSha256();
  }
}
