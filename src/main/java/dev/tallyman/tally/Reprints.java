package dev.tallyman.tally;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page that is stored twice says nothing twice: of reports of one text, publisher and day the
/// first speaks, and what the others tell are mentions of it, figure by figure. A report that was
/// read otherwise, by an earlier extractor, speaks for itself.
final class Reprints {

  private record Page(String text, @Nullable String publisher, @Nullable PartialDate published) {

    static Page of(Telling telling) {
      return new Page(telling.source().sha256(), telling.publisher(), telling.source().published());
    }
  }

  private final List<Telling> firsts = new ArrayList<>();

  /// By the id of the figure that speaks.
  private final Map<String, List<Telling>> again = new HashMap<>();

  private Reprints() {}

  /// The tellings come in order of their keys.
  static Reprints of(Collection<Telling> tellings) {
    Reprints reprints = new Reprints();
    Set<Page> twice = twice(tellings);
    Map<Page, Map<String, List<Telling>>> reports = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      Page page = twice.isEmpty() ? null : Page.of(telling);
      if (page != null && twice.contains(page)) {
        reports
            .computeIfAbsent(page, _ -> new LinkedHashMap<>())
            .computeIfAbsent(telling.report(), _ -> new ArrayList<>())
            .add(telling);
      } else {
        reprints.firsts.add(telling);
      }
    }
    reports.values().forEach(ofPage -> reprints.sort(ofPage.values()));
    return reprints;
  }

  private static Set<Page> twice(Collection<Telling> tellings) {
    Map<Page, String> first = new HashMap<>();
    Set<Page> twice = new HashSet<>();
    for (Telling telling : tellings) {
      Page page = Page.of(telling);
      String report = first.putIfAbsent(page, telling.report());
      if (report != null && !report.equals(telling.report())) {
        twice.add(page);
      }
    }
    return twice;
  }

  private void sort(Collection<List<Telling>> reports) {
    List<Telling> first = reports.iterator().next();
    for (List<Telling> report : reports) {
      if (report == first || !tellTheSame(report, first)) {
        firsts.addAll(report);
      } else {
        for (int i = 0; i < first.size(); i++) {
          again.computeIfAbsent(first.get(i).id(), _ -> new ArrayList<>()).add(report.get(i));
        }
      }
    }
  }

  private static boolean tellTheSame(List<Telling> one, List<Telling> other) {
    return words(one).equals(words(other));
  }

  /// What a report tells, whatever the ids of its figures.
  private static List<List<@Nullable Object>> words(List<Telling> report) {
    Map<String, Integer> places = new HashMap<>();
    report.forEach(telling -> places.put(telling.id(), places.size()));
    return report.stream().map(telling -> words(telling.figure(), places)).toList();
  }

  private static List<@Nullable Object> words(Figure figure, Map<String, Integer> places) {
    Relation relation = figure.relation();
    return Arrays.asList(
        figure.span(),
        figure.figureClass(),
        figure.quantity(),
        figure.counted(),
        figure.meaning(),
        figure.route(),
        figure.timing(),
        figure.attribution(),
        figure.flags(),
        relation == null ? null : relation.type(),
        relation == null ? null : places.get(relation.to()));
  }

  /// What is counted: every telling that repeats no page.
  List<Telling> firsts() {
    return firsts;
  }

  /// Each claim takes in what tells of it once more.
  void join(Collection<Claim> claims) {
    if (!again.isEmpty()) {
      claims.forEach(
          claim -> claim.takeReprints(telling -> again.getOrDefault(telling.id(), List.of())));
    }
  }
}
