package dev.tallyman.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

  private static final String DESK = "https://desk.example";
  private static final byte[] NONE = new byte[0];

  private final Service service = new Service();
  private final Api shared =
      service.api.sharedWith(AllowedOrigins.parse("http://localhost:3000, " + DESK));

  private ApiResponse ask(String method, String path, Map<String, String> headers) {
    return shared.answer(new ApiRequest(method, path, Map.of(), headers, NONE));
  }

  private static Map<String, String> preflight(String origin) {
    return Map.of("origin", origin, "access-control-request-method", "GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/tally", "/v1/reports", "/v1/nothing", "/"})
  void a_browser_that_asks_beforehand_is_told_what_a_page_may_send(String path) {
    ApiResponse answer = ask("OPTIONS", path, preflight(DESK));
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers())
        .containsEntry("Access-Control-Allow-Origin", DESK)
        .containsEntry("Access-Control-Allow-Methods", "GET, POST")
        .containsEntry("Access-Control-Allow-Headers", "x-api-key, content-type, if-none-match")
        .containsEntry("Vary", "Origin");
  }

  @Test
  void answers_and_problems_can_be_read_by_the_page_that_asked_and_by_no_other() {
    for (String path : List.of("/v1/flows", "/v1/tally", "/v1/figures/none", "/nothing")) {
      assertThat(ask("GET", path, Map.of("origin", DESK)).headers())
          .as(path)
          .containsEntry("Access-Control-Allow-Origin", DESK)
          .containsEntry("Access-Control-Expose-Headers", "ETag, Link, Allow");
      for (Map<String, String> headers :
          List.of(Map.of("origin", "https://desk.example.evil"), Map.<String, String>of())) {
        Map<String, String> answered = ask("GET", path, headers).headers();
        assertThat(answered).as(path).doesNotContainKey("Access-Control-Allow-Origin");
        assertThat(answered.get("Vary")).as(path).endsWith("Origin");
      }
    }
  }

  @Test
  void an_unchanged_answer_can_be_read_too() {
    String etag = ask("GET", "/v1/flows", Map.of()).headers().get("ETag");
    ApiResponse again = ask("GET", "/v1/flows", Map.of("origin", DESK, "if-none-match", etag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.headers()).containsEntry("Access-Control-Allow-Origin", DESK);
  }

  @Test
  void where_answers_vary_already_they_vary_by_origin_as_well() {
    assertThat(ask("GET", "/v1/openapi.json", Map.of()).headers())
        .containsEntry("Vary", "Accept-Encoding, Origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "https://DESK.example", "*", ""})
  void another_page_is_answered_as_if_nobody_was_allowed(String origin) {
    ApiResponse answer = ask("OPTIONS", "/v1/tally", preflight(origin));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.headers()).doesNotContainKey("Access-Control-Allow-Origin");
  }

  @Test
  void with_no_origins_nothing_is_said_of_them() {
    ApiResponse answer = service.get("/v1/flows", "origin", DESK);
    assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("Access-Control"));
    assertThat(answer.headers()).containsEntry("Vary", "Accept");
    assertThat(service.send("OPTIONS", "/v1/flows", "", "origin", DESK).status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "desk.example",
        "https://desk.example/",
        "https://desk.example/page",
        "https://Desk.example",
        "https://*.example",
        "*",
        "null",
        "ftp://desk.example",
        "https://desk.example:port",
        "https://desk.example\r\nx: y"
      })
  void what_no_browser_sends_as_an_origin_is_refused(String text) {
    assertThatThrownBy(() -> AllowedOrigins.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://desk.example.org");
  }
}
