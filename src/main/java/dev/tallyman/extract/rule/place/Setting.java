package dev.tallyman.extract.rule.place;

import dev.tallyman.figure.Commodity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a figure's own words say about flows from elsewhere: the countries that its sentence and
/// its paragraph are set in, its goods, and whether its report tells of many flows, or of several
/// to its own end, whether it counts a passage or a seizure, is a total, takes up what was said by
/// a pronoun, goes `onward` from where the others ended, or goes `back` to where they came from.
record Setting(
    Set<String> here,
    Set<String> paragraph,
    @Nullable Commodity goods,
    boolean manifold,
    boolean ambiguous,
    boolean passage,
    boolean seized,
    boolean total,
    boolean takesUp,
    boolean onward,
    boolean back) {

  static boolean isElsewhere(Set<String> countries, Flow flow) {
    return !countries.isEmpty()
        && !countries.contains(String.valueOf(Flow.country(flow.origin())))
        && !countries.contains(String.valueOf(Flow.country(flow.destination())));
  }
}
