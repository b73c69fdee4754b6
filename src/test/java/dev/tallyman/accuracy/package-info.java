/// Measures the reading against gold annotations and prints `docs/accuracy.md`. Imports the rooms
/// that read; nothing imports it.
@NullMarked
package dev.tallyman.accuracy;

import org.jspecify.annotations.NullMarked;
