package dev.tallyman.extract;

import dev.tallyman.figure.PartialDate;
import dev.tallyman.text.Report;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentences;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report cut into sentences: what every reading looks at. `published` is the publication date at
/// its own precision.
public record Passages(Report report, List<Sentence> sentences, @Nullable PartialDate published) {

  public static Passages of(Report report) {
    return new Passages(
        report, Sentences.of(report.text()), PartialDate.parse(report.metadata().published()));
  }

  /// The day of publication, where the metadata give a whole day.
  public @Nullable LocalDate publishedDay() {
    return published != null && published.text().length() == 10 ? published.firstDay() : null;
  }
}
