package dev.tallyman.bench;

import dev.tallyman.figure.AsOfFrom;
import dev.tallyman.figure.Attribution;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Meaning;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.Relation;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Route;
import dev.tallyman.figure.Source;
import dev.tallyman.figure.Status;
import dev.tallyman.figure.Timing;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Measure;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Figures by the million: exact counts of tonnes from KP to RU, what they have in common made
/// once.
final class Counted {

  private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
  private static final Place HERE = new Place("KP", null);
  private static final Place THERE = new Place("RU", null);
  private static final Measure TONNE = new Measure("tonne");
  private static final Map<String, String> NAMES = new HashMap<>();

  private Counted() {}

  private static String name(String name) {
    return NAMES.computeIfAbsent(name, same -> same);
  }

  /// A figure as it is being described.
  static final class Telling {

    private long amount;
    private String report = "";
    private int ordinal;
    private @Nullable String originator;
    private @Nullable String publisher;
    private LocalDate published = FIRST.plusDays(400_000);
    private Period period = Period.UNSTATED;
    private @Nullable PartialDate asOf;
    private Kind kind = Kind.INCREMENT;
    private Modality modality = Modality.ASSERTED;
    private @Nullable String goods;
    private @Nullable Relation relation;
    private Set<Flag> flags = Set.of();
    private List<String> relayers = List.of();
    private Place origin = HERE;
    private Place destination = THERE;

    static Telling counting(long amount) {
      return new Telling().of(amount);
    }

    Telling of(long newAmount) {
      amount = newAmount;
      return this;
    }

    Telling of(String path) {
      goods = name(path);
      return this;
    }

    Telling in(String newReport, int newOrdinal) {
      report = newReport;
      ordinal = newOrdinal;
      return this;
    }

    Telling by(@Nullable String name) {
      originator = name == null ? null : name(name);
      return this;
    }

    Telling publishedBy(String name) {
      publisher = name(name);
      return this;
    }

    Telling publishedOn(int day) {
      published = FIRST.plusDays(day);
      return this;
    }

    Telling through(String name) {
      relayers = List.of(name);
      return this;
    }

    Telling day(int day) {
      period = Period.at(date(day));
      return this;
    }

    Telling lasting(int days) {
      PartialDate start = period.start();
      LocalDate first = start == null ? null : start.firstDay();
      LocalDate last = first == null ? FIRST : first.plusDays(days - 1L);
      period = new Period(start, new PartialDate(last.toString()), null);
      return this;
    }

    Telling undated() {
      period = Period.UNSTATED;
      return this;
    }

    Telling asOf(int day) {
      period = Period.UNSTATED;
      asOf = date(day);
      return this;
    }

    Telling as(Kind newKind) {
      kind = newKind;
      return this;
    }

    Telling as(Modality newModality) {
      modality = newModality;
      return this;
    }

    Telling relates(RelationType type, String to) {
      relation = new Relation(type, to);
      return this;
    }

    Telling flagged(Flag flag) {
      flags = Set.of(flag);
      return this;
    }

    Telling reversed() {
      origin = THERE;
      destination = HERE;
      return this;
    }

    Telling nowhere() {
      origin = Place.UNSTATED;
      destination = Place.UNSTATED;
      return this;
    }

    private static PartialDate date(int day) {
      return new PartialDate(FIRST.plusDays(day).toString());
    }

    PublishedFigure figure() {
      Span span = Span.of(10 * ordinal, 10 * ordinal + 3);
      Amount exactly = Amount.exactly(BigDecimal.valueOf(amount));
      Figure figure =
          new Figure(
              report + ":" + ordinal,
              "xxx",
              span,
              span,
              FigureClass.CARGO,
              new Quantity(exactly, Hedge.EXACT),
              new dev.tallyman.figure.Counted(
                  TONNE, goods == null ? null : new Commodity(goods), null, null),
              new Meaning(kind, null, Status.SHIPPED, null, modality, null),
              new Route(origin, destination, null, Set.of(), List.of()),
              new Timing(period, asOf, asOf == null ? null : AsOfFrom.STATED),
              new Attribution(originator, relayers),
              relation,
              flags,
              List.of());
      Metadata metadata = new Metadata(publisher, published.toString(), null, null, null);
      return new PublishedFigure(
          figure, new Source(report, "reports/" + report, report, metadata, false));
    }
  }
}
