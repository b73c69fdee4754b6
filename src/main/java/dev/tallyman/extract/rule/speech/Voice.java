package dev.tallyman.extract.rule.speech;

/// In whose name a report speaks, and whether for all that it tells ("our officers seized …") or
/// only where it says "we", as the letter of a broker or a study of the counts of others does.
record Voice(Speaker speaker, boolean ownOnly) {}
