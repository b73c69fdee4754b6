package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a report moves, as a weighed vote of the goods that it names: most weighs what a figure
/// counts ("405,000 tonnes of ore"), then what the title and the lead name, least what the rest
/// says by the way.
final class Themes {

  private static final int TITLE = 6;
  private static final int LEAD = 3;
  private static final int COUNTED = 5;
  private static final int MEANT = 2;
  private static final int DOUBTFUL = 1;
  private static final int LEAD_SENTENCES = 4;
  private static final int SOME = 40;

  private final Map<String, Integer> families = new HashMap<>();
  private final Map<Commodity, Integer> paths = new HashMap<>();
  private int all;

  private Themes() {}

  static Themes of(List<List<Mention>> named, List<List<Mention>> beside, List<Draft> drafts) {
    Map<Integer, Set<Integer>> counted = counted(drafts);
    Themes themes = new Themes();
    for (int i = 0; i < named.size(); i++) {
      Set<Integer> here = counted.getOrDefault(i, Set.of());
      int place = i == 0 ? TITLE : i < LEAD_SENTENCES ? LEAD : 0;
      for (Mention mention : named.get(i)) {
        boolean counts = here.contains(mention.from());
        int sure = place + (counts ? COUNTED : MEANT);
        themes.add(mention.goods(), counts || mention.firm() ? sure : DOUBTFUL);
      }
      for (Mention mention : beside.get(i)) {
        themes.add(mention.goods(), DOUBTFUL + place / 2);
      }
    }
    themes.addUnits(drafts);
    return themes;
  }

  /// The tokens of the quotes that count goods, by sentence.
  private static Map<Integer, Set<Integer>> counted(List<Draft> drafts) {
    Map<Integer, Set<Integer>> counted = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.isFigure() && draft.figureClass != FigureClass.SHARE) {
        Set<Integer> tokens = counted.computeIfAbsent(draft.sentenceIndex, _ -> new HashSet<>());
        for (int i = draft.numberTo; i < draft.quoteTo; i++) {
          tokens.add(i);
        }
      }
    }
    return counted;
  }

  /// "56.7 million cubic metres" speak for the gas that the report names.
  private void addUnits(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.isFigure() && draft.measure != null) {
        Units.of(draft.measure).stream()
            .filter(families::containsKey)
            .forEach(family -> add(new Commodity(family), DOUBTFUL));
      }
    }
  }

  private void add(Commodity goods, int weight) {
    families.merge(Mention.family(goods), weight, Integer::sum);
    paths.merge(goods, weight, Integer::sum);
    all += weight;
  }

  /// The share of the vote that goods of the family have, in hundredths.
  int share(String family) {
    return all == 0 ? 0 : 100 * families.getOrDefault(family, 0) / all;
  }

  /// The same for goods of a path.
  int share(Commodity goods) {
    return all == 0 ? 0 : 100 * within(goods) / all;
  }

  int weight() {
    return all;
  }

  /// The most special goods within which at least `percent` of the votes of the first family lie.
  @Nullable Commodity first(int percentOfAll, int percentOfFamily) {
    String family = most(families);
    if (family == null || share(family) < percentOfAll) {
      return null;
    }
    Commodity found = new Commodity(family);
    for (Commodity next = found; next != null; ) {
      found = next;
      next = finer(found, percentOfFamily);
    }
    return found;
  }

  /// The step further that most votes for more special goods take, where they are no small part of
  /// all: of "oil", "crude" and "Urals" `fuel/crude`.
  private @Nullable Commodity finer(Commodity goods, int percent) {
    int special = within(goods) - paths.getOrDefault(goods, 0);
    for (Commodity path : paths.keySet()) {
      Commodity step = step(goods, path);
      if (step != null
          && within(step) * 100 >= special * percent
          && within(step) * 100 >= within(goods) * SOME) {
        return step;
      }
    }
    return null;
  }

  private int within(Commodity goods) {
    int votes = 0;
    for (Map.Entry<Commodity, Integer> entry : paths.entrySet()) {
      votes += entry.getKey().isWithin(goods) ? entry.getValue() : 0;
    }
    return votes;
  }

  /// The next step from `goods` towards `path`: from `arms` to `arms/missile`.
  private static @Nullable Commodity step(Commodity goods, Commodity path) {
    if (path.equals(goods) || !path.isWithin(goods)) {
      return null;
    }
    int slash = path.path().indexOf('/', goods.path().length() + 1);
    return slash < 0 ? path : new Commodity(path.path().substring(0, slash));
  }

  /// The key with the most votes; of equals the first by its name.
  private static @Nullable String most(Map<String, Integer> counts) {
    String best = null;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int more = best == null ? 1 : Integer.compare(entry.getValue(), counts.get(best));
      boolean first = more == 0 && entry.getKey().compareTo(best) < 0;
      best = more > 0 || first ? entry.getKey() : best;
    }
    return best;
  }
}
