package dev.tallyman.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Says once how to go on, on standard error, when work ends before it is done: by Ctrl-C, by a
/// signal, or by what went wrong.
final class Unfinished implements AutoCloseable {

  private final PrintWriter err;
  private final Supplier<String> howToGoOn;
  private final AtomicBoolean done = new AtomicBoolean();
  private final Thread hook = Thread.ofPlatform().unstarted(this::say);

  /// `howToGoOn` is empty where nothing is lost by beginning again.
  Unfinished(PrintWriter err, Supplier<String> howToGoOn) {
    this.err = err;
    this.howToGoOn = howToGoOn;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  void isDone() {
    done.set(true);
  }

  private void say() {
    String words = howToGoOn.get();
    if (!done.getAndSet(true) && !words.isEmpty()) {
      err.println();
      err.println(words);
      err.flush();
    }
  }

  @Override
  public void close() {
    say();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook has been called.
    }
  }
}
