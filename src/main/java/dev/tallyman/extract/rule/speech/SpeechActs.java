package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the acts of speech of one sentence.
final class SpeechActs {

  private static final Set<String> BY = Set.of("by", "on", "in");

  private static final Set<String> RECKONINGS =
      Set.of(
          "estimate",
          "estimates",
          "count",
          "counts",
          "reckoning",
          "arithmetic",
          "list",
          "tally",
          "assessment",
          "figures",
          "calculation",
          "calculations",
          "account",
          "records",
          "numbers",
          "data",
          "statistics");

  private static final Set<String> OPENERS = Set.of("“", "\"", "‘", "”", ",", "’");

  private static final int MOST_ACTS = 200;

  private final Wording words;

  private final Subjects phrases;

  private final SpeechVerbs verbs;
  private final Persons persons;

  private final List<Token> tokens;

  private final Speakers speakers;

  private final List<SpeechAct> acts = new ArrayList<>();

  private SpeechActs(String text, Sentence sentence, Speakers speakers) {
    this.tokens = sentence.tokens();
    this.words = new Wording(text, tokens);
    this.phrases = new Subjects(words);
    this.verbs = new SpeechVerbs(words);
    this.persons = new Persons(words, phrases, speakers);
    this.speakers = speakers;
  }

  static List<SpeechAct> of(String text, Sentence sentence, Speakers speakers) {
    SpeechActs found = new SpeechActs(text, sentence, speakers);
    for (int i = 0; i < found.tokens.size() && found.acts.size() < MOST_ACTS; ) {
      i = Math.max(i + 1, found.readAt(i));
    }
    found.acts.sort(Comparator.comparingInt(SpeechAct::from));
    return found.acts;
  }

  /// Reads what begins at token `i`; returns the token to go on from.
  private int readAt(int i) {
    Token token = tokens.get(i);
    if (token.is("according") && is(i + 1, "to")) {
      return afterwards(i, i + 2);
    }
    if (Set.of("citing", "quoting").contains(token.lower())
        || Set.of("cites", "quotes").contains(token.lower()) && is(i - 1, "which")) {
      passOn(i);
      return afterwards(i, i + 1);
    }
    if (Set.of("quoted", "cited", "reported", "obtained", "carried").contains(token.lower())
        && is(i + 1, "by")) {
      return relayed(i, i + 2);
    }
    if (token.is("told") && is(i + 1, "by")
        || token.is("it") && is(i + 1, "from") && is(i - 1, "has")) {
      return hearsay(i, i + 2);
    }
    if (BY.contains(token.lower())) {
      int end = reckoning(i);
      if (end > 0) {
        return end;
      }
    }
    if (token.is("adding") && !acts.isEmpty()) {
      acts.add(new SpeechAct(i, i + 1, true, acts.getLast().speaker()));
      return i + 1;
    }
    Optional<Match> verb = SpeechWords.SPEECH.at(tokens, i);
    return verb.isPresent() ? verb(verb.get()) : i + 1;
  }

  /// Whoever is named behind the words: "according to …", "citing …".
  private int afterwards(int from, int begin) {
    Phrase phrase = phrases.right(begin);
    if (phrase.isEmpty()) {
      return begin;
    }
    boolean leads = from == 0 || from <= 2 || !isTail(phrase.to());
    acts.add(new SpeechAct(from, phrase.to(), leads, persons.person(phrase)));
    return phrase.to();
  }

  /// "V wrote, citing …": whoever cites another passes on what the other claims.
  private void passOn(int citing) {
    int last = acts.size() - 1;
    if (last >= 0 && citing - acts.get(last).to() <= 3) {
      SpeechAct act = acts.get(last);
      Speaker speaker = act.speaker();
      if (speaker.isNamed() && speaker.kind() == Speaker.Kind.BODY && isTail(citing - 1)) {
        Speaker relayer = new Speaker(speaker.name(), Speaker.Kind.MEDIA);
        acts.set(last, new SpeechAct(act.from(), act.to(), act.leads(), act.reach(), relayer));
      }
    }
  }

  /// "was told by the terminal that …": the innermost mouth counts.
  private int hearsay(int from, int begin) {
    Phrase phrase = phrases.right(begin);
    if (phrase.isEmpty()) {
      return begin;
    }
    acts.add(new SpeechAct(from, phrase.to(), true, persons.person(phrase)));
    return phrase.to();
  }

  /// "quoted by R": R passes it on, whatever R is.
  private int relayed(int from, int begin) {
    Phrase phrase = phrases.right(begin);
    if (phrase.isEmpty() || !phrase.hasCapital()) {
      return begin;
    }
    String name =
        phrase.first().is("the")
            ? phrase.part(phrase.from() + 1, phrase.to()).words()
            : phrase.words();
    acts.add(new SpeechAct(from, phrase.to(), false, new Speaker(name, Speaker.Kind.MEDIA)));
    return phrase.to();
  }

  /// "by the ministry's estimate", "on Volta's count", "by her reckoning".
  private int reckoning(int from) {
    for (int i = from + 2; i < Math.min(tokens.size(), from + 10); i++) {
      if (!RECKONINGS.contains(tokens.get(i).lower())) {
        continue;
      }
      int end = i;
      if (is(end - 1, "own")) {
        end--;
      }
      boolean possessive = is(end - 1, "'s") || is(end - 1, "'");
      boolean pronoun =
          end - 1 == from + 1
              && Set.of("his", "her", "its", "their").contains(tokens.get(end - 1).lower());
      if (possessive || pronoun) {
        Phrase owner = phrase(from + 1, possessive ? end - 1 : end);
        if (owner.has(",") || owner.has("by") || owner.has("on") || owner.has("in")) {
          return 0;
        }
        acts.add(new SpeechAct(from, i + 1, from < 3, speakers.of(owner)));
        return i + 1;
      }
      return 0;
    }
    return 0;
  }

  private int verb(Match verb) {
    if (verbs.isNoun(verb)) {
      return verb.to();
    }
    Phrase inverted = inverted(verb);
    if (!inverted.isEmpty()) {
      acts.add(
          new SpeechAct(verb.from(), inverted.to(), verb.from() == 0, persons.person(inverted)));
      return inverted.to();
    }
    Phrase subject = phrases.left(verb.from());
    if (!subject.isEmpty() && verbs.fits(verb, subject)) {
      int end = verbs.isTold(verb) ? phrases.right(verb.to()).to() : verb.to();
      int reach = verbs.relative(subject.from(), end);
      boolean leads = reach == 0 && verbs.leads(subject.from(), end);
      acts.add(new SpeechAct(subject.from(), verb.to(), leads, reach, persons.person(subject)));
      if (verbs.isTold(verb)) {
        told(verb.to());
      }
    }
    return verb.to();
  }

  /// "…, said Ada Bell", "so finds the Volta Desk": the speaker behind the verb.
  private Phrase inverted(Match verb) {
    boolean so = is(verb.from() - 1, "so");
    boolean behind = verb.from() == 0 || OPENERS.contains(tokens.get(verb.from() - 1).text());
    if (verbs.isTold(verb)
        || !(so && SpeechVerbs.isSaying(verb) || behind && verb.meaning().equals("says"))) {
      return phrase(0, 0);
    }
    Phrase phrase = phrases.right(verb.to());
    boolean closed = isTail(phrase.to()) || is(phrase.to(), "who") || isTime(phrase.to());
    return !phrase.isEmpty() && closed && isName(phrase) ? phrase : phrase(0, 0);
  }

  /// To whom it was told: a paper that now passes it on, or nobody who matters.
  private void told(int begin) {
    Phrase hearer = phrases.right(begin);
    if (!hearer.isEmpty() && hearer.hasCapital()) {
      boolean agency =
          Set.of("agency", "newspaper", "broadcaster", "daily")
              .contains(tokens.get(Math.min(begin + 1, tokens.size() - 1)).lower());
      Phrase bare = hearer.first().is("the") ? hearer.part(hearer.from() + 1, hearer.to()) : hearer;
      if (agency && bare.to() - bare.from() > 1) {
        String name = bare.part(bare.from() + 1, bare.to()).words();
        acts.add(new SpeechAct(begin, hearer.to(), false, new Speaker(name, Speaker.Kind.MEDIA)));
      } else if (SpeechWords.isMedia(bare.tokens())) {
        acts.add(
            new SpeechAct(
                begin, hearer.to(), false, new Speaker(bare.words(), Speaker.Kind.MEDIA)));
      }
    }
  }

  private static boolean isName(Phrase phrase) {
    Token first = phrase.first();
    return phrase.hasCapital()
        || first.is("the")
        || Set.of("he", "she", "it", "they").contains(first.lower())
        || SpeechWords.isSpeaker(phrase.all(), phrase.from(), "trade");
  }

  private boolean is(int i, String word) {
    return words.is(i, word);
  }

  private boolean isTail(int to) {
    return words.isTail(to);
  }

  private Phrase phrase(int from, int to) {
    return words.phrase(from, to);
  }

  private boolean isTime(int i) {
    return words.isTime(i);
  }
}
