package dev.tallyman.extract.rule.speech;

/// Words that lay a clause into somebody's mouth: "the ministry said that …", "…, according to the
/// ministry". `from` and `to` are tokens of the sentence, half-open; `leads` says that what is said
/// comes behind them.
record SpeechAct(int from, int to, boolean leads, Speaker speaker) {}
