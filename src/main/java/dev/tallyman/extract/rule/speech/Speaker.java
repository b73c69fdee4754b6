package dev.tallyman.extract.rule.speech;

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
}
