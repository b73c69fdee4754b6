package dev.tallyman.service;

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
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.Relation;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Route;
import dev.tallyman.figure.SetAside;
import dev.tallyman.figure.Source;
import dev.tallyman.figure.Status;
import dev.tallyman.figure.Timing;
import dev.tallyman.figure.Trend;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Measure;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import dev.tallyman.text.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reports written for tests: each is one paragraph of sentences "N crates of NOUN left PLACE."
/// with a figure for each.
public final class Samples {

  public static final String BUCKET = "tallyman-reports";
  public static final Instant MORNING = Instant.parse("2026-01-02T03:04:05Z");

  private Samples() {}

  /// A report with a figure for each amount, in one flow, all told by `originator`.
  public static Report report(String key, List<Integer> amounts, @Nullable String published) {
    StringBuilder text = new StringBuilder("A word before it. ");
    amounts.forEach(amount -> text.append(quote(amount)).append(" left the harbour. "));
    text.append("It rained for two days.");
    return Report.of(
        BUCKET,
        key,
        text.toString(),
        new Metadata("The Harbour Post", published, "https://post.example/a", "Crates", "en"));
  }

  public static String quote(int amount) {
    return "nearly " + amount + " crates";
  }

  public static Extraction extraction(
      Report report, FlowKey flow, List<Integer> amounts, @Nullable String originator) {
    List<Figure> figures = new ArrayList<>();
    for (int amount : amounts) {
      figures.add(figure(report, flow, amount, originator));
    }
    int days = report.text().indexOf("two days");
    SetAside duration =
        new SetAside(
            "two days",
            Span.of(days, days + 8),
            SetAside.Reason.DURATION,
            new Quantity(Amount.exactly(BigDecimal.TWO), Hedge.EXACT),
            "day",
            null,
            null,
            null,
            Set.of(),
            null);
    return new Extraction("test/1", figures, List.of(duration));
  }

  public static Figure figure(
      Report report, FlowKey flow, int amount, @Nullable String originator) {
    String quote = quote(amount);
    int start = report.text().indexOf(quote);
    Span span = Span.of(start, start + quote.length());
    return new Figure(
        Figure.id(report.id(), report.sha256(), span, 0),
        quote,
        span,
        Span.of(start, report.text().indexOf('.', start) + 1),
        FigureClass.CARGO,
        new Quantity(Amount.nearly(BigDecimal.valueOf(amount)), Hedge.NEARLY),
        new Counted(new Measure("package"), new Commodity("food/grain/wheat"), "crate", null),
        new Meaning(Kind.CUMULATIVE, null, Status.SHIPPED, null, Modality.ASSERTED, null),
        new Route(
            new Place(flow.origin(), "the harbour"),
            new Place(flow.destination(), null),
            PlaceLevel.CLAUSE,
            Set.of(Mode.SEA),
            List.of()),
        new Timing(
            new Period(new PartialDate("2023-08"), null, null),
            new PartialDate("2025-04-16"),
            AsOfFrom.PUBLISHED),
        new Attribution(originator, List.of("Wire")),
        null,
        Set.of(),
        List.of("numbers", "hedges"));
  }

  /// A figure with everything that a figure can have.
  public static Figure full() {
    return new Figure(
        "f_0123456789abcdef0123456789ab",
        "10 to 20.5 tonnes",
        Span.of(3, 20),
        Span.of(0, 40),
        FigureClass.CARGO,
        new Quantity(
            new Amount(
                Bound.exclusive(new BigDecimal("10")),
                new BigDecimal("15.50"),
                Bound.inclusive(new BigDecimal("2.05E+1"))),
            Hedge.RANGE),
        new Counted(new Measure("tonne"), null, null, "152mm"),
        new Meaning(Kind.RATE, "week", Status.SEIZED, null, Modality.POSSIBLE, Trend.DOWN),
        Route.UNSTATED,
        Timing.UNSTATED,
        Attribution.UNNAMED,
        new Relation(RelationType.PART_OF, "f_0123456789abcdef000000000000"),
        Set.of(Flag.TON_UNQUALIFIED, Flag.STACKED_HEDGE),
        List.of());
  }

  public static PublishedFigure published(Figure figure, Report report) {
    return new PublishedFigure(
        figure, new Source(report.id(), report.key(), report.sha256(), report.metadata(), false));
  }

  /// How far each report has come whose rows these are.
  static List<FlowVersion> versions(Collection<RecordedFigure> rows) {
    Map<String, Instant> changes = new TreeMap<>();
    for (RecordedFigure row : rows) {
      Instant at = row.supersededAt() == null ? row.recordedAt() : row.supersededAt();
      changes.merge(row.published().source().report(), at, (a, b) -> a.isAfter(b) ? a : b);
    }
    return changes.entrySet().stream()
        .map(one -> new FlowVersion(one.getKey(), one.getValue().toString(), one.getValue()))
        .toList();
  }
}
