package dev.tallyman.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.aws.DeadLetters.DeadLetter;
import dev.tallyman.service.ReportKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What went wrong last with each key and message, as the log of the functions tells it.
final class Faults {

  /// By key and by message.
  private final Map<String, String> last = new HashMap<>();

  private Faults() {}

  /// Nothing is known where there is no log.
  static Faults in(Optional<Path> log) throws IOException {
    Faults faults = new Faults();
    if (log.isPresent() && Files.isReadable(log.get())) {
      try (Stream<String> lines = Files.lines(log.get())) {
        lines.filter(line -> line.contains("\"fault\"")).forEach(faults::read);
      }
    }
    return faults;
  }

  private void read(String line) {
    try {
      JsonNode entry = Answers.JSON.readTree(line);
      String about = entry.path("key").asText(entry.path("messageId").asText());
      last.put(about, text(entry));
    } catch (JsonProcessingException e) {
      // A line of something else than the functions.
    }
  }

  private static String text(JsonNode entry) {
    String service = entry.path("service").asText();
    String place = entry.path("at").path(0).asText();
    return entry.path("fault").asText()
        + (service.isEmpty() ? "" : ": " + service)
        + (place.isEmpty() ? "" : " at " + place);
  }

  @Nullable String of(DeadLetter letter) {
    return Stream.concat(letter.keys().stream().map(ReportKeys::reportOf), Stream.of(letter.id()))
        .map(last::get)
        .filter(fault -> fault != null)
        .findFirst()
        .orElse(null);
  }
}
