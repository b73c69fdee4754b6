package dev.tallyman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.figure.Extraction;
import dev.tallyman.service.Samples;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListRoutesTest {

  private final Service service = new Service();

  private List<JsonNode> all(String address, String list) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < 50; page++) {
      JsonNode answer = service.json(address + cursor);
      answer.path(list).forEach(items::add);
      if (answer.path("next").isNull()) {
        return items;
      }
      cursor = "&cursor=" + answer.path("next").asText();
    }
    throw new AssertionError("no end of " + address);
  }

  @Test
  void flows_are_listed_with_what_they_hold_and_paged_in_order() {
    service.report("reports/a.txt", "KP", "RU", List.of(1, 2));
    service.report("reports/b.txt", "IR", "RU", List.of(3));
    service.report("reports/c.txt", null, "RU", List.of(4));
    List<JsonNode> flows = all("/v1/flows?destination=RU&limit=1", "flows");
    assertThat(flows)
        .extracting(flow -> flow.path("origin").asText())
        .containsExactly("null", "IR", "KP");
    assertThat(flows.getLast().toString())
        .isEqualTo(
            """
            {"origin":"KP","destination":"RU","measure":"package","class":"cargo","figures":2,\
            "reports":1,"originators":1,"newest":"2025-04-16"}\
            """);
    assertThat(service.json("/v1/flows?origin=CN").path("flows")).isEmpty();
  }

  @Test
  void figures_come_newest_publication_first_and_undated_ones_last() {
    service.report("reports/a.txt", "KP", "RU", List.of(1), "2024", Samples.MORNING);
    service.report("reports/b.txt", "KP", "RU", List.of(2), null, Samples.MORNING);
    service.report("reports/c.txt", "KP", "RU", List.of(3, 4), "2025-04-16", Samples.MORNING);
    List<JsonNode> figures = all("/v1/figures?origin=KP&limit=1", "figures");
    assertThat(figures)
        .extracting(figure -> figure.at("/report/published").asText())
        .containsExactly("2025-04-16", "2025-04-16", "2024", "null");
    assertThat(figures).extracting(figure -> figure.path("id").asText()).doesNotHaveDuplicates();
  }

  @Test
  void figures_are_filtered_by_each_of_their_fields() {
    service.report("reports/a.txt", "KP", "RU", List.of(1));
    for (String filter :
        List.of(
            "origin=KP",
            "destination=RU",
            "measure=package",
            "commodity=food/grain",
            "mode=sea",
            "originator=the%20harbour-office",
            "publisher=The%20Harbour%20Post",
            "status=shipped",
            "kind=cumulative",
            "class=cargo",
            "from=2025",
            "to=2023-09",
            "from=2024&to=2024")) {
      assertThat(service.json("/v1/figures?" + filter).path("figures")).as(filter).hasSize(1);
    }
    for (String filter :
        List.of(
            "origin=RU",
            "destination=KP",
            "measure=tonne",
            "commodity=arms",
            "mode=air",
            "originator=Nobody",
            "publisher=Post",
            "status=seized",
            "kind=event",
            "class=value",
            "from=2025-05",
            "to=2023-07",
            "knownAt=2025-01-01")) {
      assertThat(service.json("/v1/figures?" + filter).path("figures")).as(filter).isEmpty();
    }
  }

  @Test
  void a_figure_alone_tells_its_sentence_its_neighbours_and_who_else_says_it() {
    service.report("reports/b.txt", "KP", "RU", List.of(7), "2025-05-01", Samples.MORNING);
    service.report("reports/a.txt", "KP", "RU", List.of(7), "2025-04-16", Samples.MORNING);
    String id = service.json("/v1/figures?origin=KP").at("/figures/0/id").asText();
    JsonNode figure = service.json("/v1/figures/" + id);
    assertThat(figure.at("/sentence/text").asText()).isEqualTo("nearly 7 crates left the harbour.");
    assertThat(figure.at("/neighbours/before").asText()).isEqualTo("A word before it.");
    assertThat(figure.at("/neighbours/after").asText()).isEqualTo("It rained for two days.");
    assertThat(figure.path("citation").asText())
        .startsWith("The Harbour Post, “Crates”, 2025-05-01, https://post.example/a: “nearly ")
        .contains("” (Harbour Office, by way of Wire). Tallyman, f_");
    assertThat(figure.path("state").asText()).isEqualTo("current");
    assertThat(figure.path("link").asText())
        .isEqualTo("https://post.example/a#:~:text=nearly%207%20crates");
    assertThat(figure.at("/claim/place").asText()).isEqualTo("originators");
    assertThat(Service.texts(figure.at("/claim/mentions"), "published"))
        .containsExactly("2025-04-16", "2025-05-01");
    String copy = figure.at("/claim/mentions/0/figure").asText();
    JsonNode other = service.json("/v1/figures/" + copy);
    assertThat(other.at("/claim/place").asText()).isEqualTo("excluded");
    assertThat(other.at("/claim/reason").asText()).isEqualTo("duplicate-of");
    assertThat(other.at("/claim/representative").asText()).isEqualTo(id);
  }

  @Test
  void a_withdrawn_figure_is_still_known_by_its_id() {
    Report report = service.report("reports/a.txt", "KP", "RU", List.of(7));
    String id = service.json("/v1/figures?origin=KP").at("/figures/0/id").asText();
    service.store.withdraw(report, Samples.MORNING.plusSeconds(5));
    JsonNode figure = service.json("/v1/figures/" + id);
    assertThat(figure.path("state").asText()).isEqualTo("withdrawn");
    assertThat(figure.path("supersededAt").asText()).isEqualTo("2026-01-02T03:04:10Z");
    assertThat(figure.path("claim").isNull()).isTrue();
  }

  @Test
  void an_id_of_nothing_is_not_found() {
    for (String address :
        List.of(
            "/v1/figures/f_0123456789abcdef0123456789ab",
            "/v1/figures/x",
            "/v1/reports/r_0",
            "/v1/reports/r_0/text",
            "/v1/figures/",
            "/v1/",
            "/v2/tally",
            "/v1/tally/",
            "",
            "/assets/..",
            "/assets/openapi.json",
            "/assets/x/..",
            "/assets/x/page.html",
            "/assets/x/openapi.json")) {
      ApiResponse response = service.get(address);
      assertThat(response.status()).as(address).isEqualTo(404);
      assertThat(response.headers().get("Content-Type")).isEqualTo("application/problem+json");
    }
  }

  @Test
  void changes_tell_what_entered_and_left_and_the_range_before_and_after() {
    Report report = service.report("reports/a.txt", "KP", "RU", List.of(7));
    service.store.withdraw(report, Samples.MORNING.plusSeconds(5));
    List<JsonNode> changes = all("/v1/changes?origin=KP&limit=1", "changes");
    assertThat(changes).hasSize(2);
    JsonNode came = changes.getFirst();
    JsonNode went = changes.getLast();
    assertThat(came.path("entered")).hasSize(1);
    assertThat(came.path("left")).isEmpty();
    assertThat(came.path("before").isNull()).isTrue();
    assertThat(came.at("/after/high").asText()).isEqualTo("7");
    assertThat(went.path("left")).isEqualTo(came.path("entered"));
    assertThat(went.path("after").isNull()).isTrue();
    assertThat(went.path("at").asText()).isEqualTo("2026-01-02T03:04:10Z");
    assertThat(came.path("cause").asText()).isEqualTo("recorded");
    assertThat(went.path("cause").asText()).isEqualTo("withdrawn");
    assertThat(went.path("changed")).isEmpty();
  }

  @Test
  void changes_tell_which_figures_changed_their_role_and_by_which_report() {
    Report report = service.report("reports/a.txt", "KP", "RU", List.of(7));
    service.report("reports/b.txt", "KP", "RU", List.of(7));
    service.store.withdraw(report, Samples.MORNING.plusSeconds(5));
    JsonNode change = service.json("/v1/changes?from=2026-01-02T03:04:06Z").at("/changes/0");
    assertThat(change.path("report").asText()).isEqualTo(report.id());
    assertThat(change.path("left")).hasSize(1);
    String left = change.at("/left/0").asText();
    String copy = service.json("/v1/figures?origin=KP").at("/figures/0/id").asText();
    assertThat(change.path("changed").toString())
        .isEqualTo(
            """
            [{"figure":"%s","from":{"place":"excluded","reason":"duplicate-of","by":"%s"},\
            "to":{"place":"originators","reason":null,"by":null}}]\
            """
                .formatted(copy, left));
    assertThat(
            new Schema(service.json("/v1/openapi.json"))
                .faults(service.json("/v1/openapi.json").at("/components/schemas/Change"), change))
        .isEmpty();
  }

  @Test
  void changes_are_those_from_an_instant_on_and_before_another() {
    service.report("reports/a.txt", "KP", "RU", List.of(7));
    String at = "2026-01-02T03:04:05Z";
    assertThat(service.json("/v1/changes?from=" + at).path("changes")).hasSize(1);
    assertThat(service.json("/v1/changes?to=" + at).path("changes")).isEmpty();
    assertThat(service.json("/v1/changes?from=" + at + "&origin=RU").path("changes")).isEmpty();
  }

  @Test
  void a_figure_that_was_read_anew_with_the_same_result_is_no_change() {
    service.report("reports/a.txt", "KP", "RU", List.of(7));
    service.report(
        "reports/a.txt", "KP", "RU", List.of(7), "2025-04-16", Samples.MORNING.plusSeconds(9));
    assertThat(service.json("/v1/changes?origin=KP").path("changes")).hasSize(1);
  }

  @Test
  void a_page_that_would_be_too_large_is_made_smaller_and_nothing_is_lost() {
    String title = "\"".repeat(9_000);
    for (int i = 0; i < 400; i++) {
      Report report =
          Report.of(
              Samples.BUCKET,
              "reports/" + i + ".txt",
              "x",
              new Metadata(null, null, null, title, null));
      service.store.put(report, new Extraction("test/1", List.of(), List.of()), Samples.MORNING);
    }
    ApiResponse first = service.get("/v1/reports?limit=1000");
    assertThat(Lists.fits(first.body())).isTrue();
    assertThat(Service.json(first).path("reports").size()).isLessThan(400);
    assertThat(all("/v1/reports?limit=1000", "reports"))
        .hasSize(400)
        .extracting(report -> report.path("id").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_list_that_has_no_table_is_json_whatever_is_accepted() {
    service.report("reports/a.txt", "KP", "RU", List.of(7));
    for (String address : List.of("/v1/flows", "/v1/changes")) {
      assertThat(service.get(address, "accept", "text/csv").text()).startsWith("{");
    }
  }

  @Test
  void tables_and_lines_of_figures_and_reports_hold_a_row_for_each() {
    service.report("reports/=a.txt", "KP", "RU", List.of(1, 2));
    assertThat(service.get("/v1/figures?origin=KP&format=csv").text().split("\r\n", -1)).hasSize(4);
    assertThat(service.get("/v1/figures?origin=KP&format=ndjson").text().lines()).hasSize(2);
    assertThat(service.get("/v1/reports", "accept", "text/csv;q=0.9, text/html").text())
        .contains("reports/=a.txt,extracted,false,,,The Harbour Post,2025-04-16");
  }
}
