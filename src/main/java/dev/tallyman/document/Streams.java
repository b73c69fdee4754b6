package dev.tallyman.document;

import dev.tallyman.text.Rejection.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// Looks into the packed streams of a PDF before a parser unpacks them whole: a few kilobytes can
/// hold gigabytes.
final class Streams {

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final long MOST_BYTES = 256L * 1024 * 1024;

  private final byte[] pdf;
  private long unpacked;

  private Streams(byte[] pdf) {
    this.pdf = pdf;
  }

  static void refuseBombs(byte[] pdf) throws Refusal {
    Streams streams = new Streams(pdf);
    for (int at = 0; at + STREAM.length + 2 < pdf.length; at++) {
      if (streams.isStreamAt(at)) {
        streams.unpack(new ByteArrayInputStream(pdf, streams.dataAfter(at), pdf.length));
      }
    }
  }

  private boolean isStreamAt(int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (pdf[at + i] != STREAM[i]) {
        return false;
      }
    }
    int data = dataAfter(at);
    return data < pdf.length && (pdf[data] & 0x0F) == 8;
  }

  private int dataAfter(int at) {
    int data = at + STREAM.length;
    while (data < pdf.length && (pdf[data] == '\r' || pdf[data] == '\n')) {
      data++;
    }
    return data;
  }

  /// Packed twice is how the smallest bombs are made, so what looks packed is unpacked again.
  private void unpack(InputStream packed) throws Refusal {
    InputStream data = packed;
    try {
      for (int layer = 0; layer < 4 && isPacked(data); layer++) {
        data = new BufferedInputStream(new InflaterInputStream(data));
      }
      byte[] buffer = new byte[8192];
      for (int read = data.read(buffer); read >= 0; read = data.read(buffer)) {
        unpacked += read;
        if (unpacked > MOST_BYTES) {
          throw new Refusal(
              Reason.TOO_EXPENSIVE, "The PDF unpacks to far more than its size and is not read.");
        }
      }
    } catch (ZipException | EOFException e) {
      return;
    } catch (IOException e) {
      throw Refusal.damaged("PDF");
    }
  }

  private static boolean isPacked(InputStream data) throws IOException {
    data.mark(2);
    int first = data.read();
    int second = data.read();
    data.reset();
    return first >= 0 && second >= 0 && (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
  }
}
