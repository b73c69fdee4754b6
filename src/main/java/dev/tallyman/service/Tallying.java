package dev.tallyman.service;

import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Portion;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Tally;
import java.util.Collection;
import java.util.List;

/// The pure function from figures to answers: `Tallies.portions`.
@FunctionalInterface
public interface Tallying {

  /// What the figures contribute to each tally that the question asks for.
  List<Portion> portions(Collection<PublishedFigure> figures, Question question, Policy policy);

  /// The tallies of the figures, where there are no others.
  default List<Tally> of(Collection<PublishedFigure> figures, Question question, Policy policy) {
    return portions(figures, question, policy).stream().map(Portion::tally).toList();
  }
}
