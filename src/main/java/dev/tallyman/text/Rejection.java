package dev.tallyman.text;

import java.util.Locale;

/// Why a report cannot be accepted: a code for programs and a sentence for people. Recorded and
/// shown, not retried.
public record Rejection(Reason reason, String message) {

  public enum Reason {
    EMPTY,
    TOO_LARGE,
    UNSUPPORTED,
    ENCRYPTED,
    NOT_UTF_8,
    NO_TEXT,
    TOO_DEEP,
    TOO_EXPENSIVE,
    DAMAGED;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
