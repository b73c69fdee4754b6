package dev.tallyman.service;

import dev.tallyman.figure.PublishedFigure;
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
import java.util.Objects;
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

  public AnswerTally(Flows flows, Tallying tallying) {
    this.flows = flows;
    this.tallying = tallying;
  }

  public Answer answer(Question question, Policy policy, @Nullable Instant knownAt) {
    Answer answer = answerOf(question, policy, knownAt);
    return knownAt == null ? answer : new Answer(policy, knownAt, answer.tallies());
  }

  /// The further pages of an answer that was asked for without `knownAt`: as it was at `state`, the
  /// newest change when its first page was made, whatever has happened since.
  public Answer continued(Question question, Policy policy, Instant state) {
    return answerOf(question, policy, state);
  }

  /// The instant of the newest change, withdrawals included, among the figures in question.
  public @Nullable Instant newestChange(Question question) {
    Gathering gathering = new Gathering(flows);
    return gathering.historyAround(gathering.flowsOf(question)).stream()
        .flatMap(row -> Stream.of(row.recordedAt(), row.supersededAt()))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private Answer answerOf(Question question, Policy policy, @Nullable Instant knownAt) {
    Gathering gathering = new Gathering(flows);
    List<RecordedFigure> rows = gathering.around(gathering.flowsOf(question), knownAt);
    List<PublishedFigure> figures = rows.stream().map(RecordedFigure::published).toList();
    List<Tally> tallies = tallying.of(figures, question, policy);
    return new Answer(policy, newest(rows, figuresOf(tallies)), tallies);
  }

  private static @Nullable Instant newest(List<RecordedFigure> rows, Set<String> figures) {
    return rows.stream()
        .filter(row -> figures.contains(row.published().id()))
        .map(RecordedFigure::recordedAt)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Set<String> figuresOf(Collection<Tally> tallies) {
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
