package dev.tallyman.aws;

import dev.tallyman.service.Bookmark;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A position kept in the table.
record TableBookmark(Table table, String name) implements Bookmark {

  private static final String POSITION = "position";

  @Override
  public Optional<String> position() {
    return table.get(TableKeys.bookmark(name)).map(item -> Attributes.of(item).text(POSITION));
  }

  @Override
  public void keep(@Nullable String position) {
    table.put(Attributes.of(TableKeys.bookmark(name)).with(POSITION, position).map());
  }
}
