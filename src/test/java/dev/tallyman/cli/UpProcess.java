package dev.tallyman.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `tallyman up` in a process of its own, which can be killed.
final class UpProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("Ready in .* S3 ([^ ,]+),.* API (\\S+)");

  private final Process process;
  private final URI s3;
  private final URI api;

  private UpProcess(Process process, URI s3, URI api) {
    this.process = process;
    this.s3 = s3;
    this.api = api;
  }

  static UpProcess start(Path folder) throws IOException {
    return start(folder, System.getProperty("java.class.path"));
  }

  /// With faults of DynamoDB, as a folder that was made for them says.
  static UpProcess startWithFaults(Path folder, Path faults) throws IOException {
    return start(
        folder,
        faults + File.pathSeparator + System.getProperty("java.class.path"),
        "-D" + DynamoDbFaults.FOLDER + "=" + faults);
  }

  private static UpProcess start(Path folder, String classPath, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-classpath",
            classPath,
            Main.class.getName(),
            "up",
            "--data",
            folder.toString(),
            "--port",
            "0",
            "--s3-port",
            "0"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> drain(lines));
        return new UpProcess(process, URI.create(ready.group(1)), URI.create(ready.group(2)));
      }
      said.append(line).append('\n');
    }
    throw new IOException("up did not start: " + said);
  }

  private static void drain(BufferedReader lines) {
    try {
      while (lines.readLine() != null) {
        // What it says does not matter, only that it can.
      }
    } catch (IOException e) {
      // It was killed.
    }
  }

  URI s3() {
    return s3;
  }

  URI api() {
    return api;
  }

  long pid() {
    return process.pid();
  }

  /// As `kill -9` does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Sends a signal to its DynamoDB Local.
  void signalDynamoDb(String signal) throws IOException, InterruptedException {
    long pid = process.children().findFirst().orElseThrow().pid();
    int status = new ProcessBuilder("kill", "-" + signal, "" + pid).start().waitFor();
    if (status != 0) {
      throw new IOException("no signal reached " + pid);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
