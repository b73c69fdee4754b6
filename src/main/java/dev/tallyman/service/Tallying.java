package dev.tallyman.service;

import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Tally;
import java.util.Collection;
import java.util.List;

/// The pure function from figures to answers: `Tallies.of`.
@FunctionalInterface
public interface Tallying {

  List<Tally> of(Collection<PublishedFigure> figures, Question question, Policy policy);
}
