package dev.tallyman.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The dress of an answer: JSON, a table, or JSON lines.
enum Format {
  JSON("application/json"),
  CSV("text/csv"),
  NDJSON("application/x-ndjson");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String contentType() {
    return this == CSV ? "text/csv; charset=utf-8; header=present" : mediaType;
  }

  /// What `format=` names, else the first of these that `Accept` lists with the greatest weight,
  /// else JSON.
  static Format of(Call call) {
    Format named = call.parameters().word("format", List.of(values()), Format::code);
    return named != null ? named : accepted(call.request().header("accept"));
  }

  private static Format accepted(@Nullable String accept) {
    Format best = JSON;
    double greatest = 0;
    for (String range : accept == null ? new String[0] : accept.split(",", 50)) {
      String[] parts = range.strip().split("\\s*;\\s*", 10);
      Format format = of(parts[0].toLowerCase(Locale.ROOT));
      double weight = weight(parts);
      if (format != null && weight > greatest) {
        best = format;
        greatest = weight;
      }
    }
    return best;
  }

  private static @Nullable Format of(String range) {
    if (range.equals("*/*") || range.equals("application/*")) {
      return JSON;
    }
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equals(range))
        .findFirst()
        .orElse(null);
  }

  static double weight(String[] parts) {
    for (String part : parts) {
      if (part.matches("(?i)q=[01](\\.[0-9]{0,3})?")) {
        return Double.parseDouble(part.substring(2));
      }
    }
    return 1;
  }
}
