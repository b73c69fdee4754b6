package dev.tallyman.figure;

import java.util.Locale;

/// How a figure stands to another figure of its report.
public enum RelationType {
  PART_OF,
  ALTERNATIVE_TO,
  EQUIVALENT_TO,
  COMPARED_WITH,
  RESTATES,
  CORRECTS;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static RelationType parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
