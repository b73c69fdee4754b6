package dev.tallyman.extract.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/// The tables that lie beside the classes, taken from where these come from: a class loader looks
/// for each of them through the whole JDK first, which is a fifth of a start.
public final class Resources {

  private static final @Nullable StoredJar JAR = jar();

  private Resources() {}

  /// All of `lexicon/verbs.lex`.
  public static byte[] bytes(String path) {
    String name = "dev/tallyman/" + path;
    try {
      byte[] stored = JAR == null ? null : JAR.bytes(name);
      return stored == null ? beside(name) : stored;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private static byte[] beside(String name) throws IOException {
    try (InputStream resource = Resources.class.getResourceAsStream("/" + name)) {
      if (resource == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return resource.readAllBytes();
    }
  }

  private static @Nullable StoredJar jar() {
    CodeSource source = Resources.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : StoredJar.open(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException | RuntimeException e) {
      return null;
    }
  }
}
