package dev.tallyman.bench;

import dev.tallyman.extract.Extractor;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the time to read grows with a text, `Growth MEGABYTES…`: the reports of the corpus, each
/// paragraph one sentence, and texts that mean harm. Processor time of the reading thread.
public final class Growth {

  private static final int MEGABYTE = 1_000_000;

  private Growth() {}

  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, IntFunction<String>> text : texts().entrySet()) {
      read(text.getValue().apply(MEGABYTE));
      for (String size : args) {
        long nanos = read(text.getValue().apply(Integer.parseInt(size) * MEGABYTE));
        System.out.println("growth\t" + text.getKey() + "\t" + size + "\t" + nanos / MEGABYTE);
      }
    }
  }

  /// What is read, by its length.
  private static Map<String, IntFunction<String>> texts() throws IOException {
    Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
    texts.put("reports", repeated(prose()));
    texts.put("`7`", repeated("7"));
    texts.put("`7 `", repeated("7 "));
    texts.put("`14/25 `", repeated("14/25 "));
    texts.put("`-`", repeated("-"));
    texts.put("`,`", repeated(","));
    texts.put("`a million `", repeated("a million "));
    texts.put("`rifles `", repeated("rifles "));
    texts.put("`5 rifles `", repeated("5 rifles "));
    texts.put("a table", repeated("Rajin\t500\t1,200\n"));
    texts.put("a table of figures", Growth::table);
    texts.put(
        "one sentence",
        repeated("the ship that left Rajin carried 500 containers of shells, and "));
    texts.put(
        "one of words alone",
        repeated("the ship that left Rajin and was seen by Reuters, carried shells, "));
    texts.put("lines of a letter", repeated("x\n"));
    texts.put("brackets", repeated("(“["));
    return texts;
  }

  private static String prose() throws IOException {
    return Texts.all().stream()
        .flatMap(report -> Stream.of(report.text().split("\n\\s*\n")))
        .filter(paragraph -> paragraph.length() > 200)
        .map(paragraph -> paragraph.replace(". ", "; ") + "\n\n")
        .collect(Collectors.joining());
  }

  private static IntFunction<String> repeated(String unit) {
    return length -> unit.repeat(length / unit.length() + 1).substring(0, length);
  }

  /// Rows of growing numbers, so that none ends the search for what adds up to another, and so wide
  /// that a table of eight megabytes is not refused.
  private static String table(int length) {
    StringBuilder text = new StringBuilder("Unloaded at Beira, in tonnes\n\nGoods\tMay\tJune\n");
    for (int i = 0; text.length() < length; i++) {
      text.append("Maize of the last crop, ".repeat(7))
          .append('\t')
          .append(3_000 + i)
          .append('\t')
          .append(9_000 + i)
          .append('\n');
    }
    return text.toString();
  }

  /// A text that is refused costs what it takes to refuse it.
  private static long read(String text) {
    Report report = Report.of("bench", "growth", text, Metadata.NONE);
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (Extractor.refusal(report).isEmpty()) {
      Extractor.extract(report);
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
  }
}
