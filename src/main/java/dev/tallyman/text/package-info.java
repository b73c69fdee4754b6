/// The words of a report and where they stand. Imports the JDK only.
@NullMarked
package dev.tallyman.text;

import org.jspecify.annotations.NullMarked;
