package dev.tallyman.bench;

import dev.tallyman.extract.Extractor;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;

/// Starts the engine and ends with the first figure that it reads.
public final class FirstFigure {

  private static final String SENTENCE =
      "Officials said that nearly 16,000 containers of munitions had left Rajin for Russia since"
          + " August 2023.";

  private FirstFigure() {}

  public static void main(String[] args) {
    Report report = Report.of("bench", "first", SENTENCE, Metadata.NONE);
    System.out.println(Extractor.extract(report).figures().getFirst().quote());
  }
}
