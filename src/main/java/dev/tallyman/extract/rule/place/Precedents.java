package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The ends of the last figures that are like the one at hand.
final class Precedents {

  /// In what a figure is like another, with what is said of a country that was this end of it, or
  /// the other.
  enum Likeness {
    GOODS(Trait.GOODS_BEFORE, Trait.GOODS_CROSSED),
    /// Told with such a verb.
    WAY(Trait.WAY_BEFORE, Trait.WAY_CROSSED),
    STATUS(Trait.STATUS_BEFORE, Trait.STATUS_CROSSED),
    CLASS(Trait.CLASS_BEFORE, Trait.CLASS_CROSSED),
    /// With the same other end.
    PAIR(Trait.PAIR_BEFORE, Trait.PAIR_CROSSED);

    private final Trait before;
    private final Trait crossed;

    Likeness(Trait before, Trait crossed) {
      this.before = before;
      this.crossed = crossed;
    }
  }

  private static final List<Likeness> LIKENESSES = List.of(Likeness.values());

  private final End end;
  private final Map<Likeness, Flow> flows = new EnumMap<>(Likeness.class);

  Precedents(End end) {
    this.end = end;
  }

  void note(Likeness likeness, Flow flow) {
    flows.put(likeness, flow);
  }

  /// Gives what they say for or against the place, or for leaving the end open.
  void traits(@Nullable Place place, Consumer<Trait> taker) {
    for (Likeness likeness : LIKENESSES) {
      Flow flow = flows.get(likeness);
      if (flow == null) {
        continue;
      }
      Place mine = flow.at(end);
      if (place == null ? mine == null : Flow.isSame(place, mine)) {
        taker.accept(likeness.before);
      }
      if (place != null && Flow.isSame(place, flow.at(end.opposite()))) {
        taker.accept(likeness.crossed);
      }
    }
  }
}
