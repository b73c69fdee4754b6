package dev.tallyman.tally;

import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Figures that may matter to one another, and to no figure of another circle: the tally of all is
/// that of each circle, put together. So a new report changes the circles that it reaches, and no
/// other.
public record Circle(List<PublishedFigure> figures, Ties ties) {

  /// The circles of all figures of some reports.
  public static List<Circle> of(Collection<PublishedFigure> figures) {
    return new Drawing(List.copyOf(figures)).circles();
  }

  /// Each figure belongs to the circle of the least figure that it is connected with.
  private static final class Drawing {

    private final List<PublishedFigure> figures;
    private final List<Ties> ties;
    private final int[] roots;

    private Drawing(List<PublishedFigure> figures) {
      this.figures = figures;
      Claimants claimants = Claimants.of(figures);
      Set<String> related = related(figures);
      // Most figures of a claimant are tied alike.
      Map<Ties, Ties> alike = new HashMap<>();
      this.ties =
          figures.stream()
              .map(figure -> Ties.of(figure, claimants, related.contains(figure.id())))
              .map(own -> alike.computeIfAbsent(own, Function.identity()))
              .toList();
      this.roots = new int[figures.size()];
      for (int i = 0; i < roots.length; i++) {
        roots[i] = i;
      }
      joinReports(claimants);
      joinPages();
      joinTies();
    }

    /// Both ends of all relations.
    private static Set<String> related(List<PublishedFigure> figures) {
      Set<String> related = new HashSet<>();
      for (PublishedFigure figure : figures) {
        Relation relation = figure.figure().relation();
        if (relation != null) {
          related.add(figure.id());
          related.add(relation.to());
        }
      }
      return related;
    }

    /// Within a report relations connect; a report that corrects others, or that speaks of somebody
    /// by an acronym of its own, is a circle as a whole.
    private void joinReports(Claimants claimants) {
      Map<String, Integer> byId = new HashMap<>();
      Set<String> whole = new HashSet<>(claimants.reportsWithAcronyms());
      for (int i = 0; i < roots.length; i++) {
        byId.put(figures.get(i).id(), i);
        if (Ties.corrects(figures.get(i).figure())) {
          whole.add(figures.get(i).source().report());
        }
      }
      Map<String, Integer> first = new HashMap<>();
      for (int i = 0; i < roots.length; i++) {
        String report = figures.get(i).source().report();
        if (whole.contains(report)) {
          join(i, first.computeIfAbsent(report, at(i)));
        }
        Relation relation = figures.get(i).figure().relation();
        Integer other = relation == null ? null : byId.get(relation.to());
        if (other != null) {
          join(i, other);
        }
      }
    }

    private static Function<Object, Integer> at(int index) {
      return _ -> index;
    }

    private void joinPages() {
      Map<Long, String> reports = new HashMap<>();
      Set<Long> twice = new HashSet<>();
      for (int i = 0; i < roots.length; i++) {
        String report = figures.get(i).source().report();
        for (Long page : ties.get(i).pages()) {
          if (!report.equals(reports.computeIfAbsent(page, _ -> report))) {
            twice.add(page);
          }
        }
      }
      Map<Long, Integer> first = new HashMap<>();
      for (int i = 0; i < roots.length; i++) {
        for (Long page : ties.get(i).pages()) {
          if (twice.contains(page)) {
            join(i, first.computeIfAbsent(page, at(i)));
          }
        }
      }
    }

    private void joinTies() {
      Set<Long> sought = new HashSet<>();
      Set<Long> met = new HashSet<>();
      ties.forEach(own -> sought.addAll(own.sought()));
      ties.forEach(own -> own.offered().stream().filter(sought::contains).forEach(met::add));
      Map<Long, Integer> sharing = new HashMap<>();
      Map<Long, Integer> meeting = new HashMap<>();
      for (int i = 0; i < roots.length; i++) {
        for (Long tie : ties.get(i).shared()) {
          join(i, sharing.computeIfAbsent(tie, at(i)));
        }
        for (Long tie : ties.get(i).offered()) {
          if (met.contains(tie)) {
            join(i, meeting.computeIfAbsent(tie, at(i)));
          }
        }
        for (Long tie : ties.get(i).sought()) {
          if (met.contains(tie)) {
            join(i, meeting.computeIfAbsent(tie, at(i)));
          }
        }
      }
    }

    private void join(int one, int other) {
      int a = root(one);
      int b = root(other);
      roots[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int index) {
      int root = index;
      while (roots[root] != root) {
        // Each step halves the way of those who come after.
        roots[root] = roots[roots[root]];
        root = roots[root];
      }
      return root;
    }

    private List<Circle> circles() {
      Map<Integer, Circle> circles = new LinkedHashMap<>();
      for (int i = 0; i < roots.length; i++) {
        Circle circle =
            circles.computeIfAbsent(root(i), _ -> new Circle(new ArrayList<>(), new Ties()));
        circle.figures().add(figures.get(i));
        circle.ties().add(ties.get(i));
      }
      return List.copyOf(circles.values());
    }
  }
}
