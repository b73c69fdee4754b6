package dev.tallyman.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.OS;

/// `tallyman` in a process of its own, as the launcher would start it.
final class TallymanProcess {

  private TallymanProcess() {}

  static ProcessBuilder of(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dtallyman.terminal=true",
            "-classpath",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(List.of("NO_COLOR", "CLICOLOR_FORCE"));
    return builder;
  }

  /// One that hears Ctrl-C, whoever started the tests with signals ignored.
  static ProcessBuilder hearingSignals(List<String> arguments) {
    ProcessBuilder builder = of(arguments);
    if (!OS.LINUX.isCurrentOs()) {
      return builder;
    }
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM"));
    command.addAll(builder.command());
    return builder.command(command);
  }

  /// Sends a signal by its name.
  static void signal(long pid, String name) throws IOException, InterruptedException {
    int status = new ProcessBuilder("kill", "-" + name, "" + pid).start().waitFor();
    if (status != 0) {
      throw new IOException("no signal reached " + pid);
    }
  }
}
