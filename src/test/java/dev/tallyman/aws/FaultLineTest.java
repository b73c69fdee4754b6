package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class FaultLineTest {

  @Test
  void a_fault_is_one_line_with_kind_and_place_and_without_what_it_quotes() throws Exception {
    Throwable fault = new IllegalStateException("words of a report\n{\"level\":\"INFO\"}");
    String line = FaultLine.of("a question failed", fault);
    assertThat(line).doesNotContain("words", "INFO", "\n");
    JsonNode fields = new ObjectMapper().readTree(line);
    assertThat(fields.path("level").asText()).isEqualTo("ERROR");
    assertThat(fields.path("message").asText()).isEqualTo("a question failed");
    assertThat(fields.path("fault").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(fields.path("at").get(0).asText()).contains("FaultLineTest");
  }

  @Test
  void what_a_service_answered_is_told() {
    assertThat(FaultLine.of("failed", SdkClientException.create("no route to host")))
        .contains("\"service\":\"no route to host\"");
  }
}
