package dev.tallyman.tally;

import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.quantity.Measure;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers a question from figures: how much moved, according to whom. A pure function of the
/// figures, the question and the policy; their order never matters.
///
/// `figures` are all current figures of the flows asked for, of their reverses, and of flows with
/// an absent end, which may hold denials. "Three papers, one count: nearly 16,000 containers" is
/// one claim with three mentions.
public final class Tallies {

  private Tallies() {}

  public static List<Tally> of(
      Collection<PublishedFigure> figures, Question question, Policy policy) {
    return portions(figures, question, policy).stream().map(Portion::tally).toList();
  }

  /// What these figures contribute to each tally, where others of other circles do as well.
  public static List<Portion> portions(
      Collection<PublishedFigure> figures, Question question, Policy policy) {
    Collection<PublishedFigure> distinct = distinct(figures);
    Claimants claimants = Claimants.of(distinct);
    List<Telling> tellings =
        distinct.stream()
            .map(figure -> Telling.of(figure, claimants, measure(figure, question.measure())))
            .sorted(Precedence.LOWEST_KEY)
            .toList();
    List<Claim> claims =
        Claims.of(tellings, claimants).stream().filter(new Selection(question)::asksFor).toList();
    return new Answer(tellings, question, policy).of(claims);
  }

  /// A flow that is its own reverse, or holds an absent end, may be handed in twice.
  private static Collection<PublishedFigure> distinct(Collection<PublishedFigure> figures) {
    Map<String, PublishedFigure> distinct = new HashMap<>();
    figures.forEach(figure -> distinct.putIfAbsent(figure.id(), figure));
    return distinct.values();
  }

  /// The unit asked for, where it is of the figure's family, else the family's own.
  private static Measure measure(PublishedFigure figure, @Nullable Measure asked) {
    Measure stated = figure.figure().counted().measure();
    return asked != null && stated.convertsTo(asked) ? asked : stated.family();
  }
}
