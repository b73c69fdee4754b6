package dev.tallyman.figure;

import org.jspecify.annotations.Nullable;

/// One end of a route: an ISO 3166-1 alpha-2 country and the place as named, each absent where the
/// text gives none.
public record Place(@Nullable String country, @Nullable String name) {

  public static final Place UNSTATED = new Place(null, null);

  public boolean isStated() {
    return country != null || name != null;
  }
}
