package dev.tallyman.figure;

import org.jspecify.annotations.Nullable;

/// What moved, as a path from general to special: `arms/ammunition/artillery`.
public record Commodity(String path) {

  public Commodity {
    if (path.isBlank() || path.startsWith("/") || path.endsWith("/")) {
      throw new IllegalArgumentException("no commodity path: " + path);
    }
  }

  /// Whether this is `other` or more special than it, by whole segments: `food/grain/wheat` is
  /// within `food`.
  public boolean isWithin(Commodity other) {
    return path.equals(other.path) || path.startsWith(other.path + "/");
  }

  /// Whether one of the two extends the other.
  public boolean isCompatibleWith(Commodity other) {
    return isWithin(other) || other.isWithin(this);
  }

  /// Written out, as readings compare them all the time.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Commodity same && path.equals(same.path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
