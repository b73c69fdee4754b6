package dev.tallyman.service;

import dev.tallyman.text.Rejection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All that the bucket says about one report: object and sidecar, with one hash over everything
/// that can change a reading.
@SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
record Upload(StoredObject object, byte @Nullable [] sidecar, String hash, @Nullable String tag) {

  static final Rejection TOO_LARGE =
      new Rejection(
          Rejection.Reason.TOO_LARGE,
          "The file is larger than " + (IngestReport.MAX_OBJECT_BYTES >> 20) + " MB.");

  static Upload of(StoredObject object, @Nullable StoredObject sidecar) {
    return new Upload(
        object,
        sidecar == null ? null : sidecar.bytes(),
        hash(object, sidecar),
        tag(object.tag(), sidecar == null ? null : sidecar.tag()));
  }

  /// The tags of an object and, where there is one, of its sidecar, as one.
  static @Nullable String tag(@Nullable String object, @Nullable String sidecar) {
    return object == null || sidecar == null ? object : object + "+" + sidecar;
  }

  boolean isTooLarge() {
    return object.size() > IngestReport.MAX_OBJECT_BYTES;
  }

  Rejection brokenSidecar() {
    return new Rejection(
        Rejection.Reason.DAMAGED,
        "The sidecar "
            + ReportKeys.sidecarOf(object.key())
            + " could not be read and was ignored.");
  }

  private static String hash(StoredObject object, @Nullable StoredObject sidecar) {
    MessageDigest digest = sha256();
    // Of an object too large to be loaded, the size alone decides: it is refused whatever it holds.
    add(digest, Long.toString(object.size()));
    add(digest, object.bytes());
    add(digest, object.contentType() == null ? "" : object.contentType());
    new TreeMap<>(object.metadata())
        .forEach((name, value) -> {
          add(digest, name);
          add(digest, value);
        });
    add(digest, sidecar == null ? "no sidecar" : "sidecar");
    add(digest, sidecar == null ? new byte[0] : sidecar.bytes());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String part) {
    add(digest, part.getBytes(StandardCharsets.UTF_8));
  }

  /// With its length, so that no two uploads run together into the same bytes.
  private static void add(MessageDigest digest, byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    digest.update(part);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
