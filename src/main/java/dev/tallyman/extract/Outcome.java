package dev.tallyman.extract;

import dev.tallyman.figure.Counted;
import dev.tallyman.figure.Extraction;
import dev.tallyman.figure.Figure;
import dev.tallyman.figure.Meaning;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Relation;
import dev.tallyman.figure.Route;
import dev.tallyman.figure.SetAside;
import dev.tallyman.figure.Status;
import dev.tallyman.figure.Timing;
import dev.tallyman.text.Report;
import dev.tallyman.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns finished drafts into figures and set-asides, in text order; what no reading filled in
/// takes the codebook's default.
final class Outcome {

  private static final Set<SetAside.Reason> WITH_QUANTITY =
      Set.of(SetAside.Reason.CONTEXT, SetAside.Reason.DURATION, SetAside.Reason.DISTANCE);

  private final Report report;
  private final Map<Draft, String> ids = new HashMap<>();

  private Outcome(Report report) {
    this.report = report;
  }

  static Extraction of(Report report, List<Draft> drafts) {
    Outcome outcome = new Outcome(report);
    outcome.name(drafts);
    List<Figure> figures = new ArrayList<>();
    List<SetAside> setAsides = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.isFigure()) {
        figures.add(outcome.figure(draft));
      } else {
        setAsides.add(outcome.setAside(draft));
      }
    }
    return new Extraction(Extractor.VERSION, figures, setAsides);
  }

  private void name(List<Draft> drafts) {
    String sha256 = drafts.stream().anyMatch(Draft::isFigure) ? report.sha256() : "";
    Map<Span, Integer> ordinals = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.isFigure()) {
        int ordinal = ordinals.merge(draft.quote(), 1, Integer::sum) - 1;
        ids.put(draft, Figure.id(report.id(), sha256, draft.quote(), ordinal));
      }
    }
  }

  private Figure figure(Draft draft) {
    Span span = draft.quote();
    return new Figure(
        Objects.requireNonNull(ids.get(draft)),
        span.of(report.text()),
        span,
        draft.sentence.span(),
        Objects.requireNonNull(draft.figureClass),
        Objects.requireNonNull(draft.quantity),
        new Counted(
            Objects.requireNonNull(draft.measure), draft.commodity, draft.item, draft.calibre),
        meaning(draft),
        new Route(draft.origin, draft.destination, draft.placeLevel, draft.modes, draft.carriers),
        new Timing(draft.period, draft.asOf, draft.asOfFrom),
        draft.attribution,
        relation(draft),
        draft.flags,
        draft.rules);
  }

  private static Meaning meaning(Draft draft) {
    return new Meaning(
        draft.kind,
        draft.per,
        draft.status == null ? Status.UNSTATED : draft.status,
        draft.point,
        draft.modality == null ? Modality.ASSERTED : draft.modality,
        draft.trend);
  }

  /// A relation to a number that turned out to be no figure is none.
  private @Nullable Relation relation(Draft draft) {
    String to = draft.related == null ? null : ids.get(draft.related);
    boolean related = draft.relation != null && to != null && draft.related != draft;
    return related ? new Relation(draft.relation, to) : null;
  }

  private SetAside setAside(Draft draft) {
    Span span = draft.quote();
    boolean counts = WITH_QUANTITY.contains(draft.setAside);
    return new SetAside(
        span.of(report.text()),
        span,
        Objects.requireNonNull(draft.setAside),
        counts ? draft.quantity : null,
        counts ? draft.unit : null,
        counts ? draft.item : null,
        counts ? draft.per : null,
        counts ? draft.trend : null,
        counts ? draft.flags : Set.of(),
        draft.setAside == SetAside.Reason.DATE && draft.period.isStated() ? draft.period : null);
  }
}
