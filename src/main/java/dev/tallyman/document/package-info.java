/// Turns bytes into a report, one format per class. Imports text and quantity.
@NullMarked
package dev.tallyman.document;

import org.jspecify.annotations.NullMarked;
