package dev.tallyman.figure;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The chain from the speaker nearest the fact to the publisher, who is in the report's metadata.
/// An originator that the text does not name is absent.
public record Attribution(@Nullable String originator, List<String> relayers) {

  public static final Attribution UNNAMED = new Attribution(null, List.of());

  public Attribution {
    relayers = List.copyOf(relayers);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attribution attribution
        && Objects.equals(attribution.originator, originator)
        && attribution.relayers.equals(relayers);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(originator) + relayers.hashCode();
  }
}
