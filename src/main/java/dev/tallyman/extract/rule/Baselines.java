package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.Prepositions;
import dev.tallyman.text.Token;
import java.util.List;

/// Running totals from an event without a date: "exported since the deal was struck".
final class Baselines {

  private Baselines() {}

  /// Whether the clause, or the one that follows it at once, counts from an event. A "since" that
  /// opens a sentence or stands behind a comma gives a reason.
  static boolean has(List<Token> tokens, int from, int to) {
    for (int i = Math.max(1, from); i <= to && i + 1 < tokens.size(); i++) {
      Token before = tokens.get(i - 1);
      if (tokens.get(i).is("since")
          && (before.isWord() || before.isDigits())
          && !Prepositions.isRecord(tokens, i)
          && !WordSet.isAmong(before.lower(), "has", "have", "had", "ever", "and", "but", "not")) {
        return true;
      }
    }
    return false;
  }
}
