package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.Set;

/// Whether what stands before a verb of speech may speak at all.
final class Sayers {

  private Sayers() {}

  static boolean may(Match verb, Phrase subject) {
    return isSubject(subject)
        && !subject.has("dog")
        && !isShip(verb, subject)
        && !isClause(subject)
        && !isEndOfNumber(subject)
        && !isExpected(verb, subject);
  }

  /// "the Australian frigate Darwin found 1,989 rifles": a find, and no count that it tells.
  private static boolean isShip(Match verb, Phrase subject) {
    for (int i = subject.from(); i + 1 < subject.to(); i++) {
      if (SHIPS.contains(subject.all().get(i).text()) && subject.all().get(i + 1).isCapitalised()) {
        return verb.meaning().equals("counts");
      }
    }
    return false;
  }

  /// "the farmer whom the minister met has found", "which the Navy stopped off Malta had": a clause
  /// of its own stands before the verb.
  private static boolean isClause(Phrase subject) {
    boolean relative =
        subject.from() > 0
            && WordSet.isAmong(
                subject.all().get(subject.from() - 1).lower(), "which", "whom", "that");
    return relative && Nominals.hasPast(subject);
  }

  private static final Set<String> SHIPS =
      WordSet.parse(
          "frigate destroyer cutter warship corvette submarine tanker bulker ship vessel trawler"
              + " freighter dhow ferry");

  /// "untrue" of "dismissed as untrue reports that" is nobody: somebody has a name, an article, or
  /// is a plural or a pronoun.
  private static boolean isSubject(Phrase subject) {
    return subject.hasCapital()
        || subject.last().lower().endsWith("s")
        || WordSet.has(SpeechWords.DETERMINERS, subject.first())
        || WordSet.has(SpeechWords.NOBODY, subject.last())
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
