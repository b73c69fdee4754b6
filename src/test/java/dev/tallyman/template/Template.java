package dev.tallyman.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The template as it is written.
final class Template {

  static final Path FILE = Path.of("template.yaml");

  private Template() {}

  /// Tags of CloudFormation (`!Ref`, `!Sub`) are read as the plain values behind them.
  static JsonNode source() {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
