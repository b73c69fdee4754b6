package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells what lies between two numbers, which nothing carried: "the difference, 27, was a matter of
/// definitions", "a gap of 4,000 tonnes", "12 fewer than in March", "exports fell by 290,000
/// barrels a day", ", up 3 Mt from a year before".
final class Differences {

  private static final int NEAR = 3;
  private static final Set<String> MORE = WordSet.of("more", "fewer", "less");
  private static final Set<String> LEVELS = WordSet.of("above", "below", "short");
  private static final Set<String> POINTERS =
      WordSet.parse(
          "the its their his our that this those last previous year expectations levels of");
  private static final Set<String> CHANGES =
      WordSet.parse(
          "rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing"
              + " increase increases increased increasing decrease decreases decreased decreasing"
              + " drop drops dropped dropping decline declines declined declining shrink shrank"
              + " shrunk climb climbed jump jumped slip slipped sink sank slump slumped expand"
              + " expanded widen widened cut cuts cutting reduce reduces reduced reducing raise"
              + " raised raising boost boosted boosting lower lowered lowering up down higher"
              + " exceed exceeds exceeded exceeding surpass surpassed surpassing curb curbed");
  private static final Set<String> AMOUNTS_OF =
      WordSet.parse(
          "rise fall increase decrease drop decline gain jump surge slump dip growth reduction cut"
              + " shortfall");
  private static final Set<String> THAN_WHEN =
      WordSet.parse(
          "from on over year-on-year y/y yoy y-o-y m-o-m than compared versus vs against");
  private static final Set<String> STANDING = WordSet.parse(", ( – — - and but or was were is are");
  private static final int LONGEST_RATE = 3;
  private static final int FARTHEST = 8;
  private static final Set<String> NOUNS =
      WordSet.parse("difference differences discrepancy gap divergence disparity mismatch");

  private Differences() {}

  /// "loaded 210 ships, 12 fewer than in 2023", "eight less".
  private static boolean isMoreThan(List<Token> tokens, Draft draft) {
    boolean behind = draft.quoteTo <= draft.numberTo || isOneOf(tokens, draft.quoteTo, MORE);
    int more = behind ? draft.quoteTo : draft.quoteTo - 1;
    boolean fewer = isOneOf(tokens, more, "fewer", "less");
    return draft.form == NumberForm.PLAIN
        && !is(tokens, more - 1, "or")
        && (fewer && !Words.isWord(tokens, more + 1)
            || isOneOf(tokens, more, MORE) && is(tokens, more + 1, "than"));
  }

  static boolean isOne(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    for (int i = draft.quoteFrom - 1; i >= Math.max(0, draft.quoteFrom - NEAR); i--) {
      if (isOneOf(tokens, i, NOUNS)) {
        return isOneOf(tokens, i + 1, "of", ",", "is", "was", ":", "(", "–", "—");
      }
    }
    boolean apart = isOneOf(tokens, draft.quoteTo, "apart", "adrift");
    return apart
        || isMoreThan(tokens, draft)
        || (draft.measure == null || Units.isUnit(draft.measure)) && isChange(tokens, draft)
        || is(tokens, draft.quoteTo, "of") && is(tokens, draft.quoteTo + 1, "difference");
  }

  /// "fell by 290,000 barrels a day", ", up 3 Mt from a year before", "a drop of 40,000 tonnes",
  /// "300,000 barrels a day below their level in May".
  private static boolean isChange(List<Token> tokens, Draft draft) {
    int before = draft.quoteFrom - 1;
    int behind = behindRate(tokens, draft.quoteTo);
    boolean noun = is(tokens, before, "of") && isOneOf(tokens, before - 1, AMOUNTS_OF);
    boolean level =
        isOneOf(tokens, behind, LEVELS) && isOneOf(tokens, behind + 1, POINTERS)
            || isOneOf(tokens, behind, "higher", "lower") && is(tokens, behind + 1, "than");
    boolean particle =
        isOneOf(tokens, before, "up", "down")
            && isOneOf(tokens, before - 1, STANDING)
            && isOneOf(tokens, behind, THAN_WHEN);
    return noun || level || particle || is(tokens, before, "by") && isBy(tokens, before);
  }

  /// Behind "a day", "per month", "/d".
  private static int behindRate(List<Token> tokens, int from) {
    for (int at = from; at <= from + LONGEST_RATE && at < tokens.size(); at++) {
      if (Rates.unitAt(tokens, at) != null) {
        return is(tokens, at, "/") || isOneOf(tokens, at, "a", "per", "each") ? at + 2 : at + 1;
      }
    }
    return from;
  }

  /// "fell by", "cut its exports by", "up by".
  private static boolean isBy(List<Token> tokens, int by) {
    for (int i = by - 1; i >= Math.max(0, by - FARTHEST) && Words.isWord(tokens, i); i--) {
      if (isOneOf(tokens, i, CHANGES)) {
        return true;
      }
    }
    return false;
  }
}
