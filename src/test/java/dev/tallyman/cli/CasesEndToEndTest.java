package dev.tallyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The ten cases of whole reports, from the files to the answer: what holds through our own reading
/// of them, in two orders of upload.
class CasesEndToEndTest {

  private static final Path REPORTS = Path.of("src/test/resources/corpus/whole-reports");

  /// The tallies of a question in few words, the same whichever report came first.
  private static List<String> told(String reports, String... question) throws IOException {
    List<Path> files = files(reports);
    List<String> told = lines(files, question);
    assertThat(lines(files.reversed(), question)).isEqualTo(told);
    return told;
  }

  private static List<Path> files(String name) throws IOException {
    Path folder = name.startsWith("case") ? REPORTS : Path.of("samples");
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> String.valueOf(file.getFileName()).startsWith(name))
          .filter(file -> file.toString().matches(".*\\.(txt|html)"))
          .sorted()
          .toList();
    }
  }

  private static List<String> lines(List<Path> files, String... question) throws IOException {
    FileAnswers answers = new FileAnswers();
    for (Path file : files) {
      for (ReportFile report : ReportFile.under(List.of(file))) {
        answers.read(report);
      }
    }
    Map<String, String> query = new TreeMap<>();
    for (int i = 0; i < question.length; i += 2) {
      query.put(question[i], question[i + 1]);
    }
    List<String> lines = new ArrayList<>();
    for (JsonNode tally : answers.all("/v1/tally", "tallies", query)) {
      lines.addAll(lines(tally));
    }
    return lines;
  }

  private static List<String> lines(JsonNode tally) {
    List<String> lines = new ArrayList<>();
    for (JsonNode entry : tally.path("originators")) {
      lines.add(line(entry.path("basis").asText(), entry));
    }
    for (JsonNode entry : tally.path("beside")) {
      lines.add(line(entry.path("why").asText(), entry));
    }
    for (String place : List.of("undated", "unallocated")) {
      for (JsonNode entry : tally.path(place)) {
        lines.add(place + " " + text(entry.path("amount")));
      }
    }
    return lines;
  }

  private static String line(String place, JsonNode entry) {
    return place + " " + entry.path("originator").asText("?") + " " + text(entry.path("amount"));
  }

  private static String text(JsonNode amount) {
    return amount.isObject()
        ? end(amount, "low") + "|" + amount.path("best").asText("-") + "|" + end(amount, "high")
        : "none";
  }

  private static String end(JsonNode amount, String end) {
    String mark = amount.path(end + "Exclusive").asBoolean() ? "x" : "";
    return amount.path(end).isNull() ? "-" : mark + amount.path(end).asText();
  }

  private static String[] flow(String origin, String destination, String measure) {
    return new String[] {"origin", origin, "destination", destination, "measure", measure};
  }

  @Test
  void three_papers_tell_one_count() throws IOException {
    assertThat(told("case01", flow("KP", "RU", "container")))
        .containsExactly(
            "counter Open Source Centre x15800|16000|x16000",
            "counter Seoul -|20000|x20000",
            "denied Russian senator 16000|16000|16000");
    assertThat(told("case01", flow("KP", "RU", "voyage")))
        .containsExactly("counter Open Source Centre 64|64|64");
    assertThat(told("case01", flow("KP", "RU", "round")))
        .containsExactly("counter Open Source Centre 4200000|-|5800000");
  }

  @Test
  void one_counter_is_read_three_times() throws IOException {
    assertThat(told("case02", flow("KP", "RU", "container")))
        .contains("counter South Korea's Defence Ministry 28000|28000|28000");
    assertThat(told("case02", flow("KP", "RU", "round")))
        .containsExactly(
            "counter Ukraine's military intelligence 6500000|6500000|6500000",
            "capacity South Korea's Defence Ministry x12000000|-|-",
            "capacity South Korea's Defence Ministry x6000000|-|-",
            "capacity South Korea's Defence Ministry none",
            "planned Ukraine's military intelligence 2000|-|-");
    assertThat(told("case02", flow("KP", "RU", "vessel")))
        .contains("planned South Korea's Defence Ministry 2|2|2");
  }

  @Test
  void what_boxes_could_hold_is_no_delivery() throws IOException {
    assertThat(told("case03", "measure", "item"))
        .contains(
            "counter ? 2500000|2500000|2500000",
            "rate ? 600000|600000|600000",
            "rate ? -|-|x200000",
            "capacity ? none",
            "pledged ? 4000000|4000000|4000000",
            "ordered ? 1200000|1200000|1200000");
    assertThat(told("case03", "measure", "truck")).contains("sum ? 6|6|6");
  }

  @Test
  void the_last_shipment_is_inside_the_total() throws IOException {
    assertThat(told("case04", flow("RU", "CN", "shipment")))
        .containsExactly("counter Gas Desk 64|64|64");
    assertThat(told("case04", "measure", "shipment", "groupBy", "year"))
        .containsExactly("undated 64|64|64", "undated 1|1|1");
    assertThat(told("case04", "measure", "tonne"))
        .containsExactly(
            "counter Gas Desk 4600000|4600000|4600000",
            "planned ? 500000|500000|500000",
            "ordered Gas Desk -|-|3000000");
  }

  @Test
  void two_counting_points_are_never_added() throws IOException {
    // What waits in Egypt is a flow of its own, and flows come in no order of importance.
    assertThat(told("case05", "destination", "PS", "measure", "truck"))
        .containsExactlyInAnyOrder(
            "sum Crossings Authority 419|419|419",
            "sum Relief Agency 223|223|223",
            "sum ? 1847|1847|1847",
            "snapshot ? 40|-|-",
            "rate ? 600|600|600",
            "rate ? -|500|-");
  }

  @Test
  void a_correction_replaces() throws IOException {
    assertThat(told("case06-step1", flow("US", "UA", "usd")))
        .contains("claim Pentagon 3000000000|-|-");
    assertThat(told("case06", flow("US", "UA", "usd")))
        .containsExactly(
            "sum Pentagon 8200000000|8200000000|8200000000",
            "counter ? 21100000000|21100000000|21100000000",
            "denied Pentagon 3000000000|3000000000|3000000000",
            "retracted ? 3000000000|-|-",
            "pledged ? 1200000000|1200000000|1200000000");
    assertThat(told("case06", flow("US", "UA", "round")))
        .containsExactly("counter ? x2000000|-|-", "retracted ? 200000|200000|200000");
    assertThat(told("case06", flow("US", "UA", "tank")))
        .containsExactly(
            "counter White House 0|0|0",
            "denied ? 31|31|31",
            "planned ? -|10|-",
            "pledged White House 31|31|31");
  }

  @Test
  void after_its_first_steps_the_correction_has_no_addition_yet() throws IOException {
    List<Path> two = files("case06").subList(0, 2);
    assertThat(lines(two, flow("US", "UA", "usd")))
        .contains("claim Pentagon 6200000000|6200000000|6200000000")
        .isEqualTo(lines(two.reversed(), flow("US", "UA", "usd")));
  }

  @Test
  void a_heroin_case_that_is_left_out_is_not_reported() throws IOException {
    assertThat(told("case07-customs-v2", "commodity", "drugs/heroin")).isEmpty();
  }

  @Test
  void the_corrected_month_is_in_the_sum_of_the_samples() throws IOException {
    List<Path> two = new ArrayList<>(files("6-monthly-grain"));
    two.addAll(files("7-correction"));
    assertThat(lines(two, flow("UA", "EG", "tonne")))
        .containsExactly(
            "sum Sanderhavn Port Office 482750|482750|482750", "retracted ? 95250|95250|95250")
        .isEqualTo(lines(two.reversed(), flow("UA", "EG", "tonne")));
  }

  @Test
  void the_group_named_before_has_one_counter_in_the_samples() throws IOException {
    List<Path> two = new ArrayList<>(files("1-counter"));
    two.addAll(files("2-counter"));
    assertThat(lines(two, flow("KP", "RU", "vessel")))
        .containsExactly("counter Eastgate Harbour Watch 44|44|44")
        .isEqualTo(lines(two.reversed(), flow("KP", "RU", "vessel")));
  }

  @Test
  void a_new_version_drops_a_figure() throws IOException {
    assertThat(told("case07-customs-v1", "measure", "tonne"))
        .contains(
            "claim Scheldt Customs Office 0.73|0.73|0.73",
            "claim Scheldt Customs Office x2|2|-",
            "sum Scheldt Customs Office 44|44|44");
    assertThat(told("case07-customs-v2", "measure", "tonne"))
        .contains("claim Scheldt Customs Office x2|2|-", "sum Scheldt Customs Office 44|44|44");
  }

  @Test
  void copies_gone_wrong_add_nothing() throws IOException {
    assertThat(told("case08", flow("RU", "KP", "barrel")))
        .contains("sum Tideline Institute x1000000|-|-", "limit ? -|-|x1000000");
    assertThat(told("case08", flow("RU", "KP", "port-call")))
        .contains("sum Tideline Institute 43|43|43");
    assertThat(told("case08", flow("RU", "KP", "vessel")))
        .contains("sum Tideline Institute x12|-|-");
    assertThat(told("case08", flow("KP", "RU", "barrel"))).containsExactly("limit ? -|-|500000");
  }

  @Test
  void six_lines_and_their_total_count_once() throws IOException {
    assertThat(told("case09", "origin", "UA", "measure", "tonne"))
        .containsExactly("sum Joint Coordination Centre 563317|563317|563317");
    assertThat(told("case09", "origin", "UA", "measure", "vessel")).contains("claim ? 21|21|21");
  }

  @Test
  void a_report_without_any_date_stands_in_no_bucket() throws IOException {
    assertThat(told("case10", flow("MG", "HK", "container"))).containsExactly("claim ? 34|34|34");
    assertThat(told("case10", flow("MG", "HK", "tonne"))).containsExactly("claim ? 640|640|640");
    assertThat(told("case10", flow("NG", "VN", "animal")))
        .containsExactly(
            "claim ? 20|20|20", "claim ? 300|-|-", "capacity Forest Inquiry Network -|-|17000");
    assertThat(told("case10", "measure", "tonne", "groupBy", "year"))
        .containsExactlyInAnyOrder(
            "undated 640|640|640", "undated 12.9|12.9|12.9", "undated 0.177|0.177|0.177");
  }
}
