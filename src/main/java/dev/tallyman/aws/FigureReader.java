package dev.tallyman.aws;

import dev.tallyman.figure.AsOfFrom;
import dev.tallyman.figure.Attribution;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Counted;
import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Meaning;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.PlaceLevel;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.Relation;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Route;
import dev.tallyman.figure.SetAside;
import dev.tallyman.figure.Status;
import dev.tallyman.figure.Timing;
import dev.tallyman.figure.Trend;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Measure;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads figures back from the table: the mirror of `FigureWriter`.
final class FigureReader {

  private final Map<String, @Nullable Object> fields;

  private FigureReader(@Nullable Object fields) {
    this.fields = JsonTree.fields(fields);
  }

  static Extraction extraction(Map<String, @Nullable Object> tree) {
    FigureReader root = new FigureReader(tree);
    return new Extraction(
        root.need("extractor"),
        root.values("figures").stream().map(value -> new FigureReader(value).figure()).toList(),
        root.values("setAsides").stream()
            .map(value -> new FigureReader(value).setAside())
            .toList());
  }

  private Figure figure() {
    return new Figure(
        need("id"),
        need("quote"),
        span("span"),
        span("sentence"),
        FigureClass.parse(need("class")),
        Objects.requireNonNull(quantity()),
        counted(),
        meaning(),
        route(),
        new Timing(period(), date("asOf"), parsed("asOfFrom", AsOfFrom::parse)),
        new Attribution(text("originator"), texts("relayers")),
        relation(),
        flags(),
        texts("rules"));
  }

  private Set<Flag> flags() {
    return texts("flags").stream().map(Flag::parse).collect(Collectors.toSet());
  }

  private SetAside setAside() {
    return new SetAside(
        need("quote"),
        span("span"),
        SetAside.Reason.parse(need("reason")),
        quantity(),
        text("unit"),
        text("item"),
        text("per"),
        parsed("trend", Trend::parse),
        flags(),
        fields.get("period") == null ? null : period());
  }

  private @Nullable Quantity quantity() {
    FigureReader quantity = new FigureReader(fields.get("quantity"));
    String hedge = quantity.text("hedge");
    if (hedge == null) {
      return null;
    }
    Amount amount =
        new Amount(
            quantity.bound("low"),
            quantity.parsed("best", BigDecimal::new),
            quantity.bound("high"));
    return new Quantity(amount, Hedge.parse(hedge));
  }

  private @Nullable Bound bound(String name) {
    BigDecimal value = parsed(name, BigDecimal::new);
    return value == null
        ? null
        : new Bound(value, Boolean.TRUE.equals(fields.get(name + "Exclusive")));
  }

  private Counted counted() {
    return new Counted(
        new Measure(need("measure")),
        parsed("commodity", Commodity::new),
        text("item"),
        text("calibre"));
  }

  private Meaning meaning() {
    return new Meaning(
        parsed("kind", Kind::parse),
        text("per"),
        Status.parse(need("status")),
        parsed("point", Point::parse),
        Modality.parse(need("modality")),
        parsed("trend", Trend::parse));
  }

  private Route route() {
    Set<Mode> modes = texts("modes").stream().map(Mode::parse).collect(Collectors.toSet());
    return new Route(
        place("origin"),
        place("destination"),
        parsed("level", PlaceLevel::parse),
        modes,
        texts("carriers"));
  }

  private Place place(String name) {
    return new Place(text(name), text(name + "Place"));
  }

  private Period period() {
    FigureReader period = new FigureReader(fields.get("period"));
    return new Period(period.date("start"), period.date("end"), period.text("duration"));
  }

  private @Nullable Relation relation() {
    RelationType type = parsed("relation", RelationType::parse);
    return type == null ? null : new Relation(type, need("relatedTo"));
  }

  private Span span(String name) {
    List<@Nullable Object> ends = values(name);
    return Span.of(offset(ends, 0), offset(ends, 1));
  }

  private static int offset(List<@Nullable Object> ends, int end) {
    return Integer.parseInt(Objects.requireNonNull(JsonTree.text(ends.get(end))));
  }

  private @Nullable PartialDate date(String name) {
    return parsed(name, PartialDate::new);
  }

  private <T> @Nullable T parsed(String name, Function<String, T> parse) {
    String text = text(name);
    return text == null ? null : parse.apply(text);
  }

  private String need(String name) {
    return Objects.requireNonNull(text(name), name);
  }

  private @Nullable String text(String name) {
    return JsonTree.text(fields.get(name));
  }

  private List<String> texts(String name) {
    return values(name).stream()
        .map(value -> Objects.requireNonNull(JsonTree.text(value)))
        .toList();
  }

  private List<@Nullable Object> values(String name) {
    return JsonTree.values(fields.get(name));
  }
}
