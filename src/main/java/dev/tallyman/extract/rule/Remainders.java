package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Measure;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// One weight said in two units: "2 kg 400 g" is 2.4 kilograms.
final class Remainders {

  private static final BigDecimal THOUSAND = new BigDecimal("1000");
  private static final Set<String> KILOS = WordSet.of("kg", "kgs", "kilo", "kilos", "kilograms");
  private static final Set<String> GRAMS = WordSet.of("g", "gm", "gms", "gram", "grams");

  private Remainders() {}

  static boolean isOne(Draft whole, Draft rest) {
    List<Token> tokens = whole.sentence.tokens();
    boolean plain = whole.form == NumberForm.PLAIN && rest.form == NumberForm.PLAIN;
    boolean next =
        whole.numberTo + 1 == rest.numberFrom
            || whole.numberTo + 2 == rest.numberFrom && Words.is(tokens, whole.numberTo + 1, "and");
    return plain
        && next
        && Words.isOneOf(tokens, whole.numberTo, KILOS)
        && Words.isOneOf(tokens, rest.numberTo, GRAMS)
        && rest.value != null
        && rest.value.compareTo(THOUSAND) < 0;
  }

  /// Writes the sum on the second draft, which then stands for both.
  static void join(Draft whole, Draft rest) {
    rest.value = whole.value.add(rest.value.divide(THOUSAND));
    rest.quantity = new Quantity(Hedge.EXACT.of(rest.value), Hedge.EXACT);
    rest.numberFrom = whole.numberFrom;
    rest.quoteFrom = whole.quoteFrom;
    rest.numberTo++;
    rest.quoteTo = rest.numberTo;
    rest.head = rest.numberTo - 1;
    rest.measure = new Measure("kilogram");
    rest.unit = "kilogram";
    rest.figureClass = FigureClass.CARGO;
    rest.fired("remainders");
  }
}
