package dev.tallyman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.figure.Extraction;
import dev.tallyman.service.FlowKey;
import dev.tallyman.service.Samples;
import dev.tallyman.text.Report;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The description and the code say the same.
class OpenApiTest {

  private final Service service = new Service();
  private final JsonNode document = service.json("/v1/openapi.json");
  private final Schema schema = new Schema(document);

  @Test
  void routes_and_parameters_are_those_that_are_described() {
    var described = new TreeMap<String, Set<String>>();
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : operation.getValue().path("parameters")) {
          if (schema.resolve(parameter).path("in").asText().equals("query")) {
            names.add(schema.resolve(parameter).path("name").asText());
          }
        }
        described.put(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), names);
      }
    }
    var answered = new TreeMap<String, Set<String>>();
    service
        .api
        .routes()
        .forEach(route ->
            answered.put(route.method() + " " + route.path(), new TreeSet<>(route.parameters())));
    assertThat(answered).isEqualTo(described);
  }

  @Test
  void countries_and_limits_are_those_that_are_described() {
    assertThat(document.at("/components/schemas/Country/enum").valueStream().map(JsonNode::asText))
        .containsExactlyElementsOf(Countries.CODES);
    assertThat(document.at("/components/parameters/limit/schema/maximum").asInt()).isEqualTo(1000);
    assertThat(service.get("/v1/flows?limit=1000").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/tally?origin=KP           | TallyAnswer
          /v1/flows                     | Flows
          /v1/figures                   | Figures
          /v1/reports                   | Reports
          /v1/reports/%s                | WholeReport
          /v1/reports/%s/text           | ReportText
          /v1/changes                   | Changes
          /v1/tally                     | Problem
          /v1/nothing                   | Problem
          """)
  void answers_are_as_they_are_described(String address, String name) {
    Report report = service.report("reports/a.txt", "KP", "RU", List.of(16000, 3));
    service.report("reports/b.txt", "KP", "RU", List.of(16000), null, Samples.MORNING);
    Report full = Samples.report("reports/full.txt", List.of(1), null);
    service.store.put(
        full, new Extraction("test/1", List.of(Samples.full()), List.of()), Samples.MORNING);
    JsonNode answer = service.json(address.formatted(report.id()));
    assertThat(schema.faults(document.at("/components/schemas/" + name), answer)).isEmpty();
  }

  @Test
  void a_figure_alone_and_an_offer_are_as_they_are_described() {
    service.report("reports/a.txt", "KP", "RU", List.of(16000));
    String id = service.json("/v1/figures").at("/figures/0/id").asText();
    assertThat(faults("ExplainedFigure", service.json("/v1/figures/" + id))).isEmpty();
    JsonNode offer =
        Service.json(
            service.send(
                "POST", "/v1/reports", "{\"name\": \"a\", \"contentType\": \"text/plain\"}"));
    assertThat(faults("UploadOffer", offer)).isEmpty();
  }

  @Test
  void an_answer_that_is_not_as_described_is_noticed() {
    service.store.put(
        Samples.report("reports/a.txt", List.of(1), null),
        Samples.extraction(
            Samples.report("reports/a.txt", List.of(1), null),
            new FlowKey("KP", "RU"),
            List.of(1),
            null),
        Samples.MORNING);
    assertThat(faults("Flows", service.json("/v1/figures"))).isNotEmpty();
    assertThat(faults("Figures", service.json("/v1/flows"))).isNotEmpty();
  }

  private List<String> faults(String name, JsonNode value) {
    return schema.faults(document.at("/components/schemas/" + name), value);
  }
}
