package dev.tallyman.local;

import java.io.IOException;

/// A function as Lambda calls it: an event in, an answer out, both JSON.
@FunctionalInterface
public interface Function {

  /// @throws FunctionFailed if the function reports an error or ends
  byte[] invoke(byte[] event) throws IOException;
}
