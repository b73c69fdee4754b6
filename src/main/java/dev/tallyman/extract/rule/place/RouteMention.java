package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.figure.Place;
import java.util.List;

/// A place of a sentence that is an end of a flow, at the tokens `from` to `to`; `strength` tells a
/// preposition (2) or a verb (1) from a mere adjective of the goods (0).
public record RouteMention(int from, int to, End end, Place place, int strength) {

  public enum End {
    ORIGIN,
    DESTINATION;

    End opposite() {
      return this == ORIGIN ? DESTINATION : ORIGIN;
    }
  }

  public boolean isOrigin() {
    return end == End.ORIGIN;
  }

  /// Whether one of the mentions is of this name.
  static boolean areOf(List<RouteMention> mentions, Name name) {
    for (RouteMention mention : mentions) {
      if (mention.from == name.from()) {
        return true;
      }
    }
    return false;
  }
}
