package dev.tallyman.extract;

import dev.tallyman.figure.PartialDate;
import dev.tallyman.text.Report;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Sentences;
import dev.tallyman.text.Undecorated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report cut into sentences: what every reading looks at. `published` is the publication date at
/// its own precision, `firstRows` are for each sentence the first row of the table in which it
/// stands, and what stands in none is the first itself.
public record Passages(
    Report report,
    List<Sentence> sentences,
    List<Integer> firstRows,
    @Nullable PartialDate published) {

  /// The passages of the report without what only sets it on a page; spans mean the same in both.
  public static Passages of(Report report) {
    String text = Undecorated.of(report.text());
    Report plain =
        text.equals(report.text())
            ? report
            : new Report(report.id(), report.key(), text, report.metadata());
    return of(plain, Sentences.of(text));
  }

  static Passages of(Report report, List<Sentence> sentences) {
    PartialDate published = PartialDate.parse(report.metadata().published());
    return new Passages(report, sentences, firstRows(sentences), published);
  }

  private static List<Integer> firstRows(List<Sentence> sentences) {
    List<Integer> first = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      boolean goesOn =
          i > 0
              && sentences.get(i).layout() == Layout.ROW
              && sentences.get(i - 1).layout() == Layout.ROW
              && sentences.get(i).paragraph() == sentences.get(i - 1).paragraph();
      first.add(goesOn ? first.get(i - 1) : i);
    }
    return first;
  }

  public int firstRow(int sentence) {
    return firstRows.get(sentence);
  }

  /// The day of publication, where the metadata give a whole day.
  public @Nullable LocalDate publishedDay() {
    return published != null && published.text().length() == 10 ? published.firstDay() : null;
  }
}
