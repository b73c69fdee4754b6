package dev.tallyman.api;

import java.util.Set;

/// The words that figures can have: what the lexicons know. A question for anything else would
/// always be answered with nothing, so it is refused.
public interface Vocabulary {

  Set<String> measures();

  /// Full paths; what they begin with, by whole segments, is known too.
  Set<String> commodities();
}
