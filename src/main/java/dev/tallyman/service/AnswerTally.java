package dev.tallyman.service;

import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.service.KeptAnswers.Kept;
import dev.tallyman.service.KeptAnswers.Look;
import dev.tallyman.tally.Entry;
import dev.tallyman.tally.Exclusion;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Tally;
import dev.tallyman.tally.Unplaced;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How much, according to whom, over which period: answers a question from the figures as they are,
/// or as they were known at an instant.
public final class AnswerTally {

  /// `knownAt` is the instant asked for, else that of the newest figure that the answer rests on,
  /// null where it rests on none.
  public record Answer(Policy policy, @Nullable Instant knownAt, List<Tally> tallies) {}

  private final Flows flows;
  private final Tallying tallying;
  private final FlowAnswers ofFlows;

  public AnswerTally(Flows flows, Tallying tallying, FlowAnswers ofFlows) {
    this.flows = flows;
    this.tallying = tallying;
    this.ofFlows = ofFlows;
  }

  /// A question about the figures as they are now.
  public final class Inquiry {

    private final Question question;
    private final Policy policy;
    private final Gathering gathering;

    private final @Nullable Kept kept;

    private Inquiry(Question question, Policy policy, Gathering gathering, @Nullable Kept kept) {
      this.question = question;
      this.policy = policy;
      this.gathering = gathering;
      this.kept = kept;
    }

    /// What was kept when the question was put.
    public @Nullable Kept kept() {
      return kept;
    }

    /// Names the state that the answer rests on, as it was when the question was put: while it is
    /// the same, the answer is. Null where that cannot be said, since a report is being written.
    public @Nullable String basis() {
      return gathering.basis(gathering.flowsOf(question));
    }

    public Answer answer() {
      if (question.origin() == null || question.destination() == null) {
        return answerOf(gathering, question, policy, null);
      }
      FlowKey flow = new FlowKey(question.origin(), question.destination());
      FlowAnswers.Answered answered = ofFlows.begin(gathering).answer(flow, question, policy);
      return new Answer(policy, answered.newest(), answered.tallies());
    }
  }

  public Inquiry inquire(Question question, Policy policy) {
    return new Inquiry(question, policy, Gathering.of(flows, question), null);
  }

  /// The same, and what is kept under `name` is looked up on the way.
  public Inquiry inquire(Question question, Policy policy, KeptAnswers answers, String name) {
    if (question.origin() == null || question.destination() == null) {
      Kept kept = answers.find(List.of(name)).get(name);
      return new Inquiry(question, policy, Gathering.of(flows, question), kept);
    }
    FlowKey flow = new FlowKey(question.origin(), question.destination());
    Look look = answers.look(flows, Gathering.neighbourhood(List.of(flow)), List.of(name));
    return new Inquiry(question, policy, Gathering.of(flows, look.states()), look.kept().get(name));
  }

  /// The answer as it was known at an instant.
  public Answer answer(Question question, Policy policy, Instant knownAt) {
    return new Answer(policy, knownAt, continued(question, policy, knownAt).tallies());
  }

  /// The further pages of an answer that was asked for without `knownAt`: as it was at `state`, the
  /// newest change when its first page was made, whatever has happened since.
  public Answer continued(Question question, Policy policy, Instant state) {
    return answerOf(Gathering.of(flows, question), question, policy, state);
  }

  /// The instant of the newest change, withdrawals included, in the flows in question.
  public @Nullable Instant newestChange(Question question) {
    return Gathering.of(flows, question).flowsOf(question).stream()
        .flatMap(flow -> flows.versions(flow).stream())
        .map(FlowVersion::at)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private Answer answerOf(
      Gathering gathering, Question question, Policy policy, @Nullable Instant knownAt) {
    List<RecordedFigure> rows = gathering.around(gathering.flowsOf(question), knownAt);
    List<PublishedFigure> figures = rows.stream().map(RecordedFigure::published).toList();
    List<Tally> tallies = tallying.of(figures, question, policy);
    return new Answer(policy, FlowAnswers.newest(rows, figuresOf(tallies)), tallies);
  }

  static Set<String> figuresOf(Collection<Tally> tallies) {
    Set<String> ids = new HashSet<>();
    for (Tally tally : tallies) {
      Stream.of(tally.originators(), tally.beside())
          .flatMap(List::stream)
          .flatMap(AnswerTally::figuresOf)
          .forEach(ids::add);
      Stream.of(tally.undated(), tally.unallocated())
          .flatMap(List::stream)
          .map(Unplaced::figure)
          .forEach(ids::add);
      tally.excluded().stream().map(Exclusion::figure).forEach(ids::add);
    }
    return ids;
  }

  static Stream<String> figuresOf(Entry entry) {
    return Stream.concat(
        entry.figures().stream(),
        entry.readings().stream().flatMap(reading -> reading.figures().stream()));
  }
}
