package dev.tallyman.document;

import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Short ways to read small uploads in tests.
final class Reads {

  private Reads() {}

  static Admission read(String key, byte[] bytes) {
    return Documents.read("uploads", key, bytes, null, Map.of(), null);
  }

  static Admission read(String key, String text) {
    return read(key, text.getBytes(StandardCharsets.UTF_8));
  }

  static String text(Admission admission) {
    return accepted(admission).report().text();
  }

  static Metadata metadata(Admission admission) {
    return accepted(admission).report().metadata();
  }

  static Admission.Accepted accepted(Admission admission) {
    if (admission instanceof Admission.Accepted accepted) {
      return accepted;
    }
    throw new AssertionError("rejected: " + admission);
  }

  static Rejection.Reason reason(Admission admission) {
    if (admission instanceof Admission.Rejected rejected) {
      return rejected.rejection().reason();
    }
    throw new AssertionError("accepted: " + admission);
  }

  /// A zip archive of these names and contents in turn.
  static byte[] zip(String... namesAndParts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndParts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndParts[i]));
        zip.write(namesAndParts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
