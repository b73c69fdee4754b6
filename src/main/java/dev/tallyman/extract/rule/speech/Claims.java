package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Whose a claim is that a noun tells: "a claim by the army that 60 boxes came", "Volta lowered its
/// forecast to 30 million".
final class Claims {

  static final Set<String> CLAIMS =
      WordSet.of(
          "claim",
          "claims",
          "allegation",
          "allegations",
          "assertion",
          "complaint",
          "accusation",
          "charge",
          "suggestion",
          "warning",
          "announcement",
          "admission",
          "assurance",
          "assurances",
          "contention",
          "insistence",
          "report",
          "reports",
          "statement",
          "confirmation",
          "denial",
          "boast",
          "word",
          "news");

  /// These tell a claim only of somebody with a name.
  private static final Set<String> THOUGHTS =
      WordSet.parse(
          "belief conclusion finding findings view suspicion hint message disclosure revelation"
              + " assessment verdict testimony theory version account estimate forecast position"
              + " impression understanding calculation");

  /// The nouns that a claim may begin with.
  static final Set<String> NOUNS = WordSet.joined(List.of(CLAIMS, THOUGHTS));

  private static final int AWAY = 10;

  private final Wording words;
  private final List<Token> tokens;
  private final Subjects phrases;
  private final Persons persons;
  private final List<SpeechAct> acts;

  Claims(Wording words, Subjects phrases, Persons persons, List<SpeechAct> acts) {
    this.words = words;
    this.tokens = words.tokens();
    this.phrases = phrases;
    this.persons = persons;
    this.acts = acts;
  }

  /// Reads the claim whose noun is token `i`; returns where it ends, or `i` where none is.
  int at(int i) {
    int claim = came(i);
    claim = claim > i ? claim : claimed(i);
    return claim > i ? claim : revised(i);
  }

  /// "Volta lowered its forecast to 30 million": whose forecast it is.
  private int revised(int noun) {
    if (noun < 3 || !Accounts.isReckoning(tokens.get(noun))) {
      return noun;
    }
    boolean own = WordSet.isAmong(tokens.get(noun - 1).lower(), "its", "his", "her", "their");
    if (!own || !words.hasNumberSoon(noun + 1)) {
      return noun;
    }
    String verb = tokens.get(noun - 2).lower();
    boolean changes = verb.endsWith("ed") || WordSet.isAmong(verb, "cut", "kept", "left", "put");
    Phrase subject = changes ? phrases.left(noun - 2) : words.phrase(0, 0);
    Speaker speaker = subject.isEmpty() ? Speaker.UNNAMED : persons.person(subject);
    if (!speaker.isNamed()) {
      return noun;
    }
    acts.add(new SpeechAct(subject.from(), noun + 1, true, speaker));
    return noun + 1;
  }

  /// "From the army came word that …", "word came from the army that …": whose word it is.
  private int came(int noun) {
    if (!WordSet.has(CLAIMS, tokens.get(noun))) {
      return noun;
    }
    boolean behind = isComing(noun + 1) && is(noun + 2, "from");
    Phrase owner = behind ? phrases.right(noun + 3) : before(isComing(noun - 1) ? noun - 1 : -1);
    int end = behind ? owner.to() : noun + 1;
    if (owner.isEmpty() || !is(end, "that") || SpeechVerbs.hasVerb(owner)) {
      return noun;
    }
    acts.add(new SpeechAct(owner.from(), end, true, persons.person(owner)));
    return end;
  }

  private boolean isComing(int i) {
    return is(i, "came") || is(i, "comes");
  }

  /// "the army" of "From the army came".
  private Phrase before(int verb) {
    for (int i = verb - 2; i >= Math.max(0, verb - AWAY); i--) {
      if (is(i, "from")) {
        return words.phrase(i + 1, verb);
      }
    }
    return words.phrase(0, 0);
  }

  /// "a claim by the army that 60 boxes came", "the Guard's allegation that …".
  private int claimed(int noun) {
    if (!WordSet.has(NOUNS, tokens.get(noun)) || noun + 1 >= tokens.size()) {
      return noun;
    }
    boolean by = is(noun + 1, "by") || is(noun + 1, "from") || is(noun + 1, "of");
    Phrase before = by ? words.phrase(0, 0) : phrases.left(noun + 1);
    Phrase owner = by ? phrases.right(noun + 2) : Accounts.possessor(before, noun);
    int end = by && owner != null ? owner.to() : noun + 1;
    if (owner == null && Words.isOneOf(tokens, noun - 1, "his", "her", "its", "their")) {
      owner = words.phrase(noun - 1, noun);
    }
    boolean told = is(end, "that") || (is(end, "is") || is(end, "was")) && is(end + 1, "that");
    if (owner == null || owner.isEmpty() || !told || SpeechVerbs.hasVerb(owner)) {
      return noun;
    }
    Phrase whose = behindArticle(owner);
    Speaker speaker = persons.person(whose);
    if (!speaker.isNamed() && !WordSet.has(CLAIMS, tokens.get(noun))) {
      return noun;
    }
    acts.add(new SpeechAct(whose.from(), end, true, speaker));
    return end;
  }

  /// "the Desk" of "Buyers doubt the Desk's claim": not of "the chief of the Desk".
  private Phrase behindArticle(Phrase owner) {
    for (int i = owner.to() - 1; i > owner.from(); i--) {
      boolean joined = WordSet.has(SpeechWords.PREPOSITIONS, tokens.get(i - 1)) || is(i - 1, "of");
      if (is(i, "the") && !joined) {
        return owner.part(i, owner.to());
      }
    }
    return owner;
  }

  private boolean is(int i, String word) {
    return words.is(i, word);
  }
}
