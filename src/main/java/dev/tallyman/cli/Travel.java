package dev.tallyman.cli;

import dev.tallyman.service.Progress;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// A long walk through bucket and table as its user sees it: how far it is and, when it is stopped,
/// from where to go on.
final class Travel {

  @Option(
      names = "--after",
      paramLabel = "KEY",
      description = "Begin behind this key, where an interrupted run said that it was.")
  private @Nullable String after;

  /// A walk from a key on, null for the beginning.
  @FunctionalInterface
  interface Walk<T> {
    T from(@Nullable String after, Progress progress);
  }

  <T> T walk(CommandSpec spec, String task, Walk<T> walk) {
    AtomicReference<@Nullable String> reached = new AtomicReference<>();
    try (Unfinished unfinished =
        new Unfinished(spec.commandLine().getErr(), () -> whereToGoOn(spec, reached.get()))) {
      T result =
          watched(
              task,
              progress ->
                  walk.from(
                      after,
                      (position, steps) -> {
                        reached.set(position);
                        return progress.at(position, steps);
                      }));
      unfinished.isDone();
      return result;
    }
  }

  private static String whereToGoOn(CommandSpec spec, @Nullable String key) {
    return key == null
        ? ""
        : "Stopped. To go on: %s --after '%s'"
            .formatted(spec.qualifiedName(), key.replace("'", "'\\''"));
  }

  /// With a bar that counts the steps.
  static <T> T watched(String task, Function<Progress, T> walk) {
    try (ProgressBar bar = ProgressBars.of(task, ProgressBars.ENDLESS)) {
      return walk.apply((position, steps) -> {
        bar.stepTo(steps);
        return true;
      });
    }
  }
}
