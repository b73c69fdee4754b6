package dev.tallyman.bench;

import dev.tallyman.accuracy.GoldReport;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.util.List;

/// What every tool reads: the annotated reports of the corpus, as plain text.
public final class Texts {

  private Texts() {}

  public static List<Report> all() throws IOException {
    return GoldReport.all().stream().map(GoldReport::report).toList();
  }
}
