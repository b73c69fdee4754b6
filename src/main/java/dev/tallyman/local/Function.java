package dev.tallyman.local;

import java.io.IOException;

/// A function as Lambda calls it: an event in, an answer out, both JSON.
@FunctionalInterface
public interface Function {

  /// The answer; a function that reports an error or ends throws [FunctionFailed].
  byte[] invoke(byte[] event) throws IOException;
}
