package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the acts of speech of one sentence: its verbs of speech here, other words that name a
/// source in `Sources`, who passes it on in `Relays`.
final class SpeechActs {
  private static final int MOST_ACTS = 200;

  /// "Table 4 gives", "Part two stated": the paper itself, and nobody.
  private static final Set<String> PARTS =
      WordSet.parse(
          "table figure chart annex part bulletin issue page paragraph chapter section article note"
              + " number week footnote map box");

  /// The words with which hearsay or who relays it may begin: most words are none.
  private static final Set<String> HEARD = WordSet.joined(List.of(Hearsay.WORDS, Relays.WORDS));

  private final Wording words;
  private final Subjects phrases;
  private final SpeechVerbs verbs;
  private final Inversions inversions;
  private final SpeechNouns nouns;
  private final Persons persons;
  private final Speakers speakers;
  private final Hearsay hearsay;
  private final Sources sources;
  private final Relays relays;
  private final List<SpeechAct> acts = new ArrayList<>();

  private SpeechActs(Wording words, Speakers speakers) {
    this.words = words;
    this.phrases = new Subjects(words);
    this.verbs = new SpeechVerbs(words);
    this.inversions = new Inversions(words, phrases, verbs);
    this.nouns = new SpeechNouns(words);
    this.speakers = speakers;
    this.persons = new Persons(words, phrases, speakers);
    this.relays = new Relays(words, phrases, speakers, acts);
    this.hearsay = new Hearsay(words, phrases, relays, persons, acts);
    this.sources = new Sources(words, phrases, relays, persons, acts);
  }

  static List<SpeechAct> of(String text, Sentence sentence, Speakers speakers) {
    List<Token> tokens = sentence.tokens();
    SpeechActs found = new SpeechActs(new Wording(text, tokens), speakers);
    for (int i = 0; i < tokens.size() && found.acts.size() < MOST_ACTS; ) {
      i = Math.max(i + 1, found.readAt(i));
    }
    found.acts.sort((one, other) -> Integer.compare(one.from(), other.from()));
    return List.copyOf(found.acts);
  }

  /// Reads what begins at token `i`; returns the token to go on from, or `i` where nothing does.
  private int readAt(int i) {
    int end = i;
    if (WordSet.has(HEARD, words.tokens().get(i))) {
      end = hearsay.at(i);
      end = end > i ? end : relays.at(i);
    }
    end = end > i ? end : sources.at(i);
    if (end > i) {
      return end;
    }
    if (words.is(i, ":") && i + 1 < words.tokens().size() && acts.isEmpty()) {
      return introduced(i);
    }
    if (words.is(i, "adding") && !acts.isEmpty()) {
      acts.add(new SpeechAct(i, i + 1, true, acts.getLast().speaker()));
      return i + 1;
    }
    Optional<Match> verb = SpeechWords.SPEECH.at(words.tokens(), i);
    return verb.isPresent() ? verb(verb.get()) : elided(i);
  }

  /// "The ministry reported 4 million tonnes, the grain union 3.9", "Kyiv spoke of 40; the
  /// governor, Ada Bell, of 14": a second source goes without a verb.
  private int elided(int comma) {
    boolean joins = !acts.isEmpty() && (words.is(comma, ",") || words.is(comma, ";"));
    if (!joins || comma + 2 >= words.tokens().size()) {
      return comma;
    }
    int begin = words.is(comma + 1, "and") || words.is(comma + 1, "but") ? comma + 2 : comma + 1;
    Phrase phrase = phrases.right(begin);
    int at = phrase.indexOf("at");
    if (at > phrase.from() && words.is(at + 1, "twice")) {
      phrase = phrase.part(phrase.from(), at);
    }
    Phrase name = words.is(phrase.to(), ",") ? phrases.right(phrase.to() + 1) : words.phrase(0, 0);
    int end =
        !name.isEmpty() && Appositions.isAppositive(name) && words.is(name.to(), ",")
            ? name.to() + 1
            : phrase.to();
    boolean of = words.is(end, "of") || words.is(end, "at");
    int number = of ? end + 1 : end;
    boolean counted =
        Words.isOneOf(words.tokens(), number, "twice", "half", "double", "treble")
            || number < words.tokens().size() && words.isNumber(number);
    if (phrase.isEmpty()
        || !counted
        || !isSource(phrase)
        || SpeechVerbs.hasVerb(phrase)
        || Nominals.isPast(phrase, phrase.to() - 1)) {
      return comma;
    }
    Speaker speaker = persons.person(phrase);
    if (speaker.isNamed()) {
      acts.add(new SpeechAct(phrase.from(), end, true, speaker));
    }
    return end;
  }

  /// "the grain union", "Italy's interior minister": not "two of them", "the ship".
  private static boolean isSource(Phrase phrase) {
    boolean trade = SpeechWords.isSpeaker(phrase.all(), phrase.from(), "trade");
    return (trade || SpeechWords.hasAny(phrase.tokens(), "body", "any-body", "role"))
        && (trade || phrase.hasCapital() || phrase.first().is("the"))
        && !WordSet.has(SpeechWords.PREPOSITIONS, phrase.first());
  }

  /// "Colonel Ada Bell was blunt: “We stopped …": whoever opens the sentence says what is quoted.
  private int introduced(int colon) {
    if (relays.opening(colon)) {
      return colon + 1;
    }
    boolean quoted = "“\"‘".contains(words.tokens().get(colon + 1).text());
    Speaker speaker = speakers.metHere();
    if (quoted && speaker != null) {
      speakers.remember(speaker);
      acts.add(new SpeechAct(0, colon + 1, true, speaker));
    }
    return colon + 1;
  }

  private int verb(Match verb) {
    if (nouns.isNoun(verb)
        || nouns.isSilent(verb)
        || verb.from() == 0 && words.is(verb.to(), "by")) {
      return verb.to();
    }
    Phrase inverted = inversions.behind(verb);
    if (!inverted.isEmpty()) {
      Speaker speaker = persons.person(inverted);
      acts.add(new SpeechAct(verb.from(), inverted.to(), verb.from() == 0, speaker));
      return inverted.to();
    }
    Phrase subject = phrases.left(verb.from());
    if (isOfWhom(subject)) {
      return verb.to();
    }
    if (subject.isEmpty() && isJoined(verb)) {
      joined(verb);
    } else if (!subject.isEmpty()
        && Sayers.may(verb, subject)
        && !(isOfThings(verb, subject) && speakers.isThing(subject))
        && verbs.fits(verb, subject)) {
      said(verb, subject);
    }
    return verb.to();
  }

  /// "Draughts inferred from shadows suggest", "Soya from Toledo added 40": things show or count.
  private boolean isOfThings(Match verb, Phrase subject) {
    return verb.meaning().equals("counts")
        || Nominals.hasPast(subject)
        || Words.isOneOf(words.tokens(), verb.from(), "suggest", "suggests", "added", "indicate");
  }

  /// "None of the masters with whom the Panel corresponded disputed it": the masters did.
  private boolean isOfWhom(Phrase subject) {
    return !subject.isEmpty()
        && words.is(subject.from() - 1, "whom")
        && subject.to() - subject.from() > 1
        && !subject.last().isCapitalised()
        && words.tokens().get(subject.to() - 2).isCapitalised();
  }

  /// "The Guild sold 40 tonnes and fears that …": a second verb of the same subject.
  private boolean isJoined(Match verb) {
    return (words.is(verb.from() - 1, "and") || words.is(verb.from() - 1, "but"))
        && (words.is(verb.to(), "that")
            || verbs.givesFigure(verb)
            || isCountOfPerson(verb)
            || isForecast(verb));
  }

  /// "The brokerage Halden is less hopeful and forecasts no more than 750,000".
  private boolean isForecast(Match verb) {
    return Words.isOneOf(
            words.tokens(), verb.from(), "forecasts", "predicts", "expects", "foresees")
        && words.hasNumberSoon(verb.to())
        && acts.isEmpty();
  }

  /// "Ada Bell, 58, climbed down from her cab and counted 64 trucks".
  private boolean isCountOfPerson(Match verb) {
    Speaker met = speakers.metHere();
    return words.is(verb.from(), "counted")
        && words.hasNumberSoon(verb.to())
        && acts.isEmpty()
        && met != null
        && met.kind() == Speaker.Kind.PERSON;
  }

  private void joined(Match verb) {
    Speaker speaker = acts.isEmpty() ? speakers.metHere() : acts.getLast().speaker();
    if (speaker != null) {
      acts.add(new SpeechAct(verb.from(), verb.to(), true, speaker));
    }
  }

  private void said(Match verb, Phrase subject) {
    boolean table =
        (subject.last().isDigits() || NumberLikes.isNumberWord(subject.last().lower()))
            && WordSet.has(PARTS, subject.first());
    boolean we = WordSet.isAmong(subject.last().lower(), "we", "i");
    if (table || we && words.isQuoted(verb.from(), verb.to())) {
      return;
    }
    boolean told = verbs.isTold(verb);
    int end = told ? phrases.right(verb.to()).to() : verb.to();
    int reach = verbs.relative(subject.from(), end);
    boolean leads = reach == 0 && verbs.leads(subject.from(), end);
    boolean pledge = verb.meaning().equals("pledges");
    SpeechAct maker = CountedBy.makerOf(subject, acts);
    Speaker said = passedOn(subject, verb, persons.person(issuer(subject)));
    Speaker speaker = counting(verb, said.isNamed() || maker == null ? said : maker.speaker());
    if (isDenied(subject) || !speaker.isNamed() && isCitedBefore(subject)) {
      return;
    }
    boolean stranger = isStranger(subject) || Unnamed.isOne(words.tokens(), verb, subject);
    if (speaker.isNamed()
        || stranger
        || !verb.meaning().equals("counts")
        || verbs.isDocument(subject)) {
      acts.add(new SpeechAct(subject.from(), verb.to(), leads, reach, pledge, speaker));
    }
    if (told || words.is(verb.to(), "to")) {
      relays.told(told ? verb.to() : verb.to() + 1);
    }
    if (speaker.isMedia()) {
      relays.joined(subject.from());
    }
  }

  /// "Bloomberg counted 30 tankers": an agency that counts for itself claims it.
  private Speaker counting(Match verb, Speaker speaker) {
    boolean counts =
        Words.isOneOf(words.tokens(), verb.from(), "counted", "counts", "tallied", "tracked");
    return counts && speaker.isMedia() ? new Speaker(speaker.name(), Speaker.Kind.BODY) : speaker;
  }

  /// "Quoting the union, the newspaper said": what the union claims.
  private boolean isCitedBefore(Phrase subject) {
    return !acts.isEmpty()
        && acts.getLast().from() == 0
        && acts.getLast().speaker().isNamed()
        && words.is(subject.from() - 1, ",")
        && Words.isOneOf(words.tokens(), 0, "citing", "quoting");
  }

  /// The ministry of "The ministry released a statement saying", "has issued an update saying".
  private Phrase issuer(Phrase paper) {
    if (!SpeechWords.isSpeaker(paper.all(), paper.to() - 1, "document")) {
      return paper;
    }
    int verb = paper.to() - 1;
    while (verb >= Math.max(0, paper.from() - 1)
        && !NamedSources.isPublished(paper.all(), verb)
        && !(words.is(verb, "put") && words.is(verb + 1, "out"))) {
      verb--;
    }
    boolean issued = verb >= Math.max(1, paper.from() - 1);
    Phrase issuer = issued ? phrases.left(verb) : paper;
    return issuer.isEmpty() ? paper : issuer;
  }

  /// "your surveyor counted", "a guard found": somebody who is not named counts.
  private static boolean isStranger(Phrase subject) {
    return WordSet.isAmong(subject.first().lower(), "your", "their", "his", "her", "a", "an")
        && SpeechWords.hasAny(subject.tokens(), "role", "title");
  }

  /// "The Guard did not seize 40 boxes, as websites reported": whoever denies it claims that.
  private boolean isDenied(Phrase subject) {
    return words.is(subject.from() - 1, "as")
        && words.tokens().subList(0, subject.from()).stream()
            .anyMatch(token -> token.is("not") || token.is("never") || token.is("n't"));
  }

  /// "The Volta Post, quoting customs, said", "…, the railway said, Volta reported": a name that
  /// passes on what another claims.
  private Speaker passedOn(Phrase subject, Match verb, Speaker speaker) {
    if (speaker.kind() == Speaker.Kind.BODY && isReport(verb) && Papers.isTitled(subject)) {
      return new Speaker(speaker.name(), Speaker.Kind.MEDIA);
    }
    if (acts.isEmpty() || speaker.kind() != Speaker.Kind.BODY || !speaker.isNamed()) {
      return speaker;
    }
    SpeechAct last = acts.getLast();
    boolean citing =
        last.from() >= subject.to()
            && WordSet.isAmong(words.tokens().get(last.from()).lower(), "citing", "quoting");
    boolean put = words.is(subject.from() - 1, ",") && SpeechWords.isPlain(subject);
    boolean other = last.to() <= subject.from() && last.speaker().isNamed();
    return citing || put && isReport(verb) && other
        ? new Speaker(speaker.name(), Speaker.Kind.MEDIA)
        : speaker;
  }

  private boolean isReport(Match verb) {
    return WordSet.isAmong(
        words.tokens().get(verb.from()).lower(), "reports", "reported", "wrote", "writes");
  }
}
