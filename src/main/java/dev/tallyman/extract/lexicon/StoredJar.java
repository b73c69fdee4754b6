package dev.tallyman.extract.lexicon;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What lies beside the classes in a jar, read where it lies if it is not compressed. The JDK's
/// `ZipFile` checks each of a thousand entries before it gives out the first, a tenth of a start.
/// The numbers are those of the ZIP format's end record, central directory and local headers.
final class StoredJar {

  private static final int END = 22;
  private static final int ENTRY = 46;
  private static final int HEADER = 30;

  private final RandomAccessFile file;
  private final byte[] directory;

  /// Where in the directory the entry of a name begins.
  private final Map<String, Integer> entries = new HashMap<>();

  private StoredJar(RandomAccessFile file) throws IOException {
    this.file = file;
    byte[] end = read(file.length() - END, END);
    this.directory = read(four(end, 16), four(end, 12));
    for (int at = 0; at < directory.length; ) {
      int to = at + ENTRY + two(directory, at + 28);
      if (!isClass(to)) {
        int from = at + ENTRY;
        entries.put(new String(directory, from, to - from, StandardCharsets.UTF_8), at);
      }
      at = to + two(directory, at + 30) + two(directory, at + 32);
    }
  }

  /// The jar, or nothing where it is another file or of another make.
  static @Nullable StoredJar open(Path path) {
    try {
      return Files.isRegularFile(path)
          ? new StoredJar(new RandomAccessFile(path.toFile(), "r"))
          : null;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  /// All of the entry, or nothing where there is none or it is compressed.
  synchronized byte @Nullable [] bytes(String name) throws IOException {
    Integer at = entries.get(name);
    if (at == null || two(directory, at + 10) != 0) {
      return null;
    }
    int begin = four(directory, at + 42);
    byte[] header = read(begin, HEADER);
    int behind = HEADER + two(header, 26) + two(header, 28);
    return read(begin + behind, four(directory, at + 24));
  }

  private byte[] read(long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(from);
    file.readFully(bytes);
    return bytes;
  }

  private boolean isClass(int end) {
    return directory[end - 1] == 's' && directory[end - 2] == 's' && directory[end - 6] == '.';
  }

  private static int four(byte[] bytes, int at) {
    return two(bytes, at) | two(bytes, at + 2) << 16;
  }

  private static int two(byte[] bytes, int at) {
    return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
  }
}
