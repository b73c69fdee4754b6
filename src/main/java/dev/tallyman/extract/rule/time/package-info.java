/// Dates and stretches of time as English words them, and the days they mean. Imports text and
/// figure.
@NullMarked
package dev.tallyman.extract.rule.time;

import org.jspecify.annotations.NullMarked;
