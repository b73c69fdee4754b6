package dev.tallyman.api;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Status;
import dev.tallyman.quantity.Measure;
import dev.tallyman.tally.Grouping;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads questions from parameters: every word must be one that an answer can have.
final class QuestionParameters {

  static final Set<String> FILTERS =
      Set.of(
          "origin",
          "destination",
          "measure",
          "commodity",
          "mode",
          "originator",
          "publisher",
          "status",
          "kind",
          "class");

  private static final List<Why> INCLUDABLE =
      List.of(
          Why.PLANNED,
          Why.PLEDGED,
          Why.ORDERED,
          Why.POSSIBLE,
          Why.CAPACITY,
          Why.DENIED,
          Why.SHARE,
          Why.RATIO,
          Why.RATE,
          Why.LIMIT);

  private static final List<String> DATES = List.of("YYYY", "YYYY-MM", "YYYY-MM-DD");
  private static final List<String> INSTANTS = List.of("YYYY-MM-DDThh:mm:ssZ", "YYYY-MM-DD");

  /// Texts may name money by its code alone, which no lexicon lists.
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  private final Vocabulary vocabulary;

  QuestionParameters(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static Set<String> filtersAnd(String... more) {
    Set<String> names = new HashSet<>(FILTERS);
    names.addAll(List.of(more));
    return names;
  }

  /// The question of all filters; `from` and `to` only where the route takes them as dates.
  Question question(Parameters parameters, boolean withWindow) {
    PartialDate from = withWindow ? date(parameters, "from") : null;
    PartialDate to = withWindow ? date(parameters, "to") : null;
    checkOrder(from, to);
    return new Question(
        country(parameters, "origin"),
        country(parameters, "destination"),
        measure(parameters),
        commodity(parameters),
        parameters.word("mode", List.of(Mode.values()), Mode::code),
        parameters.text("originator"),
        parameters.text("publisher"),
        parameters.word("status", List.of(Status.values()), Status::code),
        parameters.word("kind", List.of(Kind.values()), Kind::code),
        parameters.word("class", List.of(FigureClass.values()), FigureClass::code),
        from,
        to,
        parameters.words("groupBy", List.of(Grouping.values()), Grouping::code, 2),
        include(parameters));
  }

  static Policy policy(Parameters parameters) {
    Policy policy = parameters.word("policy", List.of(Policy.values()), Policy::code);
    return policy == null ? Policy.LATEST_PER_ORIGINATOR : policy;
  }

  /// An instant; a day stands for its midnight in UTC.
  static @Nullable Instant instant(Parameters parameters, String name) {
    return parameters.read(
        name, QuestionParameters::parseInstant, "An instant or a day.", INSTANTS);
  }

  /// A day, a month or a year.
  static @Nullable PartialDate date(Parameters parameters, String name) {
    return parameters.read(name, QuestionParameters::parseDate, "A day, a month or a year.", DATES);
  }

  static void checkOrder(@Nullable PartialDate from, @Nullable PartialDate to) {
    LocalDate first = from == null ? null : from.firstDay();
    LocalDate last = to == null ? null : to.lastDay();
    if (first != null && last != null && first.isAfter(last)) {
      throw fromAfterTo();
    }
  }

  static void checkOrder(@Nullable Instant from, @Nullable Instant to) {
    if (from != null && to != null && from.isAfter(to)) {
      throw fromAfterTo();
    }
  }

  private static Refusal fromAfterTo() {
    return Parameters.refusal("from", "`from` lies after `to`.");
  }

  private static @Nullable String country(Parameters parameters, String name) {
    String code = parameters.text(name);
    if (code == null || Countries.CODES.contains(code)) {
      return code;
    }
    throw new Refusal(
        Problem.parameter(
            name,
            "Unknown country: two capital letters of ISO 3166-1." + Countries.suggestion(code),
            Countries.CODES));
  }

  private @Nullable Measure measure(Parameters parameters) {
    List<String> known = vocabulary.measures().stream().sorted().toList();
    return parameters.read(
        "measure",
        value -> known.contains(value) || CURRENCIES.contains(value) ? new Measure(value) : null,
        "Unknown measure; money is measured by ISO 4217 in small letters.",
        known);
  }

  private @Nullable Commodity commodity(Parameters parameters) {
    List<String> known = vocabulary.commodities().stream().sorted().toList();
    return parameters.read(
        "commodity",
        value ->
            known.stream().anyMatch(path -> path.equals(value) || path.startsWith(value + "/"))
                ? new Commodity(value)
                : null,
        "Unknown commodity: a path of whole segments.",
        known);
  }

  private static Set<Why> include(Parameters parameters) {
    List<Why> words = parameters.words("include", INCLUDABLE, Why::code, INCLUDABLE.size());
    return words.isEmpty() ? Set.of() : EnumSet.copyOf(words);
  }

  private static @Nullable PartialDate parseDate(String value) {
    PartialDate date = PartialDate.parse(value);
    boolean isPlain = value.matches("[0-9]{4}(-[0-9]{2}){0,2}");
    return date != null && isPlain ? date : null;
  }

  private static @Nullable Instant parseInstant(String value) {
    try {
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
