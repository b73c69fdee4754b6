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
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import dev.tallyman.text.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Figures, extractions and heads for tests of stores.
public final class SampleFigures {

  private static final String[] COUNTRIES = {"KP", "RU", "CN", "IR", null};

  private SampleFigures() {}

  /// A figure that says that `count` containers moved.
  public static Figure figure(
      String reportId, int ordinal, long count, @Nullable String from, @Nullable String to) {
    String quote = count + " containers";
    Span span = Span.of(ordinal * 40, ordinal * 40 + quote.length());
    return new Figure(
        Figure.id(reportId, Report.hash("text"), span, ordinal),
        quote,
        span,
        Span.of(span.start(), span.end() + 5),
        FigureClass.CARGO,
        new Quantity(Amount.exactly(BigDecimal.valueOf(count)), Hedge.EXACT),
        new Counted(new Measure("container"), null, null, null),
        new Meaning(null, null, Status.SHIPPED, null, Modality.ASSERTED, null),
        new Route(
            new Place(from, null),
            new Place(to, null),
            PlaceLevel.CLAUSE,
            java.util.Set.of(),
            List.of()),
        Timing.UNSTATED,
        Attribution.UNNAMED,
        null,
        java.util.Set.of(),
        List.of("sample"));
  }

  /// The same figure, told by somebody.
  public static Figure by(@Nullable String originator, Figure figure) {
    return new Figure(
        figure.id(),
        figure.quote(),
        figure.span(),
        figure.sentence(),
        figure.figureClass(),
        figure.quantity(),
        figure.counted(),
        figure.meaning(),
        figure.route(),
        figure.timing(),
        new Attribution(originator, figure.attribution().relayers()),
        figure.relation(),
        figure.flags(),
        figure.rules());
  }

  /// A figure of which every field is drawn at random, absent ones included.
  public static Figure any(RandomGenerator random, String reportId, int ordinal) {
    String quote = "„" + random.nextInt(100_000) + " \"crates\"\t\\ \uD83D\uDEA2 ünï";
    Span span = Span.of(ordinal * 60, ordinal * 60 + quote.length());
    return new Figure(
        Figure.id(reportId, Report.hash("any"), span, ordinal),
        quote,
        span,
        Span.of(span.start(), span.end() + random.nextInt(9)),
        pick(random, FigureClass.values()),
        quantity(random),
        new Counted(
            new Measure(random.nextBoolean() ? "tonne" : "true"),
            random.nextBoolean() ? null : new Commodity("arms/ammunition/artillery"),
            word(random),
            word(random)),
        new Meaning(
            maybe(random, Kind.values()),
            word(random),
            pick(random, Status.values()),
            maybe(random, Point.values()),
            pick(random, Modality.values()),
            maybe(random, Trend.values())),
        route(random),
        new Timing(period(random), date(random), maybe(random, AsOfFrom.values())),
        new Attribution(word(random), words(random)),
        random.nextBoolean()
            ? null
            : new Relation(pick(random, RelationType.values()), "f_" + random.nextInt(99)),
        some(random, Flag.values()),
        words(random));
  }

  public static SetAside anySetAside(RandomGenerator random, int ordinal) {
    String quote = random.nextInt(1000) + " months";
    return new SetAside(
        quote,
        Span.of(ordinal * 50, ordinal * 50 + quote.length()),
        pick(random, SetAside.Reason.values()),
        random.nextBoolean() ? null : quantity(random),
        word(random),
        word(random),
        word(random),
        maybe(random, Trend.values()),
        some(random, Flag.values()),
        random.nextBoolean() ? null : period(random));
  }

  public static Extraction extraction(
      RandomGenerator random, String reportId, int figures, int setAsides) {
    List<Figure> some = new ArrayList<>();
    for (int i = 0; i < figures; i++) {
      some.add(any(random, reportId, i));
    }
    List<SetAside> asides = new ArrayList<>();
    for (int i = 0; i < setAsides; i++) {
      asides.add(anySetAside(random, i));
    }
    return new Extraction("sample/1", some, asides);
  }

  private static Quantity quantity(RandomGenerator random) {
    BigDecimal best = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(30));
    return new Quantity(
        new Amount(
            random.nextBoolean() ? null : new Bound(best, random.nextBoolean()),
            random.nextBoolean() ? null : best,
            random.nextBoolean() ? null : new Bound(best.movePointRight(40), random.nextBoolean())),
        pick(random, Hedge.values()));
  }

  private static Route route(RandomGenerator random) {
    return new Route(
        new Place(pick(random, COUNTRIES), word(random)),
        new Place(pick(random, COUNTRIES), word(random)),
        maybe(random, PlaceLevel.values()),
        some(random, Mode.values()),
        words(random));
  }

  private static Period period(RandomGenerator random) {
    return new Period(date(random), date(random), random.nextBoolean() ? null : "P20M");
  }

  private static @Nullable PartialDate date(RandomGenerator random) {
    String[] forms = {"2023", "2024-H1", "2023-Q3", "2023-08", "2023-08-14", "--03-17", "--03"};
    return random.nextBoolean() ? null : new PartialDate(pick(random, forms));
  }

  private static @Nullable String word(RandomGenerator random) {
    return pick(
        random,
        new String[] {null, "", "null", "Open Source Centre", "\u0000\u2028ğı", "half \uD83D"});
  }

  private static List<String> words(RandomGenerator random) {
    return random.nextBoolean() ? List.of() : List.of("Reuters", "Angara", "");
  }

  private static <T> T pick(RandomGenerator random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static <T> @Nullable T maybe(RandomGenerator random, T[] values) {
    return random.nextBoolean() ? null : pick(random, values);
  }

  private static <E extends Enum<E>> EnumSet<E> some(RandomGenerator random, E[] values) {
    EnumSet<E> some = EnumSet.of(values[0]);
    some.clear();
    for (E value : values) {
      if (random.nextBoolean()) {
        some.add(value);
      }
    }
    return some;
  }

  /// The head that follows `seen` when a report was read.
  public static ReportRecord extracted(
      @Nullable ReportRecord seen, String id, Instant at, Extraction extraction) {
    return new ReportRecord(
        id,
        "reports/" + id + ".txt",
        seen == null ? 1 : seen.rev() + 1,
        ReportStatus.EXTRACTED,
        false,
        null,
        new Metadata("Reuters", "2025-04-16", null, "A title", "en"),
        "hash " + at,
        Report.hash(id),
        extraction.extractor(),
        extraction.figures().size(),
        extraction.setAsides().size(),
        at);
  }
}
