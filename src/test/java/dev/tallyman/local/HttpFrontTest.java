package dev.tallyman.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.api.AllowedOrigins;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFrontTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicReference<JsonNode> event = new AtomicReference<>();
  private final AtomicReference<String> answer = new AtomicReference<>("");
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpFront front;

  @BeforeEach
  void start() throws IOException {
    front = HttpFront.start(0, this::function, null);
    answer.set("{\"statusCode\":200,\"body\":\"ok\"}");
  }

  private byte[] function(byte[] json) throws IOException {
    event.set(JSON.readTree(json));
    if (answer.get().equals("fails")) {
      throw new FunctionFailed("as asked");
    }
    return answer.get().getBytes(StandardCharsets.UTF_8);
  }

  @AfterEach
  void stop() {
    front.close();
    client.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(front.endpoint() + path));
  }

  @Test
  void a_request_becomes_a_proxy_event_with_every_parameter() throws Exception {
    send(request("/v1/tally?origin=KP&measure=cubic%20metre&origin=RU&x=").header("X-Trace", "7"));
    assertThat(event.get().path("path").asText()).isEqualTo("/v1/tally");
    assertThat(event.get().path("httpMethod").asText()).isEqualTo("GET");
    assertThat(event.get().at("/queryStringParameters/origin").asText()).isEqualTo("RU");
    assertThat(event.get().at("/multiValueQueryStringParameters/origin").size()).isEqualTo(2);
    assertThat(event.get().at("/queryStringParameters/measure").asText()).isEqualTo("cubic metre");
    assertThat(event.get().at("/queryStringParameters/x").asText("none")).isEmpty();
    assertThat(event.get().at("/multiValueHeaders/X-trace/0").asText()).isEqualTo("7");
    assertThat(event.get().path("body").isNull()).isTrue();
  }

  @Test
  void a_body_travels_as_text_or_in_base64() throws Exception {
    send(request("/v1/reports").POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"é\"}")));
    assertThat(event.get().path("body").asText()).isEqualTo("{\"name\":\"é\"}");
    send(request("/x").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {(byte) 0xFF, 0})));
    assertThat(event.get().path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(event.get().path("body").asText()).isEqualTo("/wA=");
  }

  @Test
  void status_headers_and_a_binary_body_reach_the_caller() throws Exception {
    answer.set(
        """
        {"statusCode":203,"headers":{"ETag":"\\"1\\""},
         "multiValueHeaders":{"Vary":["Accept","Origin"]},"body":"aGk=","isBase64Encoded":true}\
        """);
    HttpResponse<String> response = send(request("/"));
    assertThat(response.statusCode()).isEqualTo(203);
    assertThat(response.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(response.headers().allValues("Vary")).containsExactly("Accept", "Origin");
    assertThat(response.body()).isEqualTo("hi");
  }

  @Test
  void a_long_answer_is_compressed_for_who_takes_it_so() throws Exception {
    String body = "x".repeat(Compression.LEAST_BYTES);
    for (String takes : new String[] {"gzip", "br, gzip;q=0.5", "*"}) {
      answer.set("{\"statusCode\":200,\"body\":\"" + body + "\"}");
      HttpResponse<byte[]> response = sendForBytes(request("/").header("Accept-Encoding", takes));
      assertThat(response.headers().firstValue("Content-Encoding")).as(takes).contains("gzip");
      assertThat(
              new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes().length)
          .isEqualTo(body.length());
    }
    for (String takes : new String[] {"identity", "gzip;q=0", "gzip;q=0.0", "br"}) {
      HttpResponse<byte[]> response = sendForBytes(request("/").header("Accept-Encoding", takes));
      assertThat(response.body()).as(takes).hasSize(body.length());
    }
    answer.set("{\"statusCode\":200,\"body\":\"short\"}");
    assertThat(send(request("/").header("Accept-Encoding", "gzip")).body()).isEqualTo("short");
  }

  private HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void a_function_that_fails_or_answers_nonsense_is_a_bad_gateway() throws Exception {
    for (String nonsense : new String[] {"fails", "", "[]", "{\"statusCode\":99}"}) {
      answer.set(nonsense);
      HttpResponse<String> response = send(request("/v1/tally"));
      assertThat(response.statusCode()).as(nonsense).isEqualTo(502);
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("application/problem+json");
    }
  }

  @Test
  void what_exceeds_the_limits_of_api_gateway_never_reaches_the_function() throws Exception {
    assertThat(send(request("/").header("X-Long", "x".repeat(11_000))).statusCode()).isEqualTo(431);
    assertThat(
            send(request("/")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[(10 << 20) + 1])))
                .statusCode())
        .isEqualTo(413);
    assertThat(event.get()).isNull();
  }

  @Test
  void a_broken_escape_and_a_foreign_host_are_refused() throws Exception {
    assertThat(raw("GET /v1/tally?origin=%zz HTTP/1.1\r\nHost: 127.0.0.1\r\n")).contains(" 400 ");
    assertThat(raw("GET /v1/tally HTTP/1.1\r\nHost: rebound.example\r\n")).contains(" 421 ");
    assertThat(event.get()).isNull();
  }

  @Test
  void what_this_machine_tells_it_tells_itself_alone() throws Exception {
    byte[] told = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    front.tellHere("/local", () -> told);
    assertThat(send(request("/local")).body()).isEqualTo("{\"a\":1}");
    assertThat(send(request("/local/other")).statusCode()).isEqualTo(404);
    assertThat(send(request("/local").header("X-Forwarded-For", "203.0.113.7")).statusCode())
        .isEqualTo(403);
    String get = "GET /local HTTP/1.1\r\n";
    assertThat(raw(get + "Host: rebound.example\r\n")).contains(" 403 ");
    assertThat(raw(get + "Host: 127.0.0.1\r\nOrigin: http://evil.example\r\n")).contains(" 403 ");
    assertThat(raw(get + "Host: 127.0.0.1\r\nSec-Fetch-Site: cross-site\r\n")).contains(" 403 ");
    assertThat(event.get()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                           | cross-site  | 403
          null                        | cross-site  | 403
          http://evil.example         | cross-site  | 403
          http://evil.example         | -           | 403
          http://127.0.0.1.evil       | -           | 403
          http://127.0.0.1@evil       | -           | 403
          https://127.0.0.1           | -           | 403
          -                           | -           | 200
          -                           | same-origin | 200
          -                           | none        | 200
          http://127.0.0.1            | same-origin | 200
          http://localhost:8080       | cross-site  | 200
          """)
  void a_page_of_another_site_changes_nothing(String origin, String site, int status)
      throws Exception {
    String head = "POST /v1/reports HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n";
    head += origin == null ? "" : "Origin: " + origin + "\r\n";
    head += site == null ? "" : "Sec-Fetch-Site: " + site + "\r\n";
    assertThat(raw(head)).contains(" " + status + " ");
    assertThat(event.get() == null).isEqualTo(status == 403);
  }

  @Test
  void a_link_from_another_site_leads_to_the_page() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: cross-site\r\n"))
        .contains(" 200 ");
  }

  private String raw(String head) throws IOException {
    return raw(front, head);
  }

  private static String raw(HttpFront front, String head) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(Loopback.at(front.endpoint().getPort()));
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }

  @Test
  void with_a_key_the_api_asks_for_it_and_the_page_does_not() throws Exception {
    try (HttpFront locked = HttpFront.start(0, this::function, "secret")) {
      HttpRequest.Builder tally = HttpRequest.newBuilder(locked.endpoint().resolve("/v1/tally"));
      assertThat(send(tally).statusCode()).isEqualTo(403);
      assertThat(send(tally.header("x-api-key", "secret")).statusCode()).isEqualTo(200);
      for (String open : new String[] {"/", "/v1/openapi.json", "/assets/page.js"}) {
        assertThat(send(HttpRequest.newBuilder(locked.endpoint().resolve(open))).statusCode())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void a_page_that_is_allowed_may_ask_and_post_and_read_what_the_front_itself_says()
      throws Exception {
    AllowedOrigins origins = AllowedOrigins.parse("https://desk.example");
    try (HttpFront shared = HttpFront.start(0, this::function, "secret", origins)) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(shared.endpoint().resolve("/v1/reports"))
              .header("Origin", "https://desk.example");
      HttpResponse<String> refused = send(request.copy());
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.headers().firstValue("Access-Control-Allow-Origin"))
          .contains("https://desk.example");
      assertThat(send(request.copy().method("OPTIONS", BodyPublishers.noBody())).statusCode())
          .isEqualTo(200);
      HttpRequest.Builder post =
          request.copy().header("x-api-key", "secret").POST(BodyPublishers.ofString("{}"));
      assertThat(send(post).statusCode()).isEqualTo(200);
      HttpResponse<String> other = send(post.copy().setHeader("Origin", "https://evil.example"));
      assertThat(other.statusCode()).isEqualTo(403);
      assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void no_way_of_writing_an_address_goes_round_the_key() throws Exception {
    try (HttpFront locked = HttpFront.start(0, this::function, "secret")) {
      for (String path :
          List.of(
              "/v1/tally",
              "/%76%31/tally",
              "/v1/%74ally",
              "/v1//tally",
              "/v1/openapi.json/../tally",
              "/v1/openapi.json%2F..%2Ftally",
              "/v1/tally?x=/v1/openapi.json",
              "http://127.0.0.1/v1/tally")) {
        String head = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nIf-None-Match: *\r\n";
        assertThat(raw(locked, head)).as(path).contains(" 403 ");
      }
      // What is not written as the API's address is not taken for it.
      for (String path : List.of("//v1/tally", "/V1/tally", "/./v1/tally", "/v1;a/tally")) {
        event.set(null);
        raw(locked, "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        assertThat(event.get().path("path").asText()).isNotEqualTo("/v1/tally");
      }
    }
  }

  /// Whoever stands before this server and whoever asks must agree on where a request ends.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: +5\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 5, 5\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 44\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: identity\r\nContent-Length: 44\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        "Transfer-Encoding : chunked\r\n",
        "Transfer-Encoding: chunked, identity\r\n",
      })
  void a_request_whose_length_is_ambiguous_is_refused_and_nothing_follows_it(String headers)
      throws Exception {
    String smuggled = "0\r\n\r\nGET /v1/smuggled HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    String answer =
        conversation(
            "POST /v1/reports HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n" + smuggled);
    assertThat(event.get() == null || !event.get().path("path").asText().contains("smuggled"))
        .as(answer)
        .isTrue();
    assertThat(
            answer.isEmpty()
                || answer.startsWith("HTTP/1.1 400 ")
                || answer.startsWith("HTTP/1.1 501 "))
        .as(answer)
        .isTrue();
  }

  private String conversation(String request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(Loopback.at(front.endpoint().getPort()));
      socket.setSoTimeout(1000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (SocketTimeoutException e) {
        // It waits for more, which is one way of not answering.
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_taken_port_is_said_in_one_sentence() {
    int port = front.endpoint().getPort();
    assertThatThrownBy(() -> HttpFront.start(port, this::function, null))
        .isInstanceOf(PortTaken.class)
        .hasMessageContaining("choose another with --port");
  }
}
