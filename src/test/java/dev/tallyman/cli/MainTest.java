package dev.tallyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.local.Build;
import dev.tallyman.local.CloudSettings;
import dev.tallyman.local.LocalCloud;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir Path folder;
  @RegisterExtension final Console console = new Console();
  private Path report;

  @BeforeEach
  void capture() throws Exception {
    report = Files.writeString(folder.resolve("a.txt"), "More than 5,000 rifles left the port.");
    Files.writeString(
        folder.resolve("a.txt.meta.json"),
        "{\"publisher\":\"The Quay\",\"published\":\"2025-03-05\"}");
  }

  private static Set<String> commands() {
    return Main.commands().getSubcommands().keySet();
  }

  private static List<Integer> exitCodes(String help) {
    return help.lines()
        .dropWhile(line -> !line.startsWith("Exit codes:"))
        .map(line -> line.strip().split(" ", 2)[0])
        .filter(word -> word.matches("[0-9]+"))
        .map(Integer::valueOf)
        .toList();
  }

  @Test
  void the_exit_codes_are_those_of_the_launcher_and_of_the_readme() throws Exception {
    assertThat(Main.run("--help")).isZero();
    assertThat(exitCodes(console.out()))
        .isEqualTo(Arrays.stream(Exit.values()).map(Exit::code).toList());
    assertThat(Files.readString(Build.home().resolve("tallyman")))
        .contains("no_jdk=" + Exit.NO_JDK.code(), "no_build=" + Exit.NO_BUILD.code());
    String readme = Files.readString(Build.home().resolve("README.md")).replace('\n', ' ');
    for (Exit exit : Exit.values()) {
      assertThat(readme).contains(exit.code() + " " + exit.meaning());
    }
    for (Exit exit : Exit.values()) {
      assertThat(commands()).containsAll(exit.commands());
    }
  }

  @Test
  void help_shows_examples_and_exit_codes_and_a_wrong_option_is_refused() {
    for (String command : commands()) {
      console.clear();
      assertThat(Main.run(command, "--help")).isZero();
      assertThat(console.out()).contains("Examples:", "Exit codes:");
      assertThat(exitCodes(console.out()))
          .isEqualTo(Exit.of(command).stream().map(Exit::code).toList());
    }
    assertThat(Main.run("extract", "--nonsense", "a.txt")).isEqualTo(2);
    assertThat(console.err()).contains("--nonsense");
  }

  @Test
  void extract_prints_one_line_of_json_with_the_metadata_of_the_sidecar() throws Exception {
    assertThat(Main.run("extract", "--json", folder.toString())).isZero();
    JsonNode line = Answers.JSON.readTree(console.out());
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
      files
          .map(file -> reports.resolve("..").resolve("odd").resolve(file.getFileName()))
          .map(Path::toString)
          .forEach(all::add);
    }
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
    assertThat(console.err()).contains("0-empty.txt").contains("empty");
    assertThat(console.out()).contains("> 5,000");
  }

  @Test
  void a_missing_file_is_said_in_one_sentence() {
    assertThat(Main.run("extract", folder.resolve("none.txt").toString())).isEqualTo(1);
    assertThat(console.err().strip().lines()).hasSize(1);
    assertThat(console.err()).contains("none.txt");
  }

  @Test
  void tally_answers_as_the_api_does_in_every_form() throws Exception {
    assertThat(Main.run("tally", "--measure", "firearm", "--json", folder.toString())).isZero();
    JsonNode answer = Answers.JSON.readTree(console.out());
    assertThat(answer.at("/tallies/0/measure").asText()).isEqualTo("firearm");
    assertThat(answer.at("/notice").asText()).contains("not an estimate");
    console.clear();
    assertThat(Main.run("tally", "--csv", folder.toString())).isZero();
    assertThat(console.out().lines().findFirst())
        .hasValueSatisfying(row -> assertThat(row).contains("originator"));
    console.clear();
    assertThat(Main.run("tally", folder.toString())).isZero();
    assertThat(console.out()).contains("> 5,000", "The Quay", "5,000 rifles");
  }

  @Test
  void a_filter_that_does_not_exist_is_refused_in_the_words_of_the_api() {
    assertThat(Main.run("tally", "--origin", "ZZ", folder.toString())).isEqualTo(2);
    assertThat(console.err()).contains("origin");
  }

  @Test
  void explain_prints_how_a_number_was_read() {
    assertThat(Main.run("explain", "More than 5,000 rifles left the port.")).isZero();
    assertThat(console.out()).contains("5,000");
  }

  @Test
  void explain_prints_json_with_the_derivation() throws Exception {
    assertThat(Main.run("explain", "--json", "More than 5,000 rifles left the port.")).isZero();
    JsonNode explained = Answers.JSON.readTree(console.out());
    assertThat(explained.at("/figures/0/quantity/low").asText()).isEqualTo("5000");
    assertThat(explained.at("/derivation").asText()).contains("├─ figure: (5000, …)");
  }

  @Test
  void an_empty_folder_and_files_that_would_overwrite_each_other_are_refused() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.writeString(empty.resolve("a.meta.json"), "{}");
    assertThat(Main.run("extract", empty.toString())).isEqualTo(1);
    assertThat(console.err()).contains("There is no report in " + empty);
    Files.writeString(folder.resolve("a.html"), "<p>Some 40 ships called.</p>");
    Path predictions = folder.resolve("predictions");
    assertThat(Main.run("extract", "--out", predictions.toString(), folder.toString()))
        .isEqualTo(1);
    assertThat(console.err()).contains("a.html", "a.txt", "a.pred.json");
    assertThat(predictions).doesNotExist();
  }

  @Test
  void a_taken_port_ends_with_its_own_exit_code() throws Exception {
    CloudSettings settings = new CloudSettings(null, 0, 0, true, false, null);
    try (LocalCloud cloud = LocalCloud.start(settings)) {
      String port = String.valueOf(cloud.api().getPort());
      assertThat(Main.run("demo", "--once", "--memory", "--s3-port", "0", "--port", port))
          .isEqualTo(3);
    }
    assertThat(console.err()).contains("is taken", "--port");
  }

  @Test
  void the_demo_goes_the_whole_way() {
    assertThat(Main.run("demo", "--once", "--memory", "--port", "0", "--s3-port", "0")).isZero();
    assertThat(console.out())
        .contains("Ready in", "12,000", "not an estimate", "8 reports: 8 extracted.")
        .doesNotContain("The page:");
  }
}
