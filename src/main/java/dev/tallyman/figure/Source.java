package dev.tallyman.figure;

import dev.tallyman.text.Metadata;
import org.jspecify.annotations.Nullable;

/// The report that a figure stands in, as far as answers need it: its id, key, SHA-256 of the text,
/// and metadata. `stale` says that the report has since become unreadable and these are its last
/// good figures.
public record Source(String report, String key, String sha256, Metadata metadata, boolean stale) {

  public @Nullable PartialDate published() {
    return PartialDate.parse(metadata.published());
  }

  Source stale(boolean isStale) {
    return new Source(report, key, sha256, metadata, isStale);
  }
}
