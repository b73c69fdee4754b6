package dev.tallyman.extract.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Measure;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Drafts as earlier readings should leave them, made from hand-annotated figures: so that a later
/// reading is measured alone.
final class GoldDrafts {

  private GoldDrafts() {}

  /// The draft of an annotated figure, or nothing where its quote is not in one sentence.
  static Optional<Draft> of(Passages passages, JsonNode figure) {
    return located(passages, figure.path("quote").asText(), figure.path("occurrence").asInt(1))
        .map(draft -> filled(draft, figure));
  }

  static Optional<Draft> located(Passages passages, String quote, int occurrence) {
    String pattern =
        String.join(
            "\\s+", java.util.Arrays.stream(quote.split("\\s+", -1)).map(Pattern::quote).toList());
    Matcher matcher = Pattern.compile("(?=(" + pattern + "))").matcher(passages.report().text());
    for (int i = 0; i < occurrence; i++) {
      if (!matcher.find()) {
        return Optional.empty();
      }
    }
    return between(passages, matcher.start(1), matcher.end(1));
  }

  private static Optional<Draft> between(Passages passages, int start, int end) {
    for (int i = 0; i < passages.sentences().size(); i++) {
      Sentence sentence = passages.sentences().get(i);
      if (sentence.span().start() <= start && end <= sentence.span().end()) {
        Draft draft = new Draft(sentence, i, sentence.tokenAt(start), sentence.tokenAt(end));
        return draft.quoteTo > draft.quoteFrom ? Optional.of(draft) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Draft filled(Draft draft, JsonNode figure) {
    draft.figureClass = FigureClass.parse(figure.path("class").asText("cargo"));
    String measure = figure.path("measure").asText(null);
    draft.measure = measure == null ? null : new Measure(measure);
    String commodity = figure.path("commodity").asText(null);
    draft.commodity = commodity == null ? null : new Commodity(commodity);
    draft.item = figure.path("item").asText(null);
    draft.quantity =
        new Quantity(amount(figure), Hedge.parse(figure.path("hedge").asText("exact")));
    JsonNode period = figure.path("period");
    draft.period =
        new Period(
            PartialDate.parse(period.path("start").asText(null)),
            PartialDate.parse(period.path("end").asText(null)),
            period.path("duration").asText(null));
    number(draft);
    draft.head = head(draft);
    return draft;
  }

  private static void number(Draft draft) {
    for (int i = draft.quoteFrom; i < draft.quoteTo; i++) {
      if (draft.sentence.tokens().get(i).isDigits()) {
        draft.numberFrom = i;
        draft.numberTo = i + 1;
        return;
      }
    }
  }

  private static int head(Draft draft) {
    if (draft.item == null) {
      return -1;
    }
    String[] words = draft.item.split("[ -]", -1);
    String last = words[words.length - 1].toLowerCase(Locale.ROOT);
    for (int i = draft.quoteFrom; i < draft.quoteTo; i++) {
      Token token = draft.sentence.tokens().get(i);
      if (token.lower().startsWith(last.substring(0, Math.max(1, last.length() - 2)))) {
        return i;
      }
    }
    return -1;
  }

  private static Amount amount(JsonNode figure) {
    return new Amount(bound(figure, "low"), decimal(figure, "best"), bound(figure, "high"));
  }

  private static @Nullable Bound bound(JsonNode figure, String end) {
    BigDecimal value = decimal(figure, end);
    return value == null ? null : new Bound(value, figure.path(end + "Exclusive").asBoolean(false));
  }

  private static @Nullable BigDecimal decimal(JsonNode figure, String field) {
    String text = figure.path(field).asText(null);
    return text == null ? null : new BigDecimal(text);
  }
}
