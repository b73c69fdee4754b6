package dev.tallyman.extract.rule.opinion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.accuracy.GoldReport;
import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Halfway;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A number of an annotated report with the rows of what stands around it, and for each column
/// block the answer that is right: 1 or 0 for whether it is a figure, else the number of the
/// answer, or -1 where the annotation leaves it open.
final class Example {
  final Draft draft;
  final int[] rows;
  final int right;

  private Example(Draft draft, int[] rows, int right) {
    this.draft = draft;
    this.rows = rows;
    this.right = right;
  }

  /// The figures that are found, as an opinion sees them, for one question.
  static List<Example> meanings(GoldReport report, Question question) {
    List<Draft> figures =
        before(new SecondOpinions(question, new WordsAround()), report).stream()
            .filter(Draft::isFigure)
            .toList();
    Function<Span, @Nullable JsonNode> golds = report.figures();
    String field = question.name().toLowerCase(Locale.ROOT);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Draft figure = figures.get(i);
      JsonNode gold = golds.apply(figure.quote());
      if (gold != null && gold.has(field)) {
        int right = question.indexOf(gold.path(field).asText("null"));
        int at = i;
        int[] rows =
            rows(taker -> {
              Surroundings.words(figure, taker);
              SecondOpinions.readings(figures, at, taker);
            });
        examples.add(new Example(figure, rows, right));
      }
    }
    return examples;
  }

  /// The numbers that count something, as the vetoes see them.
  static List<Example> numbers(GoldReport report) {
    Function<Span, @Nullable JsonNode> golds = report.figures();
    List<Example> examples = new ArrayList<>();
    for (Draft draft : before(new Vetoes(new WordsAround()), report)) {
      if (draft.isFigure() || draft.setAside == SetAside.Reason.CONTEXT) {
        int right = golds.apply(draft.quote()) == null ? 0 : 1;
        examples.add(new Example(draft, rows(taker -> Surroundings.words(draft, taker)), right));
      }
    }
    return examples;
  }

  /// What is learned of it, by column.
  int[] columns() {
    Columns columns = new Columns();
    for (int row : rows) {
      columns.add(row);
    }
    return columns.sums();
  }

  private static List<Draft> before(Reading reading, GoldReport report) {
    return Halfway.before(reading.name(), report.report());
  }

  private static int[] rows(Consumer<IntConsumer> around) {
    IntStream.Builder rows = IntStream.builder();
    around.accept(thing -> rows.add(Learned.row(thing)));
    return rows.build().toArray();
  }
}
