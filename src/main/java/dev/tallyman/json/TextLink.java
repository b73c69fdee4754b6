package dev.tallyman.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A link that opens a page at a quote: `https://…#:~:text=nearly%2016%2C000%20containers`.
final class TextLink {

  private TextLink() {}

  /// The link, or null where `url` is not one of the web: anything else might run when clicked.
  static @Nullable String to(@Nullable String url, String quote) {
    if (url == null || !url.matches("(?i)https?://[^\\s\"<>]+")) {
      return null;
    }
    return url + (url.contains("#") ? "" : "#") + ":~:text=" + encode(quote);
  }

  /// A hyphen, harmless elsewhere in an address, parts the words of such a link.
  private static String encode(String quote) {
    return URLEncoder.encode(Json.wellFormed(quote), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("-", "%2D");
  }
}
