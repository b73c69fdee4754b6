package dev.tallyman.aws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// One DynamoDB Local for all tests of this JVM, in a JVM of its own; its jars are resolved by
/// Maven into the user's cache.
final class DynamoDbLocalForTests {

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>local</groupId><artifactId>dynamodb-local</artifactId><version>1</version>
        <packaging>pom</packaging>
        <dependencyManagement><dependencies><dependency>
          <groupId>software.amazon.awssdk</groupId><artifactId>bom</artifactId>
          <version>2.54.13</version><type>pom</type><scope>import</scope>
        </dependency></dependencies></dependencyManagement>
        <dependencies><dependency>
          <groupId>software.amazon.dynamodb</groupId><artifactId>DynamoDBLocal</artifactId>
          <version>3.3.1</version>
        </dependency></dependencies>
      </project>
      """;

  private static @Nullable DynamoDbClient client;

  private DynamoDbLocalForTests() {}

  static synchronized DynamoDbClient client() {
    if (client == null) {
      try {
        client = connect(start(jars()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return client;
  }

  /// A new, empty table.
  static String newTable() {
    String name = "tallyman-" + UUID.randomUUID();
    TableSchema.create(client(), name);
    return name;
  }

  private static DynamoDbClient connect(int port) {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("tests", "tests")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static int start(Path jars) throws IOException {
    Path source = Files.createTempDirectory("dynamodb-local").resolve("OnLoopback.java");
    try (InputStream in =
        DynamoDbLocalForTests.class.getResourceAsStream("/dynamodb-local/OnLoopback.java")) {
      Files.copy(in, source);
    }
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx300m",
            "-cp",
            jars + "/*",
            source.toString());
    java.environment().put("DDB_LOCAL_TELEMETRY", "0");
    Process process = java.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    // The reader stays open as long as the process: closing it would end the process's output.
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("port ")) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
        return Integer.parseInt(line.substring("port ".length()));
      }
    }
    throw new IOException("DynamoDB Local has ended while starting");
  }

  private static Path jars() throws IOException {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path home = cache == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
    Path jars = home.resolve("tallyman").resolve("dynamodb-local-3.3.1");
    if (!Files.exists(jars)) {
      Files.createDirectories(jars.getParent());
      Path fresh = Files.createTempDirectory(jars.getParent(), "resolving");
      resolve(fresh);
      moveInto(jars, fresh.resolve("jars"));
    }
    return jars;
  }

  /// Tests run in two JVMs, of which the other may have been faster.
  private static void moveInto(Path place, Path fresh) throws IOException {
    try {
      Files.move(fresh, place);
    } catch (FileSystemException e) {
      if (!Files.exists(place)) {
        throw e;
      }
    }
  }

  private static void resolve(Path folder) throws IOException {
    Path pom = Files.writeString(folder.resolve("pom.xml"), POM);
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    Process maven =
        new ProcessBuilder(
                List.of(
                    windows ? "mvn.cmd" : "mvn",
                    "-B",
                    "-q",
                    "-f",
                    pom.toString(),
                    "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies",
                    "-DincludeScope=runtime",
                    "-DoutputDirectory=" + folder.resolve("jars")))
            .inheritIO()
            .start();
    try {
      if (maven.waitFor() != 0) {
        throw new IOException("Maven could not resolve DynamoDB Local");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
