package dev.tallyman.extract.rule.speech;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks for a pattern where lines begin, and at no other letter.
final class LineHeads {

  private LineHeads() {}

  /// The first line between `from`, where one begins, and `to` whose head is like this, or null.
  static @Nullable Matcher find(Pattern head, String text, int from, int to) {
    Matcher matcher = head.matcher(text);
    int line = from;
    while (!matcher.region(line, to).lookingAt()) {
      int end = text.indexOf('\n', line, to);
      if (end < 0) {
        return null;
      }
      line = end + 1;
    }
    return matcher;
  }

  /// The next such line behind the one that was found.
  static @Nullable Matcher next(Matcher found, String text, int to) {
    int end = text.indexOf('\n', found.end(), to);
    return end < 0 ? null : find(found.pattern(), text, end + 1, to);
  }
}
