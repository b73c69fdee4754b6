package dev.tallyman.service;

import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection;
import dev.tallyman.text.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads reports as `Samples` writes them: even amounts went from KP to RU, odd ones from CN. What
/// begins with "broken" cannot be read, and "poison" breaks the reader.
public final class SampleReading implements ReadDocument, ReadFigures {

  private static final Pattern AMOUNT = Pattern.compile("nearly ([0-9]+) crates");

  public String version = "test/1";
  public IntPredicate reads = amount -> true;
  public @Nullable String originator;

  /// The bytes of a report.
  public static StoredObject object(String key, List<Integer> amounts) {
    return object(key, Samples.report(key, amounts, null).text());
  }

  public static StoredObject object(String key, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new StoredObject(key, bytes, bytes.length, "text/plain", java.util.Map.of());
  }

  /// Reads into `store`.
  public IngestReport into(ReportStore store, ReportObjects objects) {
    return new IngestReport(
        Samples.BUCKET, objects, store, this, this, java.time.InstantSource.system());
  }

  @Override
  public Words read(String bucket, StoredObject object, byte @Nullable [] sidecar) {
    String text = new String(object.bytes(), StandardCharsets.UTF_8);
    if (text.startsWith("poison")) {
      throw new IllegalStateException("a bug");
    }
    return text.startsWith("broken")
        ? new Words.Refused(new Rejection(Rejection.Reason.DAMAGED, "It is broken."))
        : new Words.Accepted(Report.of(bucket, object.key(), text, Metadata.NONE), false);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Extraction read(Report report) {
    List<Figure> figures = new ArrayList<>();
    Matcher matcher = AMOUNT.matcher(report.text());
    while (matcher.find()) {
      int amount = Integer.parseInt(matcher.group(1));
      if (reads.test(amount)) {
        FlowKey flow = new FlowKey(amount % 2 == 0 ? "KP" : "CN", "RU");
        figures.add(Samples.figure(report, flow, amount, originator));
      }
    }
    return new Extraction(version, figures, List.of());
  }
}
