package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What stands beside a name and is no part of it: another name between commas, "quoted by
/// Reuters".
final class Appositions {

  private static final int LONGEST = 6;

  private static final Set<String> PASSED =
      WordSet.of(
          "quoted",
          "cited",
          "carried",
          "reported",
          "seen",
          "obtained",
          "interviewed",
          "contacted",
          "polled",
          "surveyed",
          "reviewed",
          "published");

  /// "the officer, Mr Abdi Bell, told us": the name between the commas is the subject.
  static boolean isAppositive(Phrase between) {
    if (between.isEmpty() || between.to() - between.from() > LONGEST) {
      return false;
    }
    for (int i = between.from(); i < between.to(); i++) {
      if (!isNamePart(between.all(), i)) {
        return false;
      }
    }
    return true;
  }

  /// "Delmare Shipping" of "Delmare Shipping of Lomé": a company is known without its seat.
  static Phrase unseated(Phrase between) {
    for (int i = between.from() + 2; i < between.to(); i++) {
      boolean seat = Words.isOneOf(between.all(), i, "of", "in", "at", "from");
      Phrase name = between.part(between.from(), i);
      if (seat
          && isAppositive(name)
          && isAppositive(between.part(i + 1, between.to()))
          && !SpeechWords.hasAny(name.tokens(), "body")) {
        return name;
      }
    }
    return between;
  }

  private static boolean isNamePart(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return token.isCapitalised()
        || token.glued()
        || token.is("the")
        || token.is("&")
        || NameWords.isParticle(tokens, i);
  }

  /// "Volta" of "Volta reviewed by Reuters".
  static Phrase unread(Phrase phrase) {
    for (int i = phrase.from() + 1; i < phrase.to(); i++) {
      if (isPassedOn(phrase.all(), i)) {
        return phrase.part(phrase.from(), i);
      }
    }
    return phrase;
  }

  /// "traders" of "traders polled by Reuters": people are no part of who asked them.
  static Phrase unasked(Phrase phrase) {
    Phrase people = unread(phrase);
    boolean some =
        people.to() < phrase.to()
            && (WordSet.has(SpeechWords.NOBODY, people.last())
                || SpeechWords.isSpeaker(people.all(), people.to() - 1, "role", "trade"));
    return some ? people : phrase;
  }

  /// "traders quoted by …".
  static boolean isPassedOn(List<Token> tokens, int i) {
    return WordSet.has(PASSED, tokens.get(i)) && Words.is(tokens, i + 1, "by");
  }

  private Appositions() {}
}
