package dev.tallyman.tally;

import dev.tallyman.figure.AsOfFrom;
import dev.tallyman.figure.Attribution;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Counted;
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
import dev.tallyman.figure.Point;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A figure made for a test, by words: `figure("nearly 16,000
/// containers").in("wire").by("Centre")`. What is left out is ordinary: an asserted, shipped count
/// of cargo from AA to BB, of no period, told by a report without publisher or date. Its id is
/// `report:ordinal`.
public final class Given {

  String report = "r";
  int ordinal = 1;
  @Nullable String publisher;
  @Nullable String published;
  @Nullable String text;
  boolean stale;
  FigureClass figureClass = FigureClass.CARGO;
  Quantity quantity;
  Measure measure;
  @Nullable Commodity commodity;
  @Nullable Kind kind = Kind.INCREMENT;
  @Nullable String per;
  Status status = Status.SHIPPED;
  @Nullable Point point;
  Modality modality = Modality.ASSERTED;
  @Nullable String origin = "AA";
  @Nullable String destination = "BB";
  Set<Mode> modes = Set.of();
  Period period = Period.UNSTATED;
  @Nullable PartialDate asOf;
  @Nullable AsOfFrom asOfFrom;
  @Nullable String originator;
  List<String> relayers = List.of();
  @Nullable Relation relation;
  Set<Flag> flags = Set.of();

  private Given(Quantity quantity, Measure measure) {
    this.quantity = quantity;
    this.measure = measure;
  }

  /// `amount measure`, with the hedges `nearly`, `about`, `more than`, `at least`, `up to`, `less
  /// than`, `just over`, `thousands of` (vague), and `A to B`.
  public static Given figure(String words) {
    int space = words.lastIndexOf(' ');
    String unit = words.substring(space + 1);
    return new Given(quantity(words.substring(0, space)), new Measure(singular(unit)));
  }

  public static Given figure(Quantity quantity, Measure measure) {
    return new Given(quantity, measure);
  }

  private static String singular(String unit) {
    return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }

  private static Quantity quantity(String words) {
    if (words.contains(" to ") && !words.startsWith("up")) {
      String[] ends = words.split(" to ", -1);
      return new Quantity(Amount.between(number(ends[0]), number(ends[1])), Hedge.RANGE);
    }
    int space = words.lastIndexOf(' ');
    BigDecimal value = number(words.substring(space + 1));
    Hedge hedge =
        space < 0 ? Hedge.EXACT : Hedge.parse(words.substring(0, space).replace(' ', '-'));
    return new Quantity(hedge.of(value), hedge);
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(",", ""));
  }

  public Given in(String newReport) {
    report = newReport;
    return this;
  }

  /// With the very text of another report.
  public Given asTextOf(String other) {
    text = other;
    return this;
  }

  /// Published by its own originator or by somebody else, on a day.
  public Given published(@Nullable String by, @Nullable String day) {
    publisher = by;
    published = day;
    return this;
  }

  public Given nth(int newOrdinal) {
    ordinal = newOrdinal;
    return this;
  }

  public Given by(@Nullable String newOriginator) {
    originator = newOriginator;
    return this;
  }

  public Given through(String... newRelayers) {
    relayers = List.of(newRelayers);
    return this;
  }

  public Given from(@Nullable String newOrigin) {
    origin = newOrigin;
    return this;
  }

  public Given to(@Nullable String newDestination) {
    destination = newDestination;
    return this;
  }

  public Given of(@Nullable String path) {
    commodity = path == null ? null : new Commodity(path);
    return this;
  }

  public Given as(@Nullable Kind newKind) {
    kind = newKind;
    return this;
  }

  public Given per(String unit) {
    per = unit;
    return as(Kind.RATE);
  }

  public Given as(Status newStatus) {
    status = newStatus;
    return this;
  }

  public Given as(Modality newModality) {
    modality = newModality;
    return this;
  }

  public Given as(FigureClass newClass) {
    figureClass = newClass;
    return this;
  }

  public Given at(Point newPoint) {
    point = newPoint;
    return this;
  }

  public Given over(String date) {
    period = Period.at(new PartialDate(date));
    return this;
  }

  public Given over(@Nullable String start, @Nullable String end) {
    period = new Period(PartialDate.parse(start), PartialDate.parse(end), null);
    return this;
  }

  public Given lasting(String duration) {
    period = new Period(period.start(), period.end(), duration);
    return this;
  }

  /// A running total at a stated day.
  public Given counter(@Nullable String since, String asOfDay) {
    period = new Period(PartialDate.parse(since), null, period.duration());
    asOf = new PartialDate(asOfDay);
    asOfFrom = AsOfFrom.STATED;
    return as(Kind.CUMULATIVE);
  }

  /// A running total at the day of publication, if there is one.
  public Given counter(@Nullable String since) {
    period = new Period(PartialDate.parse(since), null, period.duration());
    asOf = PartialDate.parse(published);
    asOfFrom = asOf == null ? null : AsOfFrom.PUBLISHED;
    return as(Kind.CUMULATIVE);
  }

  public Given snapshot(@Nullable String asOfDay) {
    asOf = PartialDate.parse(asOfDay);
    asOfFrom = asOf == null ? null : AsOfFrom.STATED;
    return as(Kind.SNAPSHOT);
  }

  public Given asOf(@Nullable String day, AsOfFrom from) {
    asOf = PartialDate.parse(day);
    asOfFrom = asOf == null ? null : from;
    return this;
  }

  public Given relates(RelationType type, String to) {
    relation = new Relation(type, to);
    return this;
  }

  public Given going(Mode... newModes) {
    modes = Set.copyOf(EnumSet.copyOf(Arrays.asList(newModes)));
    return this;
  }

  public Given flagged(Flag... newFlags) {
    flags = Set.of(newFlags);
    return this;
  }

  public Given stale() {
    stale = true;
    return this;
  }

  /// The same once more, to be told elsewhere.
  public Given again() {
    Given again = new Given(quantity, measure);
    again.report = report;
    again.ordinal = ordinal;
    again.publisher = publisher;
    again.published = published;
    again.text = text;
    again.stale = stale;
    again.figureClass = figureClass;
    again.commodity = commodity;
    again.kind = kind;
    again.per = per;
    again.status = status;
    again.point = point;
    again.modality = modality;
    again.origin = origin;
    again.destination = destination;
    again.modes = modes;
    again.period = period;
    again.asOf = asOf;
    again.asOfFrom = asOfFrom;
    again.originator = originator;
    again.relayers = relayers;
    again.relation = relation;
    again.flags = flags;
    return again;
  }

  public String id() {
    return report + ":" + ordinal;
  }

  public PublishedFigure done() {
    String quote = "x".repeat(3);
    Span span = Span.of(ordinal * 10, ordinal * 10 + 3);
    Figure figure =
        new Figure(
            id(),
            quote,
            span,
            span,
            figureClass,
            quantity,
            new Counted(measure, commodity, null, null),
            new Meaning(kind, per, status, point, modality, null),
            new Route(
                new Place(origin, null), new Place(destination, null), null, modes, List.of()),
            new Timing(period, asOf, asOfFrom),
            new Attribution(originator, relayers),
            relation,
            flags,
            List.of());
    Metadata metadata = new Metadata(publisher, published, null, null, null);
    String key = "reports/" + report.toLowerCase(Locale.ROOT);
    return new PublishedFigure(
        figure,
        new Source(report, key, "sha of " + (text == null ? report : text), metadata, stale));
  }
}
