package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Modality;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the wrong number where the text itself gave it before: "The queue is 430 lorries long, and
/// not 340 as we wrote this morning" takes back the 340 of this morning.
record FormerMentions(Grammar grammar, Draft wrong) {

  private static final int FIGURES = 40;
  private static final int BEHIND = 7;

  private static final Set<String> WRITING =
      WordSet.parse("wrote said reported gave posted stated had put published tweeted announced");
  private static final PhraseSet ANNOUNCING =
      PhraseSet.of(
          "earlier post",
          "earlier entry",
          "earlier update",
          "earlier version",
          "previous post",
          "previous version",
          "wrong figure",
          "wrong number",
          "wrong total");
  private static final Set<String> BEFORE = WordSet.parse("earlier previously first initially");

  /// Whether its own words behind the number, or a label before, tell that the text gave it before.
  boolean isOurs() {
    int at = wrong.quoteTo;
    boolean we =
        Words.hasAny(wrong.sentence.tokens(), at, at + BEHIND, WRITING)
            && Grammar.has(wrong.sentence.tokens(), at, at + 3, "as we", "as i", "we", "which we");
    boolean earlier =
        Grammar.has(wrong.sentence.tokens(), at, at + 2, "as")
            && Words.hasAny(wrong.sentence.tokens(), at, at + BEHIND, WRITING)
            && Words.hasAny(wrong.sentence.tokens(), at, at + BEHIND, BEFORE);
    return we || earlier || Corrections.opens(grammar, wrong) || isAnnounced();
  }

  /// "An earlier post gave the wrong figure. It has loaded 14 tonnes, not 24."
  private boolean isAnnounced() {
    if (wrong.sentenceIndex == 0) {
      return false;
    }
    List<Token> words = grammar.tokens(wrong.sentenceIndex - 1);
    return ANNOUNCING.isIn(words, 0, words.size());
  }

  /// The nearest figure before it of the same amount and measure, taken back with it, or null.
  @Nullable Draft takeBack() {
    for (int back = 1; back <= FIGURES; back++) {
      Draft earlier = grammar.earlier(wrong, back);
      if (earlier == null) {
        return null;
      }
      boolean same =
          earlier.sentenceIndex < wrong.sentenceIndex
              && earlier.value != null
              && wrong.value != null
              && earlier.value.compareTo(wrong.value) == 0
              && earlier.figureClass == wrong.figureClass
              && new Bases(grammar, wrong).sharesMeasure(earlier);
      boolean given =
          earlier.modality == Modality.ASSERTED || earlier.modality == Modality.RETRACTED;
      if (same && given) {
        earlier.modality = Modality.RETRACTED;
        earlier.fired("relations: given before and put right");
        return earlier;
      }
    }
    return null;
  }
}
