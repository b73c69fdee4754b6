package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Who passes a claim on: "told Reuters", "quoted by Yonhap", "seen by the BBC", "in a despatch
/// carried by TASS".
final class Relays {

  private static final Set<String> PASSED =
      WordSet.of(
          "quoted",
          "cited",
          "carried",
          "seen",
          "obtained",
          "reviewed",
          "republished",
          "relayed",
          "reprinted",
          "picked",
          "saying",
          "interviewed",
          "contacted",
          "polled",
          "surveyed",
          "reached");
  private static final Set<String> QUOTES =
      WordSet.of(
          "quotes", "quoted", "cites", "cited", "carries", "carried", "reported", "reprints");

  /// What is said before a paper, by its last word: "speaking to", "published by".
  private static final Map<String, Set<String>> HEARD =
      WordMap.of(
          Map.of(
              "to",
              WordSet.parse(
                  "speaking spoke interview remarks comments statement talking given leaked speaks"
                      + " talked talks spoken"),
              "with",
              WordSet.parse("speaking interview shared"),
              "for",
              WordSet.parse("interview"),
              "in",
              WordSet.parse(
                  "interview published appeared written writing report article story column"
                      + " dispatch despatch wrote writes quoted"),
              "by",
              WordSet.parse("published reported up interviewed aired broadcast"),
              "on",
              WordSet.parse("speaking interviewed interview appearing")));

  /// The words with which one may begin.
  static final Set<String> WORDS =
      WordSet.joined(Stream.concat(Stream.of(PASSED, QUOTES), HEARD.values().stream()).toList());

  private final Wording words;
  private final List<Token> tokens;
  private final Subjects phrases;
  private final Speakers speakers;
  private final List<SpeechAct> acts;

  Relays(Wording words, Subjects phrases, Speakers speakers, List<SpeechAct> acts) {
    this.words = words;
    this.tokens = words.tokens();
    this.phrases = phrases;
    this.speakers = speakers;
    this.acts = acts;
  }

  /// Reads who passes on at token `i`; returns where that ends, or `i` where nobody does.
  int at(int i) {
    if (WordSet.has(QUOTES, tokens.get(i)) && quotes(i) > i) {
      return i + 1;
    }
    if (i + 2 >= tokens.size()) {
      return i;
    }
    if (WordSet.has(PASSED, tokens.get(i)) && words.is(i + 1, "by")) {
      return passedBy(i);
    }
    if (HEARD.getOrDefault(tokens.get(i + 1).lower(), Set.of()).contains(tokens.get(i).lower())) {
      return paper(i, i + 2);
    }
    return i;
  }

  /// "quoted by R": R passes it on, whatever R is.
  int passedBy(int from) {
    Phrase phrase = phrases.right(from + 2);
    Phrase called = phrase.isEmpty() ? null : Papers.called(phrase);
    Phrase name = called != null ? called : Papers.name(phrase);
    if (name.isEmpty()) {
      return from;
    }
    add(from, phrase.to(), name);
    return phrase.to();
  }

  /// "Interfax quoted the minister as saying": Interfax passes it on.
  void quoting(int verb) {
    Phrase subject = phrases.left(verb);
    Phrase called = subject.isEmpty() ? null : Papers.called(subject);
    Phrase name = subject.isEmpty() || called != null ? called : Papers.name(subject);
    boolean ours = !subject.isEmpty() && SpeechWords.isPronoun(subject.last());
    if (name != null && !name.isEmpty() && !ours && isSure(name)) {
      add(subject.from(), verb + 1, name);
    }
  }

  /// "State media": a capital that opens a sentence before a small word is no name.
  private static boolean isSure(Phrase name) {
    int next = name.to();
    boolean small =
        next < name.all().size()
            && name.all().get(next).isWord()
            && !name.all().get(next).isCapitalised();
    return name.from() > 0 || name.to() > 1 || !small || SpeechWords.isMedia(name.tokens());
  }

  /// "09:30 Reuters: the company says": who stands before the colon passes it on.
  boolean opening(int colon) {
    Phrase name = colon > 6 ? words.phrase(0, 0) : Papers.name(words.phrase(0, colon));
    if (name.isEmpty() || name.to() != colon || !SpeechWords.isMedia(name.tokens())) {
      return false;
    }
    add(name.from(), colon + 1, name);
    return true;
  }

  /// "Interfax and TASS reported": the other one before "and".
  void joined(int from) {
    Phrase before = is(from - 1, "and") ? phrases.left(from - 1) : words.phrase(0, 0);
    Phrase name = before.isEmpty() ? before : Papers.name(before);
    if (!name.isEmpty() && SpeechWords.isMedia(name.tokens())) {
      acts.add(
          Math.max(0, acts.size() - 1),
          new SpeechAct(name.from(), from, false, new Speaker(name.words(), Kind.MEDIA)));
    }
  }

  /// To whom it was told: a paper that now passes it on, or nobody who matters.
  void told(int begin) {
    paper(begin, begin);
  }

  private int paper(int from, int begin) {
    Phrase phrase = phrases.right(begin);
    Phrase name = phrase.isEmpty() ? null : Papers.expected(phrase);
    if (name == null && !phrase.isEmpty() && speakers.isPaper(Papers.name(phrase))) {
      name = Papers.name(phrase);
    }
    if (name == null) {
      return from;
    }
    boolean leads = words.is(phrase.to(), "that");
    Speaker paper = new Speaker(name.words(), Kind.MEDIA);
    acts.add(new SpeechAct(from, phrase.to(), leads, leads ? phrase.to() : 0, false, paper));
    return phrase.to();
  }

  /// "which the Chita Courier quotes".
  private int quotes(int verb) {
    Phrase subject = phrases.left(verb);
    boolean relative = is(subject.from() - 1, "which") || is(subject.from() - 1, "whom");
    Phrase name = subject.isEmpty() ? subject : Papers.name(subject);
    if (!relative || name.isEmpty() || !words.isTail(verb + 1)) {
      return verb;
    }
    add(subject.from(), verb + 1, name);
    return verb + 1;
  }

  /// "Aluminium Monthly, which quotes the broker, has 14 million": who stands before the clause.
  void citing(int which) {
    Phrase subject = is(which - 1, ",") ? phrases.left(which - 1) : words.phrase(0, 0);
    Phrase name = subject.isEmpty() ? subject : Papers.name(subject);
    boolean whole = !name.isEmpty() && name.to() == subject.to() && name.to() - name.from() > 1;
    if (whole && SpeechWords.SPEAKERS.in(name.tokens()).isEmpty()) {
      add(subject.from(), which, name);
    }
  }

  private boolean is(int i, String word) {
    return words.is(i, word);
  }

  private void add(int from, int to, Phrase name) {
    acts.add(new SpeechAct(from, to, false, new Speaker(name.words(), Kind.MEDIA)));
  }
}
