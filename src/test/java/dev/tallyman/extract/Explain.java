package dev.tallyman.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Prints how every number of a text file was read.
public final class Explain {

  private Explain() {}

  public static void main(String[] args) throws IOException {
    System.out.println(
        Extractor.explain(Readings.report(Files.readString(Path.of(args[0])), null)));
  }
}
