/// Measures the speed of reading beside other tools; run by `src/bench/run`, which prints
/// `docs/performance.md`. Nothing of it is shipped.
@NullMarked
package dev.tallyman.bench;

import org.jspecify.annotations.NullMarked;
