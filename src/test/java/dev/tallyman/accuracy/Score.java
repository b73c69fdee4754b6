package dev.tallyman.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How well reports are read, added up report by report.
final class Score {

  /// What must be right at each level besides the finding.
  static final Map<String, List<String>> LEVELS = levels();

  private static Map<String, List<String>> levels() {
    Map<String, List<String>> levels = new LinkedHashMap<>();
    levels.put("figure found", List.of());
    levels.put("… with the right interval", List.of("value"));
    levels.put("… interval and hedge", List.of("value", "hedge"));
    levels.put("… interval and measure", List.of("value", "measure"));
    levels.put(
        "… all fields at once",
        List.of(
            "value",
            "hedge",
            "class",
            "measure",
            "commodity",
            "kind",
            "status",
            "modality",
            "origin",
            "destination",
            "period",
            "originator",
            "relation"));
    return levels;
  }

  /// Right ones and all, where the annotation gives something.
  static final class Share {
    int right;
    int all;

    void add(boolean isRight) {
      all++;
      right += isRight ? 1 : 0;
    }
  }

  int reports;
  int golds;
  int read;
  int numbers;
  int unlisted;
  final Map<String, Integer> correct = new LinkedHashMap<>();
  final Map<String, Share> fields = new LinkedHashMap<>();
  final Map<String, Integer> falseFigures = new TreeMap<>();
  final List<String> misreadings = new ArrayList<>();

  Score() {
    LEVELS.keySet().forEach(level -> correct.put(level, 0));
    Fields.ASKED.forEach(field -> fields.put(field, new Share()));
    fields.put("reason of a set-aside", new Share());
  }

  void add(GoldReport one) {
    String text = one.report().text();
    JsonNode extraction = Readings.of(one.report());
    List<JsonNode> wanted = list(one.gold().path("figures"));
    List<JsonNode> found = list(extraction.path("figures"));
    List<@Nullable Span> spans = spans(text, found);
    Map<Integer, Integer> pairs = Pairing.of(text, wanted, found, spans);
    reports++;
    golds += wanted.size();
    read += found.size();
    for (int i = 0; i < wanted.size(); i++) {
      Integer pair = pairs.get(i);
      if (pair == null) {
        misread(one, wanted.get(i), "not found");
      } else {
        compare(one, wanted.get(i), found.get(pair));
      }
    }
    List<JsonNode> others = list(one.gold().path("setAside"));
    for (int j = 0; j < found.size(); j++) {
      if (!pairs.containsValue(j)) {
        falseFigure(one, found.get(j), reason(text, others, wanted, spans.get(j)));
      }
    }
    setAsides(one, others, list(extraction.path("setAside")), spans);
    account(text, wanted, spans, list(extraction.path("setAside")));
  }

  private void compare(GoldReport one, JsonNode gold, JsonNode figure) {
    List<String> wrong = new ArrayList<>();
    for (Fields.Mark mark : Fields.of(gold, figure)) {
      if (mark.given()) {
        fields.get(mark.field()).add(mark.right());
      }
      if (!mark.right()) {
        wrong.add(mark.field());
        misread(
            one, gold, mark.field() + " " + or(mark.read()) + ", should be " + or(mark.wanted()));
      }
    }
    LEVELS.forEach((level, needed) -> {
      if (needed.stream().noneMatch(wrong::contains)) {
        correct.merge(level, 1, Integer::sum);
      }
    });
  }

  private static String or(String value) {
    return value.isEmpty() ? "absent" : value;
  }

  private void misread(GoldReport one, JsonNode entry, String what) {
    misreadings.add(one.name() + ": “" + entry.path("quote").asText() + "” " + what);
  }

  private void falseFigure(GoldReport one, JsonNode figure, String reason) {
    falseFigures.merge(reason, 1, Integer::sum);
    misread(one, figure, "read as a figure: " + reason);
  }

  /// Why the annotation has no such figure.
  private static String reason(
      String text, List<JsonNode> others, List<JsonNode> wanted, @Nullable Span span) {
    int most = 0;
    String reason = "";
    for (JsonNode other : others) {
      int overlap = Spans.overlap(span, Spans.of(text, other));
      if (overlap > most) {
        most = overlap;
        reason = other.path("reason").asText();
      }
    }
    boolean again =
        wanted.stream().anyMatch(figure -> Spans.overlap(span, Spans.of(text, figure)) > 0);
    return most > 0 ? reason : again ? "a figure twice" : "no number";
  }

  private void setAsides(
      GoldReport one, List<JsonNode> others, List<JsonNode> asides, List<@Nullable Span> figures) {
    String text = one.report().text();
    for (JsonNode other : others) {
      numbers++;
      Span span = Spans.of(text, other);
      List<String> reasons =
          asides.stream()
              .filter(aside -> Spans.overlap(span, Spans.of(text, aside)) > 0)
              .map(aside -> aside.path("reason").asText())
              .toList();
      if (!reasons.isEmpty()) {
        boolean right = reasons.contains(other.path("reason").asText());
        fields.get("reason of a set-aside").add(right);
        if (!right) {
          misread(
              one,
              other,
              "set aside as "
                  + reasons.getFirst()
                  + ", should be "
                  + other.path("reason").asText());
        }
      } else if (figures.stream().allMatch(figure -> Spans.overlap(span, figure) == 0)) {
        unlisted++;
      }
    }
  }

  private void account(
      String text, List<JsonNode> wanted, List<@Nullable Span> spans, List<JsonNode> asides) {
    for (JsonNode figure : wanted) {
      numbers++;
      Span span = Spans.of(text, figure);
      boolean listed =
          spans.stream().anyMatch(other -> Spans.overlap(span, other) > 0)
              || asides.stream().anyMatch(aside -> Spans.overlap(span, Spans.of(text, aside)) > 0);
      unlisted += listed ? 0 : 1;
    }
  }

  private static List<@Nullable Span> spans(String text, List<JsonNode> entries) {
    List<@Nullable Span> spans = new ArrayList<>();
    entries.forEach(entry -> spans.add(Spans.of(text, entry)));
    return spans;
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  /// Precision, recall and F1 of a level, in percent.
  double[] rates(String level) {
    double right = correct.getOrDefault(level, 0);
    double precision = read == 0 ? 0 : 100 * right / read;
    double recall = golds == 0 ? 0 : 100 * right / golds;
    double both = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new double[] {precision, recall, both};
  }
}
