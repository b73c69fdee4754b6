package dev.tallyman.api;

/// Ends the handling of a request that cannot be answered, and carries the reason to the one place
/// that tells it.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Refusal(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
