package dev.tallyman.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Starts children of this JVM by turns, `StartSpeed ROUNDS JAR…`: an empty `main` and one that
/// ends with its first figure, as `tallyman` starts it, with the archives that the JVM offers. The
/// least wall-clock time of each counts, as all that disturbs makes it longer.
public final class StartSpeed {

  private record Way(String words, Class<?> main, List<String> flags) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("empty main", Empty.class, List.of()),
          new Way("first figure, no archive", FirstFigure.class, List.of()),
          new Way(
              "first figure, archive of classes",
              FirstFigure.class,
              List.of("-XX:SharedArchiveFile=%s.jsa")),
          new Way(
              "first figure, ahead-of-time cache",
              FirstFigure.class,
              List.of(
                  "-XX:AOTCache=%s.aot",
                  "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTReplayTraining")));

  private static final List<String> LAUNCHER =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=4",
          "-XX:CompileCommand=quiet",
          "-XX:CompileCommand=CompileThresholdScaling,java.math.BigInteger::*,0.05",
          "-XX:CompileCommand=BackgroundCompilation,java.math.BigInteger::*,false",
          "-XX:-UsePerfData",
          "-Xms24m",
          "-XX:NewSize=16m",
          "-Dtallyman.tables=target/classes");

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
    Map<Way, Long> least = new LinkedHashMap<>();
    for (int i = 0; i < rounds; i++) {
      for (Way way : WAYS) {
        String[] flags =
            way.flags().stream().map(f -> f.formatted(start.archive)).toArray(String[]::new);
        least.merge(way, start.run(way.main(), flags), Math::min);
      }
    }
    least.forEach(
        (way, nanos) -> System.out.println("start\t" + way.words() + "\t" + nanos / 1_000_000));
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
