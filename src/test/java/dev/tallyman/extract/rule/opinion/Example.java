package dev.tallyman.extract.rule.opinion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.accuracy.GoldReport;
import dev.tallyman.accuracy.Spans;
import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Halfway;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Span;
import java.util.ArrayList;
import java.util.List;
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
    SecondOpinions opinions =
        question == Question.KIND ? SecondOpinions.onKinds() : SecondOpinions.onStatuses();
    List<Draft> figures =
        Halfway.before(opinions.name(), report.report()).stream().filter(Draft::isFigure).toList();
    String field = question == Question.KIND ? "kind" : "status";
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      JsonNode gold = gold(report, figures.get(i));
      if (gold != null && gold.has(field)) {
        int right = question.indexOf(gold.path(field).asText("null"));
        int at = i;
        examples.add(
            new Example(
                figures.get(i), rows(taker -> SecondOpinions.around(figures, at, taker)), right));
      }
    }
    return examples;
  }

  /// The numbers that count something, as the vetoes see them.
  static List<Example> numbers(GoldReport report) {
    List<Example> examples = new ArrayList<>();
    for (Draft draft : Halfway.before(new Vetoes().name(), report.report())) {
      if (draft.isFigure() || draft.setAside == SetAside.Reason.CONTEXT) {
        int right = gold(report, draft) == null ? 0 : 1;
        examples.add(new Example(draft, rows(taker -> Surroundings.words(draft, taker)), right));
      }
    }
    return examples;
  }

  private interface Around {
    void tell(Surroundings.Taker taker);
  }

  private static int[] rows(Around around) {
    IntStream.Builder rows = IntStream.builder();
    around.tell((role, first, second) -> rows.add(Learned.row(role, first, second)));
    return rows.build().toArray();
  }

  private static @Nullable JsonNode gold(GoldReport report, Draft draft) {
    Span span = draft.quote();
    JsonNode best = null;
    int most = 0;
    for (JsonNode figure : report.gold().path("figures")) {
      int overlap = Spans.overlap(Spans.of(report.report().text(), figure), span);
      best = overlap > most ? figure : best;
      most = Math.max(most, overlap);
    }
    return best;
  }
}
