package dev.tallyman.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Where a long walk was left, so that another run can go on from there.
public interface Bookmark {

  /// Empty where a walk begins.
  Optional<String> position();

  /// When that was kept, empty where no walk has been.
  Optional<Instant> keptAt();

  /// Null says that the walk has come to its end.
  void keep(@Nullable String position);

  static Bookmark inMemory(InstantSource clock) {
    AtomicReference<@Nullable String> kept = new AtomicReference<>();
    AtomicReference<@Nullable Instant> at = new AtomicReference<>();
    return new Bookmark() {
      @Override
      public Optional<String> position() {
        return Optional.ofNullable(kept.get());
      }

      @Override
      public Optional<Instant> keptAt() {
        return Optional.ofNullable(at.get());
      }

      @Override
      public void keep(@Nullable String position) {
        kept.set(position);
        at.set(clock.instant());
      }
    };
  }
}
