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

  /// Whether only a bullet, a stamp or "(a)" stands before it, so that its capital may mean
  /// nothing.
  boolean opens() {
    for (int i = 0; i < Math.min(from, 6); i++) {
      boolean letter = i + 1 < from && all.get(i).text().length() == 1 && all.get(i + 1).is(")");
      if (all.get(i).isWord() && !letter) {
        return false;
      }
    }
    return from < 6;
  }

  Token last() {
    return all.get(to - 1);
  }

  String words() {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token token = all.get(i);
      words.append(i == from || token.glued() ? "" : " ").append(token.text());
    }
    return words.toString();
  }

  Phrase part(int newFrom, int newTo) {
    return new Phrase(text, all, newFrom, newTo);
  }

  boolean has(String word) {
    return indexOf(word) >= 0;
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
    for (int i = from; i < to; i++) {
      Token token = all.get(i);
      if (token.isCapitalised() && !CalendarWords.isDayOrMonth(token.lower())) {
        return true;
      }
    }
    return false;
  }
}
