package dev.tallyman.extract.rule.speech;

/// Words that lay a clause into somebody's mouth: "the ministry said that …", "…, according to the
/// ministry". `from` and `to` are tokens of the sentence, half-open; `leads` says that what is said
/// comes behind them. Nothing before the token `reach` is meant ("the 100 tonnes that importers had
/// announced"). A pledge is an act of words too, but whoever reports it speaks as well.
record SpeechAct(int from, int to, boolean leads, int reach, boolean pledge, Speaker speaker) {

  SpeechAct(int from, int to, boolean leads, Speaker speaker) {
    this(from, to, leads, 0, false, speaker);
  }

  SpeechAct by(Speaker other) {
    return new SpeechAct(from, to, leads, reach, pledge, other);
  }
}
