/// Second opinions: what the words around a number, weighed by what was learned from annotated
/// reports, say against what the rules read.
@NullMarked
package dev.tallyman.extract.rule.opinion;

import org.jspecify.annotations.NullMarked;
