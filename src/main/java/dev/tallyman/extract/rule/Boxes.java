package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.quantity.Measure;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells boxes that are packages from those of freight, which are containers: "forty boxes of
/// insulin", "two boxes in the luggage", "6.5 million boxes of bananas", but "412 boxes" of a port
/// or of a report that speaks of containers.
final class Boxes {

  static final Measure PACKAGE = new Measure("package");

  /// So many boxes of fruit are cartons.
  private static final BigDecimal CARTONS = new BigDecimal("100000");

  private static final Commodity FOOD = new Commodity("food");
  private static final Set<String> SMALL =
      WordSet.of("aid", "arms", "drugs", "consumer", "wildlife", "machinery");
  private static final Set<String> CONTAINERS =
      WordSet.parse(
          "container containers teu teus feu reefer reefers boxship boxships liner liners"
              + " forty-footer forty-footers twenty-footer twenty-footers");
  private static final Set<String> FREIGHT =
      WordSet.parse("ship ships vessel vessels port ports quay carrier carriers terminal");
  private static final Set<String> FREIGHT_BOXES =
      WordSet.of("foot", "ft", "feet", "forty-foot", "twenty-foot", "freight", "steel");
  private static final Set<String> FRUIT =
      WordSet.parse(
          "banana bananas plantains pineapples avocados mangoes grapes cherries citrus oranges"
              + " lemons apples pears kiwifruit blueberries fruit");

  private final Passages passages;
  private @Nullable Boolean containers;
  private @Nullable Boolean freight;
  private @Nullable Boolean fruit;

  Boxes(Passages passages) {
    this.passages = passages;
  }

  boolean isPackage(Draft draft) {
    if (draft.measure == null || !draft.measure.name().equals("container")) {
      return false;
    }
    List<Token> tokens = draft.sentence.tokens();
    if (draft.head < 0) {
      return draft.base != null && PACKAGE.equals(draft.base.measure);
    }
    if (!isOneOf(tokens, draft.head, "box", "boxes")
        || Words.hasAny(tokens, draft.numberTo, draft.quoteTo, FREIGHT_BOXES)) {
      return false;
    }
    Commodity load = Commodities.inQuote(draft);
    boolean small = load != null && SMALL.contains(Mention.family(load));
    boolean alone = load == null && !ofFreight();
    return !ofContainers() && (small || alone) || isOfFruit(draft, load);
  }

  /// "1.7 million boxes a week" of bananas.
  private boolean isOfFruit(Draft draft, @Nullable Commodity load) {
    boolean many = draft.value != null && draft.value.compareTo(CARTONS) >= 0;
    return many && (load == null ? ofFruit() : load.isWithin(FOOD));
  }

  private boolean ofContainers() {
    containers =
        containers == null
            ? speaksOf(CONTAINERS)
                || passages.sentences().stream().map(Sentence::tokens).anyMatch(Boxes::hasLongBox)
            : containers;
    return containers;
  }

  /// "A forty-foot box".
  private static boolean hasLongBox(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (isOneOf(tokens, i, "box", "boxes") && isOneOf(tokens, i - 1, FREIGHT_BOXES)) {
        return true;
      }
    }
    return false;
  }

  private boolean ofFreight() {
    freight = freight == null ? speaksOf(FREIGHT) : freight;
    return freight;
  }

  private boolean ofFruit() {
    fruit = fruit == null ? speaksOf(FRUIT) : fruit;
    return fruit;
  }

  private boolean speaksOf(Set<String> words) {
    return passages.sentences().stream()
        .map(Sentence::tokens)
        .anyMatch(tokens -> Words.hasAny(tokens, 0, tokens.size(), words));
  }
}
