package dev.tallyman.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// The log of the functions in this process: a file beside the data, and the log of the service.
record FunctionLog(Path file, ServiceLog service) implements Consumer<String> {

  @Override
  public synchronized void accept(String line) {
    service.function(line);
    try {
      Files.writeString(
          file, line.stripTrailing() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
