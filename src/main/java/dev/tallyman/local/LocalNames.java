package dev.tallyman.local;

/// What things are called on this machine.
public final class LocalNames {

  public static final String BUCKET = "tallyman-reports";
  public static final String TABLE = "tallyman";
  public static final String QUEUE_ARN = "arn:aws:sqs:us-east-1:000000000000:tallyman-reports";
  public static final String REGION = "us-east-1";

  /// Objects under this prefix are reports and are announced; others are not.
  public static final String REPORTS = "reports/";

  private LocalNames() {}
}
