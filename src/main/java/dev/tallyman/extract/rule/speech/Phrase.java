package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;

/// A noun phrase: the tokens of a sentence from `from` to `to`, half-open.
record Phrase(String text, List<Token> all, int from, int to) {

  List<Token> tokens() {
    return all.subList(from, to);
  }

  boolean isEmpty() {
    return from >= to;
  }

  Token first() {
    return all.get(from);
  }

  /// Whether only a bullet or a stamp stands before it, so that its capital may mean nothing.
  boolean opens() {
    return from < 6 && all.subList(0, from).stream().noneMatch(Token::isWord);
  }

  Token last() {
    return all.get(to - 1);
  }

  String words() {
    return text.substring(first().span().start(), last().span().end()).replaceAll("\\s+", " ");
  }

  Phrase part(int newFrom, int newTo) {
    return new Phrase(text, all, newFrom, newTo);
  }

  boolean has(String word) {
    return tokens().stream().anyMatch(token -> token.is(word));
  }

  int indexOf(String word) {
    for (int i = from; i < to; i++) {
      if (all.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }

  boolean hasCapital() {
    return tokens().stream()
        .anyMatch(token -> token.isCapitalised() && !CalendarWords.isDayOrMonth(token.lower()));
  }
}
