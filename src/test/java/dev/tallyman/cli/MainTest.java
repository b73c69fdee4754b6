package dev.tallyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.local.CloudSettings;
import dev.tallyman.local.LocalCloud;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.List;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private Path report;

  @BeforeEach
  void capture() throws Exception {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    report = Files.writeString(folder.resolve("a.txt"), "More than 5,000 rifles left the port.");
    Files.writeString(
        folder.resolve("a.txt.meta.json"),
        "{\"publisher\":\"The Quay\",\"published\":\"2025-03-05\"}");
  }

  @AfterEach
  void restore() {
    System.setOut(realOut);
    System.setErr(realErr);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void help_shows_examples_and_exit_codes_and_a_wrong_option_is_refused() {
    assertThat(Main.run("--help")).isZero();
    assertThat(out()).contains("Examples:", "Exit codes:", "explain");
    assertThat(Main.run("extract", "--nonsense", "a.txt")).isEqualTo(2);
    assertThat(err()).contains("--nonsense");
  }

  @Test
  void extract_prints_one_line_of_json_with_the_metadata_of_the_sidecar() throws Exception {
    assertThat(Main.run("extract", "--json", folder.toString())).isZero();
    JsonNode line = Answers.JSON.readTree(out());
    assertThat(line.at("/report/publisher").asText()).isEqualTo("The Quay");
    assertThat(line.at("/figures/0/quantity/low").asText()).isEqualTo("5000");
    assertThat(line.at("/figures/0/quantity/lowExclusive").asBoolean()).isTrue();
    assertThat(line.at("/figures/0/measure").asText()).isEqualTo("firearm");
  }

  @Test
  void extract_writes_a_file_for_each_report() throws Exception {
    Path predictions = folder.resolve("predictions");
    assertThat(Main.run("extract", "--out", predictions.toString(), report.toString())).isZero();
    assertThat(
            Answers.JSON.readTree(Files.readString(predictions.resolve("a.pred.json"))).at("/file"))
        .hasToString('"' + report.toString() + '"');
  }

  @Test
  void extract_writes_into_its_folder_whatever_files_are_called() throws Exception {
    Path reports = Files.createDirectory(folder.resolve("odd"));
    for (String name : List.of("...txt", "..%2fup.txt", "a..txt", "..\\up.txt", "-n.txt")) {
      Files.copy(report, reports.resolve(name));
    }
    Path predictions = folder.resolve("deep").resolve("predictions");
    String[] arguments = {"extract", "--out", predictions.toString()};
    List<String> all = new ArrayList<>(List.of(arguments));
    try (Stream<Path> files = Files.list(reports)) {
      files.map(Path::toString).forEach(all::add);
    }
    all.add(reports + "/../odd/a..txt");
    assertThat(Main.run(all.toArray(String[]::new))).isZero();
    try (Stream<Path> written = Files.walk(folder.resolve("deep"))) {
      assertThat(written.filter(Files::isRegularFile))
          .hasSize(5)
          .allMatch(file -> file.getParent().equals(predictions));
    }
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside).noneMatch(file -> file.toString().endsWith(".pred.json"));
    }
  }

  @Test
  void a_report_that_is_refused_is_said_and_does_not_stop_the_others() throws Exception {
    Files.createFile(folder.resolve("0-empty.txt"));
    assertThat(Main.run("extract", folder.toString())).isEqualTo(7);
    assertThat(err()).contains("0-empty.txt").contains("empty");
    assertThat(out()).contains("> 5,000");
  }

  @Test
  void a_missing_file_is_said_in_one_sentence() {
    assertThat(Main.run("extract", folder.resolve("none.txt").toString())).isEqualTo(1);
    assertThat(err().strip().lines()).hasSize(1);
    assertThat(err()).contains("none.txt");
  }

  @Test
  void tally_answers_as_the_api_does_in_every_form() throws Exception {
    assertThat(Main.run("tally", "--measure", "firearm", "--json", folder.toString())).isZero();
    JsonNode answer = Answers.JSON.readTree(out());
    assertThat(answer.at("/tallies/0/measure").asText()).isEqualTo("firearm");
    assertThat(answer.at("/notice").asText()).contains("not an estimate");
    out.reset();
    assertThat(Main.run("tally", "--csv", folder.toString())).isZero();
    assertThat(out().lines().findFirst())
        .hasValueSatisfying(row -> assertThat(row).contains("originator"));
    out.reset();
    assertThat(Main.run("tally", folder.toString())).isZero();
    assertThat(out()).contains("> 5,000", "The Quay", "5,000 rifles");
  }

  @Test
  void a_filter_that_does_not_exist_is_refused_in_the_words_of_the_api() {
    assertThat(Main.run("tally", "--origin", "ZZ", folder.toString())).isEqualTo(2);
    assertThat(err()).contains("origin");
  }

  @Test
  void explain_prints_how_a_number_was_read() {
    assertThat(Main.run("explain", "More than 5,000 rifles left the port.")).isZero();
    assertThat(out()).contains("5,000");
  }

  @Test
  void upload_sends_waits_and_goes_on_where_it_stopped() throws Exception {
    CloudSettings settings = new CloudSettings(null, 0, 0, true, false, null);
    try (LocalCloud cloud = LocalCloud.start(settings)) {
      String[] upload = {
        "upload", "--endpoint", cloud.s3().toString(), "--api", cloud.api().toString(), "" + folder
      };
      assertThat(Main.run(upload)).isZero();
      assertThat(out()).contains("a.txt: extracted, 1 figure,").doesNotContain("already");
      out.reset();
      assertThat(Main.run(upload)).isZero();
      assertThat(out()).contains("was there already");
    }
  }

  @Test
  void a_taken_port_ends_with_its_own_exit_code() throws Exception {
    CloudSettings settings = new CloudSettings(null, 0, 0, true, false, null);
    try (LocalCloud cloud = LocalCloud.start(settings)) {
      String port = String.valueOf(cloud.api().getPort());
      assertThat(Main.run("demo", "--once", "--memory", "--s3-port", "0", "--port", port))
          .isEqualTo(3);
    }
    assertThat(err()).contains("is taken", "--port");
  }

  @Test
  void the_demo_goes_the_whole_way() {
    assertThat(Main.run("demo", "--once", "--memory", "--port", "0", "--s3-port", "0")).isZero();
    assertThat(out())
        .contains("Ready in", "12,000", "not an estimate", "The page: http://127.0.0.1:");
  }
}
