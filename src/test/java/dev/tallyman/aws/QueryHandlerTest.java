package dev.tallyman.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.api.Api;
import dev.tallyman.api.CursorKeys;
import dev.tallyman.api.Cursors;
import dev.tallyman.api.UseCases;
import dev.tallyman.api.Vocabulary;
import dev.tallyman.service.FakeStore;
import dev.tallyman.service.FlowKey;
import dev.tallyman.service.FlowAnswers;
import dev.tallyman.service.KeptAnswers;
import dev.tallyman.service.PlainTallies;
import dev.tallyman.service.Samples;
import dev.tallyman.text.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryHandlerTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeStore store = new FakeStore();
  private final List<RuntimeException> failures = new ArrayList<>();
  private final QueryHandler handler =
      new QueryHandler(
          new Api(
              UseCases.over(
                  store,
                  FlowAnswers.keepingNothing(store, new PlainTallies()),
                  KeptAnswers.NONE,
                  store,
                  store,
                  new PlainTallies(),
                  Samples.BUCKET,
                  () -> "unique"),
              new Vocabulary() {
                @Override
                public Set<String> measures() {
                  return Set.of("package");
                }

                @Override
                public Set<String> commodities() {
                  return Set.of("food");
                }
              },
              new Cursors(CursorKeys.of(new byte[16])),
              failures::add));

  QueryHandlerTest() {
    Report report = Samples.report("reports/a.txt", List.of(16000), "2025-04-16");
    store.put(
        report,
        Samples.extraction(report, new FlowKey("KP", "RU"), List.of(16000), "Harbour Office"),
        Samples.MORNING);
  }

  private JsonNode answer(byte[] event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), answer, null);
    return JSON.readTree(answer.toByteArray());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          api-tally                | 200 | "best":"16000"
          api-flows                | 200 | "figures":1
          api-figures              | 200 | "quote":"nearly 16000 crates"
          api-figures-as-table     | 200 | nearly 16000 crates,cargo,package
          api-reports              | 200 | "key":"reports/a.txt"
          api-changes              | 200 | "entered":["f_
          api-unknown-figure       | 404 | no figure of this id
          api-unknown-country      | 400 | "parameter":"origin"
          api-unknown-parameter    | 400 | Did you mean origin?
          api-repeated-parameter   | 400 | once only
          api-bad-cursor           | 400 | "parameter":"cursor"
          api-upload               | 201 | "key":"reports/unique/été 2025.txt"
          api-upload-in-base64     | 201 | "key":"reports/unique/a.txt"
          api-upload-without-name  | 400 | "parameter":"name"
          api-unknown-address      | 404 | nothing at this address
          api-wrong-method         | 405 | does not answer DELETE
          api-page                 | 200 | <title>Tallyman</title>
          api-page-without-slash   | 308 | ''
          api-description          | 200 | "operationId": "answerTally"
          """)
  void each_event_is_answered(String event, int status, String part) throws IOException {
    JsonNode answer = answer(Files.readAllBytes(Path.of("events", event + ".json")));
    assertThat(answer.path("statusCode").asInt()).isEqualTo(status);
    assertThat(answer.path("body").asText()).contains(part);
    assertThat(answer.path("isBase64Encoded").asBoolean()).isFalse();
    assertThat(failures).isEmpty();
  }

  @Test
  void the_page_asked_for_without_a_slash_is_where_its_parts_are() throws IOException {
    byte[] event = Files.readAllBytes(Path.of("events/api-page-without-slash.json"));
    String location = answer(event).at("/headers/Location").asText();
    URI asked = URI.create("https://api.example/prod");
    assertThat(asked.resolve(location)).hasToString("https://api.example/prod/");
  }

  @Test
  void every_event_of_the_api_is_tried() throws Exception {
    CsvSource tried =
        QueryHandlerTest.class
            .getDeclaredMethod("each_event_is_answered", String.class, int.class, String.class)
            .getAnnotation(CsvSource.class);
    List<String> names =
        tried.textBlock().lines().map(line -> line.strip().split(" ", 2)[0]).sorted().toList();
    try (Stream<Path> files = Files.list(Path.of("events"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.startsWith("api-"))
                  .map(name -> name.replace(".json", ""))
                  .sorted())
          .isEqualTo(names);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"httpMethod":"GET","path":"/prod/v1/flows","requestContext":{"stage":"prod"}}       | 200
          {"httpMethod":"GET","path":"/v1/flows","resource":"/{proxy+}","pathParameters":null} | 200
          {"httpMethod":"GET","path":"/v1/flows","queryStringParameters":{"limit":"5"}}        | 200
          {"httpMethod":"GET","path":"/v1/flows","queryStringParameters":{"limit":null}}       | 400
          {"httpMethod":"GET","path":"/v1/flows","multiValueQueryStringParameters":{"x":[]}}   | 400
          {"httpMethod":"GET","resource":"/{proxy+}","path":"/","pathParameters":{"proxy":""}} | 200
          {"httpMethod":"POST","path":"/v1/reports","body":"%%%","isBase64Encoded":true}       | 400
          {"path":"/v1/flows"}                                                                 | 405
          {}                                                                                   | 405
          """)
  void an_event_with_less_or_other_than_usual_is_answered_too(String event, int status)
      throws IOException {
    assertThat(
            answer(event.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .path("statusCode")
                .asInt())
        .isEqualTo(status);
  }

  @Test
  void what_is_no_event_is_our_fault() {
    assertThatThrownBy(() -> answer(new byte[] {1})).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_handler_is_warmed_before_a_snapshot() throws Exception {
    List<RuntimeException> seen = failures;
    handler.beforeCheckpoint(Core.getGlobalContext());
    handler.afterRestore(Core.getGlobalContext());
    assertThat(seen).isEmpty();
  }
}
