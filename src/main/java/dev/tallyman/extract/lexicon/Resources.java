package dev.tallyman.extract.lexicon;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The tables that lie beside the classes. A class loader looks for each of them through the whole
/// JDK first and then in a jar, which takes its time at a start: whoever wants a fast one says by
/// the property `tallyman.tables` in which folder they lie as well.
public final class Resources {

  private static final @Nullable String FOLDER = System.getProperty("tallyman.tables");

  private Resources() {}

  /// All of `lexicon/verbs.lex`.
  public static byte[] bytes(String path) {
    String name = "/dev/tallyman/" + path;
    try (InputStream table =
        FOLDER == null
            ? Resources.class.getResourceAsStream(name)
            : new FileInputStream(FOLDER + name)) {
      if (table == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return table.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }
}
