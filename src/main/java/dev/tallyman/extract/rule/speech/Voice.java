package dev.tallyman.extract.rule.speech;

import org.jspecify.annotations.Nullable;

/// In whose name a report speaks, and whether for all that it tells ("our officers seized …") or
/// only where it says "we", as the letter of a broker or a study of the counts of others does.
record Voice(Speaker speaker, boolean ownOnly) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Voice voice
        && voice.ownOnly == ownOnly
        && voice.speaker.equals(speaker);
  }

  @Override
  public int hashCode() {
    return 31 * speaker.hashCode() + Boolean.hashCode(ownOnly);
  }
}
