package dev.tallyman.document;

import dev.tallyman.text.Rejection;
import dev.tallyman.text.Rejection.Reason;

/// A rejection on its way out of a parser. It never leaves this room: `Documents` turns it into a
/// value.
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  Refusal(Reason reason, String message) {
    super(message, null, false, false);
    this.rejection = new Rejection(reason, message);
  }

  static Refusal tooLarge() {
    return new Refusal(Reason.TOO_LARGE, "The report holds more than 10 MB of text.");
  }

  static Refusal damaged(String format) {
    return new Refusal(Reason.DAMAGED, "The " + format + " is damaged and cannot be read.");
  }

  Rejection rejection() {
    return rejection;
  }
}
