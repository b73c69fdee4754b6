package dev.tallyman.service;

import dev.tallyman.figure.Extraction;

/// The words of a report and what was read in them.
public record ReportContent(String text, Extraction extraction) {

  public static final ReportContent NONE =
      new ReportContent("", new Extraction("", java.util.List.of(), java.util.List.of()));
}
