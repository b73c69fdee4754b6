package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.Mode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// In which tally a claim stands (rules 3 and 27).
record Groups(Question question) {

  TallyKey keyOf(Claim claim) {
    List<Optional<String>> values =
        question.groupBy().stream().map(grouping -> value(claim, grouping)).toList();
    Telling face = claim.lead();
    return new TallyKey(claim.flow(), face.measure(), face.figureClass(), values);
  }

  private Optional<String> value(Claim claim, Grouping grouping) {
    Telling face = claim.lead();
    return switch (grouping) {
      case ORIGINATOR -> Optional.ofNullable(face.claimant().name());
      case COMMODITY -> Optional.ofNullable(claim.commodity()).map(Commodity::path);
      case PUBLISHER -> Optional.ofNullable(face.source().metadata().publisher());
      case MODE -> modes(face);
      case MONTH, QUARTER, YEAR -> new Dates(question).bucket(claim, grouping);
    };
  }

  private static Optional<String> modes(Telling face) {
    String modes =
        face.figure().route().modes().stream().map(Mode::code).collect(Collectors.joining("+"));
    return modes.isEmpty() ? Optional.empty() : Optional.of(modes);
  }

  /// The group as an answer names it, or null without grouping.
  @Nullable Map<String, @Nullable String> named(TallyKey key) {
    if (question.groupBy().isEmpty()) {
      return null;
    }
    Map<String, @Nullable String> named = new LinkedHashMap<>();
    for (int i = 0; i < question.groupBy().size(); i++) {
      named.put(question.groupBy().get(i).code(), key.group().get(i).orElse(null));
    }
    return Collections.unmodifiableMap(named);
  }
}
