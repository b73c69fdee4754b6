/// Who speaks in a report: acts of speech, the names of speakers, turns and letterheads. Imports
/// what `extract` imports.
@NullMarked
package dev.tallyman.extract.rule.speech;

import org.jspecify.annotations.NullMarked;
