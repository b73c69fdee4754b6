package dev.tallyman.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// How far something has come, how fast it goes and how long it will take: on standard error, where
/// that is a terminal, which only the launcher can see.
final class ProgressBars {

  private static final String TERMINAL = "tallyman.terminal";

  /// The end is not known before it comes.
  static final int ENDLESS = -1;

  private static final int WIDTH = 80;

  private ProgressBars() {}

  static ProgressBar of(String task, int size) {
    ProgressBarBuilder bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(size)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(100)
            .showSpeed();
    return Boolean.getBoolean(TERMINAL)
        ? bar.setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH)).build()
        : bar.setConsumer(new DelegatingProgressBarConsumer(line -> {})).build();
  }
}
