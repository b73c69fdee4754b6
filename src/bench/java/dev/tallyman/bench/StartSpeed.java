package dev.tallyman.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Starts children of this JVM by turns, `StartSpeed ROUNDS JAR…`: an empty `main` and one that
/// ends with its first figure, as `tallyman` starts it, with the archives that the JVM offers. The
/// least wall-clock time of each counts, as all that disturbs makes it longer.
public final class StartSpeed {

  private enum Way {
    EMPTY("empty main", Empty.class),
    PLAIN("first figure, no archive", FirstFigure.class),
    CLASSES("first figure, archive of classes", FirstFigure.class, "-XX:SharedArchiveFile=%s.jsa"),
    AHEAD("first figure, ahead-of-time cache", FirstFigure.class, "-XX:AOTCache=%s.aot");

    private final String words;
    private final Class<?> main;
    private final List<String> flags;

    Way(String words, Class<?> main, String... flags) {
      this.words = words;
      this.main = main;
      this.flags = List.of(flags);
    }
  }

  private static final List<String> LAUNCHER =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xms16m");

  private final String jars;
  private final String archive;

  private StartSpeed(String jars) {
    this.jars = jars;
    String first = jars.split(System.getProperty("path.separator"), 2)[0];
    this.archive = Path.of(first).resolveSibling("first-figure").toString();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(args[0]);
    StartSpeed start = new StartSpeed(args[1]);
    start.run(FirstFigure.class, "-XX:ArchiveClassesAtExit=" + start.archive + ".jsa");
    start.run(FirstFigure.class, "-XX:AOTCacheOutput=" + start.archive + ".aot");
    long[] least = new long[Way.values().length];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int i = 0; i < rounds; i++) {
      for (Way way : Way.values()) {
        String[] flags =
            way.flags.stream().map(f -> f.formatted(start.archive)).toArray(String[]::new);
        long nanos = start.run(way.main, flags);
        least[way.ordinal()] = Math.min(least[way.ordinal()], nanos);
      }
    }
    for (Way way : Way.values()) {
      System.out.println("start\t" + way.words + "\t" + least[way.ordinal()] / 1_000_000);
    }
  }

  private long run(Class<?> main, String... flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LAUNCHER);
    command.addAll(List.of(flags));
    command.addAll(List.of("-Xlog:disable", "-cp", jars, main.getName()));
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectErrorStream(true)
            .start();
    int status = process.waitFor();
    long nanos = System.nanoTime() - begin;
    if (status != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + status);
    }
    return nanos;
  }
}
