package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Border crossings, and which way lorries were said to pass them: behind "40 lorries from China
/// are waiting at Sost" a queue of 60 lorries at Sost is one of those from China.
final class Gates {

  private static final int PHRASE = 5;

  private static final Set<String> PASSING =
      WordSet.parse(
          "cross crossed crosses crossing waiting wait waited queue queues queueing queuing queued"
              + " stuck stranded border clearance cleared customs post");

  private static final Set<String> LORRIES = WordSet.of("truck", "railcar", "train", "convoy");

  private final Map<String, Flow> flows = new HashMap<>();

  /// Two ways through one gate leave it open which is meant later.
  void remember(Draft figure, Flow flow) {
    String gate = flow.isKnown() ? gate(figure) : null;
    if (gate != null) {
      flows.merge(gate, flow, (one, other) -> one.allows(other) ? other : Flow.UNKNOWN);
    }
  }

  Flow of(Draft figure) {
    String gate = flows.isEmpty() ? null : gate(figure);
    return gate == null ? Flow.UNKNOWN : flows.getOrDefault(gate, Flow.UNKNOWN);
  }

  /// The name behind "at", in a sentence on lorries that pass or wait to pass.
  private static @Nullable String gate(Draft figure) {
    if (figure.measure == null || !LORRIES.contains(figure.measure.name())) {
      return null;
    }
    List<Token> tokens = figure.sentence.tokens();
    if (!Words.hasAny(tokens, 0, tokens.size(), PASSING)) {
      return null;
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String name = tokens.get(i).is("at") ? nameBehind(tokens, i + 1) : null;
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /// "at Sost", "at the dry port of Sost".
  private static @Nullable String nameBehind(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + PHRASE); i++) {
      if (!tokens.get(i).isWord()) {
        return null;
      }
      if (tokens.get(i).isCapitalised()) {
        return tokens.get(i).lower();
      }
    }
    return null;
  }
}
