package dev.tallyman.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Answers made smaller for callers that take them so, as API Gateway does it.
public final class Compression {

  /// What is smaller is sent as it is. The template sets the same.
  public static final int LEAST_BYTES = 1_000;

  private Compression() {}

  static ProxyAnswer of(ProxyAnswer answer, String acceptEncoding) {
    boolean isEncoded = answer.headers().keySet().stream().anyMatch(Compression::isEncoding);
    return answer.body().length < LEAST_BYTES || isEncoded || !takesGzip(acceptEncoding)
        ? answer
        : compressed(answer);
  }

  private static boolean isEncoding(String header) {
    return header.equalsIgnoreCase("Content-Encoding");
  }

  private static boolean takesGzip(String acceptEncoding) {
    return Arrays.stream(acceptEncoding.split(",", 50))
        .map(coding -> coding.replaceAll("\\s", ""))
        .anyMatch(coding -> coding.matches("(?i)(gzip|\\*)(;q=(1|0?\\.[0-9]*[1-9]).*)?"));
  }

  private static ProxyAnswer compressed(ProxyAnswer answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers());
    headers.put("Content-Encoding", List.of("gzip"));
    return new ProxyAnswer(answer.status(), headers, bytes.toByteArray());
  }
}
