package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The speaker that a phrase of a sentence means, with what stands in apposition to it: "the
/// spokesman, Ada Bell".
final class Persons {

  private final Wording words;
  private final List<Token> tokens;
  private final Subjects phrases;
  private final Speakers speakers;

  Persons(Wording words, Subjects phrases, Speakers speakers) {
    this.words = words;
    this.tokens = words.tokens();
    this.phrases = phrases;
    this.speakers = speakers;
  }

  /// The speaker of a phrase; a person named in apposition behind it ("the spokesman, Ada Bell")
  /// goes before the role, a person named first is followed by one.
  Speaker person(Phrase phrase) {
    Phrase next = is(phrase.to(), ",") ? phrases.right(phrase.to() + 1) : words.phrase(0, 0);
    if (isNameOf(next) && SpeechWords.hasAny(phrase.tokens(), "role")) {
      return appointed(phrase, next);
    }
    if (is(phrase.from() - 1, ",") && isNameOf(phrase)) {
      Phrase before = phrases.left(phrase.from() - 1);
      if (!before.isEmpty() && SpeechWords.hasAny(before.tokens(), "role")) {
        return appointed(before, phrase);
      }
    }
    boolean single =
        next.to() - next.from() == 1
            && next.first().isCapitalised()
            && is(next.to(), ",")
            && is(next.to() + 1, "which");
    if ((isNameOf(next) || single) && isHouse(phrase)) {
      return speakers.of(next);
    }
    Phrase capitals = phrase;
    int of = phrase.indexOf("of");
    if (of > phrase.from() + 1) {
      capitals = phrase.part(phrase.from(), of);
    }
    Phrase named = behindRole(phrase);
    if (named != null) {
      Speaker person = remembered(named);
      speakers.appoint(phrase.part(phrase.from(), named.from()), person);
      return person;
    }
    if (isPersonal(capitals, phrase.to())) {
      Speaker person = remembered(capitals);
      if (!next.isEmpty() && next.first().is("the")) {
        speakers.appoint(next, person);
      }
      return person;
    }
    return speakers.of(phrase);
  }

  private static boolean isOfTwoOrThree(Phrase name) {
    int words = 0;
    for (Token token : name.tokens()) {
      words += token.glued() ? 0 : 1;
    }
    return words == 2 || words == 3;
  }

  /// "Ada Bell" of "broker Ada Bell of Halden Chartering", "defence minister Ada Bell at the fair",
  /// "Ada Bell for the railway": a name of two or three words between what she is and where.
  private @Nullable Phrase behindRole(Phrase phrase) {
    int from = phrase.from();
    while (from < phrase.to() && !tokens.get(from).isCapitalised()) {
      if (!SpeechWords.isSpeaker(tokens, from, "role", "trade")
          && from + 1 < phrase.to()
          && tokens.get(from + 1).isCapitalised()) {
        return null;
      }
      from++;
    }
    int to = from;
    while (to < phrase.to() && (tokens.get(to).isCapitalised() || tokens.get(to).glued())) {
      to++;
    }
    boolean placed =
        to < phrase.to() && Words.isOneOf(tokens, to, "of", "at", "for", "from", "in", "on");
    boolean whole = to == phrase.to() && from > phrase.from();
    Phrase name = words.phrase(from, to);
    boolean person =
        (placed || whole)
            && isOfTwoOrThree(name)
            && !name.has("'s")
            && Appositions.isAppositive(name)
            && !SpeechWords.isMedia(name.tokens())
            && SpeechWords.SPEAKERS.in(name.tokens()).isEmpty()
            && Gazetteer.get().in(name.tokens()).isEmpty();
    boolean firm = phrase.first().is("the") && !SpeechWords.hasAny(phrase.tokens(), "role");
    return person && !firm ? name : null;
  }

  /// Whether this name speaks elsewhere in the text.
  boolean isKnown(Phrase name) {
    return speakers.isKnown(name);
  }

  /// "the forwarder" of "the forwarder, Halim & Sons,".
  private static boolean isHouse(Phrase phrase) {
    return SpeechWords.hasAny(phrase.tokens(), "any-body", "body", "trade")
        && !phrase.hasCapital()
        && !phrase.last().lower().endsWith("s");
  }

  /// A name between commas or before the end, behind a role.
  private boolean isNameOf(Phrase phrase) {
    return !phrase.isEmpty()
        && Appositions.isAppositive(phrase)
        && phrase.to() - phrase.from() > 1
        && (isTail(phrase.to()) || is(phrase.to(), "who"));
  }

  private Speaker appointed(Phrase role, Phrase name) {
    Speaker person = remembered(name);
    speakers.appoint(role, person);
    speakers.appoint(name, person);
    return person;
  }

  private Speaker remembered(Phrase phrase) {
    Speaker speaker = speakers.person(phrase);
    speakers.remember(speaker);
    return speaker;
  }

  /// Two or three capitalised words without a word for a body are a person where a personal
  /// apposition follows, or where "of" a body does.
  private boolean isPersonal(Phrase phrase, int end) {
    if (phrase.first().is("the") && end > phrase.to()) {
      return false;
    }
    int words = 0;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      boolean joined =
          tokens.get(i).glued() || i > phrase.from() && NameWords.isParticle(tokens, i);
      if (!tokens.get(i).isCapitalised() && !joined
          || SpeechWords.SPEAKERS.at(tokens, i).isPresent()
          || tokens.get(i).is("'s")) {
        return false;
      }
      words += joined ? 0 : 1;
    }
    boolean introduced =
        is(end, ",")
                && (is(end + 1, "who")
                    || is(end + 1, "the")
                    || is(end + 1, "of")
                    || is(end + 1, "from")
                    || is(end + 1, "a")
                    || is(end + 1, "an")
                    || is(end + 1, "our")
                    || is(end + 1, "its")
                    || is(end + 1, "whose"))
            || end > phrase.to();
    return (words == 2 || words == 3)
        && introduced
        && !isFirm(end)
        && !SpeechWords.isMedia(phrase.tokens())
        && SpeechWords.SPEAKERS.in(phrase.tokens()).isEmpty();
  }

  /// ", a tracking firm in Athens," behind a name: a body in the first words and no role.
  private boolean isFirm(int comma) {
    if (!is(comma, ",") || !Words.isOneOf(tokens, comma + 1, "a", "an", "the")) {
      return false;
    }
    int to = comma + 2;
    while (to < tokens.size()
        && to < comma + 6
        && tokens.get(to).isWord()
        && !WordSet.has(SpeechWords.PREPOSITIONS, tokens.get(to))
        && !is(to, "of")) {
      to++;
    }
    List<Token> described = tokens.subList(comma + 1, to);
    return SpeechWords.hasAny(described, "any-body", "body")
        && !SpeechWords.hasAny(described, "role", "title");
  }

  private boolean is(int i, String word) {
    return words.is(i, word);
  }

  private boolean isTail(int to) {
    return words.isTail(to);
  }
}
