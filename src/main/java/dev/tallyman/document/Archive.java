package dev.tallyman.document;

import dev.tallyman.text.Rejection.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// The XML parts of a zipped Office document, unpacked within limits: what was checked here is what
/// the parsers read, never the archive itself.
final class Archive {

  private static final int MOST_ENTRIES = 5_000;
  private static final int MOST_BYTES = 100 * 1024 * 1024;
  private static final int FREE_BYTES = 8 * 1024 * 1024;
  private static final int HIGHEST_RATIO = 200;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final int packed;
  private long unpacked;

  private Archive(int packed) {
    this.packed = packed;
  }

  static Archive open(byte[] bytes) throws Refusal {
    Archive archive = new Archive(bytes.length);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw tooExpensive();
        }
        archive.unpack(entry.getName(), zip);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.damaged("zipped document");
    }
    return archive;
  }

  /// Pictures and other parts that are not XML are counted and forgotten.
  private void unpack(String name, ZipInputStream zip) throws IOException, Refusal {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    boolean kept = name.endsWith(".xml") || name.endsWith(".rels");
    byte[] buffer = new byte[8192];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      unpacked += read;
      if (unpacked > MOST_BYTES || unpacked > FREE_BYTES && unpacked / HIGHEST_RATIO > packed) {
        throw tooExpensive();
      }
      if (kept) {
        part.write(buffer, 0, read);
      }
    }
    if (kept) {
      parts.put(name, part.toByteArray());
      refuseDoctype(parts.get(name));
    }
  }

  /// Office parts have no document type; one that does wants to define entities.
  private static void refuseDoctype(byte[] part) throws Refusal {
    String head =
        new String(part, 0, Math.min(part.length, 2048), StandardCharsets.ISO_8859_1)
            .replace("\0", "");
    if (head.contains("<!DOCTYPE")) {
      throw Refusal.damaged("zipped document");
    }
  }

  private static Refusal tooExpensive() {
    return new Refusal(
        Reason.TOO_EXPENSIVE, "The document unpacks to far more than its size and is not read.");
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  byte @Nullable [] part(String name) {
    return parts.get(name);
  }

  /// The same parts as a plain archive.
  byte[] repacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(1);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
