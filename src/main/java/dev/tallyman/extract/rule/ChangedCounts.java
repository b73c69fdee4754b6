package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells a count of what does not move that went from one number to another: "The number of
/// registered exporters fell from 64 to 59", "staff went down from 64 to 59".
record ChangedCounts(Draft draft, Shares shares) {

  private static final int LONGEST_PAIR = 7;
  private static final int LONGEST_SUBJECT = 14;
  private static final Set<String> CHANGED =
      WordSet.parse(
          "rose fell grew shrank dropped increased decreased climbed went slipped declined jumped"
              + " risen fallen grown gone dipped dwindled");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  boolean isOfElse() {
    int from = from();
    int verb = isOneOf(tokens(), from - 1, "up", "down") ? from - 2 : from - 1;
    if (from < 0 || !isOneOf(tokens(), verb, CHANGED)) {
      return false;
    }
    int head = head(verb);
    return head >= 0
        && !shares.names(head)
        && !isOneOf(tokens(), head, ClosedWords.PRONOUNS)
        && (head == 0 || !tokens().get(head).isCapitalised());
  }

  /// Where the "from" of "from 64 to 59" stands, of which this number is the one or the other.
  private int from() {
    int at = draft.quoteFrom - 1;
    if (is(tokens(), at, "to")) {
      for (int i = at - 1; i > at - LONGEST_PAIR; i--) {
        if (is(tokens(), i, "from")) {
          return i;
        }
      }
    }
    return is(tokens(), at, "from") ? at : -1;
  }

  /// The noun whose number has changed: behind "the number of", else at the head of the clause.
  private int head(int verb) {
    int start = verb;
    while (start > 0 && verb - start < LONGEST_SUBJECT && tokens().get(start - 1).isWord()) {
      start--;
    }
    int noun = start;
    for (int i = start; i < verb - 2; i++) {
      if (isOneOf(tokens(), i, "number", "count") && is(tokens(), i + 1, "of")) {
        noun = i + 2;
      }
    }
    while (isOneOf(tokens(), noun, ClosedWords.DETERMINERS)) {
      noun++;
    }
    int end = noun;
    while (end < verb && NounPhrases.isCountable(tokens(), end)) {
      end++;
    }
    return end > noun && (noun > start || end == verb) ? end - 1 : -1;
  }
}
