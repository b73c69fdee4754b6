/// Arithmetic that loses no bound: amounts, hedges and measures. Imports the JDK only.
@NullMarked
package dev.tallyman.quantity;

import org.jspecify.annotations.NullMarked;
