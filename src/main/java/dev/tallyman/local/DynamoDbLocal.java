package dev.tallyman.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// DynamoDB Local in a JVM of its own, on loopback only, ended with this process whatever ends it.
/// It is asked for at once and awaited when it is needed.
public final class DynamoDbLocal implements AutoCloseable {

  private static final String FAILED =
      "DynamoDB Local did not start: run with --memory, or delete its folder in the cache to fetch"
          + " it anew.";

  private final Process process;
  private final CompletableFuture<Listening> listening;

  /// Where it listens, and how long it took until then.
  private record Listening(URI endpoint, long startMillis) {}

  private DynamoDbLocal(Process process) {
    this.process = process;
    long startedNanos = System.nanoTime();
    this.listening = CompletableFuture.supplyAsync(() -> awaited(process, startedNanos));
  }

  /// Starts it on a free port, in memory, or with its database in `databaseFolder`.
  public static DynamoDbLocal start(@Nullable Path databaseFolder, Map<String, String> environment)
      throws IOException {
    if (databaseFolder != null) {
      // A folder it cannot open leaves it hanging without a word.
      checkWritable(databaseFolder);
    }
    Path jars = DynamoDbLocalJars.folder(environment);
    List<String> command = new ArrayList<>(jvm(jars));
    command.addAll(List.of(DynamoDbLocalServer.class.getName(), "0"));
    if (databaseFolder != null) {
      command.add(databaseFolder.toString());
    }
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("DDB_LOCAL_TELEMETRY", "0");
    return new DynamoDbLocal(builder.start());
  }

  /// Its address, as soon as it listens.
  public URI endpoint() {
    return listening().endpoint();
  }

  /// How long it took from its start until it listened.
  public long startMillis() {
    return listening().startMillis();
  }

  private Listening listening() {
    try {
      return listening.join();
    } catch (CompletionException e) {
      throw new CannotStart(FAILED, e);
    }
  }

  /// Whether it answers now, be it with a refusal.
  boolean answers() {
    return Loopback.answers(endpoint());
  }

  public long pid() {
    return process.pid();
  }

  private static Listening awaited(Process process, long startedNanos) {
    try {
      BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(DynamoDbLocalServer.READY)) {
          int port = Integer.parseInt(line.substring(DynamoDbLocalServer.READY.length()));
          return new Listening(Loopback.uri(port), (System.nanoTime() - startedNanos) / 1_000_000);
        }
      }
    } catch (IOException e) {
      throw new CannotStart(FAILED, e);
    }
    throw new CannotStart(FAILED);
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> jvm(Path jars) throws IOException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xms16m",
        "-Xmx96m",
        "-XX:MinHeapFreeRatio=10",
        "-XX:MaxHeapFreeRatio=30",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-Xshare:auto",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.library.path=" + jars,
        "-classpath",
        classPath(jars));
  }

  private static String classPath(Path jars) throws IOException {
    return Stream.concat(Stream.of(ownServer(jars)), DynamoDbLocalJars.jars(jars).stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// A folder that holds the one class of ours that runs there, and none of our libraries.
  private static Path ownServer(Path jars) throws IOException {
    Path folder = jars.resolve("server");
    String name = DynamoDbLocalServer.class.getName().replace('.', '/') + ".class";
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(folder, "server", null);
    try (InputStream code = DynamoDbLocalServer.class.getResourceAsStream("/" + name)) {
      Files.write(draft, Objects.requireNonNull(code, name).readAllBytes());
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    return folder;
  }

  private static void checkWritable(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "writable", null));
    } catch (IOException e) {
      throw new CannotStart(
          "The folder " + folder + " cannot be written: choose another with --data.", e);
    }
  }
}
