package dev.tallyman.service;

import dev.tallyman.figure.Figure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A flow: origin and destination as stated, countries by ISO 3166-1 alpha-2; an absent end is a
/// flow of its own.
public record FlowKey(@Nullable String origin, @Nullable String destination) {

  /// That of the catalogue: by origin, then by destination, absent ends first.
  public static final Comparator<FlowKey> ORDER =
      Comparator.comparing(FlowKey::origin, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(FlowKey::destination, Comparator.nullsFirst(Comparator.naturalOrder()));

  public static FlowKey of(Figure figure) {
    return new FlowKey(figure.route().origin().country(), figure.route().destination().country());
  }

  /// Figures by the flow in which each stands, in their order.
  public static Map<FlowKey, List<Figure>> group(Collection<Figure> figures) {
    Map<FlowKey, List<Figure>> flows = new LinkedHashMap<>();
    for (Figure figure : figures) {
      flows.computeIfAbsent(of(figure), _ -> new ArrayList<>()).add(figure);
    }
    return flows;
  }

  public FlowKey reversed() {
    return new FlowKey(destination, origin);
  }
}
