package dev.tallyman.service;

import dev.tallyman.figure.Extraction;
import dev.tallyman.text.Report;

/// Reads the figures of a report: the extractor, seen from the use cases.
public interface ReadFigures {

  /// Names the whole way from bytes to figures: the same bytes under the same version give the same
  /// figures, so that they need not be read again.
  String version();

  Extraction read(Report report);
}
