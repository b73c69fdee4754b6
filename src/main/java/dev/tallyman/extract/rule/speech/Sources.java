package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Words other than a verb of speech that name a source: "according to …", "citing …", "by the
/// ministry's count", "the union's tally shows", "counted by the coastguard".
final class Sources {
  private static final Set<String> BY = WordSet.of("by", "on", "in", "from", "at", "with", "using");
  private static final Set<String> INFORMED =
      WordSet.of("told", "informed", "advised", "assured", "notified", "briefed");
  private static final Set<String> HEARD = WordSet.of("learned", "learnt", "heard", "hears");

  /// "on the evidence of the ministry", "on the word of Bell".
  private static final Set<String> PROOFS =
      WordSet.of("evidence", "word", "authority", "testimony");

  /// The words that a source begins with, nouns for documents apart: most words are none.
  private static final Set<String> OPENERS =
      WordSet.joined(
          List.of(
              BY,
              INFORMED,
              HEARD,
              CountedBy.WORDS,
              Claims.NOUNS,
              Accounts.RECKONINGS,
              WordSet.parse(
                  "if so go going quote according source sources far per citing quoting based attributed cites"
                      + " quotes cited quoted data figures it")));

  private static final Set<String> UNITS =
      WordSet.of(
          "day", "week", "month", "year", "head", "capita", "cent", "hour", "tonne", "ton", "unit");

  private final Wording words;
  private final List<Token> tokens;
  private final Phrase whole;
  private final Subjects phrases;
  private final Persons persons;
  private final Relays relays;
  private final List<SpeechAct> acts;
  private final NamedSources named;
  private final Undersigned undersigned;
  private final Claims claims;
  private final CountedBy countedBy;

  Sources(Wording words, Subjects phrases, Relays relays, Persons persons, List<SpeechAct> acts) {
    this.words = words;
    this.tokens = words.tokens();
    this.whole = words.phrase(0, tokens.size());
    this.phrases = phrases;
    this.relays = relays;
    this.persons = persons;
    this.acts = acts;
    this.named = new NamedSources(words, phrases);
    this.undersigned = new Undersigned(words, phrases, persons, acts);
    this.claims = new Claims(words, phrases, persons, acts);
    this.countedBy = new CountedBy(words, named, persons, acts);
  }

  /// Reads the source that begins at token `i`; returns where it ends, or `i` where none begins.
  int at(int i) {
    Token token = tokens.get(i);
    if (!WordSet.has(OPENERS, token)) {
      int marked = token.isWord() ? i : undersigned.at(i);
      return marked > i ? marked : account(i);
    }
    int signed = undersigned.at(i);
    if (signed > i) {
      return signed;
    }
    if (token.is("according") && is(i + 1, "to")) {
      return named(i, i + 2);
    }
    if (is(i + 1, "by") && (token.is("going") || token.is("go") && is(i - 1, "to"))) {
      return named(i, i + 2);
    }
    if (SourceLines.opens(tokens, i)) {
      return named(i, i + 2);
    }
    if (token.is("far")
        && is(i + 1, "as")
        && is(i - 1, i == 1 ? tokens.getFirst().lower() : "as")) {
      return i + 2 < tokens.size() && SpeechWords.isPronoun(tokens.get(i + 2))
          ? known(i)
          : knowing(i);
    }
    if (token.is("per") && isPer(i)) {
      return named(i, i + 1);
    }
    if (token.is("citing") || token.is("quoting")) {
      passOn(i);
      return named(i, i + 1);
    }
    if (token.is("quote") && (is(i - 1, "i") || is(i - 1, "we"))) {
      return named(i, i + 1);
    }
    if (token.is("with") && is(i + 1, "reference") && is(i + 2, "to")) {
      passOn(i);
      return named(i, i + 3);
    }
    if (token.is("based") && is(i + 1, "on") && !NamedSources.isTip(tokens, i + 2)
        || token.is("attributed") && is(i + 1, "to")) {
      return named(i, i + 2);
    }
    if (isCiting(i)) {
      passOn(i);
      relays.citing(i - 1);
      return named(i, i + 1);
    }
    if (WordSet.has(INFORMED, token) && is(i + 1, "by")
        || token.is("it") && is(i + 1, "from") && is(i - 1, "has")) {
      return told(i, i + 2);
    }
    if (WordSet.has(HEARD, token) && is(i + 1, "from")) {
      relays.quoting(i);
      return told(i, i + 2);
    }
    int counted = countedBy.at(i);
    if (counted > i) {
      return counted;
    }
    if (WordSet.has(BY, token)) {
      return reckoning(i);
    }
    int claim = claims.at(i);
    return claim > i ? claim : account(i);
  }

  /// "which cites", "a report that quoted".
  private boolean isCiting(int i) {
    boolean past = is(i, "cited") || is(i, "quoted");
    return (is(i, "cites") || is(i, "quotes") || past && !is(i + 1, "by"))
        && (is(i - 1, "which") || is(i - 1, "that"));
  }

  /// "as far as the Desk knows"; "drove as far as Atbara" is a way.
  private int knowing(int far) {
    int to = phrases.right(far + 2).to();
    boolean knows =
        Words.isOneOf(
            tokens, to, "know", "knows", "knew", "can", "could", "is", "are", "was", "were", "has");
    return knows ? named(far, far + 2) : far;
  }

  /// "as far as we know from the Desk"; nobody in "as far as I know".
  private int known(int far) {
    boolean from = is(far + 3, "know") && is(far + 4, "from");
    return from ? named(far, far + 5) : far;
  }

  /// Whoever is named behind the words: "according to …", "citing …".
  private int named(int from, int begin) {
    Phrase phrase = named.source(begin);
    if (phrase.isEmpty()) {
      return begin;
    }
    int to = phrases.behindBracket(phrase.to());
    boolean passedOn = is(to + 1, "by");
    boolean behind = isTail(behindDate(to)) || is(to, "(") || NamedSources.isPublished(tokens, to);
    boolean leads = from <= 2 || !behind && !passedOn;
    acts.add(new SpeechAct(from, to, leads, persons.person(phrase)));
    return to;
  }

  /// Behind "on Monday, September 13", the day on which a source told.
  private int behindDate(int from) {
    int at = is(from, "on") ? from + 1 : from;
    int to = from;
    while (at < tokens.size() && (tokens.get(at).isDigits() || isDayOrMonth(at))) {
      to = at + 1;
      at = is(to, ",") && to + 1 < tokens.size() && isDayOrMonth(to + 1) ? to + 1 : to;
    }
    return to;
  }

  private boolean isDayOrMonth(int i) {
    return tokens.get(i).isCapitalised() && CalendarWords.isDayOrMonth(tokens.get(i).lower());
  }

  /// "per customs data", not "30 tonnes per day".
  private boolean isPer(int i) {
    boolean open = i == 0 || is(i - 1, ",") || is(i - 1, "as") || is(i - 1, "(");
    return open && i + 1 < tokens.size() && !WordSet.has(UNITS, tokens.get(i + 1));
  }

  /// "V wrote, citing …": whoever cites another passes on what the other claims; "it said, citing
  /// …" leaves the other alone.
  private void passOn(int citing) {
    int last = acts.size() - 1;
    if (last < 0) {
      return;
    }
    SpeechAct act = acts.get(last);
    Speaker speaker = act.speaker();
    boolean near = citing - act.to() <= 3 && isTail(citing - 1);
    if (near && !speaker.isNamed()) {
      acts.removeLast();
    }
    if (speaker.isNamed()
        && speaker.kind() == Speaker.Kind.BODY
        && (near || SpeechWords.isPlainName(words, act))) {
      acts.set(last, act.by(new Speaker(speaker.name(), Speaker.Kind.MEDIA)));
    }
  }

  /// "was told by the terminal that …": the innermost mouth counts.
  private int told(int from, int begin) {
    Phrase phrase = phrases.right(begin);
    if (phrase.isEmpty()) {
      return begin;
    }
    acts.add(new SpeechAct(from, phrase.to(), true, persons.person(phrase)));
    return phrase.to();
  }

  /// "by the ministry's estimate", "on Volta's count", "by her reckoning", "in the words of Bell".
  private int reckoning(int from) {
    Phrase rest = words.phrase(from + 1, tokens.size());
    boolean bare =
        is(from + 2, "from")
            && from + 1 < tokens.size()
            && Accounts.isReckoning(tokens.get(from + 1));
    for (int i = bare ? from + 1 : from + 2; i < Math.min(tokens.size(), from + 10); i++) {
      if (WordSet.has(BY, tokens.get(i)) || ",:;".contains(tokens.get(i).text())) {
        return from;
      }
      boolean proof = WordSet.has(PROOFS, tokens.get(i)) && is(i + 1, "of") || isPaper(from, i);
      if (!proof && (!Accounts.isReckoning(tokens.get(i)) || Accounts.isWhole(tokens, i))) {
        continue;
      }
      Phrase owner = isOther(from, i) ? words.phrase(0, 0) : owner(rest, i);
      if (owner.isEmpty()) {
        return from;
      }
      int end = Math.max(i + 1, owner.to());
      boolean joined =
          from > 0
              && WordSet.isAmong(
                  tokens.get(from - 1).lower(), "and", "but", ";", "while", "whereas");
      boolean leads = from < 3 || joined && !isTail(end);
      Speaker speaker = persons.person(owner);
      if (!proof || speaker.isNamed()) {
        acts.add(new SpeechAct(from, end, leads, speaker));
      }
      return end;
    }
    return from;
  }

  /// "on the sanctions lists of Paris" is on no account; "on the back page gave the number of" has
  /// its own verb.
  private boolean isOther(int from, int account) {
    return Words.isOneOf(
            tokens, account - 1, "sanctions", "waiting", "black", "watch", "wish", "price")
        || Words.hasAny(tokens, from + 1, account, GIVING);
  }

  private static final Set<String> GIVING =
      WordSet.of("gave", "gives", "put", "puts", "has", "had", "have", "found", "finds");

  /// "in a report by the Desk".
  private boolean isPaper(int in, int noun) {
    return is(in, "in")
        && noun == in + 2
        && (is(in + 1, "a") || is(in + 1, "the"))
        && (is(noun + 1, "by") || is(noun + 1, "from"))
        && SpeechWords.isSpeaker(tokens, noun, "document");
  }

  private Phrase owner(Phrase rest, int account) {
    Phrase possessor = Accounts.possessor(rest, account);
    if (possessor != null) {
      return possessor;
    }
    boolean pronoun =
        WordSet.isAmong(rest.first().lower(), "his", "her", "its", "their", "our", "my");
    int last = is(account - 1, "own") ? account - 1 : account;
    if (pronoun && last == rest.from() + 1) {
      return rest.part(rest.from(), last);
    }
    boolean of = Words.isOneOf(tokens, account + 1, "of", "by", "from");
    Phrase owner = of ? phrases.right(account + 2) : words.phrase(0, 0);
    return !owner.isEmpty()
            && (owner.hasCapital()
                || owner.first().is("the")
                || SpeechWords.hasAny(owner.tokens(), "role"))
        ? owner
        : words.phrase(0, 0);
  }

  /// "the union's tally stands at 40", "data from Volta: 40 ships": an account of somebody, and
  /// then a number.
  private int account(int i) {
    if (!Accounts.isAccount(whole, i)) {
      return i;
    }
    Phrase before = phrases.left(Accounts.end(whole, i));
    Phrase possessor = before.isEmpty() ? null : Accounts.possessor(before, i);
    int source = possessor == null ? Accounts.source(whole, i, whole.to()) : -1;
    Phrase owner = possessor != null ? possessor : source > 0 ? phrases.right(source) : null;
    if (owner == null
        || owner.isEmpty()
        || SpeechVerbs.hasVerb(owner)
        || !(owner.hasCapital() || owner.first().is("the"))) {
      return i;
    }
    int end = Math.max(Accounts.end(whole, i), owner.to());
    if (SpeechWords.SPEECH.at(tokens, Math.min(end, tokens.size() - 1)).isPresent()
        || !words.hasNumberSoon(end)) {
      return i;
    }
    Speaker speaker = persons.person(owner);
    if (!speaker.isNamed()) {
      return i;
    }
    acts.add(new SpeechAct(owner.from(), end, true, speaker));
    return end;
  }

  private boolean is(int i, String word) {
    return words.is(i, word);
  }

  private boolean isTail(int to) {
    return words.isTail(to);
  }
}
