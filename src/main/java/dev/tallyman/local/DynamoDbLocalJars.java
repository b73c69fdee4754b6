package dev.tallyman.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The jars of DynamoDB Local, fetched by Maven once and kept in the user's cache: its licence
/// forbids to bundle them.
final class DynamoDbLocalJars {

  private static final String VERSION = "3.3.1";
  private static final String COPY =
      "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies";
  private static final long PATIENCE_MINUTES = 10;

  private DynamoDbLocalJars() {}

  /// The folder with the jars, fetched if need be.
  static Path folder(Map<String, String> environment) {
    Path folder = cache(environment).resolve("dynamodb-local-" + VERSION);
    if (!Files.isDirectory(folder)) {
      fetch(folder, environment.getOrDefault("TALLYMAN_MVN", "mvn"));
    }
    return folder;
  }

  static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static Path cache(Map<String, String> environment) {
    String xdg = environment.get("XDG_CACHE_HOME");
    Path base =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return base.resolve("tallyman");
  }

  private static void fetch(Path folder, String mvn) {
    System.err.println("Fetching DynamoDB Local " + VERSION + " with Maven (50 MB, once) …");
    try {
      Files.createDirectories(folder.getParent());
      Path draft = Files.createTempDirectory(folder.getParent(), "dynamodb-local-");
      Path pom = draft.resolve("pom.xml");
      try (InputStream resource =
          DynamoDbLocalJars.class.getResourceAsStream("dynamodb-local-pom.xml")) {
        Files.copy(Objects.requireNonNull(resource), pom);
      }
      Path jars = Files.createDirectory(draft.resolve("jars"));
      run(mvn, pom, jars, draft.resolve("log"));
      publish(jars, folder);
    } catch (IOException e) {
      throw new DynamoDbLocalMissing(e);
    }
  }

  private static void run(String mvn, Path pom, Path jars, Path log) throws IOException {
    String command = isWindows() && mvn.equals("mvn") ? "mvn.cmd" : mvn;
    Process maven =
        new ProcessBuilder(
                command,
                "-B",
                "-q",
                "-f",
                pom.toString(),
                COPY,
                "-DincludeScope=runtime",
                "-DoutputDirectory=" + jars)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!maven.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || maven.exitValue() != 0) {
        maven.destroyForcibly();
        throw new IOException("Maven failed, see " + log);
      }
    } catch (InterruptedException e) {
      maven.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /// Another run may have fetched the same meanwhile; then its folder serves.
  private static void publish(Path jars, Path folder) throws IOException {
    try {
      Files.move(jars, folder);
    } catch (IOException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  }
}
