/// Turns figures into one honest answer; pure. Imports figure and below.
@NullMarked
package dev.tallyman.tally;

import org.jspecify.annotations.NullMarked;
