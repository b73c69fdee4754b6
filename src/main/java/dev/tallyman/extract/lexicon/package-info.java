/// Loads the word tables of the resources; every line there carries its own proof. Imports text,
/// quantity and figure.
@NullMarked
package dev.tallyman.extract.lexicon;

import org.jspecify.annotations.NullMarked;
