package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class FaultLogTest {

  private final List<String> lines = new ArrayList<>();
  private final FaultLog log =
      new FaultLog(new Metrics("tallyman", "7"), () -> Instant.ofEpochMilli(5), lines::add);

  @Test
  void a_fault_is_one_line_with_kind_and_place_and_without_what_it_quotes() throws Exception {
    log.accept(
        new IllegalStateException(
            "words of a report\n{\"level\":\"INFO\"}", new IllegalArgumentException("a question")));
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst()).doesNotContain("words", "question?", "INFO", "\n");
    JsonNode line = new ObjectMapper().readTree(lines.getFirst());
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
    assertThat(line.path("fault").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(line.path("at").get(0).asText()).contains("FaultLogTest");
    assertThat(line.path("causes").toString())
        .isEqualTo("[\"java.lang.IllegalArgumentException\"]");
  }

  @Test
  void faults_are_counted_by_the_version_of_the_function() throws Exception {
    log.accept(new IllegalStateException());
    JsonNode line = new ObjectMapper().readTree(lines.getFirst());
    assertThat(line.path("faults").asInt()).isEqualTo(1);
    assertThat(line.path("system").asText()).isEqualTo("tallyman");
    assertThat(line.path("version").asText()).isEqualTo("7");
    assertThat(line.path("_aws").toString())
        .isEqualTo(
            """
            {"Timestamp":5,"CloudWatchMetrics":[{"Namespace":"Tallyman",\
            "Dimensions":[["system"],["system","version"]],\
            "Metrics":[{"Name":"faults","Unit":"Count"}]}]}\
            """);
  }

  @Test
  void what_a_service_answered_is_told() {
    log.accept(SdkClientException.create("no route to host"));
    assertThat(lines.getFirst()).contains("\"service\":\"no route to host\"");
  }
}
