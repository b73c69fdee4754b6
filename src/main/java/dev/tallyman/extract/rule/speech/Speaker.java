package dev.tallyman.extract.rule.speech;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who is said to say something. Without a name it is somebody whom the text does not name, which
/// is more than silence: no other speaker may take the place.
record Speaker(@Nullable String name, Kind kind) {

  enum Kind {
    PERSON,
    BODY,
    GROUP,
    MEDIA,
    UNNAMED
  }

  static final Speaker UNNAMED = new Speaker(null, Kind.UNNAMED);

  boolean isMedia() {
    return kind == Kind.MEDIA;
  }

  boolean isNamed() {
    return name != null;
  }

  /// Written out, as a record's own is put together by its first call.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Speaker speaker
        && speaker.kind == kind
        && Objects.equals(speaker.name, name);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(name) + kind.hashCode();
  }
}
