package dev.tallyman.tally;

import dev.tallyman.figure.Figure;
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

/// Who prints the same twice on one day says nothing twice: the first report speaks, and what the
/// others tell are mentions of it. Without a publisher they must be of one text. Figures that stand
/// in relations are the same only together.
final class Reprints {

  private final List<Telling> firsts = new ArrayList<>();

  /// By the id of the figure that speaks.
  private final Map<String, List<Telling>> again = new HashMap<>();

  private Reprints() {}

  /// The tellings come in order of their keys.
  static Reprints of(Collection<Telling> tellings) {
    Reprints reprints = new Reprints();
    Map<List<?>, List<Telling>> told = new HashMap<>();
    Map<List<?>, Integer> times = new HashMap<>();
    for (List<Telling> related : related(tellings)) {
      List<?> words = words(related);
      int nth = times.merge(List.of(related.getFirst().report(), words), 1, Integer::sum);
      List<Telling> first = told.putIfAbsent(List.of(words, nth), related);
      if (first == null) {
        reprints.firsts.addAll(related);
      } else {
        reprints.add(first, related);
      }
    }
    return reprints;
  }

  /// What relations hold together; most figures stand alone.
  private static Collection<List<Telling>> related(Collection<Telling> tellings) {
    Set<String> ids = new HashSet<>();
    tellings.forEach(telling -> ids.add(telling.id()));
    Roots roots = new Roots();
    for (Telling telling : tellings) {
      Relation relation = telling.figure().relation();
      if (relation != null && ids.contains(relation.to())) {
        roots.join(telling.id(), relation.to());
      }
    }
    Map<String, List<Telling>> related = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      related.computeIfAbsent(roots.of(telling.id()), _ -> new ArrayList<>()).add(telling);
    }
    return related.values();
  }

  private void add(List<Telling> first, List<Telling> reprint) {
    for (int i = 0; i < first.size(); i++) {
      again.computeIfAbsent(first.get(i).id(), _ -> new ArrayList<>()).add(reprint.get(i));
    }
  }

  /// Who tells what, and when, wherever it is stored.
  private static List<?> words(List<Telling> related) {
    Telling any = related.getFirst();
    String publisher = any.publisher();
    Map<String, Integer> places = new HashMap<>();
    related.forEach(telling -> places.put(telling.id(), places.size()));
    List<@Nullable Object> words = new ArrayList<>();
    words.add(publisher == null ? "text " + any.source().sha256() : publisher);
    words.add(any.source().published());
    related.forEach(telling -> words.add(words(telling, places)));
    return words;
  }

  private static List<@Nullable Object> words(Telling telling, Map<String, Integer> places) {
    Figure figure = telling.figure();
    Relation relation = figure.relation();
    return Arrays.asList(
        telling.claimant().key(),
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

  /// What is counted: every telling that repeats no other.
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
