package dev.tallyman.extract.rule.speech;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A pattern, and words of which at least one stands in whatever it finds: most texts have none,
/// and are not searched.
record SignedPattern(Pattern pattern, List<String> signs) {

  /// What it finds first, or null.
  @Nullable Matcher in(String text) {
    for (String sign : signs) {
      if (text.contains(sign)) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher : null;
      }
    }
    return null;
  }
}
