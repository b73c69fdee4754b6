package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.aws.Wiring;
import dev.tallyman.json.Json;
import dev.tallyman.json.UpkeepJson;
import dev.tallyman.local.CloudAddresses;
import dev.tallyman.service.ShowStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The cloud that a command works on: a running `tallyman up`, which tells where its parts listen,
/// or AWS.
final class Target {

  @Option(
      names = "--api",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "Address of the running `tallyman up` (${DEFAULT-VALUE}).")
  private URI api;

  @Option(
      names = "--aws",
      description = {
        "Work on AWS, with your own credentials. The environment names the parts as it does for the"
            + " functions: TALLYMAN_BUCKET, TALLYMAN_TABLE, TALLYMAN_QUEUE_URL,"
            + " TALLYMAN_DEAD_LETTERS_URL."
      })
  private boolean aws;

  Wiring wiring() throws IOException {
    return new Wiring(environment());
  }

  /// For what needs the table, which nobody else can read where it is the memory of a process.
  Wiring wiringWithTable() throws IOException {
    Map<String, String> environment = environment();
    if (!aws && !environment.containsKey(Wiring.DYNAMODB_ENDPOINT)) {
      throw new IOException(
          "This tallyman keeps its figures in its own memory: start it without --memory.");
    }
    return new Wiring(environment);
  }

  /// How the system is doing: a running one says it itself, of one on AWS it is found out.
  JsonNode status() throws IOException {
    if (aws) {
      ShowStatus.Status status = wiring().status().show();
      return Answers.JSON.readTree(
          Json.text(
              json -> json.object(() -> UpkeepJson.status(json.field("ready", true), status))));
    }
    return told(CloudAddresses.STATUS_PATH);
  }

  /// The log of the functions, where it is a file on this machine.
  Optional<Path> log() throws IOException {
    return Optional.ofNullable(environment().get(CloudAddresses.LOG)).map(Path::of);
  }

  private Map<String, String> environment() throws IOException {
    if (aws) {
      return System.getenv();
    }
    Map<String, String> environment = new HashMap<>();
    told(CloudAddresses.PATH)
        .properties()
        .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asText()));
    return environment;
  }

  private JsonNode told(String path) throws IOException {
    try (ApiClient client = new ApiClient(api, null)) {
      return client
          .find(path)
          .orElseThrow(() -> new IOException("There is no `tallyman up` at " + api + "."));
    }
  }
}
