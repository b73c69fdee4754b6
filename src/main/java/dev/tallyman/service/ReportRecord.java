package dev.tallyman.service;

import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The head of a report in the store. `rev` counts its writes and guards each of them.
/// `contentHash` is the SHA-256 of what was read (object bytes, metadata and sidecar), `sha256`
/// that of the normalised text, absent where there is none. `stale` says that the figures are the
/// last good ones of a report that has since become unreadable.
public record ReportRecord(
    String id,
    String key,
    long rev,
    ReportStatus status,
    boolean stale,
    @Nullable Rejection rejection,
    Metadata metadata,
    @Nullable String contentHash,
    @Nullable String sha256,
    @Nullable String extractor,
    int figures,
    int setAsides,
    Instant recordedAt,
    @Nullable String tag) {

  /// A head without a tag.
  public ReportRecord(
      String id,
      String key,
      long rev,
      ReportStatus status,
      boolean stale,
      @Nullable Rejection rejection,
      Metadata metadata,
      @Nullable String contentHash,
      @Nullable String sha256,
      @Nullable String extractor,
      int figures,
      int setAsides,
      Instant recordedAt) {
    this(
        id,
        key,
        rev,
        status,
        stale,
        rejection,
        metadata,
        contentHash,
        sha256,
        extractor,
        figures,
        setAsides,
        recordedAt,
        null);
  }
}
