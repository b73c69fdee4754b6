package dev.tallyman.extract.rule.time;

import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import java.util.List;
import java.util.stream.IntStream;

/// Where the cells of a row begin: behind a tab, a bar or two spaces. What is no row is one cell.
public final class Cells {

  private Cells() {}

  /// The first tokens of the cells, and the number of tokens behind the last.
  public static List<Integer> of(String text, Sentence sentence) {
    int size = sentence.tokens().size();
    return sentence.layout() == Layout.ROW ? columns(text, sentence) : List.of(0, size);
  }

  /// The same for any line that heads a table.
  static List<Integer> columns(String text, Sentence sentence) {
    int size = sentence.tokens().size();
    return IntStream.rangeClosed(0, size)
        .filter(i -> i == 0 || i == size || isParted(text, sentence, i))
        .boxed()
        .toList();
  }

  private static boolean isParted(String text, Sentence sentence, int i) {
    int from = sentence.tokens().get(i - 1).span().end();
    int to = sentence.tokens().get(i).span().start();
    return sentence.tokens().get(i - 1).is("|")
        || to - from > 1
        || to > from && text.charAt(from) == '\t';
  }
}
