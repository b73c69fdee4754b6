package dev.tallyman.figure;

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

  @Override
  public String toString() {
    return path;
  }
}
