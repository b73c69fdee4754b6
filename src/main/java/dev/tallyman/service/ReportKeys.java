package dev.tallyman.service;

import java.util.Comparator;

/// Which keys of the bucket are reports: all under `reports/`, save the sidecars, which are named
/// `KEY.meta.json`.
public final class ReportKeys {

  public static final String PREFIX = "reports/";
  private static final String SIDECAR = ".meta.json";

  /// The order of keys in bucket and store: that of their UTF-8 bytes.
  public static final Comparator<String> ORDER = ReportKeys::compare;

  private ReportKeys() {}

  /// Where two keys part, a half of a pair stands for a character beyond all that need no pair.
  private static int compare(String one, String other) {
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      char left = one.charAt(i);
      char right = other.charAt(i);
      if (left != right) {
        int pairs = Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right));
        return pairs != 0 ? pairs : Character.compare(left, right);
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  public static boolean isUnderReports(String key) {
    return key.startsWith(PREFIX);
  }

  public static boolean isSidecar(String key) {
    return key.endsWith(SIDECAR) && key.length() > PREFIX.length() + SIDECAR.length();
  }

  /// The report that an event about `key` is about: itself, or the one that a sidecar lies beside.
  public static String reportOf(String key) {
    return isSidecar(key) ? key.substring(0, key.length() - SIDECAR.length()) : key;
  }

  public static String sidecarOf(String reportKey) {
    return reportKey + SIDECAR;
  }
}
