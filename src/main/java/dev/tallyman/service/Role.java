package dev.tallyman.service;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a figure is in an answer: its place, why it stands beside or is excluded, and in favour of
/// which figure.
public record Role(Place place, @Nullable String reason, @Nullable String by) {

  /// The lists of a tally. A reading of a counter that is not its latest is in `readings`.
  public enum Place {
    ORIGINATORS,
    READINGS,
    BESIDE,
    UNDATED,
    UNALLOCATED,
    EXCLUDED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Role in(Place place) {
    return new Role(place, null, null);
  }

  /// Whether the figure is the same in both answers, be it in favour of another figure.
  boolean isSameAs(Role other) {
    return place == other.place && Objects.equals(reason, other.reason);
  }
}
