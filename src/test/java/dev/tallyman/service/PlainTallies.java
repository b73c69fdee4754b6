package dev.tallyman.service;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.quantity.Measure;
import dev.tallyman.tally.Basis;
import dev.tallyman.tally.Counts;
import dev.tallyman.tally.Entry;
import dev.tallyman.tally.Exclusion;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Portion;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Range;
import dev.tallyman.tally.Spread;
import dev.tallyman.tally.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Tallies without wisdom, for tests of what surrounds them: a tally for each flow, measure and
/// class; the first figure of each originator and amount is an entry, the others are copies.
public final class PlainTallies implements Tallying {

  private record Kind(FlowKey flow, Measure measure, FigureClass type) {}

  @Override
  public List<Portion> portions(
      Collection<PublishedFigure> figures, Question question, Policy policy) {
    FigureFilter fits = new FigureFilter(question);
    Map<Kind, List<PublishedFigure>> kinds = new LinkedHashMap<>();
    for (PublishedFigure one : figures) {
      if (fits.test(one)) {
        Figure figure = one.figure();
        Kind kind = new Kind(FlowKey.of(figure), figure.counted().measure(), figure.figureClass());
        kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(one);
      }
    }
    return kinds.entrySet().stream()
        .map(kind ->
            new Portion(
                tally(kind.getKey(), kind.getValue()), Spread.NONE, reports(kind.getValue())))
        .toList();
  }

  private static Set<String> reports(List<PublishedFigure> figures) {
    return figures.stream().map(one -> one.source().report()).collect(Collectors.toSet());
  }

  private static Tally tally(Kind kind, List<PublishedFigure> figures) {
    Map<String, PublishedFigure> claims = new LinkedHashMap<>();
    List<Exclusion> copies = new ArrayList<>();
    Set<String> originators = new LinkedHashSet<>();
    Set<String> reports = new LinkedHashSet<>();
    for (PublishedFigure one : figures) {
      String originator = one.figure().attribution().originator();
      originators.add(String.valueOf(originator));
      reports.add(one.source().report());
      PublishedFigure first = claims.putIfAbsent(originator + "|" + one.figure().amount(), one);
      if (first != null) {
        copies.add(new Exclusion(one.id(), Exclusion.Reason.DUPLICATE_OF, first.id()));
      }
    }
    Range range = new Range(null, figures.getFirst().figure().amount().high(), true, false);
    return new Tally(
        kind.flow().origin(),
        kind.flow().destination(),
        kind.measure(),
        kind.type(),
        null,
        range,
        claims.values().stream().map(PlainTallies::entry).toList(),
        List.of(),
        List.of(),
        List.of(),
        copies,
        new Counts(
            figures.size(), claims.size(), originators.size(), 0, reports.size(), figures.size()),
        figures.stream()
            .map(one -> one.figure().timing().asOf())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        List.of());
  }

  private static Entry entry(PublishedFigure one) {
    Figure figure = one.figure();
    return new Entry(
        null,
        figure.attribution().originator(),
        null,
        Basis.CLAIM,
        figure.counted().commodity(),
        figure.meaning().status(),
        figure.meaning().point(),
        figure.meaning().modality(),
        figure.amount(),
        figure.timing().period(),
        figure.timing().asOf(),
        1,
        1,
        List.of(figure.id()),
        List.of(),
        List.of(),
        List.of(),
        Set.of());
  }
}
