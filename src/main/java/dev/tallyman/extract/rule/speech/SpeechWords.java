package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.List;
import java.util.Set;

/// The word tables of this room, and the small closed sets of grammar.
final class SpeechWords {

  static final Lexicon SPEECH = Lexicon.load("speech");
  static final Lexicon AGENCIES = Lexicon.load("agencies");
  static final Lexicon SPEAKERS = Lexicon.load("speakers");

  /// What reports call bodies whose names they also give: "the UN food agency".
  static final Lexicon BODIES = Lexicon.load("bodies");

  /// Words between a subject and its verb.
  static final Set<String> AUXILIARIES =
      WordSet.of(
          "has",
          "have",
          "had",
          "'d",
          "'ve",
          "'ll",
          "will",
          "would",
          "should",
          "must",
          "also",
          "only",
          "now",
          "later",
          "since",
          "then",
          "already",
          "still",
          "itself",
          "himself",
          "herself",
          "themselves",
          "once",
          "again",
          "further",
          "meanwhile",
          "earlier",
          "today",
          "yesterday",
          "separately",
          "previously",
          "publicly",
          "repeatedly",
          "recently",
          "currently",
          "can",
          "cannot",
          "could",
          "does",
          "did",
          "do",
          "may",
          "might",
          "not",
          "never",
          "always",
          "often",
          "just",
          "even",
          "therefore",
          "thus",
          "indeed",
          "soon",
          "duly",
          "however");

  /// A noun phrase ends before these.
  static final Set<String> BORDERS =
      WordSet.of(
          "that",
          "but",
          "after",
          "because",
          "while",
          "when",
          "so",
          "if",
          "or",
          "than",
          "what",
          "which",
          "who",
          "whose",
          "where",
          "against",
          "said",
          "says",
          "as",
          "whom",
          "though",
          "although",
          "before",
          "until",
          "whether",
          "whatever",
          "whichever",
          "unless",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "am",
          "and",
          "yet",
          "nor",
          "since",
          "to",
          "adding",
          "citing",
          "quoting");

  static final Set<String> PREPOSITIONS =
      WordSet.of(
          "in", "on", "at", "by", "from", "for", "with", "during", "under", "within", "until",
          "through", "between", "among", "last", "this", "next", "over", "into", "across",
          "outside", "off", "near", "unlike", "behind", "beneath", "inside", "above", "along",
          "despite", "here", "there", "again", "instead");

  static final Set<String> DETERMINERS =
      WordSet.of(
          "the", "a", "an", "another", "one", "some", "its", "his", "her", "their", "our", "my",
          "your", "two", "three", "several", "many", "most", "few");

  static final Set<String> NOBODY =
      WordSet.of(
          "people",
          "someone",
          "somebody",
          "anyone",
          "anybody",
          "sources",
          "source",
          "observers",
          "critics",
          "others",
          "some",
          "many",
          "reports",
          "nobody",
          "few",
          "everybody",
          "images",
          "imagery",
          "photos",
          "photographs",
          "pictures",
          "footage",
          "videos",
          "website",
          "websites",
          "channel",
          "channels",
          "account",
          "accounts",
          "blogger",
          "bloggers",
          "rumour",
          "rumours",
          "blog",
          "media",
          "this",
          "that",
          "these",
          "those",
          "there",
          "who",
          "what",
          "which",
          "one",
          "all",
          "both",
          "each",
          "none",
          "insurers",
          "donors",
          "experts",
          "officials",
          "analysts",
          "diplomats",
          "researchers",
          "lawmakers",
          "you",
          "state",
          "states",
          "member",
          "friend",
          "colleague",
          "reader",
          "residents",
          "witnesses",
          "everyone",
          "nothing",
          "participants",
          "locals",
          "villagers",
          "neighbours",
          "activists",
          "campaigners",
          "passengers",
          "insiders",
          "commentators",
          "sceptics",
          "skeptics",
          "supporters",
          "opponents",
          "eyewitnesses",
          "onlookers",
          "readers",
          "colleagues",
          "authorities",
          "figures",
          "data");

  private static final Set<String> PRONOUNS =
      WordSet.of("he", "she", "it", "they", "we", "us", "you", "i", "me", "him", "them");

  private SpeechWords() {}

  static boolean isPronoun(Token token) {
    return WordSet.has(PRONOUNS, token) && !token.text().equals("US");
  }

  static boolean isSpeaker(List<Token> tokens, int at, String meaning) {
    Match match = SPEAKERS.at(tokens, at).orElse(null);
    return match != null && match.meaning().equals(meaning);
  }

  static boolean isSpeaker(List<Token> tokens, int at, String one, String other) {
    Match match = SPEAKERS.at(tokens, at).orElse(null);
    return match != null && WordSet.isAmong(match.meaning(), one, other);
  }

  static boolean isSpeaker(List<Token> tokens, int at, String... meanings) {
    return SPEAKERS
        .at(tokens, at)
        .filter(match -> WordSet.isAmong(match.meaning(), meanings))
        .isPresent();
  }

  static boolean hasAny(List<Token> tokens, String... meanings) {
    for (Match match : SPEAKERS.in(tokens)) {
      if (WordSet.isAmong(match.meaning(), meanings)) {
        return true;
      }
    }
    return false;
  }

  /// Words that can only go on with a sentence behind its subject.
  static boolean isVerbLike(Token token) {
    return WordSet.has(AUXILIARIES, token)
        || WordSet.isAmong(
            token.lower(),
            "is",
            "was",
            "were",
            "are",
            "compares",
            "compared",
            "makes",
            "made",
            "brings",
            "brought",
            "leaves",
            "included",
            "includes",
            "came",
            "comes",
            "means",
            "meant");
  }

  /// "Company", "Desk": a single noun for a body is no name of one.
  static boolean isGeneric(String name) {
    if (name.indexOf(' ') >= 0) {
      return false;
    }
    List<Token> tokens = Tokens.of(name);
    return tokens.size() == 1
        && isSpeaker(tokens, 0, "body", "any-body")
        && !WordSet.isAmong(tokens.getFirst().lower(), "customs", "police");
  }

  /// Whether a name holds a word for a body or a role.
  static boolean isSpeaking(String name) {
    return !SPEAKERS.in(Tokens.of(name)).isEmpty();
  }

  /// A name that says nothing of a body or a role: a paper's, where it cites another.
  static boolean isPlain(Phrase phrase) {
    return phrase.hasCapital() && SPEAKERS.in(phrase.tokens()).isEmpty();
  }

  static boolean isPlainName(Wording words, SpeechAct act) {
    return isPlain(words.phrase(act.from(), act.to() - 1));
  }

  /// Known by name, or by a word in a name: "Volta Daily", "the agency Voltanews".
  static boolean isMedia(List<Token> tokens) {
    if (!Words.hasCapital(tokens)) {
      return false;
    }
    for (Match match : AGENCIES.in(tokens)) {
      if (isMedia(tokens, match)) {
        return true;
      }
    }
    return false;
  }

  /// "Petra Bell" is no agency.
  private static boolean isFirstName(List<Token> tokens, Match match) {
    return match.to() < tokens.size()
        && WordSet.isAmong(tokens.get(match.from()).lower(), "petra", "hina", "dawn", "trend")
        && tokens.get(match.to()).isCapitalised();
  }

  /// "the daily Volta" and "Volta Daily" are one; "Press reports" is nobody's name.
  private static boolean isMedia(List<Token> tokens, Match match) {
    if (match.meaning().equals("title") || isFirstName(tokens, match)) {
      return false;
    }
    boolean word = match.meaning().equals("word") && match.from() == 0;
    return word
        ? tokens.size() == 1 || tokens.get(1).isCapitalised()
        : tokens.get(match.from()).isCapitalised();
  }
}
