package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which countries the figures so far had at each end, and which the last one had: what is told of
/// one flow for three paragraphs mostly goes on.
final class Ledger {

  private final Map<End, Map<String, Integer>> counts = new EnumMap<>(End.class);
  private int figures;
  private Flow flow = Flow.UNKNOWN;
  private @Nullable Draft last;

  void enter(Draft figure) {
    last = figure;
    flow = Antecedents.flowOf(figure);
    figures++;
    enter(End.ORIGIN, flow.origin());
    enter(End.DESTINATION, flow.destination());
  }

  private void enter(End end, @Nullable Place place) {
    counts
        .computeIfAbsent(end, _ -> new HashMap<>())
        .merge(String.valueOf(Flow.country(place)), 1, Integer::sum);
  }

  /// What the figures so far say for or against the place, or for leaving the end open.
  Set<Trait> traits(Draft figure, End end, @Nullable Place place) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    Draft before = last;
    if (before == null) {
      return traits;
    }
    Place mine = end == End.ORIGIN ? flow.origin() : flow.destination();
    Place other = end == End.ORIGIN ? flow.destination() : flow.origin();
    boolean like = Traits.isLike(figure, before);
    if (place == null ? mine == null : Flow.isSame(place, mine)) {
      traits.add(like ? Trait.LAST_LIKE : Trait.LAST_UNLIKE);
      traits.add(
          before.sentenceIndex == figure.sentenceIndex
              ? Trait.LAST_IN_SENTENCE
              : before.sentence.paragraph() == figure.sentence.paragraph()
                  ? Trait.LAST_IN_PARAGRAPH
                  : Trait.LAST_FAR);
    }
    if (place != null && Flow.isSame(place, other)) {
      traits.add(like ? Trait.CROSSED_LIKE : Trait.CROSSED);
    }
    int count =
        counts.getOrDefault(end, Map.of()).getOrDefault(String.valueOf(Flow.country(place)), 0);
    if (2 * count > figures) {
      traits.add(Trait.USUAL);
    } else if (5 * count > figures) {
      traits.add(Trait.COMMON);
    } else if (count > 0) {
      traits.add(Trait.RARE);
    }
    return traits;
  }
}
