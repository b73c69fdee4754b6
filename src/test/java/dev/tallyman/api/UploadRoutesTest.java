package dev.tallyman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.service.Samples;
import dev.tallyman.text.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadRoutesTest {

  private final Service service = new Service();

  private ApiResponse post(String body) {
    return service.send("POST", "/v1/reports", body);
  }

  @Test
  void an_upload_gets_an_address_under_a_key_of_its_own() {
    ApiResponse response = post("{\"name\": \"a b.txt\"}");
    assertThat(response.status()).isEqualTo(201);
    JsonNode offer = Service.json(response);
    assertThat(offer.path("key").asText()).isEqualTo("reports/u0/a b.txt");
    assertThat(offer.path("id").asText())
        .isEqualTo(Report.id(Samples.BUCKET, "reports/u0/a b.txt"));
    assertThat(offer.path("url").asText()).startsWith("https://bucket.example/reports/u0/");
    assertThat(offer.path("headers")).isEmpty();
    assertThat(Service.json(post("{\"name\": \"a b.txt\"}")).path("key").asText())
        .isEqualTo("reports/u1/a b.txt");
    assertThat(service.store.objects).isEmpty();
  }

  @Test
  void metadata_lie_beside_the_report_before_the_address_is_given() {
    post(
        """
        {"name": "a.txt", "metadata": {"publisher": "The Harbour Post", "published": "2025-04"}}\
        """);
    assertThat(
            new String(
                service.store.objects.get("reports/u0/a.txt.meta.json").bytes(),
                StandardCharsets.UTF_8))
        .isEqualTo("{\"publisher\":\"The Harbour Post\",\"published\":\"2025-04\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ../../etc/passwd        | passwd
          C:\\\\temp\\\\report.pdf | report.pdf
          a?b#c%d.txt             | a_b_c_d.txt
          .hidden                 | report.hidden
          x.meta.json             | x.meta.json.txt
          """)
  void a_name_never_leads_out_of_its_folder_nor_becomes_a_sidecar(String name, String last) {
    JsonNode offer = Service.json(post("{\"name\": \"" + name + "\"}"));
    assertThat(offer.path("key").asText()).isEqualTo("reports/u0/" + last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                            | name
          {"name": 5}                                                   | name
          {"name": " "}                                                 | name
          {"name": "a", "size": 5}                                      | size
          {"name": "a", "contentType": "text"}                          | contentType
          {"name": "a", "metadata": "x"}                                | metadata
          {"name": "a", "metadata": {"author": "x"}}                    | metadata.author
          {"name": "a", "metadata": {"published": "yesterday"}}         | metadata.published
          {"name": "a", "metadata": {"published": "2025-02-30"}}        | metadata.published
          {"name": "a", "metadata": {"url": "javascript:alert(1)"}}     | metadata.url
          """)
  void a_bad_field_is_named(String body, String field) {
    ApiResponse response = post(body);
    assertThat(response.status()).isEqualTo(400);
    assertThat(Service.json(response).path("parameter").asText()).isEqualTo(field);
    assertThat(service.store.objects).isEmpty();
  }

  @Test
  void a_body_that_is_no_object_or_too_large_is_refused() {
    assertThat(post("").status()).isEqualTo(400);
    assertThat(post("[1]").status()).isEqualTo(400);
    assertThat(post("{\"name\": \"a\"} {").status()).isEqualTo(400);
    assertThat(post("{\"name\":".repeat(20_000)).status()).isEqualTo(413);
    assertThat(post("{\"a\":".repeat(5_000)).status()).isEqualTo(400);
  }

  @Test
  void a_bomb_of_json_is_a_bad_body() {
    String deep = "[".repeat(4_000) + "]".repeat(4_000);
    for (String bomb :
        List.of(
            "{\"name\": \"a\", \"metadata\": " + deep + "}",
            "{\"name\": " + "9".repeat(9_000) + "}",
            "{\"name\": 1e999999999}",
            "{\"name\": \"a\", \"name\": \"b\"}",
            "{\"name\": \"a\", \"metadata\": {\"title\": \"a\", \"title\": \"b\"}}",
            "\uFEFF{\"name\": \"a\"} ,",
            "{\"name\": \"a\\u0000.txt\"}",
            "{\"name\": \"a\\n.txt\"}")) {
      assertThat(post(bomb).status()).as(bomb).isEqualTo(400);
    }
    assertThat(service.store.objects).isEmpty();
    assertThat(service.failures).isEmpty();
  }
}
