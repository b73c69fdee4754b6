package dev.tallyman.service;

import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentences;
import dev.tallyman.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sentence of a figure with its neighbours, as the report writes them; a neighbour is absent
/// at the text's ends.
public record Surroundings(String sentence, @Nullable String before, @Nullable String after) {

  /// So much of the text is looked at on each side: a neighbour that is longer is shown in part.
  private static final int REACH = 2_000;

  public static Surroundings of(String text, Span sentence) {
    int from = Math.max(0, sentence.start() - REACH);
    int to = Math.min(text.length(), sentence.end() + REACH);
    String before = text.substring(from, sentence.start());
    String after = text.substring(sentence.end(), to);
    List<Sentence> earlier = Sentences.of(before);
    List<Sentence> later = Sentences.of(after);
    return new Surroundings(
        sentence.of(text),
        earlier.isEmpty() ? null : earlier.getLast().span().of(before),
        later.isEmpty() ? null : later.getFirst().span().of(after));
  }
}
