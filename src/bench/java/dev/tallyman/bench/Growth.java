package dev.tallyman.bench;

import dev.tallyman.extract.Extractor;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the time to read grows with a text, `Growth MEGABYTES…`: the reports of the corpus, each
/// paragraph one sentence, and texts that mean harm. Processor time of the reading thread.
public final class Growth {

  private static final int MEGABYTE = 1_000_000;

  private Growth() {}

  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, String> text : texts().entrySet()) {
      read(text.getValue(), 1);
      for (String size : args) {
        long nanos = read(text.getValue(), Integer.parseInt(size));
        System.out.println("growth\t" + text.getKey() + "\t" + size + "\t" + nanos / MEGABYTE);
      }
    }
  }

  private static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("reports", prose());
    texts.put("`7`", "7");
    texts.put("`7 `", "7 ");
    texts.put("`14/25 `", "14/25 ");
    texts.put("`-`", "-");
    texts.put("`,`", ",");
    texts.put("`a million `", "a million ");
    texts.put("`rifles `", "rifles ");
    texts.put("`5 rifles `", "5 rifles ");
    texts.put("a table", "Rajin\t500\t1,200\n");
    texts.put("one sentence", "the ship that left Rajin carried 500 containers of shells, and ");
    texts.put(
        "one of words alone", "the ship that left Rajin and was seen by Reuters, carried shells, ");
    texts.put("lines of a letter", "x\n");
    texts.put("brackets", "(“[");
    return texts;
  }

  private static String prose() throws IOException {
    return Texts.all().stream()
        .flatMap(report -> Stream.of(report.text().split("\n\\s*\n")))
        .filter(paragraph -> paragraph.length() > 200)
        .map(paragraph -> paragraph.replace(". ", "; ") + "\n\n")
        .collect(Collectors.joining());
  }

  /// A text that is refused costs what it takes to refuse it.
  private static long read(String unit, int megabytes) {
    String words = unit.repeat(megabytes * MEGABYTE / unit.length() + 1);
    String text = words.substring(0, megabytes * MEGABYTE);
    Report report = Report.of("bench", "growth", text, Metadata.NONE);
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (Extractor.refusal(report).isEmpty()) {
      Extractor.extract(report);
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
  }
}
