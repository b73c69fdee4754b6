package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What the words over a cell say of a column that counts nothing: the words, and whether the other
/// heads of the row count something.
record ColumnHead(List<Token> words, boolean isBesideCounts) {

  static final ColumnHead NONE = new ColumnHead(List.of(), false);

  private static final Set<String> CODES = WordSet.parse("code codes hs imo mmsi id ref reference");
  private static final Set<String> NUMBERS = WordSet.parse("no nos number");

  static ColumnHead of(String text, Sentence head, Draft cell) {
    Span column = Columns.of(text, head, cell);
    List<Token> words =
        head.tokens().subList(column.start(), column.end()).stream().filter(Token::isWord).toList();
    return new ColumnHead(words, Tables.lastCounted(head.tokens()) != null);
  }

  /// "HS code", "IMO", "Container no.": what stands below are names. "Trucks, number" counts.
  boolean isOfNames() {
    int last = words.size() - 1;
    boolean number =
        last > 0
            && WordSet.has(NUMBERS, words.get(last))
            && !NounPhrases.isPlural(words.get(last - 1).lower());
    return number || last >= 0 && WordSet.has(CODES, words.get(last));
  }

  /// "Crew" and "Length" beside "Tonnes".
  boolean countsNothing() {
    return !words.isEmpty() && isBesideCounts;
  }

  /// "Stocks (tonnes)", "Output (t)", "Price (USD/t)" in a table of exports.
  boolean isStill() {
    return Evidence.in(words).stands();
  }
}
