package dev.tallyman.tally;

import static dev.tallyman.tally.Given.figure;

import dev.tallyman.figure.AsOfFrom;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/// Reports as hard as they come: relations of every kind, copies true and garbled, counters,
/// corrections, additions, undated reports, nobody named, several flows. One seed gives one set.
public final class RandomReports {

  static final List<String> PUBLISHERS = Arrays.asList("Port", "Daily", "Union", "Wire", null);

  private static final List<String> DAYS =
      Arrays.asList("2024-11-02", "2024-11-02", "2024-12-09", "2025-02-01", "2024-12", null);

  private final Random random;

  public RandomReports(long seed) {
    this.random = new Random(seed);
  }

  public Random random() {
    return random;
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  final <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }

  boolean rarely() {
    return random.nextInt(8) == 0;
  }

  public static List<PublishedFigure> done(Collection<Given> figures) {
    return figures.stream().map(Given::done).toList();
  }

  /// Reports `r0` and on; of the later ones some copy from the earlier.
  public List<Given> reports(int count) {
    List<Given> figures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean copies = !figures.isEmpty() && random.nextInt(3) == 0;
      figures.addAll(copies ? copyist("r" + i, figures) : report("r" + i, 1 + random.nextInt(4)));
    }
    return figures;
  }

  List<Given> report(String name, int size) {
    String publisher = any(PUBLISHERS);
    String published = any(DAYS);
    List<Given> figures = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      Given one = count().in(name).nth(i).published(publisher, published);
      if (i > 1 && random.nextInt(3) == 0) {
        relate(one, any(figures));
      }
      figures.add(dated(one));
    }
    return figures;
  }

  private void relate(Given one, Given other) {
    RelationType type = any(List.of(RelationType.values()));
    one.relates(type, other.id());
    if (type == RelationType.CORRECTS) {
      other.as(any(Modality.DENIED, Modality.RETRACTED));
      one.figureClass = other.figureClass;
      one.measure = other.measure;
    }
  }

  private Given count() {
    String hedge = any("", "", "", "about ", "nearly ", "more than ", "up to ", "vague ", "90 to ");
    Given one =
        figure(
            hedge
                + (hedge.endsWith("to ")
                    ? any(95, 98, 100, 104, 200)
                    : any(0, 1, 5, 95, 98, 100, 104, 200, 1342, 1432, 3000))
                + any(" tonnes", " kilograms", " tonnes", " trucks"));
    one.by(any("Port", "Union", "the Port", "Wire", "Port", null));
    one.of(any("food", "food/rice", "food/grain", "food/grain/wheat", null));
    one.as(any(Kind.INCREMENT, Kind.EVENT, Kind.CUMULATIVE, Kind.SNAPSHOT, Kind.RATE, null));
    if (rarely()) {
      one.as(any(List.of(Modality.values())));
    }
    if (rarely()) {
      one.as(any(List.of(Status.values())));
    }
    if (rarely()) {
      one.at(any(List.of(dev.tallyman.figure.Point.values())));
    }
    if (rarely()) {
      one.flagged(Flag.ADDITION);
    }
    if (rarely()) {
      one.going(any(Mode.SEA, Mode.RAIL));
    }
    return placed(one);
  }

  private Given placed(Given one) {
    if (rarely()) {
      one.from("BB").to("AA");
    }
    if (rarely()) {
      one.to("CC");
    }
    if (rarely()) {
      one.through(any("Wire", "Daily"));
    }
    return rarely() ? one.from(null) : one;
  }

  private Given dated(Given one) {
    if (one.kind == Kind.CUMULATIVE || one.kind == Kind.SNAPSHOT) {
      Kind kind = one.kind;
      String day = any("2024-10-01", "2024-11-01", "2024-11", null);
      String since = any("2024", "2023-08", null);
      Given moment = day == null ? one.counter(since) : one.counter(since, day);
      return moment.as(kind);
    }
    String period =
        any("2024", "2024-10", "2024-10-05", "2024-11", "--10-05", "2024-Q4", "2024-H2", "", "");
    if (period.isEmpty()) {
      return rarely() ? one.lasting("P43D") : one;
    }
    return rarely() ? one.over("2024-10-20", "2024-11-10") : one.over(period);
  }

  /// A report that tells what earlier ones told, and gets some of it wrong.
  private List<Given> copyist(String name, List<Given> earlier) {
    String publisher = any(PUBLISHERS);
    String published = any(DAYS);
    List<Given> figures = new ArrayList<>();
    for (int i = 1; i <= 1 + random.nextInt(3); i++) {
      Given copy = any(earlier).again().in(name).nth(i).published(publisher, published);
      copy.relation = null;
      garble(copy);
      if (copy.kind == Kind.CUMULATIVE && copy.asOfFrom != AsOfFrom.STATED) {
        copy.asOf(published, AsOfFrom.PUBLISHED);
      }
      figures.add(copy);
    }
    return figures;
  }

  private void garble(Given copy) {
    switch (random.nextInt(12)) {
      case 0 -> {
        String origin = copy.origin;
        copy.from(copy.destination).to(origin);
      }
      case 1 -> copy.as(Modality.ASSERTED).as(Status.DELIVERED);
      case 2 -> copy.quantity = figure(any(59, 103, 1432, 61000) + " x").quantity;
      case 3 -> copy.as(Kind.INCREMENT).over(any("2024-10", "2024-12"));
      case 4 -> copy.by(any("Wire", "Daily", null));
      case 5 -> copy.over(null, null);
      case 6 -> copy.of(any("food", null));
      case 7 -> copy.over("2024-Q4");
      default -> {
        // Told as it was.
      }
    }
  }
}
