package dev.tallyman.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The web page and the parts that it names: scripts, styles, a picture. Nothing else is served.
/// `version` is made from all of them, so that a browser may keep what it got under it.
@SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
record PageParts(String version, byte[] html, Map<String, Part> parts) {

  record Part(String type, byte[] bytes) {}

  /// Stands in the page for the version.
  private static final String VERSION = "VERSION";

  private static final Pattern NAMED = Pattern.compile("assets/VERSION/([a-z0-9-]+\\.[a-z]+)");

  /// Charts are drawn by D3, which comes as a WebJar.
  private static final Map<String, String> FOREIGN =
      Map.of("d3.js", "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js");

  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  /// Read when the page is first asked for.
  static final PageParts CURRENT = read();

  @Nullable Part find(String name) {
    return parts.get(name);
  }

  private static PageParts read() {
    String html = new String(resource("page/page.html"), StandardCharsets.UTF_8);
    Map<String, Part> parts = new LinkedHashMap<>();
    NAMED
        .matcher(html)
        .results()
        .map(MatchResult::group)
        .map(address -> address.substring(address.lastIndexOf('/') + 1))
        .forEach(name -> parts.put(name, part(name)));
    String version = version(html, parts);
    byte[] bytes = html.replace(VERSION, version).getBytes(StandardCharsets.UTF_8);
    return new PageParts(version, bytes, parts);
  }

  private static Part part(String name) {
    String type = TYPES.get(name.substring(name.indexOf('.') + 1));
    if (type == null) {
      throw new IllegalStateException("no type of " + name);
    }
    return new Part(type, resource(FOREIGN.getOrDefault(name, "page/" + name)));
  }

  private static String version(String html, Map<String, Part> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(html.getBytes(StandardCharsets.UTF_8));
      parts.values().forEach(part -> digest.update(part.bytes()));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] resource(String name) {
    try (InputStream resource = PageParts.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
