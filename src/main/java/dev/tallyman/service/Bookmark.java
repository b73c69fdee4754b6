package dev.tallyman.service;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Where a long walk was left, so that another run can go on from there.
public interface Bookmark {

  /// Empty where a walk begins.
  Optional<String> position();

  /// Null says that the walk has come to its end.
  void keep(@Nullable String position);

  static Bookmark inMemory() {
    AtomicReference<@Nullable String> kept = new AtomicReference<>();
    return new Bookmark() {
      @Override
      public Optional<String> position() {
        return Optional.ofNullable(kept.get());
      }

      @Override
      public void keep(@Nullable String position) {
        kept.set(position);
      }
    };
  }
}
