package dev.tallyman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.service.Samples;
import dev.tallyman.text.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyRoutesTest {

  private final Service service = new Service();

  @Test
  void a_question_is_answered_with_policy_and_the_instant_it_rests_on() {
    service.report("reports/a.txt", "KP", "RU", List.of(16000));
    JsonNode answer = service.json("/v1/tally?origin=KP&destination=RU");
    assertThat(answer.path("policy").asText()).isEqualTo("latest-per-originator/1");
    assertThat(answer.path("knownAt").asText()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(answer.at("/tallies/0/originators/0/amount").toString())
        .isEqualTo(
            """
            {"low":null,"lowExclusive":false,"best":"16000","high":"16000","highExclusive":true}\
            """);
    assertThat(answer.path("next").isNull()).isTrue();
  }

  @Test
  void an_answer_from_nothing_rests_on_no_instant() {
    JsonNode answer = service.json("/v1/tally?origin=KP&destination=RU");
    assertThat(answer.path("tallies")).isEmpty();
    assertThat(answer.path("knownAt").isNull()).isTrue();
  }

  @Test
  void an_answer_as_known_before_a_report_was_recorded_knows_nothing_of_it() {
    service.report("reports/a.txt", "KP", "RU", List.of(16000));
    JsonNode before = service.json("/v1/tally?origin=KP&knownAt=2026-01-02T03:04:04Z");
    assertThat(before.path("tallies")).isEmpty();
    assertThat(before.path("knownAt").asText()).isEqualTo("2026-01-02T03:04:04Z");
    assertThat(service.json("/v1/tally?origin=KP&knownAt=2026-01-03").path("tallies")).hasSize(1);
  }

  @Test
  void the_instant_of_figures_that_were_only_gathered_is_not_that_of_the_answer() {
    service.report("reports/a.txt", "KP", "RU", List.of(16000));
    service.report(
        "reports/b.txt", "RU", "KP", List.of(5), "2025-01-01", Samples.MORNING.plusSeconds(60));
    assertThat(service.json("/v1/tally?origin=KP&destination=RU").path("knownAt").asText())
        .isEqualTo("2026-01-02T03:04:05Z");
  }

  @Test
  void every_figure_is_on_exactly_one_page() {
    service.report("reports/a.txt", "KP", "RU", List.of(1, 2, 3, 4, 5, 6, 7));
    service.report("reports/b.txt", "KP", "RU", List.of(1, 2, 3));
    service.report("reports/c.txt", "KP", "CN", List.of(11, 12));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    int pages = 0;
    do {
      JsonNode page = service.json("/v1/tally?origin=KP&limit=2" + cursor);
      for (JsonNode tally : page.path("tallies")) {
        assertThat(tally.path("originators").size()).isLessThanOrEqualTo(2);
        assertThat(tally.path("excluded").size()).isLessThanOrEqualTo(2);
        tally
            .path("originators")
            .forEach(e -> e.path("figures").forEach(f -> seen.add(f.asText())));
        seen.addAll(Service.texts(tally.path("excluded"), "figure"));
      }
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
      pages++;
    } while (!cursor.isEmpty() && pages < 20);
    assertThat(seen).hasSize(12).doesNotHaveDuplicates();
    assertThat(pages).isEqualTo(4);
  }

  @Test
  void later_pages_show_the_state_of_the_first_whatever_happens_in_between() {
    Report report = service.report("reports/a.txt", "KP", "RU", List.of(1, 2, 3));
    JsonNode first = service.json("/v1/tally?origin=KP&limit=2");
    service.store.withdraw(report, Samples.MORNING.plus(Duration.ofHours(1)));
    JsonNode second =
        service.json("/v1/tally?origin=KP&limit=2&cursor=" + first.path("next").asText());
    assertThat(second.at("/tallies/0/originators")).hasSize(1);
    assertThat(service.json("/v1/tally?origin=KP").path("tallies")).isEmpty();
  }

  @Test
  void a_question_that_names_no_flow_measure_or_commodity_is_refused() {
    ApiResponse response = service.get("/v1/tally?status=shipped");
    assertThat(response.status()).isEqualTo(400);
    assertThat(Service.texts(Service.json(response).path("allowed"), "")).hasSize(4);
  }

  @Test
  void a_tally_is_a_table_too() {
    service.report("reports/a.txt", "KP", "RU", List.of(16000));
    ApiResponse response = service.get("/v1/tally?origin=KP", "accept", "text/csv");
    assertThat(response.headers().get("Content-Type")).startsWith("text/csv");
    String[] lines = response.text().split("\r\n", -1);
    assertThat(lines[0])
        .isEqualTo(
            "place,origin,destination,measure,class,originator,publisher,commodity,basis,why,low,"
                + "lowExclusive,best,high,highExclusive,modality,status,point,start,end,duration,"
                + "asOf,mentions,reports,figures");
    assertThat(lines[1])
        .startsWith(
            "originators,KP,RU,package,cargo,Harbour Office,,food/grain/wheat,claim,,,,16000,16000,"
                + "true,asserted,shipped,,2023-08,,,2025-04-16,1,1,f_");
    assertThat(lines).hasSize(3);
  }

  @Test
  void groups_are_columns_and_one_that_collides_has_a_name_of_its_own() {
    service.report("reports/a.txt", "KP", "RU", List.of(16000));
    assertThat(service.get("/v1/tally?origin=KP&format=csv&groupBy=month,originator").text())
        .startsWith("place,origin,destination,measure,class,month,groupOriginator,originator,");
  }

  @Test
  void lines_hold_a_tally_each_and_a_link_tells_the_rest() {
    service.report("reports/a.txt", "KP", "RU", List.of(1));
    service.report("reports/b.txt", "KP", "CN", List.of(2));
    ApiResponse response = service.get("/v1/tally?origin=KP&format=ndjson&limit=1");
    assertThat(response.text().lines()).hasSize(1).allMatch(line -> line.startsWith("{\"origin\""));
    assertThat(response.headers().get("Link"))
        .startsWith("<?cursor=")
        .endsWith("&format=ndjson&limit=1&origin=KP>; rel=\"next\"");
  }
}
