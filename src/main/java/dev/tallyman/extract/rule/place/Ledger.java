package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.extract.rule.place.Precedents.Likeness;
import dev.tallyman.figure.Place;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which countries the figures so far had at each end, and which the last one had: what is told of
/// one flow for three paragraphs mostly goes on.
final class Ledger {

  /// Further back no single figure is remembered.
  private static final int KEPT = 30;

  private final Map<End, Map<String, Integer>> counts = new EnumMap<>(End.class);
  private int figures;
  private Flow flow = Flow.UNKNOWN;
  private @Nullable Draft last;

  private record Entry(Draft figure, Flow flow, Way way) {}

  /// The last figures, the latest first.
  private final ArrayDeque<Entry> entries = new ArrayDeque<>();

  void enter(Draft figure, Way way) {
    last = figure;
    flow = Antecedents.flowOf(figure);
    figures++;
    enter(End.ORIGIN, flow.origin());
    enter(End.DESTINATION, flow.destination());
    entries.addFirst(new Entry(figure, flow, way));
    if (entries.size() > KEPT) {
      entries.removeLast();
    }
  }

  private void enter(End end, @Nullable Place place) {
    counts
        .computeIfAbsent(end, _ -> new HashMap<>())
        .merge(String.valueOf(Flow.country(place)), 1, Integer::sum);
  }

  /// Gives what the figures so far say for or against the place, or for leaving the end open.
  void traits(Draft figure, End end, @Nullable Place place, Consumer<Trait> taker) {
    Draft before = last;
    if (before == null) {
      return;
    }
    Place mine = flow.at(end);
    Place other = flow.at(end.opposite());
    boolean again = place == null ? mine == null : Flow.isSame(place, mine);
    boolean crossed = place != null && Flow.isSame(place, other);
    boolean like = (again || crossed) && Traits.isLike(figure, before);
    if (again) {
      taker.accept(like ? Trait.LAST_LIKE : Trait.LAST_UNLIKE);
      taker.accept(
          before.sentenceIndex == figure.sentenceIndex
              ? Trait.LAST_IN_SENTENCE
              : before.sentence.paragraph() == figure.sentence.paragraph()
                  ? Trait.LAST_IN_PARAGRAPH
                  : Trait.LAST_FAR);
    }
    if (crossed) {
      taker.accept(like ? Trait.CROSSED_LIKE : Trait.CROSSED);
    }
    int count =
        counts.getOrDefault(end, Map.of()).getOrDefault(String.valueOf(Flow.country(place)), 0);
    if (2 * count > figures) {
      taker.accept(Trait.USUAL);
    } else if (5 * count > figures) {
      taker.accept(Trait.COMMON);
    } else if (count > 0) {
      taker.accept(Trait.RARE);
    }
  }

  /// The last figures that are like this one, which may have its other end already.
  Precedents precedents(Draft figure, Way way, End end, @Nullable Place beside) {
    Precedents precedents = new Precedents(end);
    note(precedents, Likeness.GOODS, entry -> Traits.isLike(figure, entry.figure));
    note(precedents, Likeness.WAY, entry -> way == entry.way);
    note(precedents, Likeness.STATUS, entry -> figure.status == entry.figure.status);
    note(precedents, Likeness.CLASS, entry -> figure.figureClass == entry.figure.figureClass);
    note(
        precedents,
        Likeness.PAIR,
        entry -> beside != null && Flow.isSame(beside, entry.flow.at(end.opposite())));
    return precedents;
  }

  private void note(Precedents precedents, Likeness likeness, Predicate<Entry> isSuch) {
    for (Entry entry : entries) {
      if (isSuch.test(entry)) {
        precedents.note(likeness, entry.flow);
        return;
      }
    }
  }
}
