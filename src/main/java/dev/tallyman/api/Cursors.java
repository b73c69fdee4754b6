package dev.tallyman.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Opaque places in a list: a version, a position, and a signature over these and the question that
/// they belong to. A cursor that was changed, or given for another question, does not open.
public final class Cursors {

  private static final byte VERSION = 2;
  private static final int SIGNATURE = 16;

  private final CursorKeys keys;

  public Cursors(CursorKeys keys) {
    this.keys = keys;
  }

  String sign(String question, String position) {
    byte[] place = position.getBytes(StandardCharsets.UTF_8);
    byte[] cursor = Arrays.copyOf(new byte[] {VERSION}, 1 + SIGNATURE + place.length);
    byte[] signature = signature(keys.now().getFirst(), question, place);
    System.arraycopy(signature, 0, cursor, 1, SIGNATURE);
    System.arraycopy(place, 0, cursor, 1 + SIGNATURE, place.length);
    return encode(cursor);
  }

  /// The position that was signed for `question`.
  String open(String question, String cursor) {
    byte[] bytes = decode(cursor);
    if (bytes.length <= 1 + SIGNATURE || bytes[0] != VERSION || !encode(bytes).equals(cursor)) {
      throw foreign();
    }
    if (!isSigned(keys.now(), question, bytes) && !isSigned(keys.again(), question, bytes)) {
      throw foreign();
    }
    return new String(place(bytes), StandardCharsets.UTF_8);
  }

  private static boolean isSigned(List<byte[]> keys, String question, byte[] cursor) {
    byte[] signed = Arrays.copyOfRange(cursor, 1, 1 + SIGNATURE);
    return keys.stream()
        .anyMatch(key -> MessageDigest.isEqual(signed, signature(key, question, place(cursor))));
  }

  private static byte[] place(byte[] cursor) {
    return Arrays.copyOfRange(cursor, 1 + SIGNATURE, cursor.length);
  }

  private static String encode(byte[] cursor) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  private static byte[] decode(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw foreign();
    }
  }

  private static Refusal foreign() {
    return new Refusal(
        Problem.parameter(
            "cursor",
            "This cursor was not given for these parameters. Send `next` of an answer as it is,"
                + " with the same other parameters.",
            List.of()));
  }

  private static byte[] signature(byte[] key, String question, byte[] place) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(VERSION);
      mac.update(question.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(place), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
