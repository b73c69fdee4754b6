package dev.tallyman.extract.rule;

import dev.tallyman.figure.Commodity;
import org.jspecify.annotations.Nullable;

/// Goods named at the tokens `from` (inclusive) to `to` (exclusive) of a sentence. They are not
/// `firm` where the word has another sense too: "charges", "relief".
record Mention(int from, int to, Commodity goods, boolean firm) {

  /// The first step of the path: the family of `arms/ammunition/rocket` is `arms`.
  static String family(Commodity goods) {
    int slash = goods.path().indexOf('/');
    return slash < 0 ? goods.path() : goods.path().substring(0, slash);
  }

  /// What two kinds of goods have in common, by whole segments: `food/grain` of wheat and maize.
  static @Nullable Commodity common(Commodity one, Commodity other) {
    Commodity up = one;
    while (!other.isWithin(up)) {
      int slash = up.path().lastIndexOf('/');
      if (slash < 0) {
        return null;
      }
      up = new Commodity(up.path().substring(0, slash));
    }
    return up;
  }
}
