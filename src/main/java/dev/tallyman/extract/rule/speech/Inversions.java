package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.Set;

/// Who speaks behind the verb: "…, said Ada Bell", "so finds the Volta Desk".
final class Inversions {

  private static final Set<String> OPENERS = WordSet.of("“", "\"", "‘", "”", ",", "’");

  private final Wording words;
  private final Subjects phrases;
  private final SpeechVerbs verbs;

  Inversions(Wording words, Subjects phrases, SpeechVerbs verbs) {
    this.words = words;
    this.phrases = phrases;
    this.verbs = verbs;
  }

  /// "…, said Ada Bell", "so finds the Volta Desk": the speaker behind the verb.
  Phrase behind(Match verb) {
    boolean so = words.is(verb.from() - 1, "so");
    boolean behind =
        verb.from() == 0 || OPENERS.contains(words.tokens().get(verb.from() - 1).text());
    if (verbs.isTold(verb)
        || !(so && SpeechVerbs.isSaying(verb)
            || behind && (verb.meaning().equals("says") || isShowing(verb)))) {
      return words.phrase(0, 0);
    }
    Phrase phrase = phrases.right(verb.to());
    int end = phrase.to();
    boolean closed = words.isTail(end) || words.is(end, "who") || words.isTime(end);
    boolean adverbial =
        !phrase.isEmpty()
            && (WordSet.has(SpeechWords.PREPOSITIONS, phrase.first())
                || Words.isOneOf(words.tokens(), phrase.from(), "via", "about", "of"));
    return !phrase.isEmpty() && !adverbial && closed && isName(phrase)
        ? phrase
        : words.phrase(0, 0);
  }

  /// "…, shows a tally kept by the union".
  private boolean isShowing(Match verb) {
    Phrase phrase = phrases.right(verb.to());
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (Accounts.isAccount(phrase, i)) {
        return Words.isOneOf(words.tokens(), verb.from(), "show", "shows");
      }
    }
    return false;
  }

  private static boolean isName(Phrase phrase) {
    Token first = phrase.first();
    return phrase.hasCapital()
        || SpeechWords.isSpeaker(phrase.all(), phrase.from(), "role")
        || WordSet.isAmong(
            first.lower(),
            "the",
            "our",
            "his",
            "her",
            "its",
            "their",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they")
        || SpeechWords.isSpeaker(phrase.all(), phrase.from(), "trade");
  }
}
