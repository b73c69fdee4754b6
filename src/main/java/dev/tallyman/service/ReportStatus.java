package dev.tallyman.service;

import java.util.Locale;

/// How far a report got.
public enum ReportStatus {
  RECEIVED,
  EXTRACTED,
  NO_FIGURES,
  REJECTED,
  WITHDRAWN;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static ReportStatus parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
