/// What a report says: a figure and its fields, in the words of the codebook. Imports text and
/// quantity.
@NullMarked
package dev.tallyman.figure;

import org.jspecify.annotations.NullMarked;
