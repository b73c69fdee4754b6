/// The command line, one class per command. Imports service and local.
@NullMarked
package dev.tallyman.cli;

import org.jspecify.annotations.NullMarked;
