package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.Commodity;
import dev.tallyman.quantity.Measure;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Short names that the rest of a report explains: where it speaks of rifles and pistols and of no
/// artillery "3,000 guns" are firearms, where it speaks of locomotives or fire engines "ten
/// engines" are vehicles.
record ShortNames(Topics topics) {

  private static final String SHORT = "goods: a short name";
  private static final Measure FIREARM = new Measure("firearm");
  private static final Measure VEHICLE = new Measure("vehicle");
  private static final Commodity FIREARMS = new Commodity("arms/firearm");
  private static final Commodity ARTILLERY = new Commodity("arms/artillery");
  private static final Commodity SHELLS = new Commodity("arms/ammunition/artillery");
  private static final Commodity VEHICLES = new Commodity("vehicles");

  /// The goods that the draft's noun is short for, or null.
  @Nullable Commodity of(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    if (draft.head < 0) {
      return ofBase(draft);
    }
    boolean alone = draft.head == draft.numberTo || !isOneOf(tokens, draft.head - 1, "-");
    if (alone && isOneOf(tokens, draft.head, "gun", "guns") && isOfFirearms()) {
      return named(draft, FIREARM, FIREARMS);
    }
    if (alone
        && isOneOf(tokens, draft.head, "engine", "engines")
        && topics.counts(VEHICLES, "locomotive", "locomotives", "engine", "engines")) {
      return named(draft, VEHICLE, VEHICLES);
    }
    return null;
  }

  private static @Nullable Commodity ofBase(Draft draft) {
    Draft base = draft.base;
    return base == null || !base.rules.contains(SHORT) || base.commodity == null
        ? null
        : named(draft, base.measure, base.commodity);
  }

  private boolean isOfFirearms() {
    return topics.names(FIREARMS)
        && !topics.names(ARTILLERY)
        && !topics.counts(SHELLS, "shell", "shells", "bombs", "rounds");
  }

  private static Commodity named(Draft draft, @Nullable Measure measure, Commodity goods) {
    draft.measure = measure;
    draft.unit = measure == null ? draft.unit : measure.name();
    draft.fired(SHORT);
    return goods;
  }
}
