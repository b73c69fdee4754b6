package dev.tallyman.extract.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The tables that lie beside the classes, taken from where these come from: a class loader looks
/// for each of them through the whole JDK first, which is a fifth of a start.
public final class Resources {

  private static final @Nullable Path HOME = home();
  private static final @Nullable ZipFile JAR = jar();

  private Resources() {}

  /// All of `lexicon/verbs.lex`.
  public static byte[] bytes(String path) {
    String name = "dev/tallyman/" + path;
    ZipEntry entry = JAR == null ? null : JAR.getEntry(name);
    try (InputStream resource = entry == null ? beside(name) : JAR.getInputStream(entry)) {
      if (entry == null) {
        return resource.readAllBytes();
      }
      byte[] all = new byte[(int) entry.getSize()];
      resource.readNBytes(all, 0, all.length);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private static InputStream beside(String name) {
    InputStream resource = Resources.class.getResourceAsStream("/" + name);
    if (resource == null) {
      throw new IllegalArgumentException("no resource " + name);
    }
    return resource;
  }

  private static @Nullable ZipFile jar() {
    try {
      return HOME != null && Files.isRegularFile(HOME) ? new ZipFile(HOME.toFile()) : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable Path home() {
    CodeSource source = Resources.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException | RuntimeException e) {
      return null;
    }
  }
}
