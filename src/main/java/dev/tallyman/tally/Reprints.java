package dev.tallyman.tally;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who prints a page twice says nothing twice: of reports of one publisher and day that tell the
/// same, figure by figure, the first speaks, and what the others tell are mentions of it. Without a
/// publisher they must be of one text.
final class Reprints {

  private final List<Telling> firsts = new ArrayList<>();

  /// By the id of the figure that speaks.
  private final Map<String, List<Telling>> again = new HashMap<>();

  private Reprints() {}

  /// The tellings come in order of their keys.
  static Reprints of(Collection<Telling> tellings) {
    Map<String, List<Telling>> reports = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      reports.computeIfAbsent(telling.report(), _ -> new ArrayList<>()).add(telling);
    }
    Reprints reprints = new Reprints();
    Map<List<?>, List<Telling>> told = new HashMap<>();
    for (List<Telling> report : reports.values()) {
      List<Telling> first = told.putIfAbsent(words(report), report);
      if (first == null) {
        reprints.firsts.addAll(report);
      } else {
        reprints.add(first, report);
      }
    }
    return reprints;
  }

  private void add(List<Telling> first, List<Telling> reprint) {
    for (int i = 0; i < first.size(); i++) {
      again.computeIfAbsent(first.get(i).id(), _ -> new ArrayList<>()).add(reprint.get(i));
    }
  }

  /// Who tells what, and when, wherever it is stored.
  private static List<?> words(List<Telling> report) {
    Telling any = report.getFirst();
    String publisher = any.publisher();
    Map<String, Integer> places = new HashMap<>();
    report.forEach(telling -> places.put(telling.id(), places.size()));
    List<@Nullable Object> words = new ArrayList<>();
    words.add(publisher == null ? "text " + any.source().sha256() : publisher);
    words.add(any.source().published());
    report.forEach(telling -> words.add(words(telling.figure(), places)));
    return words;
  }

  private static List<@Nullable Object> words(Figure figure, Map<String, Integer> places) {
    Relation relation = figure.relation();
    return Arrays.asList(
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
