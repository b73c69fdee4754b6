package dev.tallyman.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.service.FakeStore;
import dev.tallyman.text.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiTest {

  private final Service service = new Service();

  @Test
  void an_answer_that_the_client_has_already_is_not_sent_again() {
    service.report("reports/a.txt", "KP", "RU", List.of(1));
    ApiResponse first = service.get("/v1/tally?origin=KP");
    String etag = first.headers().get("ETag");
    assertThat(first.headers().get("Cache-Control")).isEqualTo("private, no-cache");
    ApiResponse second = service.get("/v1/tally?origin=KP", "if-none-match", "\"x\", W/" + etag);
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.headers().get("ETag")).isEqualTo(etag);
    service.report("reports/b.txt", "KP", "RU", List.of(2));
    assertThat(service.get("/v1/tally?origin=KP", "if-none-match", etag).status()).isEqualTo(200);
  }

  @Test
  void what_is_known_of_one_answer_stands_for_no_other() {
    service.report("reports/a.txt", "KP", "RU", List.of(1));
    service.report("reports/b.txt", "IR", "SY", List.of(2));
    String etag = service.get("/v1/tally?origin=KP").headers().get("ETag");
    for (String other : List.of("/v1/tally?origin=IR", "/v1/flows", "/v1/figures?origin=KP")) {
      assertThat(service.get(other, "if-none-match", etag).status()).as(other).isEqualTo(200);
    }
    assertThat(service.get("/v1/tally?origin=KP&format=csv", "if-none-match", etag).status())
        .isEqualTo(200);
    assertThat(service.get("/v1/tally?origin=QQ", "if-none-match", etag).status()).isEqualTo(400);
  }

  @Test
  void no_value_makes_one_question_look_like_another() {
    service.report("reports/a.txt", "KP", "RU", List.of(1, 2, 3));
    String page = "/v1/figures?originator=Harbour%20Office&limit=1";
    String cursor = Service.json(service.get(page)).path("next").asText();
    assertThat(service.get(page + "&cursor=" + cursor).status()).isEqualTo(200);
    for (String value :
        List.of(
            "Harbour%20Office%26limit%3D1",
            "Harbour%20Office%00publisher%00x",
            "Harbour%20Office&publisher=x",
            "harbour%20office")) {
      String other = "/v1/figures?originator=" + value + "&limit=1&cursor=" + cursor;
      assertThat(service.get(other).status()).as(value).isEqualTo(400);
    }
  }

  @Test
  void a_report_of_another_bucket_is_not_found_by_its_id() {
    Report own = service.report("reports/a.txt", "KP", "RU", List.of(1));
    String foreign = Report.id("another-bucket", "reports/a.txt");
    assertThat(foreign).isNotEqualTo(own.id());
    assertThat(service.get("/v1/reports/" + own.id()).status()).isEqualTo(200);
    for (String id : List.of(foreign, own.id() + "%00", "..", own.id() + "/../" + own.id(), "*")) {
      for (String rest : List.of("", "/text")) {
        assertThat(service.get("/v1/reports/" + id + rest).status()).as(id).isEqualTo(404);
      }
    }
  }

  @Test
  void an_answer_depends_on_state_and_question_alone() {
    service.report("reports/a.txt", "KP", "RU", List.of(1, 2, 3));
    assertThat(service.get("/v1/tally?origin=KP&limit=1").headers().get("ETag"))
        .isEqualTo(service.get("/v1/tally?origin=KP&limit=1").headers().get("ETag"));
  }

  @Test
  void a_method_that_an_address_does_not_answer_is_told_those_that_it_does() {
    for (String method : List.of("DELETE", "PUT", "HEAD", "OPTIONS", "get", "")) {
      ApiResponse response = service.send(method, "/v1/reports", "");
      assertThat(response.status()).isEqualTo(405);
      assertThat(response.headers().get("Allow")).isEqualTo("GET, POST");
    }
    assertThat(service.send("POST", "/v1/tally", "").headers().get("Allow")).isEqualTo("GET");
  }

  @Test
  void a_question_with_a_body_is_refused() {
    assertThat(service.send("GET", "/v1/flows", "x").status()).isEqualTo(400);
  }

  @Test
  void our_own_fault_is_told_to_us_and_not_to_the_client() {
    List<RuntimeException> failures = new ArrayList<>();
    Api api =
        Service.api(
            new FakeStore(),
            (_, _, _) -> {
              throw new IllegalStateException("a secret");
            },
            failures);
    ApiResponse failed =
        api.answer(
            new ApiRequest(
                "GET", "/v1/tally", Map.of("origin", List.of("KP")), Map.of(), new byte[0]));
    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.text())
        .doesNotContain("Exception", "secret")
        .contains("urn:tallyman:problem:internal");
    assertThat(failures).hasSize(1);
  }
}
