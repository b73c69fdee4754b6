package dev.tallyman.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `tallyman up` in a process of its own, which can be killed.
final class UpProcess implements AutoCloseable {

  /// As people and as programs are told.
  private static final List<Pattern> READY =
      List.of(
          Pattern.compile("Ready in .* S3 (?<s3>[^ ,]+),.* API (?<api>\\S+)"),
          Pattern.compile(
              "\"message\":\"ready\",\"api\":\"(?<api>[^\"]+)\",\"s3\":\"(?<s3>[^\"]+)\""));

  private final Process process;
  private final List<String> said;
  private final URI s3;
  private final URI api;

  private UpProcess(Process process, List<String> said, Matcher ready) {
    this.process = process;
    this.said = said;
    this.s3 = URI.create(ready.group("s3"));
    this.api = URI.create(ready.group("api"));
  }

  static UpProcess start(Path folder, String... options) throws IOException {
    return start(process(folder, options));
  }

  /// With faults of DynamoDB, as a folder that was made for them says.
  static UpProcess startWithFaults(Path folder, Path faults) throws IOException {
    ProcessBuilder builder = process(folder);
    List<String> command = new ArrayList<>(builder.command());
    int at = command.indexOf("-classpath");
    command.set(at + 1, faults + File.pathSeparator + command.get(at + 1));
    command.add(at, "-D" + DynamoDbFaults.FOLDER + "=" + faults);
    return start(builder.command(command));
  }

  private static ProcessBuilder process(Path folder, String... options) {
    List<String> command = new ArrayList<>(List.of("up", "--port", "0", "--s3-port", "0"));
    command.addAll(List.of("--data", folder.toString()));
    command.addAll(List.of(options));
    return TallymanProcess.hearingSignals(command);
  }

  private static UpProcess start(ProcessBuilder builder) throws IOException {
    Process process = builder.redirectErrorStream(true).start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    List<String> said = new CopyOnWriteArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      for (Pattern words : READY) {
        Matcher ready = words.matcher(line);
        if (ready.find()) {
          Thread.ofVirtual().start(() -> listen(lines, said));
          return new UpProcess(process, said, ready);
        }
      }
    }
    throw new IOException("up did not start: " + said);
  }

  private static void listen(BufferedReader lines, List<String> said) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
      }
    } catch (IOException e) {
      // It was killed.
    }
  }

  /// The lines of both of its outputs.
  List<String> said() {
    return said;
  }

  URI s3() {
    return s3;
  }

  URI api() {
    return api;
  }

  /// As who stops a service does; the answer is its exit code.
  int terminate() throws IOException, InterruptedException {
    TallymanProcess.signal(process.pid(), "TERM");
    return process.waitFor();
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
    TallymanProcess.signal(pid, signal);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
