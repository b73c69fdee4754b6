package dev.tallyman.extract.rule.place;

import dev.tallyman.figure.Commodity;
import org.jspecify.annotations.Nullable;

/// A flow that the text around a figure tells of, where it does, and which goods went that way, if
/// they are of one kind.
record Scene(Flow flow, Source source, @Nullable Commodity goods) {

  static Scene of(Flow flow, Source source) {
    return new Scene(flow, source, null);
  }
}
