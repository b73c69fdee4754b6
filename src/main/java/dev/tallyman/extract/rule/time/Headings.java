package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.Draft;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Windows that a heading, a caption or the head of a table gives to the lines below it: "SHIPPED
/// SINCE 1 JANUARY", "July 2024 August 2024". Prose inherits nothing.
public final class Headings {

  private static final int LONGEST = 14;

  private List<Window> running = List.of();

  /// Takes up the next sentence of the report and says which windows hold for its figures.
  public List<Window> next(Sentence sentence, List<Window> windows, List<Draft> figures) {
    if (isProse(sentence.tokens())) {
      running = List.of();
    } else if (figures.isEmpty()) {
      List<Window> scoping = windows.stream().filter(Window::scopes).toList();
      running = scoping.isEmpty() && !isHeading(sentence.tokens()) ? running : scoping;
    }
    return running;
  }

  /// The window of the figure at `index` of a line with so many figures.
  public static @Nullable Window of(List<Window> windows, int index, int figures) {
    if (windows.size() == 1) {
      return windows.getFirst();
    }
    return windows.size() == figures ? windows.get(index) : null;
  }

  private static boolean isProse(List<Token> tokens) {
    Token last = tokens.getLast();
    return tokens.size() > LONGEST * 2 || ".!?”\"".contains(last.text()) && tokens.size() > 3;
  }

  private static boolean isHeading(List<Token> tokens) {
    return tokens.size() <= LONGEST
        && tokens.stream().noneMatch(Token::isDigits)
        && tokens.size() > 3;
  }
}
