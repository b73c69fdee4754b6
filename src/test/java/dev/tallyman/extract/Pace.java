package dev.tallyman.extract;

import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Times the reading of long texts, ordinary and hostile, as they double: `Pace [NAME MEGABYTES…]`.
public final class Pace {

  private static final int MEGABYTE = 1_000_000;

  private Pace() {}

  public static void main(String[] args) throws IOException {
    List<Integer> sizes =
        args.length > 1
            ? Stream.of(args).skip(1).map(Integer::valueOf).toList()
            : List.of(1, 2, 4, 8);
    for (Map.Entry<String, String> text : texts().entrySet()) {
      if (args.length == 0 || args[0].equals("all") || text.getKey().equals(args[0])) {
        sizes.forEach(size -> time(text.getKey(), text.getValue(), size));
      }
    }
  }

  private static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("prose", prose());
    texts.put("digits", "7");
    texts.put("spaced-digits", "7 ");
    texts.put("digit-pairs", "14/25 ");
    texts.put("hyphens", "-");
    texts.put("one-word", "rifles ");
    texts.put("million", "a million ");
    texts.put("one-sentence", "the ship that left Rajin carried 500 containers of shells, and ");
    texts.put(
        "wordy-sentence", "the ship that left Rajin and was seen by Reuters, carried shells, ");
    texts.put("short-lines", "x\n");
    texts.put("table", "Rajin\t500\t1,200\n");
    texts.put("brackets", "(“[");
    texts.put("commas", ",");
    return texts;
  }

  /// The long paragraphs of whole reports in rotation, each one sentence: 8 MB of usual sentences
  /// are more than 50,000.
  private static String prose() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/corpus/whole-reports"))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .flatMap(file -> Stream.of(words(file).split("\n\\s*\n")))
          .filter(paragraph -> paragraph.length() > 200)
          .map(paragraph -> paragraph.replace(". ", "; ") + "\n\n")
          .collect(Collectors.joining());
    }
  }

  private static String words(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void time(String name, String unit, int megabytes) {
    String words = unit.repeat(megabytes * MEGABYTE / unit.length() + 1);
    Report report =
        Report.of("pace", name, words.substring(0, megabytes * MEGABYTE), Metadata.NONE);
    long start = processorTime();
    Optional<Rejection> refusal = Extractor.refusal(report);
    long asked = processorTime();
    int numbers = 0;
    if (refusal.isEmpty()) {
      var extraction = Extractor.extract(report);
      numbers = extraction.figures().size() + extraction.setAsides().size();
    }
    System.out.printf(
        "%-15s %d MB: asked %5d ms, read %6d ms, %d numbers%s%n",
        name,
        megabytes,
        (asked - start) / 1_000_000,
        (processorTime() - asked) / 1_000_000,
        numbers,
        refusal.map(r -> ", refused: " + r.message()).orElse(""));
  }

  /// Of this thread, so that what else the machine does is not counted.
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
