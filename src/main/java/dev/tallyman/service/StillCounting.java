package dev.tallyman.service;

/// There is more to count than one request may take: `done` of `of` parts are counted and kept, and
/// whoever asks again has the others counted.
public final class StillCounting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int done;
  private final int of;

  StillCounting(int done, int of) {
    super(done + " of " + of + " parts are counted", null, false, false);
    this.done = done;
    this.of = of;
  }

  public int done() {
    return done;
  }

  public int of() {
    return of;
  }
}
