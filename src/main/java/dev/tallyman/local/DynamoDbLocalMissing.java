package dev.tallyman.local;

/// DynamoDB Local could not be fetched.
public final class DynamoDbLocalMissing extends CannotStart {

  private static final long serialVersionUID = 1L;

  DynamoDbLocalMissing(Throwable cause) {
    super(
        "DynamoDB Local could not be fetched from Maven Central ("
            + cause.getMessage()
            + "): connect to the network and try again, or run with --memory.",
        cause);
  }
}
