package dev.tallyman.extract;

import dev.tallyman.text.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Prints how every number of a text file was read, or after `lines` its readings alone.
public final class Explain {

  private Explain() {}

  public static void main(String[] args) throws IOException {
    Report report = Readings.report(Files.readString(Path.of(args[0])), null);
    boolean lines = args.length > 1 && args[1].equals("lines");
    System.out.println(
        lines ? Readings.lines(Extractor.extract(report)) : Extractor.explain(report));
  }
}
