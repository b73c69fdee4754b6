package dev.tallyman.accuracy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Texts to develop on, and texts that are kept aside so that they tell how well unseen ones are
/// read. The MD5 of a text's name decides.
public enum Part {
  DEVELOP,
  ASIDE;

  /// One text in `parts` is kept aside.
  static Part of(String name, int parts) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
      int rest = new BigInteger(1, digest).mod(BigInteger.valueOf(parts)).intValue();
      return rest == 1 ? ASIDE : DEVELOP;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
