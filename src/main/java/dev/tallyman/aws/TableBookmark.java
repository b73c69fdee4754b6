package dev.tallyman.aws;

import dev.tallyman.service.Bookmark;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A position kept in the table, with the time.
record TableBookmark(Table table, String name, InstantSource clock) implements Bookmark {

  private static final String POSITION = "position";
  private static final String KEPT_AT = "keptAt";

  @Override
  public Optional<String> position() {
    return table.get(TableKeys.bookmark(name)).map(item -> Attributes.of(item).text(POSITION));
  }

  @Override
  public Optional<Instant> keptAt() {
    return table.get(TableKeys.bookmark(name)).map(item -> Attributes.of(item).time(KEPT_AT));
  }

  @Override
  public void keep(@Nullable String position) {
    table.put(
        Attributes.of(TableKeys.bookmark(name))
            .with(POSITION, position)
            .with(KEPT_AT, clock.instant())
            .map());
  }
}
