package dev.tallyman.extract.rule.place;

import dev.tallyman.figure.Commodity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a figure's own words say about flows from elsewhere: the countries that its sentence and
/// its paragraph are set in, its goods, which way they go, and its traits.
record Setting(
    Set<String> here,
    Set<String> paragraph,
    @Nullable Commodity goods,
    Way way,
    Set<Trait> traits) {

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  static boolean isElsewhere(Set<String> countries, Flow flow) {
    return !countries.isEmpty()
        && !countries.contains(String.valueOf(Flow.country(flow.origin())))
        && !countries.contains(String.valueOf(Flow.country(flow.destination())));
  }

  /// Where a figure itself ends speaks against no flow around it.
  static Set<String> beside(Set<String> countries, Flow own) {
    for (String country : countries) {
      if (!own.touches(country)) {
        return countries;
      }
    }
    return Set.of();
  }
}
