package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.text.Token;
import java.util.List;

/// Which dates belong to somebody's words and which clauses look ahead.
final class Statements {

  private static final int REACH = 8;

  private Statements() {}

  /// "SEOUL, Aug 27 (News Wire) - …", "27 August – …": a date in front of the first dash or bracket
  /// of a story.
  static boolean isDateline(List<Token> tokens, DateMention date) {
    if (date.from() > 10 || tokens.isEmpty() || !opens(tokens, date)) {
      return false;
    }
    int at = is(tokens, date.to(), ",") ? date.to() + 1 : date.to();
    if (CalendarWords.isDash(CalendarWords.token(tokens, at)) && !tokens.get(at).glued()) {
      return allNames(tokens, date.from());
    }
    return is(tokens, at, "(") && allNames(tokens, date.from());
  }

  private static boolean opens(List<Token> tokens, DateMention date) {
    return date.from() == 0 || tokens.getFirst().isCapitalised();
  }

  private static boolean allNames(List<Token> tokens, int to) {
    return tokens.subList(0, to).stream().allMatch(t -> !t.isWord() || t.isCapitalised());
  }

  /// `STATEMENT` or `PROMISE` where the words before a date, or the first verb behind one that
  /// opens the sentence, are of speech or promise; else `otherwise`.
  static Window.Role role(List<Token> tokens, int before, DateMention date, Window.Role otherwise) {
    boolean forDelivery = is(tokens, before, "for", "by");
    if (before > 0 && SpeechWords.MADE.contains(tokens.get(before - 1).lower())) {
      return Window.Role.PROMISE;
    }
    if (is(tokens, date.to(), "said", "says", "announced", "reported", "stated", "told")) {
      return Window.Role.STATEMENT;
    }
    for (int i = before - 1; i >= Math.max(0, before - 5); i--) {
      Token token = tokens.get(i);
      if (",;:".contains(token.text()) || token.is("that") || token.is("had") || token.is("were")) {
        break;
      }
      if (isSpeech(token)) {
        return Window.Role.STATEMENT;
      }
      if (!forDelivery && isPromise(token)) {
        return Window.Role.PROMISE;
      }
    }
    return before > 1 || forDelivery ? otherwise : opening(tokens, date, otherwise);
  }

  private static boolean isSpeech(Token token) {
    return SpeechWords.SAYING.contains(token.lower());
  }

  private static boolean isPromise(Token token) {
    return SpeechWords.PROMISING.contains(token.lower());
  }

  private static Window.Role opening(List<Token> tokens, DateMention date, Window.Role otherwise) {
    for (int i = date.to(); i < Math.min(tokens.size(), date.to() + REACH); i++) {
      Token token = tokens.get(i);
      if (token.isDigits()) {
        return otherwise;
      }
      if (isSpeech(token)) {
        return is(tokens, i - 1, ",") ? otherwise : Window.Role.STATEMENT;
      }
      if (isPromise(token)) {
        return Window.Role.PROMISE;
      }
    }
    return otherwise;
  }

  /// Whether the clause around a date tells of what is to come.
  static boolean looksAhead(List<Token> tokens, int from, int to) {
    boolean past = false;
    for (int i = from - 1; i >= Math.max(0, from - 20); i--) {
      if (is(tokens, i, ";") || isBreak(tokens, i) || past && is(tokens, i, ",")) {
        break;
      }
      past = past || is(tokens, i, "had", "was", "were", "did", "has", "have");
      if (isAhead(tokens, i)) {
        return true;
      }
    }
    for (int i = to; i < Math.min(tokens.size(), to + REACH); i++) {
      if (is(tokens, i, ";", ",")) {
        break;
      }
      if (isAhead(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBreak(List<Token> tokens, int i) {
    return is(tokens, i, ",")
        && is(tokens, i + 1, "and", "but", "which", "after", "against", "up", "down");
  }

  private static boolean isAhead(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (!SpeechWords.AHEAD.contains(token.lower())) {
      return is(tokens, i, "is", "are", "be") && is(tokens, i + 1, "to", "set");
    }
    boolean perfect =
        is(tokens, i, "may", "might", "could", "would", "should") && is(tokens, i + 1, "have");
    return !perfect && !(token.is("may") && token.isCapitalised()) && !is(tokens, i, "next");
  }
}
