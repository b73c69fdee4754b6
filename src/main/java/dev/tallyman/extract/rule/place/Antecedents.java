package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figure from which another takes its route, as it is a part, a conversion, an alternative or
/// the same thing at another time: "13,000 containers, of which 6,700 by February".
final class Antecedents {

  private Antecedents() {}

  /// `last` is the figure before this one, of which "of them" speaks.
  static Flow flow(Draft figure, @Nullable Draft last) {
    Flow related = isOther(figure) ? Flow.UNKNOWN : flowOf(figure.related);
    Flow based = related.isKnown() ? related : flowOf(figure.base);
    return based.isKnown() || !isPart(figure) ? based : flowOf(last);
  }

  /// All that was seized in a year did not come the way of one haul.
  private static boolean isOther(Draft figure) {
    return figure.status == Status.SEIZED
        && isTotal(figure)
        && figure.related != null
        && figure.related.kind == Kind.EVENT;
  }

  static boolean isHaul(Draft figure) {
    return figure.status == Status.SEIZED && figure.kind == Kind.EVENT;
  }

  /// Whether it is a total, or counts what fell in a window.
  static boolean isTotal(Draft figure) {
    return figure.kind == Kind.CUMULATIVE || figure.kind == Kind.INCREMENT;
  }

  /// "Roughly 70 percent of them", "38 percent of it".
  static boolean isPart(Draft figure) {
    List<Token> tokens = figure.sentence.tokens();
    for (int i = figure.numberFrom; i < Math.min(tokens.size(), figure.quoteTo + 3); i++) {
      if (Words.is(tokens, i, "of")
          && (Words.isOneOf(tokens, i + 1, "them", "it", "those", "which", "these", "that")
              || Words.is(tokens, i + 1, "the") && Words.is(tokens, i + 2, "latter"))) {
        return true;
      }
    }
    return false;
  }

  static boolean isPartOf(Draft part, Draft whole) {
    return part.related == whole
        || part.base == whole
        || part.numberFrom > whole.numberFrom && isPart(part);
  }

  static Flow flowOf(@Nullable Draft other) {
    if (other == null || other.placeLevel == null) {
      return Flow.UNKNOWN;
    }
    return new Flow(stated(other.origin), stated(other.destination));
  }

  private static @Nullable Place stated(Place place) {
    return place.isStated() ? place : null;
  }

  /// The ends that all figures of a sentence have; where they differ, those that are told.
  static Flow agreed(List<Draft> here, Flow told) {
    List<Flow> flows = new ArrayList<>();
    for (Draft figure : here) {
      Flow flow = flowOf(figure);
      if (figure.figureClass != FigureClass.SHARE && flow.isKnown()) {
        boolean known = flows.stream().anyMatch(other -> other.sameCountries(flow));
        if (!known) {
          flows.add(flow);
        }
      }
    }
    if (flows.size() == 1) {
      return flows.getFirst();
    }
    return flows.isEmpty() ? told : Flow.shared(flows);
  }
}
