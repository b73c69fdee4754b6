package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// A number without a noun that counts something else than the figure before it, by the words that
/// stand right around it: "The bakeries, six of which still work", "the murder rate is 11 per
/// 100,000", "deaths 23", "none the worse for it", "Iraq, for one, has".
record ElidedElse(Draft draft, Draft base, List<Token> tokens) {

  private static final Set<String> STATISTICS =
      WordSet.parse(
          "murder death mortality crime birth exchange interest inflation unemployment infection"
              + " literacy fertility");
  private static final Set<String> COMPARED =
      WordSet.parse("under over above below the older younger heavier worse longer bigger");
  private static final Set<String> SPENDS =
      WordSet.parse("spent spends spend cost costs raised paid pays owe owes owed earns earned");
  private static final Set<String> POINTERS = WordSet.of("which", "them");

  /// "complaints", "arrests".
  static boolean isEvent(List<Token> tokens, int at) {
    return isOneOf(tokens, at, DEATHS);
  }

  static ElidedElse of(Draft draft, Draft base) {
    return new ElidedElse(draft, base, draft.sentence.tokens());
  }

  boolean isOne() {
    return isOfOthers()
        || isStatistic()
        || isLabelled()
        || isNoneCompared()
        || isForOne()
        || isSpent()
        || isYear();
  }

  /// "The bakeries of Deir al-Balah, six of which still work", "Shots were exchanged, 60 of them":
  /// the noun before the comma is none that moves.
  private boolean isOfOthers() {
    boolean points =
        draft.quoteTo > draft.numberTo
            && isOneOf(tokens, draft.quoteTo - 1, POINTERS)
            && is(tokens, draft.quoteFrom - 1, ",")
            && base.sentenceIndex < draft.sentenceIndex;
    boolean others = false;
    for (int i = 0; points && i < draft.quoteFrom - 1; i++) {
      if (Goods.at(tokens, i) != null || isOneOf(tokens, i, ClosedWords.PRONOUNS)) {
        return false;
      }
      others |=
          Words.isWord(tokens, i)
              && NounPhrases.isCountable(tokens, i)
              && NounPhrases.isPlural(tokens.get(i).lower())
              && (i <= 1 || !tokens.get(i).isCapitalised())
              && !PersonNouns.endsAt(tokens, i);
    }
    return others;
  }

  /// "The murder rate is 11 per 100,000".
  private boolean isStatistic() {
    boolean per =
        is(tokens, draft.quoteTo, "per") && Words.isDigits(tokens, draft.quoteTo + 1)
            || is(tokens, draft.quoteFrom - 1, "per") && base.sentenceIndex == draft.sentenceIndex;
    boolean be = isOneOf(tokens, draft.quoteFrom - 1, ClosedWords.BE);
    return per
        || be
            && is(tokens, draft.quoteFrom - 2, "rate")
            && isOneOf(tokens, draft.quoteFrom - 3, STATISTICS);
  }

  /// "deaths 23": behind a noun of people or events.
  private boolean isLabelled() {
    int noun = draft.quoteFrom - 1;
    return Words.isWord(tokens, noun)
        && NounPhrases.isPlural(tokens.get(noun).lower())
        && Nouns.isUncounted(tokens, noun)
        && isOneOf(tokens, noun - 1, ",", ";", ":", "(", "and", ".")
        && !Words.isWord(tokens, draft.quoteTo)
        && isOneOf(tokens, noun, DEATHS);
  }

  private static final Set<String> DEATHS =
      WordSet.parse(
          "deaths casualties injuries arrests complaints fatalities accidents incidents cases"
              + " infections births strikes fines convictions");

  /// "none the worse for it", "none under 20,000 deadweight", "a thing which is not one".
  private boolean isNoneCompared() {
    boolean none = draft.form == NumberForm.NONE;
    boolean compared = none && isOneOf(tokens, draft.quoteTo, COMPARED);
    boolean size =
        isOneOf(tokens, draft.numberFrom - 1, "under", "over", "above", "below")
            && is(tokens, draft.numberFrom - 2, "none");
    boolean name =
        none
            && is(tokens, draft.numberFrom, "not")
            && isOneOf(tokens, draft.quoteFrom - 1, "is", "was")
            && isOneOf(tokens, draft.quoteFrom - 2, "which", "who", "that");
    return compared || size || name;
  }

  /// "Iraq's state marketer, for one, has not".
  private boolean isForOne() {
    return is(tokens, draft.numberFrom, "one")
        && is(tokens, draft.quoteFrom - 1, "for")
        && !Words.isWord(tokens, draft.quoteFrom - 2)
        && !Words.isWord(tokens, draft.quoteTo);
  }

  /// "we have spent 1.9 million".
  private boolean isSpent() {
    return isOneOf(tokens, draft.quoteFrom - 1, SPENDS);
  }

  /// "nowhere near 2018, when it was", "Whether 2021 will bring more".
  private boolean isYear() {
    String digits = tokens.get(draft.numberFrom).text();
    boolean four =
        draft.numberTo == draft.numberFrom + 1
            && digits.length() == 4
            && Words.isDigits(tokens, draft.numberFrom)
            && (digits.startsWith("19") || digits.startsWith("20"));
    return four
        && (is(tokens, draft.quoteTo, ",") && is(tokens, draft.quoteTo + 1, "when")
            || isOneOf(tokens, draft.quoteFrom - 1, "whether", "until", "till")
            || isOneOf(tokens, draft.quoteTo, "will") && is(tokens, draft.quoteTo + 1, "bring"));
  }
}
