package dev.tallyman.figure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One end of a route: an ISO 3166-1 alpha-2 country and the place as named, each absent where the
/// text gives none.
public record Place(@Nullable String country, @Nullable String name) {

  public static final Place UNSTATED = new Place(null, null);

  public boolean isStated() {
    return country != null || name != null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place place
        && Objects.equals(place.country, country)
        && Objects.equals(place.name, name);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(country) + Objects.hashCode(name);
  }
}
