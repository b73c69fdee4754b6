/// One reading per class: numbers, hedges, ranges, periods, places, claimants. Imports text,
/// quantity, figure and extract.
@NullMarked
package dev.tallyman.extract.rule;

import org.jspecify.annotations.NullMarked;
