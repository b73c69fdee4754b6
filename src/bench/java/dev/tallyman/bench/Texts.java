package dev.tallyman.bench;

import dev.tallyman.accuracy.GoldReport;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What every tool reads: the annotated reports of the corpus, as plain text.
public final class Texts {

  private Texts() {}

  public static List<Report> all() throws IOException {
    return GoldReport.all().stream().map(GoldReport::report).toList();
  }

  /// The sentences of all reports, each on one line.
  static List<String> sentences() throws IOException {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    List<String> sentences = new ArrayList<>();
    for (Report report : all()) {
      String text = report.text();
      breaks.setText(text);
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        String sentence = text.substring(start, end).strip().replace('\n', ' ');
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
        start = end;
      }
    }
    return sentences;
  }

  /// The same sentences, each as a report of its own.
  static List<Report> oneSentenceEach() throws IOException {
    return sentences().stream()
        .map(sentence -> Report.of("bench", sentence, sentence, Metadata.NONE))
        .toList();
  }
}
