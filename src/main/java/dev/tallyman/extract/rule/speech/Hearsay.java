package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Who speaks through another's mouth: "Interfax quoted the minister as saying", "Ada Bell is
/// reported by Kyodo to have said".
final class Hearsay {

  private static final Set<String> QUOTING =
      WordSet.of("quoted", "quotes", "quote", "cited", "has", "had", "have");
  private static final Set<String> HAVING = WordSet.of("has", "had", "have");

  /// The words with which it may begin.
  static final Set<String> WORDS = WordSet.joined(List.of(QUOTING, WordSet.of("to")));

  private final Wording words;
  private final List<Token> tokens;
  private final Subjects phrases;
  private final Relays relays;
  private final Persons persons;
  private final List<SpeechAct> acts;

  Hearsay(Wording words, Subjects phrases, Relays relays, Persons persons, List<SpeechAct> acts) {
    this.words = words;
    this.tokens = words.tokens();
    this.phrases = phrases;
    this.relays = relays;
    this.persons = persons;
    this.acts = acts;
  }

  /// Reads somebody quoted at token `i`: "quoted the minister as saying"; returns where that ends,
  /// or `i` where nobody is.
  int at(int i) {
    if (is(i, "to") && is(i + 1, "have") && i + 2 < tokens.size()) {
      return reportedToHave(i);
    }
    Token word = tokens.get(i);
    return WordSet.has(QUOTING, word) ? quoted(i) : i;
  }

  /// "quoted the association as saying", "Ada Bell was quoted as saying": whoever says it speaks,
  /// not who quotes.
  private int quoted(int i) {
    Phrase object = phrases.right(i + 1);
    int as = object.isEmpty() ? i + 1 : object.to();
    boolean by = is(i + 1, "by") || is(i + 1, "in") || is(i + 1, "on");
    if (!object.isEmpty() && is(as, ",")) {
      Phrase name = phrases.right(as + 1);
      as = is(name.to(), ",") ? name.to() + 1 : as;
    }
    boolean having = WordSet.has(HAVING, tokens.get(i));
    if (having
        ? !is(as, "saying")
        : !is(as, "as") || !(is(as + 1, "saying") || is(as + 1, "having"))) {
      return i;
    }
    Phrase speaker = object;
    if (object.isEmpty() || by) {
      int passive = i;
      while (passive > 0
          && WordSet.isAmong(tokens.get(passive - 1).lower(), "was", "were", "is", "been")) {
        passive--;
      }
      speaker = phrases.left(passive);
    }
    if (speaker.isEmpty()) {
      return i;
    }
    boolean leads = !isTail(as + 2) && !is(as + 2, "by");
    acts.add(new SpeechAct(Math.min(i, speaker.from()), as + 1, leads, persons.person(speaker)));
    if (by) {
      relays.passedBy(i);
    } else if (!object.isEmpty()) {
      relays.quoting(i);
    }
    return as + 1;
  }

  /// "Ada Bell is reported (by Kyodo) to have said".
  private int reportedToHave(int i) {
    int verb = i - 1;
    while (verb > 0 && i - verb < 6 && !is(verb, "reported") && !is(verb, "believed")) {
      verb--;
    }
    boolean said =
        WordSet.isAmong(tokens.get(i + 2).lower(), "said", "told", "put", "confirmed", "stated");
    if (!said
        || verb < 2
        || !WordSet.isAmong(tokens.get(verb - 1).lower(), "is", "was", "are", "were")) {
      return i;
    }
    Phrase subject = phrases.left(verb - 1);
    if (subject.isEmpty()) {
      return i;
    }
    relays.passedBy(verb);
    acts.add(new SpeechAct(subject.from(), i + 3, true, persons.person(subject)));
    return i + 3;
  }

  private boolean is(int i, String word) {
    return words.is(i, word);
  }

  private boolean isTail(int to) {
    return words.isTail(to);
  }
}
