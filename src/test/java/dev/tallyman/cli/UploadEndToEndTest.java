package dev.tallyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.local.CloudSettings;
import dev.tallyman.local.LocalCloud;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `upload` against a running local cloud: what is sent, skipped, refused, tried again,
/// interrupted.
class UploadEndToEndTest {

  private static LocalCloud cloud;

  @TempDir Path folder;
  @RegisterExtension final Console console = new Console();

  @BeforeAll
  static void start() throws Exception {
    cloud = LocalCloud.start(new CloudSettings(null, 0, 0, true, false, null));
  }

  @AfterAll
  static void stop() {
    cloud.close();
  }

  private static List<String> command(URI s3, URI api, String... more) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("upload", "--endpoint", s3.toString(), "--api", api.toString()));
    command.addAll(List.of(more));
    return command;
  }

  private int upload(URI s3, URI api, String... more) {
    console.clear();
    return Main.run(command(s3, api, more).toArray(String[]::new));
  }

  private int upload(String... more) {
    return upload(cloud.s3(), cloud.api(), more);
  }

  private List<JsonNode> lines() throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : console.out().lines().toList()) {
      lines.add(Answers.JSON.readTree(line));
    }
    return lines;
  }

  private Path write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void what_is_there_with_the_same_bytes_is_not_sent_again_and_what_has_changed_is()
      throws Exception {
    write("again/a.txt", "More than 5,000 rifles left the port.");
    write("again/b.txt", "Nothing to see.");
    assertThat(upload("" + folder)).isZero();
    assertThat(console.out())
        .containsPattern("again/a.txt +extracted +1 +0")
        .containsPattern("again/b.txt +no-figures +0 +0")
        .contains("2 reports: 1 extracted, 1 no-figures.")
        .doesNotContain("already");
    assertThat(upload("" + folder)).isZero();
    assertThat(console.out()).contains("was there already", "2 already there and not sent again.");
    write("again/b.txt", "Some 40 ships called.");
    write("again/a.txt.meta.json", "{\"publisher\":\"The Quay\"}");
    assertThat(upload("--json", "" + folder)).isZero();
    assertThat(lines().get(0).path("sent").asBoolean()).isTrue();
    assertThat(lines().get(1).path("figures").asInt()).isOne();
    assertThat(lines().get(2).path("alreadyThere").asInt()).isZero();
    assertThat(lines().get(2).at("/statuses/extracted").asInt()).isEqualTo(2);
  }

  @Test
  void all_figures_of_a_long_report_are_counted() throws Exception {
    write("long.txt", "Some 40 ships called.\n\n".repeat(250));
    assertThat(upload("--json", "" + folder)).isZero();
    assertThat(lines().get(0).path("figures").asInt()).isEqualTo(250);
  }

  @Test
  void a_file_that_cannot_be_sent_does_not_stop_the_others() throws Exception {
    write("mixed/0-empty.txt", "");
    write("mixed/b.txt", "Some 40 ships called.");
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve("mixed/large.txt").toFile(), "rw")) {
      large.setLength(60L << 20);
    }
    write("mixed/" + "n".repeat(200) + "/" + "m".repeat(250) + ".txt", "Some 40 ships called.");
    assertThat(upload("" + folder)).isEqualTo(7);
    assertThat(console.out())
        .containsPattern("0-empty.txt +rejected +0 +0 +\\S")
        .containsPattern("mixed/b.txt +extracted +1")
        .containsPattern("large.txt +not sent +– +– +larger than 50 MB: split it")
        .contains("1 not sent");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void an_unreadable_file_is_said_and_the_others_are_sent() throws Exception {
    write("odd/b.txt", "Some 40 ships called.");
    Path unreadable =
        Files.createSymbolicLink(folder.resolve("odd/a.txt"), Path.of("/proc/self/mem"));
    assertThat(upload("--json", "" + folder)).isEqualTo(7);
    Files.delete(unreadable);
    assertThat(lines().get(0).path("problem").asText()).contains("cannot be read");
    assertThat(lines().get(0).path("status").isNull()).isTrue();
    assertThat(lines().get(1).path("status").asText()).isEqualTo("extracted");
    assertThat(lines().get(2).path("notSent").asInt()).isOne();
  }

  @Test
  void what_goes_wrong_is_said_in_one_sentence_with_what_to_do() throws Exception {
    Path a = write("x/a.txt", "Some 40 ships called.");
    Path other = write("y/a.txt", "Some 50 ships called.");
    assertThat(upload("" + a, "" + other)).isEqualTo(1);
    assertThat(console.err()).contains("would both become reports/a.txt");
    assertThat(upload(cloud.s3(), URI.create("http://127.0.0.1:1"), "" + a)).isEqualTo(1);
    assertThat(console.err()).contains("tallyman up");
    assertThat(upload("--bucket", "nowhere", "" + a)).isEqualTo(1);
    assertThat(console.err()).contains("There is no such bucket", "--bucket", "0 of 1 reports");
    assertThat(upload(cloud.s3(), cloud.s3(), "" + a)).isEqualTo(1);
    assertThat(console.err()).contains("is not Tallyman");
    assertThat(upload(folder.resolve("none").toString())).isEqualTo(1);
    assertThat(console.err()).contains("There is no file or folder");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(upload("" + empty)).isEqualTo(1);
    assertThat(console.err()).contains("There is no report in " + empty);
    assertThat(console.out()).isEmpty();
    CloudSettings locked = new CloudSettings(null, 0, 0, true, false, "key");
    try (LocalCloud closed = LocalCloud.start(locked)) {
      assertThat(upload(closed.s3(), closed.api(), "" + a)).isEqualTo(1);
      assertThat(console.err()).contains("x-api-key", "--api-key");
      assertThat(upload(closed.s3(), closed.api(), "--api-key", "key", "" + a)).isZero();
    }
  }

  @Test
  void what_passes_is_tried_again() throws Exception {
    for (int i = 0; i < 10; i++) {
      write("flaky/" + i + ".txt", "Some " + (40 + i) + " ships called.");
    }
    try (FlakyFront s3 = FlakyFront.before(cloud.s3(), 3, 0);
        FlakyFront api = FlakyFront.before(cloud.api(), 3, 0)) {
      assertThat(upload(s3.endpoint(), api.endpoint(), "" + folder)).isZero();
      assertThat(s3.requests()).isGreaterThan(20);
      assertThat(api.requests()).isGreaterThan(20);
    }
    assertThat(console.out()).contains("10 reports: 10 extracted.");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void after_ctrl_c_what_was_accepted_stays_and_the_same_command_goes_on() throws Exception {
    int files = 200;
    for (int i = 0; i < files; i++) {
      write("stopped/" + i + ".txt", "Some " + (40 + i) + " ships called.");
    }
    Path said = folder.resolve("said.json");
    try (FlakyFront slow = FlakyFront.before(cloud.s3(), Integer.MAX_VALUE, 20)) {
      Process process =
          TallymanProcess.hearingSignals(
                  command(slow.endpoint(), cloud.api(), folder.resolve("stopped").toString()))
              .redirectError(said.toFile())
              .start();
      while (slow.requests() < 60 && process.isAlive()) {
        Thread.sleep(10);
      }
      TallymanProcess.signal(process.pid(), "INT");
      assertThat(process.waitFor()).isEqualTo(Exit.INTERRUPTED.code());
      assertThat(process.inputReader().readAllAsString()).isEmpty();
    }
    String words = Files.readString(said);
    // A rate and the time that it will take.
    assertThat(words).containsPattern("Uploading.*[0-9]+/200 .*[0-9:]+ / [0-9:]+.*/s");
    Matcher stopped =
        Pattern.compile("Stopped\\. ([0-9]+) of 200 reports are in the bucket").matcher(words);
    assertThat(stopped.find()).isTrue();
    int accepted = Integer.parseInt(stopped.group(1));
    assertThat(accepted).isBetween(1, files - 1);
    assertThat(upload("--json", folder.resolve("stopped").toString())).isZero();
    JsonNode summary = lines().getLast();
    // The one that was on its way may have been accepted without a word.
    assertThat(summary.path("alreadyThere").asInt()).isBetween(accepted, accepted + 1);
    assertThat(summary.at("/statuses/extracted").asInt()).isEqualTo(files);
  }

  @Test
  void progress_is_for_terminals_and_results_alone_are_on_standard_output() throws Exception {
    write("quiet/a.txt", "Some 40 ships called.");
    assertThat(upload("" + folder)).isZero();
    assertThat(console.err()).isEmpty();
    Process process =
        TallymanProcess.of(command(cloud.s3(), cloud.api(), "--json", "" + folder)).start();
    String progress = process.errorReader().readAllAsString();
    String results = process.inputReader().readAllAsString();
    assertThat(process.waitFor()).isZero();
    assertThat(progress).contains("Uploading", "Reading");
    assertThat(results.lines().toList()).hasSize(2).allMatch(line -> line.startsWith("{"));
  }

  @Test
  void the_same_report_by_two_ways_is_one() throws Exception {
    Path a = write("a.txt", "Some 40 ships called.");
    assertThat(upload("--json", "" + a, "" + a)).isZero();
    assertThat(lines()).hasSize(2);
  }
}
