package dev.tallyman.local;

import java.io.IOException;

/// A function threw, ended or did not answer in time.
public final class FunctionFailed extends IOException {

  private static final long serialVersionUID = 1L;

  FunctionFailed(String message, Throwable cause) {
    super(message, cause);
  }

  FunctionFailed(String message) {
    super(message);
  }
}
