package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// The word tables of this room, and the small closed sets of grammar.
final class SpeechWords {

  static final Lexicon SPEECH = Lexicon.load("speech");
  static final Lexicon AGENCIES = Lexicon.load("agencies");
  static final Lexicon SPEAKERS = Lexicon.load("speakers");

  /// Words between a subject and its verb.
  static final Set<String> AUXILIARIES =
      Set.of(
          "has",
          "have",
          "had",
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
          "could",
          "does",
          "did",
          "do",
          "may",
          "might",
          "not");

  /// A noun phrase ends before these.
  static final Set<String> BORDERS =
      Set.of(
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
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "and",
          "yet",
          "nor",
          "since",
          "to",
          "adding",
          "citing",
          "quoting");

  static final Set<String> PREPOSITIONS =
      Set.of(
          "in", "on", "at", "by", "from", "for", "with", "during", "under", "within", "until",
          "through", "between", "among", "last", "this", "next", "over", "into", "across",
          "outside", "off", "near", "here", "there", "again", "instead");

  static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");

  static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "another", "one", "some", "its", "his", "her", "their", "our", "my",
          "your", "two", "three", "several", "many", "most", "few");

  static final Set<String> NOBODY =
      Set.of(
          "people",
          "sources",
          "source",
          "observers",
          "critics",
          "others",
          "some",
          "many",
          "reports",
          "nobody",
          "everybody",
          "website",
          "websites",
          "post",
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
          "figures",
          "data");

  private SpeechWords() {}

  static boolean isSpeaker(List<Token> tokens, int at, String meaning) {
    return SPEAKERS.at(tokens, at).filter(match -> match.meaning().equals(meaning)).isPresent();
  }

  static boolean hasAny(List<Token> tokens, String meaning) {
    return SPEAKERS.in(tokens).stream().anyMatch(match -> match.meaning().equals(meaning));
  }

  /// Known by name, or by a word in a name: "Volta Daily", "the agency Voltanews".
  static boolean isMedia(List<Token> tokens) {
    boolean named = tokens.stream().anyMatch(Token::isCapitalised);
    return named
        && AGENCIES.in(tokens).stream()
            .anyMatch(match ->
                tokens.get(match.from()).isCapitalised()
                    || match.meaning().equals("word") && match.from() == 0);
  }
}
