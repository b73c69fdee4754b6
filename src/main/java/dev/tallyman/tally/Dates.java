package dev.tallyman.tally;

import dev.tallyman.figure.Kind;
import dev.tallyman.figure.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a claim's dates stand to the window and the buckets asked for (rules 26 and 27).
record Dates(Question question) {

  /// The place that the dates give: outside, open, or null where the claim stands in time.
  @Nullable Place of(Claim claim) {
    Place inWindow = isWindowed() ? inWindow(days(claim)) : null;
    if (inWindow instanceof Place.Left) {
      return inWindow;
    }
    Place inBuckets = isByTime() ? inBuckets(claim) : null;
    return inWindow == null ? inBuckets : inWindow;
  }

  /// The bucket in which the claim lies wholly, where its kind may lie in one.
  Optional<String> bucket(Claim claim, Grouping grouping) {
    Kind kind = claim.lead().kind();
    if (kind == Kind.INCREMENT || kind == Kind.EVENT || kind == Kind.SNAPSHOT) {
      Window days = days(claim);
      if (days != null && label(days.first(), grouping).equals(label(days.last(), grouping))) {
        return Optional.of(label(days.first(), grouping));
      }
    }
    return Optional.empty();
  }

  private boolean isWindowed() {
    return question.from() != null || question.to() != null;
  }

  private boolean isByTime() {
    return question.groupBy().stream().anyMatch(Grouping::isTime);
  }

  private @Nullable Place inWindow(@Nullable Window days) {
    if (days == null) {
      return new Place.Open(true);
    }
    LocalDate from = question.from() == null ? null : question.from().firstDay();
    LocalDate to = question.to() == null ? null : question.to().lastDay();
    boolean before = from != null && days.last().isBefore(from);
    boolean after = to != null && days.first().isAfter(to);
    if (before || after) {
      return new Place.Left(Exclusion.Reason.OUTSIDE_PERIOD, null);
    }
    boolean inside =
        (from == null || !days.first().isBefore(from)) && (to == null || !days.last().isAfter(to));
    return inside ? null : new Place.Open(false);
  }

  private @Nullable Place inBuckets(Claim claim) {
    Window days = days(claim);
    if (days == null) {
      return new Place.Open(true);
    }
    boolean counter = claim.lead().kind() == Kind.CUMULATIVE;
    boolean everywhere =
        question.groupBy().stream()
            .filter(Grouping::isTime)
            .allMatch(grouping -> bucket(claim, grouping).isPresent());
    return counter || everywhere ? null : new Place.Open(false);
  }

  /// A counter's days are baseline (or as-of) to as-of, a snapshot's its as-of, all others' their
  /// window; null where no date can be used.
  private static @Nullable Window days(Claim claim) {
    When when = claim.when();
    Kind kind = claim.lead().kind();
    if (kind == Kind.CUMULATIVE) {
      return when.span();
    }
    return kind == Kind.SNAPSHOT ? when.moment() : when.window();
  }

  private static String label(LocalDate day, Grouping grouping) {
    String year = new PartialDate(day.toString()).text().substring(0, 4);
    return switch (grouping) {
      case MONTH -> day.toString().substring(0, 7);
      case QUARTER -> year + "-Q" + ((day.getMonthValue() + 2) / 3);
      case YEAR, ORIGINATOR, COMMODITY, PUBLISHER, MODE -> year;
    };
  }
}
