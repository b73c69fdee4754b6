package dev.tallyman.local;

/// Another program listens on the port; the message names the option that chooses another.
public final class PortTaken extends CannotStart {

  private static final long serialVersionUID = 1L;

  PortTaken(String what, int port, String option, Throwable cause) {
    super(
        "Port %d, which %s needs, is taken: stop the program that listens on it or choose another with %s."
            .formatted(port, what, option),
        cause);
  }
}
