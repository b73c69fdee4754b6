package dev.tallyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a shell makes of `tallyman`: colours, pipes that end early, completion.
@EnabledOnOs({OS.LINUX, OS.MAC})
class ShellTest {

  private static final String ESCAPE = "\u001b";

  @TempDir Path folder;

  private record Said(int status, String out, String err) {}

  private static Said said(ProcessBuilder builder, Map<String, String> environment)
      throws IOException, InterruptedException {
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = process.inputReader().readAllAsString();
    String err = process.errorReader().readAllAsString();
    return new Said(process.waitFor(), out, err);
  }

  private static Said bash(String script) throws IOException, InterruptedException {
    return said(new ProcessBuilder("bash", "-c", script), Map.of());
  }

  private static String quoted(List<String> command) {
    return command.stream()
        .map(word -> "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }

  private static String help(Map<String, String> environment) throws Exception {
    Said said = said(TallymanProcess.of(List.of("upload", "--help")), environment);
    assertThat(said.status()).isZero();
    assertThat(said.err()).isEmpty();
    return said.out();
  }

  @Test
  void colours_are_for_terminals_and_for_who_asks_for_them() throws Exception {
    assertThat(help(Map.of())).contains("Usage: tallyman upload").doesNotContain(ESCAPE);
    assertThat(help(Map.of("CLICOLOR_FORCE", "1"))).contains(ESCAPE);
    assertThat(help(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"))).doesNotContain(ESCAPE);
  }

  @Test
  void a_pipe_that_ends_early_is_no_failure() throws Exception {
    for (int i = 0; i < 300; i++) {
      Files.writeString(folder.resolve(i + ".txt"), "Some 40 ships called.\n".repeat(20));
    }
    String tallyman =
        quoted(TallymanProcess.of(List.of("extract", "--json", folder.toString())).command());
    Said said = bash(tallyman + " | head -n 1");
    assertThat(said.out().lines()).hasSize(1);
    assertThat(said.err()).isEmpty();
  }

  @Test
  void tab_completes_commands_and_options() throws Exception {
    Said script = said(TallymanProcess.of(List.of("completion")), Map.of());
    Path file = Files.writeString(folder.resolve("completion"), script.out());
    assertThat(bash("bash -n " + file)).isEqualTo(new Said(0, "", ""));
    assertThat(completed(file, "./tallyman", "rec")).containsExactly("reconcile");
    assertThat(completed(file, "./tallyman", "upload", "--bu")).containsExactly("--bucket");
    assertThat(completed(file, "./tallyman", "up", "--s3")).containsExactly("--s3-port");
  }

  /// What the shell offers for the last word.
  private static List<String> completed(Path script, String... words) throws Exception {
    String line = String.join(" ", words);
    String said =
        """
        source %s
        compopt() { :; }
        COMP_WORDS=(%s) COMP_CWORD=%d COMP_LINE='%s' COMP_POINT=%d
        $(complete -p tallyman | sed 's/.*-F \\([^ ]*\\).*/\\1/') tallyman %s %s
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(
                script,
                line,
                words.length - 1,
                line,
                line.length(),
                words[words.length - 1],
                words[words.length - 2]);
    Said completed = bash(said);
    assertThat(completed.err()).isEmpty();
    return completed.out().lines().toList();
  }
}
