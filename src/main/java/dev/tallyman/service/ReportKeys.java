package dev.tallyman.service;

/// Which keys of the bucket are reports: all under `reports/`, save the sidecars, which are named
/// `KEY.meta.json`.
public final class ReportKeys {

  public static final String PREFIX = "reports/";
  private static final String SIDECAR = ".meta.json";

  private ReportKeys() {}

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
