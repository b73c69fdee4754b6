package dev.tallyman.service;

import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.tally.Circle;
import dev.tallyman.tally.Ties;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The figures around a flow in packs of whole circles, and how far each report had come when they
/// were packed: the tally of all is that of each pack, put together.
record FlowDigest(List<ReportIn> reports, List<Pack> packs) {

  /// How far a report had come in one of the flows around.
  record ReportIn(FlowKey flow, String report, String version) {}

  /// What is kept in one place: circles with all their figures, known by a hash of these. `reports`
  /// are those that tell of any.
  record Pack(int slot, String contents, int figures, Ties ties, Set<String> reports) {}

  /// The figures of a pack.
  record Figures(List<RecordedFigure> figures) {}

  /// There are not many more packs than that, so that few reads bring something of each.
  private static final int MOST_PACKS = 400;

  /// A pack and its figures, also as they are kept.
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
  record Packed(Pack pack, List<RecordedFigure> figures, byte[] bytes) {}

  /// Packs figures into slots that are free: those in `slots`, then new ones from `next` on.
  /// Circles are packed together up to `atLeast` figures, or more where there are about `total` in
  /// all.
  static List<Packed> pack(
      Collection<RecordedFigure> figures,
      int atLeast,
      int total,
      Collection<Integer> slots,
      int next) {
    Map<String, RecordedFigure> byId = new HashMap<>();
    figures.forEach(figure -> byId.putIfAbsent(figure.published().id(), figure));
    List<PublishedFigure> distinct =
        byId.values().stream()
            .map(RecordedFigure::published)
            .sorted(Comparator.comparing(PublishedFigure::id))
            .toList();
    int most = Math.max(atLeast, total / MOST_PACKS);
    List<Integer> free = new ArrayList<>(slots);
    int nextFree = next;
    List<Packed> packs = new ArrayList<>();
    List<Circle> together = new ArrayList<>();
    int count = 0;
    for (Circle circle : Circle.of(distinct)) {
      if (count > 0 && count + circle.figures().size() > most) {
        packs.add(packed(free.isEmpty() ? nextFree++ : free.removeFirst(), together, byId));
        together.clear();
        count = 0;
      }
      together.add(circle);
      count += circle.figures().size();
    }
    if (count > 0) {
      packs.add(packed(free.isEmpty() ? nextFree : free.removeFirst(), together, byId));
    }
    return packs;
  }

  private static Packed packed(int slot, List<Circle> circles, Map<String, RecordedFigure> byId) {
    Ties ties = Ties.of(circles.stream().map(Circle::ties).toList());
    List<RecordedFigure> figures =
        circles.stream()
            .flatMap(circle -> circle.figures().stream())
            .map(figure -> byId.get(figure.id()))
            .toList();
    Set<String> reports =
        figures.stream()
            .map(figure -> figure.published().source().report())
            .collect(Collectors.toSet());
    byte[] bytes = RecordBytes.write(new Figures(figures));
    Pack pack = new Pack(slot, hash(bytes), figures.size(), ties, reports);
    return new Packed(pack, figures, bytes);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether packs make sense: not where one of them holds most of all.
  boolean isDivided() {
    int all = figures();
    return packs.stream().noneMatch(pack -> pack.figures() > all / 2);
  }

  int figures() {
    return packs.stream().mapToInt(Pack::figures).sum();
  }

  /// What has changed since, as far as `now` tells.
  List<ReportIn> changed(Collection<ReportIn> now) {
    Set<ReportIn> then = new HashSet<>(reports);
    return now.stream().filter(one -> !then.contains(one)).toList();
  }
}
