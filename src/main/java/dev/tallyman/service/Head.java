package dev.tallyman.service;

import dev.tallyman.figure.Extraction;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection;
import dev.tallyman.text.Report;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The head of a report as it was seen, and the heads that may follow it.
record Head(String id, String key, @Nullable ReportRecord seen, Instant recordedAt) {

  private static final int LONGEST = 2_000;

  boolean isOf(String contentHash, String extractor) {
    return seen != null
        && contentHash.equals(seen.contentHash())
        && extractor.equals(seen.extractor());
  }

  boolean hasFigures() {
    return seen != null && seen.status() == ReportStatus.EXTRACTED;
  }

  ReportRecord received(Upload upload) {
    return next(
        ReportStatus.RECEIVED, false, null, Metadata.NONE, null, null, null, 0, 0, upload.tag());
  }

  ReportRecord withdrawn() {
    Metadata metadata = seen == null ? Metadata.NONE : seen.metadata();
    return next(ReportStatus.WITHDRAWN, false, null, metadata, null, null, null, 0, 0, null);
  }

  ReportRecord accepted(
      Upload upload,
      Report report,
      Extraction extraction,
      String extractor,
      @Nullable Rejection sidecarFault) {
    return next(
        extraction.figures().isEmpty() ? ReportStatus.NO_FIGURES : ReportStatus.EXTRACTED,
        false,
        sidecarFault,
        bounded(report.metadata()),
        upload.hash(),
        report.sha256(),
        extractor,
        extraction.figures().size(),
        extraction.setAsides().size(),
        upload.tag());
  }

  /// Every row of a report carries its metadata, so they must not be of any length. A shortened
  /// title is still a title; a shortened address would lead elsewhere.
  private static Metadata bounded(Metadata metadata) {
    return new Metadata(
        shortened(metadata.publisher()),
        shortened(metadata.published()),
        metadata.url() == null || metadata.url().length() > LONGEST ? null : metadata.url(),
        shortened(metadata.title()),
        shortened(metadata.language()));
  }

  private static @Nullable String shortened(@Nullable String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  ReportRecord rejected(Upload upload, Rejection rejection, String extractor) {
    return next(
        ReportStatus.REJECTED,
        false,
        rejection,
        Metadata.NONE,
        upload.hash(),
        null,
        extractor,
        0,
        0,
        upload.tag());
  }

  ReportRecord stale(Upload upload, Rejection rejection, String extractor) {
    ReportRecord good = Objects.requireNonNull(seen);
    return next(
        ReportStatus.EXTRACTED,
        true,
        rejection,
        good.metadata(),
        upload.hash(),
        good.sha256(),
        extractor,
        good.figures(),
        good.setAsides(),
        upload.tag());
  }

  private ReportRecord next(
      ReportStatus status,
      boolean stale,
      @Nullable Rejection rejection,
      Metadata metadata,
      @Nullable String contentHash,
      @Nullable String sha256,
      @Nullable String extractor,
      int figures,
      int setAsides,
      @Nullable String tag) {
    return new ReportRecord(
        id,
        key,
        seen == null ? 1 : seen.rev() + 1,
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
        tag);
  }
}
