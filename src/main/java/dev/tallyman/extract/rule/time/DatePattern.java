package dev.tallyman.extract.rule.time;

import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way of writing a date. The longest of all patterns at a place wins.
interface DatePattern {

  /// A date that ends before the token `to`.
  record Found(int to, Moment moment) {}

  @Nullable Found at(List<Token> tokens, int from);
}
