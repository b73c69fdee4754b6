package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The flow that a whole report is about: the first whole one, unless the report speaks as often of
/// others.
final class Topics {

  /// A flow in one of the first sentences is the topic though no other repeats it.
  private static final int LEAD = 3;

  /// A heading, a label or a byline is shorter.
  private static final int PROSE = 8;

  private static final int MOST = 12;

  private Topics() {}

  static Flow report(Flow title, List<Sentence> sentences, List<SentenceRoutes> routes) {
    List<Flow> wholes = new ArrayList<>();
    int lead = -1;
    int prose = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Flow whole = routes.get(i).whole();
      boolean topic = whole.isWhole() && !routes.get(i).tellsOnlyShares();
      prose += sentences.get(i).tokens().size() >= PROSE ? 1 : 0;
      if (topic && !routes.get(i).isReversed()) {
        lead = lead < 0 ? prose - 1 : lead;
        wholes.add(whole);
      }
    }
    Flow first = title.isWhole() || wholes.isEmpty() ? title : wholes.getFirst();
    long same = wholes.stream().filter(flow -> flow.sameCountries(first)).count();
    long others = wholes.stream().filter(flow -> isAnother(flow, first)).count();
    boolean leads = title.isWhole() || same >= 2 || lead <= (others == 0 ? 2 * LEAD : LEAD);
    return first.isWhole() && leads && same >= others ? first : Flow.UNKNOWN;
  }

  /// The different flows that the sentences tell of as a whole, as far as they matter.
  static List<Flow> flows(List<SentenceRoutes> routes) {
    List<Flow> flows = new ArrayList<>();
    for (SentenceRoutes sentence : routes) {
      Flow whole = sentence.whole();
      if (flows.size() < MOST
          && whole.isWhole()
          && flows.stream().noneMatch(whole::sameCountries)) {
        flows.add(whole);
      }
    }
    return flows;
  }

  /// The one destination, or the one origin, of a report that names several of the other.
  static Flow common(Flow title, List<SentenceRoutes> routes, int atLeast, int percent) {
    return new Flow(
        dominant(title.origin(), routes, End.ORIGIN, atLeast, percent),
        dominant(title.destination(), routes, End.DESTINATION, atLeast, percent));
  }

  private static @Nullable Place dominant(
      @Nullable Place title, List<SentenceRoutes> routes, End end, int atLeast, int percent) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Place> places = new HashMap<>();
    int all = 0;
    if (title != null) {
      counts.merge(String.valueOf(Flow.country(title)), 2, Integer::sum);
      places.put(String.valueOf(Flow.country(title)), title);
      all = 2;
    }
    for (SentenceRoutes sentence : routes) {
      for (RouteMention mention : sentence.mentions()) {
        if (mention.end() == end && mention.strength() > 0) {
          String country = String.valueOf(Flow.country(mention.place()));
          counts.merge(country, 1, Integer::sum);
          places.putIfAbsent(country, new Place(mention.place().country(), null));
          all++;
        }
      }
    }
    if (all < atLeast) {
      return null;
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> leading = counts.keySet().stream().filter(c -> counts.get(c) == most).toList();
    boolean leads = leading.size() == 1 && most >= atLeast && 100 * most >= percent * all;
    return leads ? places.get(leading.getFirst()) : null;
  }

  private static boolean isAnother(Flow flow, Flow first) {
    return !flow.sameCountries(first) && !flow.sameCountries(first.reversed());
  }
}
