package dev.tallyman.json;

import dev.tallyman.figure.Attribution;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.text.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A line to cite a figure by: who published it, where and when, its words, and who says so. "The
/// Lantern Gazette, “A count of boxes”, 2025-07-08: “nearly 12,000 containers” (Coastal Studies
/// Bureau). Tallyman, f_…".
final class Citation {

  private Citation() {}

  static String of(PublishedFigure published) {
    Figure figure = published.figure();
    Metadata metadata = published.source().metadata();
    String publisher = metadata.publisher();
    String title = metadata.title();
    String source =
        Stream.of(
                publisher == null ? published.source().key() : publisher,
                title == null ? null : "“" + title + "”",
                metadata.published(),
                metadata.url())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return source
        + ": “"
        + figure.quote()
        + "”"
        + says(figure.attribution())
        + ". Tallyman, "
        + figure.id()
        + ".";
  }

  private static String says(Attribution attribution) {
    List<String> chain = new ArrayList<>();
    if (attribution.originator() != null) {
      chain.add(attribution.originator());
    }
    attribution.relayers().forEach(relayer -> chain.add("by way of " + relayer));
    return chain.isEmpty() ? "" : " (" + String.join(", ", chain) + ")";
  }
}
