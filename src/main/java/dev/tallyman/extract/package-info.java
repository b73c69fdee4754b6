/// Turns text into figures; reads as the pipeline. Imports text, quantity and figure.
@NullMarked
package dev.tallyman.extract;

import org.jspecify.annotations.NullMarked;
