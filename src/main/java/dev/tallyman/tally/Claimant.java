package dev.tallyman.tally;

import org.jspecify.annotations.Nullable;

/// Who claims: a named body, or, where the report names nobody, the unknown source of one
/// publisher. `key` folds the spellings of one name together.
record Claimant(String key, @Nullable String name, @Nullable String publisher) {

  boolean isNamed() {
    return name != null;
  }
}
