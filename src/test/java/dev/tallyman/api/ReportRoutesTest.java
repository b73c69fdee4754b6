package dev.tallyman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.figure.Extraction;
import dev.tallyman.service.Samples;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportRoutesTest {

  private final Service service = new Service();

  @Test
  void a_list_counts_what_a_report_alone_shows() {
    Report report = service.report("reports/a.txt", "KP", "RU", List.of(1, 2, 3));
    JsonNode line = service.json("/v1/reports").at("/reports/0");
    assertThat(line.path("figures").asInt()).isEqualTo(3);
    assertThat(line.path("setAsides").asInt()).isEqualTo(1);
    JsonNode first = service.json("/v1/reports/" + report.id() + "?limit=2");
    assertThat(first.path("figures")).hasSize(2);
    assertThat(first.path("setAsides")).hasSize(1);
    String rest = "/v1/reports/" + report.id() + "?limit=2&cursor=" + first.path("next").asText();
    assertThat(service.json(rest).path("figures")).hasSize(1);
    assertThat(service.json(rest).path("setAsides")).isEmpty();
    assertThat(service.json(rest).path("next").isNull()).isTrue();
  }

  @Test
  void the_cursor_of_a_report_that_has_changed_is_refused() {
    Report report = service.report("reports/a.txt", "KP", "RU", List.of(1, 2, 3));
    String next = service.json("/v1/reports/" + report.id() + "?limit=2").path("next").asText();
    service.report("reports/a.txt", "KP", "RU", List.of(4, 5, 6));
    assertThat(service.get("/v1/reports/" + report.id() + "?limit=2&cursor=" + next).status())
        .isEqualTo(400);
  }

  @Test
  void reports_are_found_by_status_publisher_and_time_of_publication() {
    Report gone = service.report("reports/a.txt", "KP", "RU", List.of(1));
    service.store.withdraw(gone, Samples.MORNING);
    service.report("reports/b.txt", "KP", "RU", List.of(2), null, Samples.MORNING);
    service.report("reports/c.txt", "KP", "RU", List.of(3), "2024-12", Samples.MORNING);
    assertThat(keys("status=withdrawn")).containsExactly("reports/a.txt");
    assertThat(keys("from=2024-12-31&to=2025-01")).containsExactly("reports/c.txt");
    assertThat(keys("publisher=the%20harbour%20post")).hasSize(3);
    assertThat(keys("publisher=Other")).isEmpty();
  }

  private List<String> keys(String filter) {
    return Service.texts(service.json("/v1/reports?" + filter).path("reports"), "key");
  }

  @Test
  void a_text_is_shown_with_the_places_of_its_numbers() {
    Report report = service.report("reports/a.txt", "KP", "RU", List.of(16000));
    JsonNode text = service.json("/v1/reports/" + report.id() + "/text");
    assertThat(text.path("text").asText()).isEqualTo(report.text());
    assertThat(text.path("sha256").asText()).isEqualTo(report.sha256());
    int start = text.at("/figures/0/start").asInt();
    int end = text.at("/figures/0/end").asInt();
    assertThat(report.text().substring(start, end)).isEqualTo("nearly 16000 crates");
    assertThat(text.at("/setAsides/0/reason").asText()).isEqualTo("DURATION");
  }

  @Test
  void a_part_of_a_text_is_what_lies_between_start_and_end() {
    Report report = service.report("reports/a.txt", "KP", "RU", List.of(16000));
    String address = "/v1/reports/" + report.id() + "/text?start=2&end=6";
    assertThat(service.json(address).path("text").asText()).isEqualTo("word");
    assertThat(service.json(address).path("figures")).isEmpty();
    ApiResponse plain = service.get(address, "accept", "text/plain");
    assertThat(plain.text()).isEqualTo("word");
    assertThat(plain.headers().get("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(
            service.json("/v1/reports/" + report.id() + "/text?start=999999").path("text").asText())
        .isEmpty();
  }

  @Test
  void a_long_text_comes_in_parts_that_fit_and_lose_nothing() {
    String words = "\u0001\"\uD83D\uDE80".repeat(600_000);
    Report report = Report.of(Samples.BUCKET, "reports/long.txt", words, Metadata.NONE);
    service.store.put(report, new Extraction("test/1", List.of(), List.of()), Samples.MORNING);
    StringBuilder whole = new StringBuilder();
    String address = "/v1/reports/" + report.id() + "/text";
    String cursor = "";
    do {
      ApiResponse response = service.get(address + cursor);
      assertThat(Lists.fits(response.body())).isTrue();
      JsonNode part = Service.json(response);
      whole.append(part.path("text").asText());
      cursor = part.path("next").isNull() ? "" : "?cursor=" + part.path("next").asText();
    } while (!cursor.isEmpty());
    assertThat(whole.toString().equals(words)).isTrue();
  }

  @Test
  void half_a_character_is_shown_as_a_mark_of_the_same_length() {
    Report report =
        Report.of(Samples.BUCKET, "reports/rocket.txt", "a\uD83D\uDE80b", Metadata.NONE);
    service.store.put(report, new Extraction("test/1", List.of(), List.of()), Samples.MORNING);
    assertThat(
            service
                .json("/v1/reports/" + report.id() + "/text?start=0&end=2")
                .path("text")
                .asText())
        .isEqualTo("a\uFFFD");
  }
}
