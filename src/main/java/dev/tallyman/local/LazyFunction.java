package dev.tallyman.local;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/// A function that is being started: whoever calls it early waits.
final class LazyFunction implements Function {

  private final CompletableFuture<Function> started = new CompletableFuture<>();

  void become(Function function) {
    started.complete(function);
  }

  @Override
  public byte[] invoke(byte[] event) throws IOException {
    return started.join().invoke(event);
  }
}
