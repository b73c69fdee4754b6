package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.text.Token;

/// Whether what stands before a verb of speech may speak at all.
final class Sayers {

  private Sayers() {}

  static boolean may(Match verb, Phrase subject) {
    return isSubject(subject)
        && !subject.has("dog")
        && !isEndOfNumber(subject)
        && !isExpected(verb, subject);
  }

  /// "untrue" of "dismissed as untrue reports that" is nobody: somebody has a name, an article, or
  /// is a plural or a pronoun.
  private static boolean isSubject(Phrase subject) {
    return subject.hasCapital()
        || subject.last().lower().endsWith("s")
        || SpeechWords.DETERMINERS.contains(subject.first().lower())
        || SpeechWords.NOBODY.contains(subject.last().lower())
        || subject.tokens().stream().anyMatch(Token::isDigits)
        || subject.first().is("this")
        || SpeechWords.isPronoun(subject.last())
        || !SpeechWords.SPEAKERS.in(subject.tokens()).isEmpty();
  }

  /// "103,999 MT of food valued at": the end of a number counts nothing.
  private static boolean isEndOfNumber(Phrase subject) {
    return subject.first().isDigits() && subject.first().glued();
  }

  /// "with another 300 expected in May": a participle behind a number of goods, and nobody expects.
  private static boolean isExpected(Match verb, Phrase subject) {
    return subject.all().get(verb.from()).is("expected")
        && subject.tokens().stream().anyMatch(Sayers::isNumber)
        && SpeechWords.SPEAKERS.in(subject.tokens()).isEmpty();
  }

  private static boolean isNumber(Token token) {
    return token.isDigits() || NumberLikes.isNumberWord(token.lower());
  }
}
