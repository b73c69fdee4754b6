package dev.tallyman.service;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// A worker that runs in a thread of its own, but only from one step to the next, when it is told
/// to. So a test decides how several workers interleave, and where one of them crashes.
public final class SteppedWorker {

  /// What a crash is for the code that it hits: nothing that it could catch and go on from.
  static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  /// A service that does not answer for a moment.
  public static final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final ThreadLocal<SteppedWorker> CURRENT = new ThreadLocal<>();

  private final Semaphore mayGo = new Semaphore(0);
  private final Semaphore hasStopped = new Semaphore(0);
  private final Thread thread;
  private boolean crashing;
  private boolean ended;
  private @Nullable Throwable fault;

  SteppedWorker(Runnable work) {
    thread = Thread.ofVirtual().unstarted(() -> run(work));
    thread.start();
  }

  private void run(Runnable work) {
    CURRENT.set(this);
    mayGo.acquireUninterruptibly();
    try {
      if (!crashing) {
        work.run();
      }
    } catch (Throwable e) {
      fault = e;
    }
    ended = true;
    hasStopped.release();
  }

  /// Called by the code under test, by way of its ports: waits until the worker may go on.
  public static void step() {
    SteppedWorker worker = CURRENT.get();
    if (worker != null) {
      worker.hasStopped.release();
      worker.mayGo.acquireUninterruptibly();
      if (worker.crashing) {
        throw new Crash();
      }
    }
  }

  /// Whether this is the thread of a worker, not that of the test.
  public static boolean isRunning() {
    return CURRENT.get() != null;
  }

  /// Lets the worker run to its next step; returns whether it has ended.
  boolean advance() {
    mayGo.release();
    hasStopped.acquireUninterruptibly();
    return ended;
  }

  /// Ends the worker where it stands.
  void crash() {
    crashing = true;
    advance();
  }

  @Nullable Throwable fault() {
    return fault instanceof Crash ? null : fault;
  }

  boolean hasCrashed() {
    return crashing || fault != null;
  }
}
