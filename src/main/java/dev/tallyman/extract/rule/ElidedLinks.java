package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// The words that tie a number without a noun to the figure before it: "of which 40 arrived", "up
/// from 3,000", "61 at Adré and 8 lost in the mud".
record ElidedLinks(Draft draft, Draft base, List<Token> tokens) {

  private static final int LONGEST_LIST = 60;
  private static final Set<String> PRONOUNS = WordSet.parse("them those these which it that whom");
  private static final Set<String> LINKS =
      WordSet.of(
          "and",
          "or",
          "against",
          "from",
          "to",
          "than",
          "with",
          "not",
          "but",
          "versus",
          "vs",
          ",",
          ";",
          "(",
          "nor",
          "then",
          "only",
          "just",
          "after",
          "including",
          "–",
          "—",
          "of",
          "plus",
          ":");
  static final Set<String> READINGS =
      WordSet.parse(
          "reading count tally counter report bulletin edition list manifest papers book books log"
              + " notice register table records record caption headline sheet yearbook ledger"
              + " ledgers tables statistics returns figures data accounts minutes files file"
              + " database website diary notes entry entries spreadsheet dashboard customs police"
              + " ministry office authority registry institute");

  static ElidedLinks of(Draft draft, Draft base) {
    return new ElidedLinks(draft, base, draft.sentence.tokens());
  }

  /// "nine of them", "of its tonnes 17,000 were for China", "of which 40 arrived".
  boolean isOfThem() {
    boolean points =
        draft.quoteTo > draft.numberTo
            && (isOneOf(tokens, draft.quoteTo - 1, PRONOUNS) || draft.commodity != null);
    boolean fronted =
        is(tokens, 0, "of") && (namesGoods(draft.quoteFrom) || isOneOf(tokens, 1, PRONOUNS));
    return points || fronted || is(tokens, draft.quoteFrom - 1, "which");
  }

  /// "412 trucks against 380".
  boolean isLinked() {
    return isOneOf(tokens, draft.quoteFrom - 1, LINKS) || isOneOf(tokens, draft.quoteTo, LINKS);
  }

  /// "20,000 a year".
  boolean isRate() {
    int at = draft.quoteTo;
    return isOneOf(tokens, at, "a", "per", "each", "every")
            && isOneOf(tokens, at + 1, "day", "week", "month", "year", "quarter", "season")
        || isOneOf(tokens, at, "daily", "weekly", "monthly", "yearly");
  }

  /// "put the number at 40", "gave the toll as 40".
  boolean isPutAt() {
    int at = draft.quoteFrom - 1;
    return isOneOf(tokens, at, "at", "as")
        && isOneOf(tokens, at - 1, "number", "total", "figure", "count", "tally")
        && isOneOf(tokens, at - 2, "the", "their", "its", "that")
        && isOneOf(tokens, at - 3, "put", "puts", "placed", "places", "gave", "gives", "estimated");
  }

  /// "The 319 of our last reading".
  boolean isOfReading() {
    int end = Math.min(tokens.size(), draft.quoteTo + 5);
    for (int i = draft.quoteTo + 1; is(tokens, draft.quoteTo, "of") && i < end; i++) {
      if (isOneOf(tokens, i, READINGS)) {
        return true;
      }
    }
    return false;
  }

  /// "Of its tonnes 17,000 were for China".
  private boolean namesGoods(int to) {
    for (int i = 1; i < Math.min(6, to); i++) {
      if (Goods.isCounted(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /// "88 trucks were held: 61 at Adré and 8 lost in the mud", "Of the 88, 61 arrived and 8 did
  /// not".
  boolean isPartOfList() {
    boolean opens = isOneOf(tokens, draft.quoteFrom - 1, ":", ",", "and", ";");
    boolean same = draft.sentenceIndex == base.sentenceIndex && base.numberFrom < draft.numberFrom;
    boolean whole =
        base.value != null && draft.value != null && base.value.compareTo(draft.value) != 0;
    for (int i = Math.max(0, draft.quoteFrom - LONGEST_LIST);
        opens && same && whole && i < draft.quoteFrom;
        i++) {
      boolean of = is(tokens, i, "of") && (i == 0 || !tokens.get(i - 1).isWord());
      if (of || isOneOf(tokens, i, ":", "including") || Words.are(tokens, i, "of", "which")) {
        return true;
      }
    }
    return false;
  }

  /// "up from 3,000", "which compares with 6,700", "let alone 72".
  boolean isCompared() {
    int at = draft.quoteFrom;
    boolean from = is(tokens, at - 1, "from") && isOneOf(tokens, at - 2, "up", "down");
    boolean with =
        isOneOf(tokens, at - 1, "with", "to", "against")
            && isOneOf(tokens, at - 2, "compares", "compared", "as", "contrasts");
    boolean alone = Words.are(tokens, at - 2, "let", "alone") || is(tokens, at - 1, "against");
    boolean than = Words.are(tokens, at - 2, "rather", "than") || is(tokens, at - 1, "versus");
    return from || with || alone || than || Words.are(tokens, at - 2, "instead", "of");
  }
}
