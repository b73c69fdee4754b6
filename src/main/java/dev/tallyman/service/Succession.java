package dev.tallyman.service;

import org.jspecify.annotations.Nullable;

/// What every store may rely on when one head follows another.
public final class Succession {

  private Succession() {}

  public static void check(
      @Nullable ReportRecord seen, ReportRecord next, @Nullable ReportContent content) {
    if (next.rev() != (seen == null ? 1 : seen.rev() + 1)) {
      throw new IllegalArgumentException("revisions follow each other: " + next.id());
    }
    if (seen == null && content == null) {
      throw new IllegalArgumentException("a first version has content: " + next.id());
    }
    if (seen != null && !next.id().equals(seen.id())) {
      throw new IllegalArgumentException("two reports: " + seen.id() + ", " + next.id());
    }
    if (seen != null && !next.recordedAt().isAfter(seen.recordedAt())) {
      throw new IllegalArgumentException("recorded before its predecessor: " + next.id());
    }
  }
}
