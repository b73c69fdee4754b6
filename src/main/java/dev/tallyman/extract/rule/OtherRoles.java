package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What a number without a noun does in a sentence where it counts no goods told before: names a
/// thing ("flew a 747"), a time ("sat until 15"), a price ("sold for 118"), or people ("34
/// testified").
record OtherRoles(Draft draft, List<Token> tokens) {

  private static final Set<String> OF_TIMES = WordSet.of("on", "until", "till", "since", "past");
  private static final Set<String> OF_PEOPLE =
      WordSet.parse(
          "said say says told testified pleaded protested attended watched voted marched queued"
              + " spoke agreed disagreed complained prayed sang applauded cheered fled died drowned"
              + " perished survived confessed appealed signed resigned retired fainted starved"
              + " celebrated gathered demonstrated rallied slept stayed belonged wept objected"
              + " abstained refused denied volunteered enrolled graduated applied");
  private static final Set<String> OPENERS =
      WordSet.parse(
          "and or but plus then now only just so far nearer including with of that which"
              + " against from to than by for via under over some all about around not no well reports"
              + " reported says said counts counted gives gave shows showed has had");

  static OtherRoles of(Draft draft) {
    return new OtherRoles(draft, draft.sentence.tokens());
  }

  boolean isOne() {
    return draft.quoteTo == draft.numberTo && (isName() || isTime() || isPrice() || arePeople());
  }

  /// "flew a 747 to the coast": an article goes before the name of one thing.
  private boolean isName() {
    return tokens.get(draft.numberFrom).isDigits()
        && Words.isOne(draft.scale)
        && isOneOf(tokens, draft.numberFrom - 1, "a", "an");
  }

  /// "came into force on 15", "sat until 6".
  private boolean isTime() {
    return draft.quoteFrom == draft.numberFrom
        && tokens.get(draft.numberFrom).isDigits()
        && isOneOf(tokens, draft.quoteFrom - 1, OF_TIMES)
        && !is(tokens, draft.numberTo, "of")
        && Words.isOne(draft.scale);
  }

  /// "went for 118": a price without its money.
  private boolean isPrice() {
    return is(tokens, draft.quoteFrom - 1, "for")
        && isOneOf(tokens, draft.quoteFrom - 2, "sold", "sells", "sell", "went", "bought");
  }

  /// "Some 200 protested", "with 15 aboard".
  private boolean arePeople() {
    boolean aboard =
        is(tokens, draft.quoteTo, "aboard") || Words.are(tokens, draft.quoteTo, "on", "board");
    boolean there =
        is(tokens, draft.quoteFrom - 1, "with") || is(tokens, draft.quoteFrom - 2, "there");
    return isOneOf(tokens, draft.quoteTo, OF_PEOPLE) || aboard && there;
  }

  /// Whether no verb can stand about the number: "In May, 40 by rail." and not "About 40 knelt."
  boolean isVerbless() {
    int before = draft.quoteFrom - 1;
    boolean opens =
        before < 0
            || !Words.isWord(tokens, before)
            || isOneOf(tokens, before, OPENERS)
            || isOneOf(tokens, before, ClosedWords.BE)
            || isOneOf(tokens, before - 1, ClosedWords.PRONOUNS)
            || is(tokens, before - 1, "'d")
            || isOneOf(tokens, before, ClosedWords.DETERMINERS)
            || isOneOf(tokens, before, ClosedWords.ADVERBS);
    int behind = draft.quoteTo;
    boolean ends =
        !Words.isWord(tokens, behind)
            || isOneOf(tokens, behind, ClosedWords.PREPOSITIONS)
            || isOneOf(tokens, behind, ClosedWords.ADVERBS)
            || isOneOf(tokens, behind, "and", "or", "but", "a", "last", "this", "that", "next")
            || tokens.get(behind).lower().endsWith("ly")
            || tokens.get(behind).lower().endsWith("wards");
    return opens && ends;
  }
}
