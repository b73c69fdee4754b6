package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a package holds is a part of it, promised or sent with it and one event with it: "a package
/// worth $40 million, which includes 20 trucks and 300 rifles", "It consists of 12 tanks".
record Packages(Grammar grammar, Draft draft) {

  private static final int LONGEST_LIST = 40;
  private static final int FARTHEST = 8;
  private static final int LONGEST_SUBJECT = 12;
  private static final int NEAR = 6;
  private static final Set<String> PACKAGES =
      WordSet.of("package", "tranche", "drawdown", "instalment", "installment");
  private static final Set<String> GIVEN =
      WordSet.joined(
          List.of(
              PACKAGES,
              WordSet.of(
                  "shipment", "consignment", "delivery", "donation", "gift", "aid", "batch")));
  private static final Set<String> HOLD =
      WordSet.parse(
          "include includes included including comprise comprises comprised comprising contain"
              + " contains contained containing features featuring");
  private static final Set<String> MADE =
      WordSet.parse("consist consists consisted consisting up composed");
  private static final Set<String> INSIDE =
      WordSet.parse("it items contents them goods equipment weapons inside list");
  private static final Set<String> BREAKS = WordSet.parse("; : ( said says which that while but");
  private static final Set<String> WITHIN =
      WordSet.of("in", "under", "of", "within", "with", "from");
  private static final Set<String> WORTH =
      WordSet.parse("worth of valued at totalling totaling costing for to about some up nearly");

  /// The worth of the package that holds these goods, or null.
  @Nullable Draft worth() {
    int hold = isGoods() ? hold() : -1;
    for (int back = 1; hold >= 0 && back <= FARTHEST; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > 2) {
        return null;
      }
      boolean here = earlier.sentenceIndex == draft.sentenceIndex;
      if (earlier.figureClass == FigureClass.VALUE
          && (here ? earlier.quoteTo <= hold : takesUp(hold))) {
        Draft whole = Bases.root(earlier);
        return isGiven(whole) ? whole : null;
      }
    }
    return null;
  }

  /// "a package worth $3 million", "a $3 million tranche": happens once.
  static boolean isOne(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    if (Words.hasAny(tokens, draft.numberTo, draft.quoteTo + 3, PACKAGES)) {
      return true;
    }
    int at = draft.quoteFrom - 1;
    while (at > draft.quoteFrom - NEAR && Words.isOneOf(tokens, at, WORTH)) {
      at--;
    }
    boolean of = at > 1 && at < draft.quoteFrom - 1 && Words.is(tokens, at - 1, "of");
    return Words.isOneOf(tokens, of ? at - 2 : at, PACKAGES);
  }

  /// "has promised 25 carriers and 14 guns in a new package", "as part of the tranche, 40 trucks".
  boolean isInside() {
    List<Token> tokens = draft.sentence.tokens();
    if (!isGoods()) {
      return false;
    }
    int end = Math.min(tokens.size(), draft.quoteTo + LONGEST_LIST);
    for (int i = draft.quoteTo; i < end && !isBreak(tokens, i); i++) {
      if (isPackage(tokens, i)) {
        return true;
      }
    }
    for (int i = 0; i < NEAR && i < draft.quoteFrom; i++) {
      if (isPackage(tokens, i)) {
        return Words.hasAny(tokens, i, draft.quoteFrom, Set.of(","));
      }
    }
    return false;
  }

  /// A mark or a finite verb of another clause.
  private boolean isBreak(List<Token> tokens, int i) {
    return Words.isOneOf(tokens, i, BREAKS);
  }

  /// "in a new package", "under the third tranche".
  private static boolean isPackage(List<Token> tokens, int i) {
    if (!Words.isOneOf(tokens, i, PACKAGES) || Words.is(tokens, i + 1, "of")) {
      return false;
    }
    int at = i - 1;
    while (at > i - NEAR && Words.isWord(tokens, at) && !Words.isOneOf(tokens, at, WITHIN)) {
      at--;
    }
    return Words.isOneOf(tokens, at, WITHIN);
  }

  private boolean isGoods() {
    return draft.figureClass == FigureClass.CARGO || draft.figureClass == FigureClass.CONVEYANCE;
  }

  private boolean isGiven(Draft worth) {
    List<Token> tokens = worth.sentence.tokens();
    return Words.hasAny(tokens, 0, Math.min(tokens.size(), worth.quoteTo + NEAR), GIVEN);
  }

  /// Where the word of holding stands that governs the number's list, or -1.
  private int hold() {
    List<Token> tokens = draft.sentence.tokens();
    for (int i = draft.quoteFrom - 1; i >= Math.max(0, draft.quoteFrom - LONGEST_LIST); i--) {
      if (isHold(tokens, i)) {
        int hold = i;
        boolean told =
            grammar.clauses(draft).groups().stream()
                .anyMatch(g -> g.isFinite() && g.from() > hold && g.to() <= draft.quoteFrom);
        return told ? -1 : i;
      }
      if (Words.isOneOf(tokens, i, ";", ":")) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isHold(List<Token> tokens, int i) {
    return Words.isOneOf(tokens, i, HOLD)
        || Words.isOneOf(tokens, i - 1, MADE) && Words.is(tokens, i, "of")
        || Words.isOneOf(tokens, i - 1, INSIDE)
            && Words.isOneOf(tokens, i, ClosedWords.BE)
            && Words.isOneOf(tokens, 0, "among", "in", "inside", "on");
  }

  /// Whether the sentence is about what was told before: "It includes", "The package contains".
  private boolean takesUp(int hold) {
    List<Token> tokens = draft.sentence.tokens();
    int end = Math.min(hold + 1, LONGEST_SUBJECT);
    return hold < LONGEST_SUBJECT
        && (Words.isOneOf(tokens, 0, "it", "this", "they", "among", "in", "inside", "on")
            || Words.hasAny(tokens, 0, end, GIVEN));
  }
}
