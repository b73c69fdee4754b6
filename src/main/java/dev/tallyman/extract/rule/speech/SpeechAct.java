package dev.tallyman.extract.rule.speech;

/// Words that lay a clause into somebody's mouth: "the ministry said that …", "…, according to the
/// ministry". `from` and `to` are tokens of the sentence, half-open; `leads` says that what is said
/// comes behind them. Nothing before the token `reach` is meant ("the 100 tonnes that importers had
/// announced").
record SpeechAct(int from, int to, boolean leads, int reach, Speaker speaker) {

  SpeechAct(int from, int to, boolean leads, Speaker speaker) {
    this(from, to, leads, 0, speaker);
  }
}
