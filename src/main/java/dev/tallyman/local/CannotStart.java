package dev.tallyman.local;

/// The local cloud cannot start; the message is one sentence that says what to do.
public class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }

  public CannotStart(String message) {
    super(message);
  }
}
