package dev.tallyman.document;

import dev.tallyman.text.Metadata;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes metadata from what strangers wrote: blank is absent, dates are ISO at their own precision,
/// links are links, and nothing is longer than it needs to be.
final class Fields {

  private static final int LONGEST = 500;

  private Fields() {}

  static Metadata of(
      @Nullable String publisher,
      @Nullable String published,
      @Nullable String url,
      @Nullable String title,
      @Nullable String language) {
    return new Metadata(
        words(publisher), DateForms.normalise(published), link(url), words(title), tag(language));
  }

  private static @Nullable String words(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String cut = value.substring(0, Math.min(value.length(), 4 * LONGEST));
    String clean = cut.replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ").strip();
    return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), LONGEST));
  }

  /// Only web addresses: a `javascript:` link must never reach a page.
  private static @Nullable String link(@Nullable String value) {
    if (value == null || value.length() > 2048) {
      return null;
    }
    try {
      URI uri = new URI(value.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      return web && uri.getHost() != null ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static @Nullable String tag(@Nullable String value) {
    String tag = value == null ? "" : value.strip().replace('_', '-');
    return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}") ? tag : null;
  }
}
