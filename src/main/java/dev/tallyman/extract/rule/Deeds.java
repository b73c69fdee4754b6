package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What those that were counted did or suffered, which is no noun: "12 died", "a crowd of 40,000
/// filled the square", "the 400,000 expected".
final class Deeds {

  private static final Set<String> DEEDS =
      WordSet.parse(
          "died recovered survived voted agreed disagreed abstained resigned escaped tested attended"
              + " responded participated occurred happened joined received reported lived belonged"
              + " opposed favoured favored supported believed thought felt wanted took got ended"
              + " involved concerned comprised resulted originated");

  /// Pasts that no ending tells.
  private static final Set<String> PASTS =
      WordSet.parse(
          "sang met ran won fell rose gave came went saw kept held found became brought built"
              + " bought caught chose drank drew drove ate fought flew fled forgot froze grew heard"
              + " knew led paid rode rang sank sat sold sent shook shot slept slid spoke spent stole"
              + " stood struck swam swept swore taught threw understood woke wore wept wrote began"
              + " hurt lost left spread");

  /// Participles that name people.
  private static final Set<String> NAMES =
      WordSet.parse("wounded injured displaced unemployed retired infected disabled accused");

  private static final Set<String> STANDING =
      WordSet.parse("short shy clear ahead adrift apart alive missing left wide high deep abreast");

  private static final Set<String> PAYS =
      WordSet.parse("cost costs pay pays earn earns weigh weighs spend spends");

  private Deeds() {}

  /// Whether a verb and no noun stands at `at`, behind a number or behind "those".
  static boolean isOne(List<Token> tokens, int at) {
    if (!Words.isWord(tokens, at)) {
      return false;
    }
    String word = tokens.get(at).lower();
    boolean past = PASTS.contains(word) || isParticiple(word) && !NAMES.contains(word);
    return isPaying(tokens, at)
        || isStanding(tokens, at)
        || DEEDS.contains(word)
        || past && !isBeforeNoun(tokens, at + 1);
  }

  /// "two short of the record", "three clear of them": how it stands, and no noun.
  private static boolean isStanding(List<Token> tokens, int at) {
    return Words.isOneOf(tokens, at, STANDING)
        && (at + 1 >= tokens.size()
            || Words.isOneOf(tokens, at + 1, "of", "in", "on", "at", "with", "from", ".", ","));
  }

  /// "a family of four pays $1,200"
  static boolean isPaying(List<Token> tokens, int at) {
    return Words.isOneOf(tokens, at, PAYS)
        && (Words.isDigits(tokens, at + 1) || Words.isOneOf(tokens, at + 1, "$", "£", "€"));
  }

  private static boolean isParticiple(String word) {
    return word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed");
  }

  /// "40 recorded songs", "12 sold-out shows"
  private static boolean isBeforeNoun(List<Token> tokens, int at) {
    return Words.isHyphen(tokens, at) || NounPhrases.isCountable(tokens, at);
  }
}
