package dev.tallyman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

  private final Service service = new Service();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/tally?origin=ZZ                                   | origin      | Unknown country
          /v1/tally?origin=kp                                   | origin      | Did you mean KP?
          /v1/tally?origin=North%20Korea                        | origin      | Did you mean KP?
          /v1/tally?destination=EU                              | destination | Unknown country
          /v1/tally?measure=contaner                            | measure     | Did you mean container?
          /v1/tally?measure=Container                           | measure     | Did you mean container?
          /v1/tally?commodity=food/gr                           | commodity   | Unknown commodity
          /v1/tally?origin=KP&origin=KP                         | origin      | once only
          /v1/tally?orgin=KP                                    | orgin       | Did you mean origin?
          /v1/tally?origin=                                     | origin      | needs a value
          /v1/tally?origin=KP&publisher=a%00b                   | publisher   | visible characters
          /v1/tally?origin=KP&status=sent                       | status      | Unknown value
          /v1/tally?origin=KP&from=2024-13                      | from        | A day, a month or a year
          /v1/tally?origin=KP&from=2024-Q1                      | from        | A day, a month or a year
          /v1/tally?origin=KP&from=2025&to=2024-10              | from        | lies after
          /v1/tally?origin=KP&groupBy=month,month               | groupBy     | different words
          /v1/tally?origin=KP&groupBy=month,year,mode           | groupBy     | At most 2
          /v1/tally?origin=KP&groupBy=week                      | groupBy     | Unknown value
          /v1/tally?origin=KP&include=retracted                 | include     | Unknown value
          /v1/tally?origin=KP&include=planed                    | include     | Did you mean planned?
          /v1/tally?origin=KP&policy=average                    | policy      | Unknown value
          /v1/tally?origin=KP&limit=0                           | limit       | 1–1000
          /v1/tally?origin=KP&limit=1001                        | limit       | 1–1000
          /v1/tally?origin=KP&limit=99999999999                 | limit       | 1–1000
          /v1/tally?origin=KP&limit=%2B5                        | limit       | 1–1000
          /v1/tally?origin=KP&knownAt=yesterday                 | knownAt     | instant
          /v1/tally?origin=KP&format=xml                        | format      | Unknown value
          /v1/tally?origin=KP&cursor=abc                        | cursor      | not given for these
          /v1/tally?origin=KP&cursor=%21%21                     | cursor      | not given for these
          /v1/flows?publisher=x                                 | publisher   | Unknown parameter
          /v1/reports?status=shipped                            | status      | Unknown value
          /v1/changes?from=2026-01-02&to=2026-01-01             | from        | lies after
          /v1/reports/r_0000000000000000/text?start=5&end=3     | start       | lies after
          /v1/reports/r_0000000000000000/text?start=0&end=1000001 | end       | At most 1,000,000
          /v1/openapi.json?pretty=1                             | pretty      | No parameter
          """)
  void a_bad_parameter_is_named_with_what_is_wrong(String address, String parameter, String says) {
    ApiResponse response = service.get(address);
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.headers().get("Content-Type")).isEqualTo("application/problem+json");
    JsonNode problem = Service.json(response);
    assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
    assertThat(problem.path("detail").asText()).contains(says);
    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.path("type").asText()).startsWith("urn:tallyman:problem:");
    assertThat(service.failures).isEmpty();
  }

  @Test
  void what_is_allowed_is_said() {
    JsonNode problem = service.json("/v1/tally?origin=KP&groupBy=week");
    assertThat(problem.path("allowed").toString())
        .isEqualTo(
            "[\"originator\",\"month\",\"quarter\",\"year\",\"commodity\",\"publisher\",\"mode\"]");
    assertThat(service.json("/v1/tally?origin=ZZ").path("allowed").toString())
        .contains("\"KP\"", "\"XK\"", "\"RU\"")
        .doesNotContain("\"EU\"");
  }

  @Test
  void an_overlong_value_is_refused_without_being_repeated() {
    String long_ = "x".repeat(5000);
    ApiResponse response = service.get("/v1/tally?origin=KP&publisher=" + long_);
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body().length).isLessThan(1000);
    assertThat(service.get("/v1/tally?" + long_ + "=1").body().length).isLessThan(2000);
  }

  @Test
  void kosovo_any_currency_and_a_beginning_of_a_known_path_can_be_asked_for() {
    for (String filter :
        List.of("origin=XK", "measure=dkk", "commodity=food", "commodity=food/grain/wheat")) {
      assertThat(service.get("/v1/tally?" + filter).status()).isEqualTo(200);
    }
  }
}
