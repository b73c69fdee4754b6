package dev.tallyman.figure;

import java.util.List;

/// All that was read in a report, in text order: each of its numbers is in exactly one figure or
/// one set-aside. `extractor` is the version of the engine that read it.
public record Extraction(String extractor, List<Figure> figures, List<SetAside> setAsides) {

  public Extraction {
    figures = List.copyOf(figures);
    setAsides = List.copyOf(setAsides);
  }
}
