package dev.tallyman.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.SetAside;
import dev.tallyman.service.Change;
import dev.tallyman.service.IngestReport;
import dev.tallyman.service.ReportStatus;
import dev.tallyman.service.Role;
import dev.tallyman.tally.Basis;
import dev.tallyman.tally.Exclusion;
import dev.tallyman.tally.Grouping;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Warning;
import dev.tallyman.tally.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page as it is served. What it does, a browser shows: `PageInChromiumTest`.
class PageTest {

  private static final Path PARTS = Path.of("src/main/resources/dev/tallyman/api/page");

  private final Service service = new Service();
  private final ApiResponse page = service.get("/");

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(PARTS)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private String part(String name) {
    return service.get(address(name)).text();
  }

  private static String address(String name) {
    return "/assets/" + PageParts.CURRENT.version() + "/" + name;
  }

  @Test
  void the_page_runs_nothing_but_its_own_and_asks_nobody_but_us() {
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.headers().get("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'self'; script-src 'self'")
        .contains("connect-src 'self' https://bucket.example;")
        .doesNotContain("unsafe");
    assertThat(page.text())
        .doesNotContain("<script>", "style=", "onclick", "http:", "https:", "src=\"/", "VERSION");
  }

  @Test
  void every_part_is_named_in_the_page_and_can_be_had() throws IOException {
    for (String file : files()) {
      if (!file.equals("page.html")) {
        assertThat(page.text()).contains("\"" + address(file).substring(1) + "\"");
        assertThat(service.get(address(file)).status()).as(file).isEqualTo(200);
      }
    }
    assertThat(service.get(address("d3.js")).text()).startsWith("// https://d3js.org v7.9.0");
    assertThat(service.get(address("main.js")).headers().get("Content-Type"))
        .isEqualTo("text/javascript; charset=utf-8");
  }

  @Test
  void every_import_is_a_part() throws IOException {
    Pattern imported = Pattern.compile("(?:from|import) \"\\./([^\"]+)\"");
    for (String file : files()) {
      List<String> names = imported.matcher(part(file)).results().map(MatchResult::group).toList();
      for (String name : names) {
        String bare = name.replaceAll(".*\"\\./|\"$", "");
        assertThat(page.text()).as(file).contains(address(bare).substring(1));
      }
    }
  }

  @Test
  void a_part_is_kept_for_ever_under_its_version_and_asked_about_under_any_other() {
    assertThat(service.get(address("main.js")).headers().get("Cache-Control"))
        .isEqualTo("public, max-age=31536000, immutable");
    assertThat(service.get("/assets/old/main.js").headers().get("Cache-Control"))
        .isEqualTo("no-cache");
    assertThat(page.headers().get("Cache-Control")).isEqualTo("no-cache");
    String etag = page.headers().get("ETag");
    assertThat(service.get("/", "if-none-match", String.valueOf(etag)).status()).isEqualTo(304);
  }

  @Test
  void nothing_makes_markup_from_text() throws IOException {
    for (String file : files()) {
      assertThat(part(file))
          .as(file)
          .doesNotContain(
              "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }
  }

  @Test
  void the_page_says_what_every_word_of_an_answer_means() {
    has("WHY", Arrays.stream(Why.values()).map(Why::code));
    has("LEFT_OUT", Arrays.stream(Exclusion.Reason.values()).map(Exclusion.Reason::code));
    has("BASIS", Arrays.stream(Basis.values()).map(Basis::code));
    has("MODALITY", Arrays.stream(Modality.values()).map(Modality::code));
    has("REPORT_STATUS", Arrays.stream(ReportStatus.values()).map(ReportStatus::code));
    has("SET_ASIDE", Arrays.stream(SetAside.Reason.values()).map(Enum::name));
    has("GROUPING", Arrays.stream(Grouping.values()).map(Grouping::code));
    has("POLICY", Arrays.stream(Policy.values()).map(Policy::code));
    has("PLACE", Arrays.stream(Role.Place.values()).map(Role.Place::code));
    has("CAUSE", Arrays.stream(Change.Cause.values()).map(Change.Cause::code));
    for (Warning flag : Warning.values()) {
      assertThat(words("WARNINGS")).contains(flag.code(), flag.sentence());
    }
    for (Flag flag : Flag.values()) {
      assertThat(words("FLAGS")).contains(flag.code(), flag.sentence());
    }
  }

  private void has(String list, Stream<String> codes) {
    assertThat(codes)
        .allSatisfy(code ->
            assertThat(words(list)).containsPattern("\n  \"?" + code + "\"?:\\s+\"[^\"]+\",\n"));
  }

  /// The list of the page's words under that name.
  private String words(String list) {
    String all = part("words.js");
    int start = all.indexOf("export const " + list + " = {");
    assertThat(start).as(list).isPositive();
    return all.substring(start, all.indexOf("\n};", start) + 1);
  }

  @Test
  void the_page_knows_how_large_a_report_may_be() {
    assertThat(part("uploading.js"))
        .contains("LARGEST_BYTES = " + (IngestReport.MAX_OBJECT_BYTES >> 20) + " * 1024 * 1024;");
  }

  @Test
  void the_page_and_an_answer_say_the_same_sentence() {
    service.report("reports/a.txt", "KP", "RU", List.of(7));
    String notice = service.json("/v1/tally?origin=KP").path("notice").asText();
    assertThat(page.text()).contains(notice);
  }
}
