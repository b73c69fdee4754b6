/// Places as English names them, and what the words around them make of them: where goods come from
/// and where they go. Imports text, figure and the lexicons.
@NullMarked
package dev.tallyman.extract.rule.place;

import org.jspecify.annotations.NullMarked;
