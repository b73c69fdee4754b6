package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a figure's own words say about flows from elsewhere: the countries that its sentence and
/// its paragraph are set in, its goods, which way they go, and its traits.
record Setting(
    Set<String> here,
    Set<String> paragraph,
    @Nullable Commodity goods,
    Way way,
    Set<Trait> traits,
    Draft figure,
    Ledger ledger,
    Surroundings names,
    Cast cast,
    List<Flow> flows,
    Standing standing,
    Recall recall,
    @Nullable Place home) {

  private static final int BEGINNING = 4;

  /// The countries that the sentence names in whatever part, the sentence before it, and the
  /// paragraph.
  record Surroundings(Set<String> here, Set<String> before, Set<String> around) {

    static final Surroundings NONE = new Surroundings(Set.of(), Set.of(), Set.of());

    /// Gives how many countries there are to choose from.
    void traits(Draft figure, Consumer<Trait> taker) {
      taker.accept(
          here.isEmpty()
              ? Trait.NONE_NAMED
              : here.size() == 1 ? Trait.ONE_NAMED : Trait.SEVERAL_NAMED);
      taker.accept(
          around.isEmpty()
              ? Trait.NONE_AROUND
              : around.size() == 1 ? Trait.ONE_AROUND : Trait.SEVERAL_AROUND);
      if (figure.sentenceIndex < BEGINNING) {
        taker.accept(Trait.OPENING);
      }
    }

    /// Those of the next sentence, which may begin a paragraph.
    Surroundings then(List<Name> names, boolean begins) {
      if (names.isEmpty()) {
        return new Surroundings(Set.of(), here, begins ? Set.of() : around);
      }
      Set<String> named = new HashSet<>();
      for (Name name : names) {
        if (name.country() != null) {
          named.add(name.country());
        }
      }
      Set<String> paragraph = begins ? new HashSet<>() : new HashSet<>(around);
      paragraph.addAll(named);
      return new Surroundings(named, here, paragraph);
    }
  }

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
