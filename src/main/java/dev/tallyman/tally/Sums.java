package dev.tallyman.tally;

import dev.tallyman.figure.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which windows of one series make a sum (rules 14 and 20): disjoint ones. A window inside a wider
/// one is part of it; of windows that overlap in part, the longest with all that is disjoint from
/// it.
final class Sums {

  /// Windows of equal bounds: one claim, or several events, or claims that are entries of their
  /// own.
  private record Node(Window window, List<Claim> claims) {

    boolean isSummable() {
      return claims.size() == 1
          || claims.stream().allMatch(claim -> claim.lead().kind() == Kind.EVENT)
              && claims.stream().noneMatch(Sums::isDisputed);
    }
  }

  final List<Claim> summed = new ArrayList<>();
  final List<Claim> alone = new ArrayList<>();

  /// Claims inside a wider one, and that one.
  final Map<Claim, Claim> inside = new LinkedHashMap<>();

  private Sums() {}

  /// The sums of dated claims; `counters` are the readings of the same series that count.
  static Sums of(List<Claim> dated, List<Claim> counters) {
    Sums sums = new Sums();
    List<Claim> free = sums.outsideCounters(dated, counters);
    sums.choose(sums.widest(nodes(free.stream().filter(claim -> !isAddition(claim)).toList())));
    free.stream().filter(Sums::isAddition).forEach(sums.summed::add);
    return sums;
  }

  static boolean isAddition(Claim claim) {
    return claim.lead().isAddition();
  }

  private static boolean isDisputed(Claim claim) {
    return claim.flags().contains(Warning.AMOUNT_CONFLICT)
        && claim.isHearsay()
        && claim.garbled().isEmpty();
  }

  private List<Claim> outsideCounters(List<Claim> dated, List<Claim> counters) {
    NavigableMap<LocalDate, Claim> spans = new TreeMap<>();
    counters.stream()
        .filter(counter -> counter.when().span() != null)
        .sorted(Comparator.comparing(counter -> span(counter).first()))
        .forEach(counter -> {
          Map.Entry<LocalDate, Claim> before = spans.lastEntry();
          if (before == null || isLater(counter, before.getValue())) {
            spans.put(span(counter).first(), counter);
          }
        });
    List<Claim> free = new ArrayList<>();
    for (Claim claim : dated) {
      Map.Entry<LocalDate, Claim> around = spans.floorEntry(window(claim).first());
      if (around != null && span(around.getValue()).contains(window(claim))) {
        inside.put(claim, around.getValue());
      } else {
        free.add(claim);
      }
    }
    return free;
  }

  private static boolean isLater(Claim counter, Claim before) {
    return !span(counter).last().isBefore(span(before).last());
  }

  private static Window span(Claim counter) {
    return java.util.Objects.requireNonNull(counter.when().span());
  }

  private static Window window(Claim claim) {
    return java.util.Objects.requireNonNull(claim.when().window());
  }

  private static List<Node> nodes(List<Claim> claims) {
    Map<Window, List<Claim>> byWindow = new LinkedHashMap<>();
    for (Claim claim : claims) {
      byWindow.computeIfAbsent(window(claim), _ -> new ArrayList<>()).add(claim);
    }
    return byWindow.entrySet().stream()
        .map(entry -> new Node(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((Node node) -> node.window().first())
                .thenComparing(node -> node.window().last(), Comparator.reverseOrder()))
        .toList();
  }

  /// The windows that lie in no wider one; what lies in one is part of it.
  private List<Node> widest(List<Node> ordered) {
    List<Node> widest = new ArrayList<>();
    @Nullable Node last = null;
    for (Node node : ordered) {
      if (last != null && last.window().contains(node.window())) {
        Claim whole = last.claims().getFirst();
        node.claims().forEach(claim -> inside.put(claim, whole));
      } else {
        last = withoutEventsOfIt(node);
        widest.add(last);
      }
    }
    return widest;
  }

  /// An event that is told of the whole window of a count lies inside that count.
  private Node withoutEventsOfIt(Node node) {
    List<Claim> counts =
        node.claims().stream().filter(claim -> claim.lead().kind() != Kind.EVENT).toList();
    if (counts.isEmpty()) {
      return node;
    }
    node.claims().stream()
        .filter(claim -> claim.lead().kind() == Kind.EVENT)
        .forEach(claim -> inside.put(claim, counts.getFirst()));
    return new Node(node.window(), counts);
  }

  private void choose(List<Node> widest) {
    NavigableMap<LocalDate, Window> taken = new TreeMap<>();
    widest.stream()
        .sorted(
            Comparator.comparingLong((Node node) -> -node.window().days())
                .thenComparing(node -> node.window().first()))
        .forEach(node -> choose(node, taken));
  }

  private void choose(Node node, NavigableMap<LocalDate, Window> taken) {
    Map.Entry<LocalDate, Window> before = taken.floorEntry(node.window().last());
    boolean overlaps = before != null && before.getValue().overlaps(node.window());
    if (overlaps) {
      node.claims().forEach(claim -> claim.flag(Warning.OVERLAPS));
    }
    if (overlaps || !node.isSummable()) {
      alone.addAll(node.claims());
      return;
    }
    taken.put(node.window().first(), node.window());
    summed.addAll(node.claims());
  }
}
