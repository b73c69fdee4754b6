package dev.tallyman.text;

import org.jspecify.annotations.Nullable;

/// What is known about a report beside its words. Each part may be absent; `published` is an ISO
/// date (`2025-04-16`, `2025-04` or `2025`), never the time of upload.
public record Metadata(
    @Nullable String publisher,
    @Nullable String published,
    @Nullable String url,
    @Nullable String title,
    @Nullable String language) {

  public static final Metadata NONE = new Metadata(null, null, null, null, null);

  /// Field by field, what this one lacks is taken from `next`.
  public Metadata orElse(Metadata next) {
    return new Metadata(
        publisher != null ? publisher : next.publisher,
        published != null ? published : next.published,
        url != null ? url : next.url,
        title != null ? title : next.title,
        language != null ? language : next.language);
  }
}
