package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.List;

/// A source that is put behind a number without a word of speech: "40 ships came in May – Port
/// Guild.", "41,000 t (customs)", "…, Ihcafé data.", or weighed: "if the Guard is to be believed".
final class Undersigned {

  private final Wording words;
  private final List<Token> tokens;
  private final Subjects phrases;
  private final Persons persons;
  private final List<SpeechAct> acts;

  Undersigned(Wording words, Subjects phrases, Persons persons, List<SpeechAct> acts) {
    this.words = words;
    this.tokens = words.tokens();
    this.phrases = phrases;
    this.persons = persons;
    this.acts = acts;
  }

  /// Reads what begins at token `i`; returns where it ends, or `i` where nothing does.
  int at(int i) {
    Token token = tokens.get(i);
    boolean dash = "–—(".contains(token.text()) || is(i, "-") && !token.glued();
    if (i > 0 && dash || token.is(",") && isAccountAtEnd(i + 1)) {
      return undersigned(i);
    }
    if (token.is("so") && is(i - 1, ",")) {
      return so(i);
    }
    return token.is("if") && i + 1 < tokens.size() ? believed(i) : i;
  }

  /// "By June, so the consulate, 300 tonnes had come": between two commas or at the end.
  private int so(int from) {
    Phrase phrase = phrases.right(from + 1);
    boolean body =
        !phrase.isEmpty()
            && (phrase.first().isCapitalised() || phrase.first().is("the"))
            && SpeechWords.hasAny(phrase.tokens(), "body", "any-body", "trade", "role");
    boolean told = body && !Nominals.hasPast(phrase);
    if (!told || !is(phrase.to(), ",") && !words.isTail(phrase.to())) {
      return from;
    }
    acts.add(new SpeechAct(from, phrase.to(), !isNumberAt(0, from), persons.person(phrase)));
    return phrase.to();
  }

  /// "40 ships came in May – Port Guild.", "41,000 t (customs)": who says so stands behind a dash,
  /// or in brackets right behind the number.
  private int undersigned(int mark) {
    boolean bracket = is(mark, "(");
    Phrase phrase = phrases.right(mark + 1);
    int end = phrase.to();
    boolean closed = bracket ? is(end, ")") : end >= tokens.size() - 1 && words.isTail(end);
    boolean atEnd = end >= tokens.size() - 2;
    boolean body =
        is(mark, ",")
            || SpeechWords.hasAny(phrase.tokens(), "body", "trade")
            || !bracket && end == tokens.size() && isSigned(phrase);
    if (phrase.isEmpty()
        || !closed
        || !body
        || phrase.to() - phrase.from() > 6
        || !isNumberAt(bracket && !atEnd ? mark - 4 : 0, mark)) {
      return mark;
    }
    Speaker speaker = persons.person(phrase);
    if (!speaker.isNamed()) {
      return mark;
    }
    acts.add(new SpeechAct(mark, end, false, speaker));
    return end;
  }

  /// "Exports hit 5 million tonnes – SovEcon": a headline ends with whom the text lets speak.
  private boolean isSigned(Phrase phrase) {
    return !phrase.isEmpty() && Appositions.isAppositive(phrase) && persons.isKnown(phrase);
  }

  /// "…, Ihcafé data."
  private boolean isAccountAtEnd(int from) {
    int last = tokens.size() - 1;
    int account = last >= 0 && !tokens.get(last).isWord() ? last - 1 : last;
    return account > from
        && account - from < 5
        && Accounts.isReckoning(tokens.get(account))
        && phrases.right(from).to() == account + 1
        && words.phrase(from, account).hasCapital();
  }

  private boolean isNumberAt(int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (words.isNumber(i)) {
        return true;
      }
    }
    return false;
  }

  /// "if the Guard is to be believed", "if the Guard is right", "if one believes the Guard".
  private int believed(int from) {
    if (Words.isOneOf(tokens, from + 2, "believe", "believes", "trust", "trusts")
        && Words.isOneOf(tokens, from + 1, "one", "you", "we")) {
      Phrase believed = phrases.right(from + 3);
      if (!believed.isEmpty()) {
        acts.add(new SpeechAct(from, believed.to(), from < 4, persons.person(believed)));
      }
      return Math.max(from, believed.to());
    }
    Phrase phrase = phrases.right(from + 1);
    int verb = phrase.to();
    if (is(verb, ",")) {
      Phrase called = phrases.right(verb + 1);
      verb = is(called.to(), ",") ? called.to() + 1 : verb;
    }
    boolean trusted =
        (is(verb, "is") || is(verb, "are"))
            && (is(verb + 1, "right") || is(verb + 1, "to") && is(verb + 2, "be"));
    if (phrase.isEmpty() || !trusted || is(verb + 1, "to") && !isTrust(verb + 3)) {
      return from;
    }
    acts.add(new SpeechAct(from, verb + 1, from < 4, persons.person(ownerOf(phrase))));
    return verb + 1;
  }

  /// "the terminal" of "if the terminal's screen is right".
  private static Phrase ownerOf(Phrase phrase) {
    int own = phrase.indexOf("'s");
    boolean thing =
        own > phrase.from()
            && own + 1 < phrase.to()
            && !phrase.part(own + 1, phrase.to()).hasCapital()
            && SpeechWords.SPEAKERS.in(phrase.part(own + 1, phrase.to()).tokens()).isEmpty();
    return thing ? phrase.part(phrase.from(), own) : phrase;
  }

  private boolean isTrust(int i) {
    return is(i, "believed") || is(i, "trusted") || is(i, "credited");
  }

  private boolean is(int i, String word) {
    return words.is(i, word);
  }
}
