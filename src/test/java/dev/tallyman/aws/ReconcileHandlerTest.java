package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.MemoryStore;
import dev.tallyman.service.Reconcile;
import dev.tallyman.service.StoredObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconcileHandlerTest {

  @Test
  void what_was_found_is_answered_and_logged() throws IOException {
    MemoryObjects objects = new MemoryObjects();
    objects.put(new StoredObject("reports/a.txt", new byte[3], 3, null, Map.of()));
    List<String> asked = new ArrayList<>();
    List<String> log = new ArrayList<>();
    ReconcileHandler handler =
        new ReconcileHandler(new Reconcile(objects, new MemoryStore(), asked::add), log::add);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(InputStream.nullInputStream(), answer, null);
    JsonNode findings = new ObjectMapper().readTree(answer.toByteArray());
    assertThat(findings.get("unknown").intValue()).isEqualTo(1);
    assertThat(new ObjectMapper().readTree(log.getFirst())).isEqualTo(findings);
    assertThat(asked).containsExactly("reports/a.txt");
  }
}
