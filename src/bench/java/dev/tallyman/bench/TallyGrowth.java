package dev.tallyman.bench;

import dev.tallyman.bench.Counted.Telling;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.RelationType;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Tallies;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// How the time of a tally grows with its figures, `TallyGrowth SHAPES FIGURES…`: figures in a
/// thousand series, and figures that mean harm; `SHAPES` is `all` or a part of a name. Processor
/// time of the tallying thread, each size once after the smaller ones.
public final class TallyGrowth {

  private static final int SERIES = 1_000;

  private TallyGrowth() {}

  public static void main(String[] args) {
    shapes()
        .forEach((name, shape) -> {
          if (args[0].equals("all") || name.contains(args[0])) {
            tally(shape, 2_000);
            for (int i = 1; i < args.length; i++) {
              long nanos = tally(shape, Integer.parseInt(args[i]));
              System.out.println("tally\t" + name + "\t" + args[i] + "\t" + nanos / 1_000_000);
            }
          }
        });
  }

  private static long tally(IntFunction<Telling> shape, int count) {
    List<PublishedFigure> figures = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      figures.add(shape.apply(i).figure());
    }
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Tallies.of(figures, Question.EVERYTHING, Policy.LATEST_PER_ORIGINATOR);
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
  }

  private static Map<String, IntFunction<Telling>> shapes() {
    Map<String, IntFunction<Telling>> shapes = new LinkedHashMap<>();
    shapes.put("a thousand series", i -> count(i, i / SERIES).by("Body " + i % SERIES));
    shapes.put("one series", i -> count(i, i));
    shapes.put("one window", i -> count(i, 0).of(1 + i));
    shapes.put("one window, a tenth apart", i -> count(i, 0).of(1_000_000 + i % 90_000));
    shapes.put("one counter", i -> reading(i).by("Port").publishedBy("Port"));
    shapes.put("one counter, relayed", TallyGrowth::reading);
    shapes.put("undated", i -> count(i, 0).of(1_000_000 + 7L * i % 90_000).undated());
    shapes.put("undated, one report", i -> count(i, 0).of(1_000_000 + i).undated().in("r", i));
    shapes.put("nobody named", i -> count(i, i % 400).by(i == 0 ? "Port" : null));
    shapes.put("nobody named, undated", i -> count(i, 0).by(i == 0 ? "Port" : null).undated());
    shapes.put("copies of one claim", i -> count(i, 0).of(100));
    shapes.put("garbled copies of one claim", i -> count(i, 0).of(i % 2 == 0 ? 100 : 200 + i));
    shapes.put("reversed copies", i -> i % 2 == 0 ? count(i, i) : count(i, i - 1).reversed());
    shapes.put("parts of one whole", i -> part(i, 0));
    shapes.put("a chain of parts", i -> part(i, Math.max(0, i - 1)));
    shapes.put("a chain of alternatives", i -> related(i, RelationType.ALTERNATIVE_TO, i - 1));
    shapes.put("alternatives to one", i -> related(i, RelationType.ALTERNATIVE_TO, 0));
    shapes.put("a chain of restatements", i -> related(i, RelationType.RESTATES, i + 1));
    shapes.put("corrections", i -> correction(i).by("Port"));
    shapes.put("corrections by nobody named", i -> correction(i).by(null));
    shapes.put("corrections of one number", i -> correction(i).by("Port").of(3_000 + i % 2));
    shapes.put("denials", i -> i % 2 == 0 ? count(i, i) : denial(i));
    shapes.put("additions", i -> count(i, i % 50).flagged(Flag.ADDITION));
    shapes.put("agencies", i -> count(i, i / 2).by(i % 2 == 0 ? "Port" : "Wire").through("Wire"));
    shapes.put("snapshots", i -> reading(i).as(Kind.SNAPSHOT));
    shapes.put("overlapping windows", i -> count(i, i).lasting(30));
    shapes.put("nested windows", i -> count(i, i / 40).lasting(1 + i % 40));
    shapes.put("goods of many kinds", i -> count(i, i / 60).of("g" + i % 6 + "/h" + i % 60));
    return shapes;
  }

  /// Of one day each, told by the originator or, two of three times, by one of fifty papers.
  private static Telling count(int i, int day) {
    return Telling.counting(100 + i % 7)
        .in("r" + i, 0)
        .by("Port")
        .publishedBy(i % 3 == 0 ? "Port" : "Paper " + i % 50)
        .day(day);
  }

  private static Telling reading(int i) {
    return count(i, 0).of(1_000 + i).as(Kind.CUMULATIVE).asOf(i);
  }

  private static Telling related(int i, RelationType type, int other) {
    Telling one = count(0, 0).of(100 + i).in("r", i);
    return i == 0 && other <= 0 ? one : one.relates(type, "r:" + other);
  }

  private static Telling part(int i, int whole) {
    return i == 0
        ? count(0, 0).of(100_000_000).in("r", 0)
        : related(i, RelationType.PART_OF, whole);
  }

  /// By threes: a number told, the same number denied, and what is right.
  private static Telling correction(int i) {
    int number = i / 3;
    long wrong = 1_000_000 + 7L * number % 90_000;
    Telling told =
        Telling.counting(i % 3 == 2 ? wrong + 300_000 : wrong).publishedBy("Wire").undated();
    return switch (i % 3) {
      case 0 -> told.in("told" + number, 0).publishedOn(number);
      case 1 -> told.in("put right" + number, 0).publishedOn(number + 1).as(Modality.RETRACTED);
      default ->
          told.in("put right" + number, 1)
              .publishedOn(number + 1)
              .relates(RelationType.CORRECTS, "put right" + number + ":0");
    };
  }

  private static Telling denial(int i) {
    return count(i, 0).of(100 + i % 7).by("Senator").undated().nowhere().as(Modality.DENIED);
  }
}
