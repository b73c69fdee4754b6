package dev.tallyman.service;

import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection;
import dev.tallyman.text.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads every number of a text as containers from KP to RU, odd ones from CN. A text that begins
/// with "broken" cannot be read, one with "poison" breaks the reader. The sidecar is the
/// publisher's name; one that begins with "!" is broken.
final class FakeReading implements ReadDocument, ReadFigures {

  String version = "1";
  int reads;

  @Override
  public Words read(String bucket, StoredObject object, byte @Nullable [] sidecar) {
    reads++;
    String text = new String(object.bytes(), StandardCharsets.UTF_8);
    if (text.startsWith("poison")) {
      throw new IllegalStateException("a bug");
    }
    if (text.startsWith("broken")) {
      return new Words.Refused(new Rejection(Rejection.Reason.DAMAGED, "It is broken."));
    }
    String publisher = sidecar == null ? null : new String(sidecar, StandardCharsets.UTF_8);
    boolean sidecarBroken = publisher != null && publisher.startsWith("!");
    Metadata metadata = new Metadata(sidecarBroken ? null : publisher, null, null, null, null);
    return new Words.Accepted(Report.of(bucket, object.key(), text, metadata), sidecarBroken);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Extraction read(Report report) {
    return extraction(report.id(), report.text(), version);
  }

  static Extraction extraction(String reportId, String text, String version) {
    List<Figure> figures = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      if (!word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
        long count = Long.parseLong(word);
        Figure figure =
            SampleFigures.figure(
                reportId, figures.size() + 1, count, count % 2 == 0 ? "KP" : "CN", "RU");
        figures.add(count % 3 == 0 ? figure : SampleFigures.by("Body " + count % 5, figure));
      }
    }
    return new Extraction(version, figures, List.of());
  }
}
