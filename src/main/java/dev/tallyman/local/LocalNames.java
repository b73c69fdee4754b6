package dev.tallyman.local;

/// What things are called on this machine.
public final class LocalNames {

  public static final String BUCKET = "tallyman-reports";
  public static final String TABLE = "tallyman";
  public static final String QUEUE = "tallyman-reports";
  public static final String DEAD_LETTERS = "tallyman-dead-letters";
  public static final String ACCOUNT = "000000000000";
  public static final String QUEUE_ARN = "arn:aws:sqs:us-east-1:" + ACCOUNT + ":" + QUEUE;
  public static final String REGION = "us-east-1";

  /// Objects under this prefix are reports and are announced; others are not.
  public static final String REPORTS = "reports/";

  private LocalNames() {}
}
