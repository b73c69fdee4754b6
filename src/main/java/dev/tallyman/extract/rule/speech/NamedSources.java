package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Who is named behind "according to": the source itself, or whose account it is.
final class NamedSources {

  private static final int AWAY = 10;
  private static final Set<String> PUBLISHED =
      WordSet.parse(
          "published released issued presented compiled circulated publishes sent shared"
              + " submitted filed"
              + " prepared dated unsealed obtained posted signed handed");

  private static final Set<String> TIPS =
      WordSet.of("input", "inputs", "intelligence", "tip", "alert", "suspicion", "profiling");

  private final Wording words;
  private final List<Token> tokens;
  private final Subjects phrases;

  NamedSources(Wording words, Subjects phrases) {
    this.words = words;
    this.tokens = words.tokens();
    this.phrases = phrases;
  }

  /// "based on an input from the Directorate": what the officers acted on.
  static boolean isTip(List<Token> tokens, int from) {
    return Words.hasAny(tokens, from, from + 4, TIPS);
  }

  /// Whether a word like "published" stands there.
  static boolean isPublished(List<Token> tokens, int at) {
    return Words.isOneOf(tokens, at, PUBLISHED);
  }

  /// The source itself, or the owner of an account: "figures released on Tuesday by Volta".
  Phrase source(int begin) {
    Phrase phrase = beforeClause(phrases.right(behindDate(begin)));
    Phrase publisher = phrase.isEmpty() ? phrase : publisher(phrase);
    if (!publisher.isEmpty()) {
      return publisher;
    }
    Phrase rest = words.phrase(begin, tokens.size());
    for (int i = begin; i < phrase.to(); i++) {
      if (Accounts.isAccount(rest, i)) {
        int source =
            Accounts.possessor(phrase, i) != null ? -1 : Accounts.source(rest, i, rest.to());
        Phrase owner = source > 0 ? phrases.right(source) : unhanded(phrase, Accounts.end(rest, i));
        return owner.isEmpty() ? phrase : owner;
      }
    }
    return phrase;
  }

  /// "Cuba's statistics office" of "According to Cuba's statistics office rice imports were lower".
  private Phrase beforeClause(Phrase phrase) {
    boolean clause =
        Words.isOneOf(tokens, phrase.to(), "is", "are", "was", "were")
            || Nominals.isVerb(words.phrase(0, tokens.size()), phrase.to());
    if (!clause) {
      return phrase;
    }
    for (int i = phrase.from() + 2; i < phrase.to(); i++) {
      boolean behind =
          SpeechWords.isSpeaker(phrase.all(), i - 1, "body", "any-body")
              && !phrase.all().get(i - 1).isCapitalised()
              && Nominals.isCommonNoun(phrase, i)
              && SpeechWords.SPEAKERS.at(phrase.all(), i).isEmpty()
              && !Accounts.isReckoning(phrase.all().get(i));
      if (behind) {
        return phrase.part(phrase.from(), i);
      }
    }
    return phrase;
  }

  /// Where the name begins in "according to a 4 June Volta press release".
  private int behindDate(int begin) {
    int at = is(begin, "a") || is(begin, "the") ? begin + 1 : begin;
    int end = at;
    while (end < Math.min(tokens.size(), at + 3)
        && (CalendarWords.isDayOrMonth(tokens.get(end).lower()) || tokens.get(end).isDigits())) {
      end++;
    }
    return end > at + 1 ? end : begin;
  }

  /// "a Panel of Experts report submitted to the Council": what was done with it is not its owner.
  private static Phrase unhanded(Phrase phrase, int end) {
    boolean handed =
        end < phrase.to()
            && (phrase.all().get(end).lower().endsWith("ed")
                || Words.isOneOf(phrase.all(), end, "seen", "sent", "given", "made", "due"));
    return handed ? phrase.part(phrase.from(), end) : phrase;
  }

  /// "a study that the observatory published on Monday": whose study it is.
  private Phrase publisher(Phrase document) {
    int that = document.to();
    boolean relative =
        (is(that, "that") || is(that, "which"))
            && Accounts.isAccount(words.phrase(0, tokens.size()), that - 1);
    for (int i = that + 2; relative && i < Math.min(tokens.size(), that + AWAY); i++) {
      if (WordSet.has(PUBLISHED, tokens.get(i))) {
        return words.phrase(that + 1, i);
      }
    }
    return words.phrase(0, 0);
  }

  private boolean is(int i, String word) {
    return words.is(i, word);
  }
}
