package dev.tallyman.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How much memory a process holds, looked at again and again.
final class Footprints {

  /// Resident memory, and what lives on the heap after all else has been collected, in megabytes.
  record Footprint(double minutes, double resident, double live) {}

  private final List<Footprint> taken = new ArrayList<>();
  private final long startNanos = System.nanoTime();

  void take(long pid) throws IOException, InterruptedException {
    double minutes = (System.nanoTime() - startNanos) / 60e9;
    taken.add(new Footprint(minutes, resident(pid), live(pid)));
  }

  private static double resident(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IOException("no memory of " + pid);
  }

  private static double live(long pid) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process = new ProcessBuilder(jcmd, "" + pid, "GC.class_histogram").start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    String total = told.strip().lines().reduce((first, last) -> last).orElse("");
    if (!total.startsWith("Total")) {
      throw new IOException("no heap of " + pid + ": " + total);
    }
    return Long.parseLong(total.strip().split("\\s+", -1)[2]) / 1024.0 / 1024;
  }

  /// Of the first, the middle and the last.
  List<Footprint> three() {
    return List.of(taken.getFirst(), taken.get(taken.size() / 2), taken.getLast());
  }

  /// Megabytes of resident memory that a minute adds, by least squares.
  double slope() {
    double time = taken.stream().mapToDouble(Footprint::minutes).average().orElse(0);
    double memory = taken.stream().mapToDouble(Footprint::resident).average().orElse(0);
    double together = 0;
    double alone = 0;
    for (Footprint one : taken) {
      together += (one.minutes() - time) * (one.resident() - memory);
      alone += (one.minutes() - time) * (one.minutes() - time);
    }
    return alone == 0 ? 0 : together / alone;
  }

  double leastLive() {
    return taken.stream().mapToDouble(Footprint::live).min().orElse(0);
  }
}
