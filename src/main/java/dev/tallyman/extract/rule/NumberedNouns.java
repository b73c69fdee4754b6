package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// A noun without an article between a preposition and a number has that number for a name: "listed
/// in lot 15", "moored at berth 4".
final class NumberedNouns {

  private static final Set<String> PREPOSITIONS =
      WordSet.of("in", "at", "on", "from", "into", "near", "under", "aboard", "inside", "outside");

  /// Nouns that stand behind a preposition without an article by themselves.
  private static final Set<String> ADVERBIAL =
      WordSet.parse(
          "total sum all addition turn response fact contrast comparison return least most best"
              + " worst first last home sea work present average board land foot time transit"
              + " custody store storage stock hand port court part particular short general reality"
              + " practice truth effect theory principle detail private public spring summer autumn"
              + " winter dawn dusk noon midday midnight night sunrise sunset today yesterday"
              + " bulk cash kind exchange anchor quayside shore tow trial appeal remand"
              + " detention parallel succession secret hospital school prison jail church"
              + " town bed line service stages batches half aggregate excess");

  private NumberedNouns() {}

  static boolean isAt(List<Token> tokens, Draft draft, Clauses clauses) {
    int noun = draft.numberFrom - 1;
    return draft.quoteFrom == draft.numberFrom
        && draft.numberTo == draft.numberFrom + 1
        && draft.quoteTo == draft.numberTo
        && tokens.get(draft.numberFrom).isDigits()
        && Words.isOne(draft.scale)
        && isOneOf(tokens, noun - 1, PREPOSITIONS)
        && isBareNoun(tokens, noun)
        && !Words.is(tokens, draft.numberTo, "of")
        && clauses.groups().stream().noneMatch(group -> group.from() == draft.numberTo);
  }

  private static boolean isBareNoun(List<Token> tokens, int at) {
    String word = tokens.get(at).lower();
    return NounPhrases.isCountable(tokens, at)
        && !tokens.get(at).isCapitalised()
        && !NounPhrases.isPlural(word)
        && !word.endsWith("ly")
        && !word.endsWith("ing")
        && !word.endsWith("ed")
        && !ADVERBIAL.contains(word)
        && !ClosedWords.DETERMINERS.contains(word)
        && !ClosedWords.PRONOUNS.contains(word)
        && !ClosedWords.ADVERBS.contains(word)
        && !ClosedWords.PREPOSITIONS.contains(word);
  }
}
