package dev.tallyman.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;

/// A report as it is read: an id made from bucket and key, the normalised text, and its metadata.
///
/// The text of a document with structure keeps it in white space alone: a blank line between
/// paragraphs, one line per heading, list item or table row, a tab between the cells of a row.
public record Report(String id, String key, String text, Metadata metadata) {

  /// The report of these words; `text` is normalised here, so that offsets mean the same
  /// everywhere.
  public static Report of(String bucket, String key, String text, Metadata metadata) {
    return new Report(id(bucket, key), key, normalise(text), metadata);
  }

  public static String id(String bucket, String key) {
    return "r_" + hash(bucket + "\0" + key).substring(0, 16);
  }

  /// Byte order mark dropped, CR and CRLF to LF, NFC, nothing else.
  public static String normalise(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String lines = unmarked.replace("\r\n", "\n").replace('\r', '\n');
    return isComposed(lines) ? lines : Normalizer.normalize(lines, Normalizer.Form.NFC);
  }

  /// Below the combining marks, and among dashes, quotes and signs of currencies, nothing can be
  /// composed.
  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c < 0x300 || c >= 0x2010 && c <= 0x2027 || c >= 0x20A0 && c <= 0x20BF;
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /// SHA-256 of the text's UTF-8 bytes, in hexadecimal.
  public String sha256() {
    return hash(text);
  }

  public static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
