package dev.tallyman.tally;

/// A named way to turn claims into an answer, with its version: `latest-per-originator/1`.
public enum Policy {
  LATEST_PER_ORIGINATOR("latest-per-originator"),
  INCREMENTS_ONLY("increments-only"),
  ALL_CLAIMS("all-claims");

  private final String code;

  Policy(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public String versioned() {
    return code + "/1";
  }
}
