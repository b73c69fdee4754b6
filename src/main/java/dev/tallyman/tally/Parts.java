package dev.tallyman.tally;

import dev.tallyman.figure.Relation;
import dev.tallyman.figure.RelationType;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks stated parts against their stated total. Parts beyond the total are a warning, and so are
/// parts that come so near to it that they look complete and yet differ.
final class Parts {

  private final Map<String, List<Telling>> byWhole = new HashMap<>();

  static Parts of(Collection<Telling> tellings) {
    Parts parts = new Parts();
    for (Telling telling : tellings) {
      Relation relation = telling.figure().relation();
      if (relation != null
          && relation.type() == RelationType.PART_OF
          && Nature.of(telling) == null) {
        parts.byWhole.computeIfAbsent(relation.to(), _ -> new ArrayList<>()).add(telling);
      }
    }
    return parts;
  }

  void check(Claim claim) {
    for (Telling whole : claim.membersIn(claim.representative().report())) {
      List<Amount> parts =
          byWhole.getOrDefault(whole.id(), List.of()).stream()
              .filter(part -> part.measure().equals(whole.measure()))
              .filter(part -> part.figureClass() == whole.figureClass())
              .filter(part -> part.flow().orVaguer().contains(whole.flow()))
              .map(Telling::amount)
              .toList();
      Warning warning = parts.isEmpty() ? null : warning(parts, whole.amount());
      if (warning != null) {
        claim.flag(warning);
      }
    }
  }

  private static @Nullable Warning warning(List<Amount> parts, Amount whole) {
    BigDecimal least = parts.stream().map(Parts::least).reduce(BigDecimal.ZERO, BigDecimal::add);
    Bound high = whole.high();
    BigDecimal most = high == null ? whole.best() : high.value();
    if (most != null && least.compareTo(most) > 0) {
      return Warning.PARTS_EXCEED_TOTAL;
    }
    Amount sum = Totals.of(parts);
    boolean differ =
        parts.size() > 1
            && sum.best() != null
            && whole.best() != null
            && sum.best().compareTo(whole.best()) != 0
            && Fits.fitClosely(Amount.about(sum.best()), Amount.about(whole.best()));
    return differ ? Warning.PARTS_DIFFER_FROM_TOTAL : null;
  }

  private static BigDecimal least(Amount part) {
    if (part.low() != null) {
      return part.low().value();
    }
    return part.best() == null ? BigDecimal.ZERO : part.best();
  }
}
