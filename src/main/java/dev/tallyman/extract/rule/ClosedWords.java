package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// The closed classes of English words that the clause reader steers by.
final class ClosedWords {

  static final Set<String> BE =
      WordSet.of(
          "am", "is", "are", "was", "were", "be", "been", "being", "'re", "isn", "aren", "wasn",
          "weren");
  static final Set<String> HAVE =
      WordSet.of("has", "have", "had", "having", "'ve", "hasn", "haven", "hadn");
  static final Set<String> DO = WordSet.of("do", "does", "did", "don", "doesn", "didn");
  static final Set<String> MODALS =
      WordSet.of(
          "may", "might", "could", "can", "would", "should", "will", "shall", "must", "cannot",
          "couldn", "wouldn", "shouldn", "won", "mustn", "'ll", "ca");
  private static final Set<String> AUXILIARIES = WordSet.joined(List.of(BE, HAVE, DO, MODALS));
  static final Set<String> NEGATIONS = WordSet.of("not", "never", "'t", "cannot", "neither", "nor");
  static final Set<String> PRONOUNS =
      WordSet.of(
          "i", "we", "you", "he", "she", "it", "they", "who", "which", "that", "there", "this",
          "these", "those", "what", "someone", "nobody");

  /// Words that stand for goods told before: "40 of them", "six of which".
  static final Set<String> POINTERS =
      WordSet.of("them", "those", "these", "whom", "which", "it", "that", "this");

  static final Set<String> DETERMINERS =
      WordSet.of(
          "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "this", "these",
          "those", "every", "each", "any", "no", "some", "another", "such", "'s", "whose", "more",
          "much", "other", "new", "last", "first", "next");
  static final Set<String> PREPOSITIONS =
      WordSet.of(
          "of", "in", "on", "at", "by", "for", "from", "with", "to", "into", "over", "under",
          "through", "across", "via", "per", "between", "since", "after", "before", "during",
          "without", "within", "off", "out", "up", "down", "about", "around", "above", "below",
          "against", "towards", "toward", "aboard", "along", "near", "as", "than", "until", "till",
          "onto", "behind", "like");
  static final Set<String> ADVERBS =
      WordSet.of(
          "already",
          "also",
          "now",
          "since",
          "still",
          "yet",
          "only",
          "just",
          "ever",
          "even",
          "long",
          "again",
          "meanwhile",
          "soon",
          "then",
          "together",
          "all",
          "both",
          "so",
          "far",
          "likely",
          "never",
          "not",
          "'t",
          "once",
          "always",
          "often",
          "otherwise",
          "back",
          "hardly",
          "barely",
          "thus",
          "twice",
          "more",
          "well",
          "indeed",
          "probably");
  static final Set<String> SUBORDINATORS =
      WordSet.of(
          "that",
          "which",
          "who",
          "whom",
          "whose",
          "where",
          "when",
          "while",
          "whereas",
          "because",
          "although",
          "though",
          "if",
          "unless",
          "whether",
          "until",
          "whatever",
          "whichever",
          "what",
          "but",
          "so");

  /// Verbs whose present forms are oftener nouns.
  static final Set<String> NOUN_ALIKE =
      WordSet.of(
          "call",
          "load",
          "ship",
          "state",
          "screen",
          "contract",
          "order",
          "export",
          "import",
          "transfer",
          "reserve",
          "visit",
          "transit",
          "plan",
          "target",
          "forecast",
          "project",
          "report",
          "claim",
          "estimate",
          "request",
          "offer",
          "track",
          "haul",
          "log",
          "book",
          "supply",
          "truck",
          "rail",
          "dock",
          "land",
          "stand",
          "check",
          "return",
          "flow",
          "count",
          "note",
          "pledge",
          "promise",
          "purchase",
          "lift",
          "block",
          "park",
          "head",
          "sail",
          "pack",
          "delay",
          "release",
          "anchor",
          "bear",
          "guess",
          "record",
          "show",
          "judge",
          "airlift",
          "travel",
          "permit",
          "top",
          "hit",
          "ferry",
          "source",
          "lorry",
          "total",
          "average",
          "grant",
          "schedule",
          "transport",
          "dispatch",
          "despatch",
          "queue",
          "need",
          "hope",
          "answer",
          "sense",
          "traffic",
          "steam",
          "stream",
          "pass",
          "trace",
          "roll",
          "drive",
          "aim",
          "leave");

  static final Set<String> PARTICIPLES =
      WordSet.of(
          "lost", "put", "cut", "met", "set", "paid", "spent", "kept", "built", "made", "begun",
          "become", "got", "led", "held", "left", "done", "shut", "run", "won", "worn", "shot",
          "let", "cast", "split", "shed");

  private ClosedWords() {}

  /// Pasts without -ed of verbs that say nothing of goods: "the miners dug 900 tonnes".
  static final Set<String> IRREGULAR =
      WordSet.parse(
          "dug fed built ate bred chose drank drew fought froze grew hung kept laid led met paid"
              + " rode sang shook slept spent spoke stole struck swam taught threw wore dealt"
              + " fled forgot swore understood woke wove began bent blew forbade forgave"
              + " knelt leapt overtook spun sprang swept swung tore wept burnt learnt won");

  static boolean isModal(Token token) {
    return WordSet.has(MODALS, token) && !token.text().equals("May");
  }

  static boolean isAuxiliary(Token token) {
    return WordSet.has(AUXILIARIES, token) && !token.text().equals("May");
  }

  static boolean isAdverb(Token token) {
    String word = token.lower();
    return ADVERBS.contains(word) || word.endsWith("ly") && word.length() > 4;
  }

  /// Whether a noun phrase or a prepositional phrase can begin here, as behind a verb.
  static boolean opensPhrase(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return true;
    }
    Token token = tokens.get(at);
    return !token.isWord()
        || token.isCapitalised()
        || WordSet.has(DETERMINERS, token)
        || WordSet.has(PREPOSITIONS, token)
        || WordSet.has(PRONOUNS, token)
        || token.is("and")
        || token.is("or")
        || isAdverb(token)
        || WordSet.has(NUMERALS, token);
  }

  static final Set<String> NUMERALS =
      WordSet.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "hundred",
          "thousand",
          "million",
          "billion",
          "dozen",
          "dozens",
          "scores",
          "hundreds",
          "thousands",
          "millions",
          "several",
          "few",
          "half",
          "nearly",
          "almost",
          "at",
          "roughly",
          "approximately",
          "some",
          "many",
          "none",
          "nothing",
          "upwards",
          "fewer",
          "less",
          "enough",
          "tens");

  static boolean isClosed(Token token) {
    return WordSet.has(DETERMINERS, token)
        || WordSet.has(PREPOSITIONS, token)
        || WordSet.has(PRONOUNS, token)
        || WordSet.has(NUMERALS, token)
        || isAuxiliary(token)
        || WordSet.has(NEGATIONS, token)
        || token.is("and")
        || token.is("or")
        || token.is("but");
  }
}
