package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whoever counts in the passive: "counted by the coastguard", "were put at 40 by the union", "as
/// stated by the ministry".
final class CountedBy {

  private static final Set<String> COUNTED =
      WordSet.parse(
          "counted tracked logged recorded registered reported estimated announced published"
              + " compiled tallied claimed verified documented observed");

  /// Behind "as" only.
  private static final Set<String> TOLD =
      WordSet.parse(
          "stated noted declared disclosed confirmed indicated said told revealed described"
              + " calculated quoted");

  /// The verbs that may stand before "by".
  static final Set<String> WORDS =
      WordSet.joined(List.of(COUNTED, TOLD, WordSet.of("given", "put", "pegged", "valued")));

  private static final int AWAY = 10;

  private final Wording words;
  private final List<Token> tokens;
  private final NamedSources named;
  private final Persons persons;
  private final List<SpeechAct> acts;

  CountedBy(Wording words, NamedSources named, Persons persons, List<SpeechAct> acts) {
    this.words = words;
    this.tokens = words.tokens();
    this.named = named;
    this.persons = persons;
    this.acts = acts;
  }

  /// Reads whoever counts where the verb is token `i`; returns where that ends, or `i` where nobody
  /// does.
  int at(int i) {
    Token token = tokens.get(i);
    boolean given = token.is("given") && words.isNumber(Math.max(0, i - 1));
    boolean put =
        (token.is("put") || token.is("pegged") || token.is("valued"))
            && (words.is(i - 1, "was") || words.is(i - 1, "were"));
    boolean worth = token.is("valued") && words.is(i + 1, "by");
    boolean told = WordSet.has(TOLD, token) && words.is(i - 1, "as") && words.is(i + 1, "by");
    int by = WordSet.has(COUNTED, token) || given || put || told || worth ? by(i) : 0;
    return by > 0 ? counted(i, by) : i;
  }

  /// "A map compiled by Volta shows": whoever made what is the subject of a verb of speech; null
  /// where nobody is said to.
  static @Nullable SpeechAct makerOf(Phrase subject, List<SpeechAct> acts) {
    SpeechAct last = acts.isEmpty() ? null : acts.getLast();
    boolean made =
        last != null
            && last.from() > subject.from()
            && last.to() == subject.to()
            && WordSet.has(COUNTED, subject.all().get(last.from()));
    return made ? last : null;
  }

  private boolean hasNumber(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isNumber(i)) {
        return true;
      }
    }
    return false;
  }

  /// The "by" of "counted by", "were counted at the bridge in May by"; 0 where none is, as in "were
  /// counted at a feast attended by".
  private int by(int verb) {
    boolean passive =
        verb > 0 && WordSet.isAmong(tokens.get(verb - 1).lower(), "was", "were", "been", "being");
    for (int i = verb + 1; i < Math.min(tokens.size() - 1, verb + (passive ? AWAY : 2)); i++) {
      boolean other = i > verb + 1 && tokens.get(i - 1).lower().endsWith("ed");
      if (words.is(i, "by")) {
        return other ? 0 : i;
      }
      if (words.isTail(i) && !CalendarWords.isInNumber(tokens, i)
          || WordSet.has(SpeechWords.AUXILIARIES, tokens.get(i))) {
        return 0;
      }
    }
    return 0;
  }

  /// "the 40 trucks counted by the coastguard": whoever counts is the source.
  private int counted(int verb, int by) {
    Phrase phrase = named.source(by + 1);
    if (phrase.isEmpty()) {
      return verb;
    }
    boolean bodily =
        SpeechWords.hasAny(phrase.tokens(), "body", "any-body", "role", "title", "trade");
    Speaker speaker = persons.person(phrase);
    if (!speaker.isNamed() || by > verb + 1 && !bodily) {
      return verb;
    }
    boolean over =
        hasNumber(verb + 1, by) || words.is(phrase.to(), "at") && words.hasNumberSoon(phrase.to());
    if (!over && by > verb + 1 && words.is(verb, "put")) {
      return verb;
    }
    int reach = words.is(verb, "given") ? verb - 1 : 0;
    acts.add(new SpeechAct(over ? by : verb, phrase.to(), false, reach, false, speaker));
    return phrase.to();
  }
}
