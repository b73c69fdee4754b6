package dev.tallyman.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares the fields of a figure with its annotation. A field that the annotation leaves out is
/// not asked; null there means that it must be absent.
final class Fields {

  /// A field asked about, and how it came out; the texts are for people.
  record Mark(String field, boolean right, boolean given, String wanted, String read) {}

  private static final List<String> BOUNDS = List.of("low", "best", "high");

  /// The fields of a figure as JSON names them, in the order of the page.
  static final List<String> ASKED =
      List.of(
          "value",
          "hedge",
          "class",
          "measure",
          "commodity",
          "item",
          "calibre",
          "kind",
          "per",
          "status",
          "modality",
          "origin",
          "destination",
          "mode",
          "period",
          "asOf",
          "originator",
          "relayers",
          "relation");

  private static final Pattern DURATION =
      Pattern.compile("P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?");

  private Fields() {}

  static List<Mark> of(JsonNode gold, JsonNode read) {
    List<Mark> marks = new ArrayList<>();
    if (BOUNDS.stream().anyMatch(gold::has)) {
      JsonNode quantity = read.path("quantity");
      marks.add(
          new Mark("value", sameAmount(gold, quantity), true, amount(gold), amount(quantity)));
    }
    for (String field : ASKED.subList(1, ASKED.size())) {
      if (gold.has(field)) {
        String wanted = wanted(field, gold.path(field));
        String got = read(field, gold.path(field), read);
        marks.add(new Mark(field, wanted.equals(got), !wanted.isEmpty(), wanted, got));
      }
    }
    return marks;
  }

  static boolean sameAmount(JsonNode gold, JsonNode quantity) {
    for (String bound : BOUNDS) {
      if (gold.has(bound)) {
        boolean absent = gold.path(bound).isNull();
        if (absent != isAbsent(quantity.path(bound))
            || !absent && !sameBound(gold, quantity, bound)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean sameBound(JsonNode gold, JsonNode quantity, String bound) {
    BigDecimal wanted = new BigDecimal(gold.path(bound).asText());
    BigDecimal read = new BigDecimal(quantity.path(bound).asText());
    String open = bound + "Exclusive";
    return wanted.compareTo(read) == 0
        && gold.path(open).asBoolean() == quantity.path(open).asBoolean();
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isNull() || node.isMissingNode() || node.isValueNode() && node.asText().isEmpty();
  }

  private static String amount(JsonNode quantity) {
    StringBuilder text = new StringBuilder(quantity.path("lowExclusive").asBoolean() ? "(" : "[");
    for (String bound : BOUNDS) {
      text.append(text.length() > 1 ? " | " : "");
      text.append(isAbsent(quantity.path(bound)) ? "–" : quantity.path(bound).asText());
    }
    return text.append(quantity.path("highExclusive").asBoolean() ? ")" : "]").toString();
  }

  private static String wanted(String field, JsonNode value) {
    return field.equals("relation") ? normal(field, value.path("type")) : normal(field, value);
  }

  private static String read(String field, JsonNode wanted, JsonNode read) {
    return switch (field) {
      case "hedge" -> normal(field, read.at("/quantity/hedge"));
      case "originator", "relayers" -> normal(field, read.at("/attribution/" + field));
      case "relation" -> normal(field, read.at("/relation/type"));
      case "period" -> normal(field, asked(wanted, read.path(field)));
      default -> normal(field, read.path(field));
    };
  }

  /// Only the ends that the annotation states; all of them where it says that there is none.
  private static JsonNode asked(JsonNode wanted, JsonNode period) {
    if (!wanted.isObject() || wanted.isEmpty() || !period.isObject()) {
      return period;
    }
    var ends = GoldReport.JSON.createObjectNode();
    wanted.fieldNames().forEachRemaining(end -> ends.set(end, period.path(end)));
    return ends;
  }

  /// A form in which equal things are equal texts; the empty text is absent.
  private static String normal(String field, JsonNode value) {
    if (isAbsent(value)) {
      return "";
    }
    if (value.isArray()) {
      TreeSet<String> all = new TreeSet<>();
      value.forEach(one -> all.add(name(one.asText())));
      return String.join(", ", all);
    }
    if (value.isObject()) {
      return field.equals("period") ? period(value) : value.path("country").asText("");
    }
    return switch (field) {
      case "originator", "item" -> name(value.asText());
      case "calibre" ->
          Spans.alike(value.asText()).replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
      default -> value.asText();
    };
  }

  private static String name(String text) {
    String[] words = Spans.alike(text).toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
    return String.join(" ", words).replaceFirst("^(the|an?) ", "");
  }

  private static String period(JsonNode period) {
    Map<String, String> ends = new TreeMap<>();
    new LinkedHashMap<>(Map.of("start", 0, "end", 1, "duration", 2))
        .keySet()
        .forEach(end -> put(ends, end, period.path(end)));
    return ends.isEmpty() ? "" : ends.toString();
  }

  private static void put(Map<String, String> ends, String end, JsonNode value) {
    if (!isAbsent(value)) {
      ends.put(end, duration(value.asText()));
    }
  }

  /// In months and days, so that P18M equals P1Y6M.
  private static String duration(String text) {
    Matcher parts = DURATION.matcher(text);
    if (text.length() < 2 || !parts.matches()) {
      return text;
    }
    int months = 12 * number(parts.group(1)) + number(parts.group(2));
    int days = 7 * number(parts.group(3)) + number(parts.group(4));
    return months + " months " + days + " days";
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
