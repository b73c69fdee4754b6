/// Tests of the command line, by what it prints and how it ends.
@NullMarked
package dev.tallyman.cli;

import org.jspecify.annotations.NullMarked;
