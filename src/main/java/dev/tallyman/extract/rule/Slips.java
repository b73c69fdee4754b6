package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Modality;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the number that is told anew because the first was a slip: "No, sorry, thirteen thousand",
/// "In fact it was 16", "It later revised that to 280".
record Slips(Grammar grammar, Draft draft) {

  private static final PhraseSet SLIPS =
      PhraseSet.of(
          "sorry",
          "i mean",
          "i meant",
          "or rather",
          "make that",
          "should have said",
          "should have read",
          "should have been");
  private static final int SENTENCES = 3;
  private static final int OPENING = 8;
  private static final int REVISED = 5;
  private static final Set<String> PUT_RIGHT = WordSet.parse("corrected revised amended");
  private static final Set<String> REWRITTEN =
      WordSet.joined(List.of(PUT_RIGHT, WordSet.of("lowered", "raised")));

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Bases bases() {
    return new Bases(grammar, draft);
  }

  /// "No, sorry, thirteen thousand", "40 crates, I mean 14", "gave 1.8 million; read 1.5 million".
  @Nullable Draft sorry() {
    Draft earlier = grammar.earlier(draft, 1);
    int at = draft.quoteFrom;
    boolean no =
        at < 5 && Words.is(tokens(), 0, "no") && !tokens().get(1).isWord() || isBehindSorry();
    boolean slip = SLIPS.isIn(tokens(), at - 3, at);
    boolean read =
        Grammar.before(draft, 1).equals("read")
                && WordSet.isAmong(Grammar.before(draft, 2), ";", ",", "–", "—", "")
            || Grammar.before(draft, 1).equals(":")
                && at < 4
                && WordSet.isAmong(Grammar.before(draft, 2), "read", "correct");
    return earlier != null
            && draft.sentenceIndex - earlier.sentenceIndex <= (no ? 2 : 1)
            && (no || slip || read)
            && isRival(earlier)
        ? earlier
        : null;
  }

  /// "For “40 lathes were sent” read “14 lathes were sent”".
  @Nullable Draft readFor() {
    Draft earlier = grammar.earlierInSentence(draft);
    boolean read =
        earlier != null
            && Grammar.has(tokens(), earlier.quoteTo, draft.quoteFrom, "read")
            && isRival(earlier);
    for (int i = 0; read && i + 1 < earlier.quoteFrom; i++) {
      if (tokens().get(i).is("for") && "“\"‘'".contains(tokens().get(i + 1).text())) {
        earlier.modality = Modality.RETRACTED;
        return earlier;
      }
    }
    return null;
  }

  /// "No, sorry. Thirteen thousand".
  private boolean isBehindSorry() {
    if (draft.sentenceIndex == 0 || draft.quoteFrom > 1) {
      return false;
    }
    List<Token> words = grammar.tokens(draft.sentenceIndex - 1);
    return words.size() <= 4 && Grammar.has(words, 0, words.size(), "sorry", "pardon");
  }

  /// "We reported that it had imported 94,000 tonnes. It imported 49,000.", in a column of
  /// corrections; a sentence that says what the first number is may stand between.
  @Nullable Draft toldAgain() {
    Draft earlier = grammar.earlier(draft, 1);
    int apart = earlier == null ? 0 : draft.sentenceIndex - earlier.sentenceIndex;
    boolean next =
        apart == 1
            && (Words.isOneOf(tokens(), 0, "it", "they", "he", "she", "there")
                || new Replacements(grammar, draft).isNumberSaid());
    boolean behind =
        apart == 2
            && grammar.sameParagraph(draft, earlier)
            && Words.isOneOf(grammar.tokens(draft.sentenceIndex - 1), 0, "that", "this");
    boolean same =
        earlier != null
            && apart == 0
            && Grammar.has(tokens(), earlier.quoteTo, draft.quoteFrom, ";");
    return (next || behind || same)
            && isRival(earlier)
            && isTold(earlier)
            && Corrections.isColumn(grammar, draft)
        ? earlier
        : null;
  }

  /// "We said that Norway had promised 22 boats. It had promised 12."
  boolean repeatsVerb(Draft earlier) {
    VerbGroup verb = grammar.governor(draft).verb();
    VerbGroup before = grammar.governor(earlier).verb();
    return draft.sentenceIndex - earlier.sentenceIndex == 1
        && draft.head < 0
        && verb != null
        && before != null
        && verb.sense().lemma().equals(before.sense().lemma())
        && Words.isOneOf(tokens(), 0, "it", "they", "he", "she");
  }

  private static boolean isTold(Draft earlier) {
    return Grammar.has(
        earlier.sentence.tokens(),
        0,
        earlier.quoteFrom,
        "reported that",
        "said that",
        "wrote that",
        "stated that",
        "we reported",
        "we said",
        "we also said",
        "gave the",
        "was given as",
        "were given as",
        "we also wrote",
        "we wrote");
  }

  /// "The article says that 60 mortars were sent. In fact it was 16."
  @Nullable Draft inFact() {
    Draft earlier = grammar.earlier(draft, 1);
    boolean states =
        Words.openInFact(tokens())
            && Grammar.has(
                tokens(),
                0,
                Math.min(OPENING, draft.quoteFrom),
                "it was",
                "it is",
                "there were",
                "there are",
                "they were");
    return states
            && earlier != null
            && earlier.sentenceIndex == draft.sentenceIndex - 1
            && isRival(earlier)
        ? earlier
        : null;
  }

  /// "… that 48 missiles left." "Not 48 and not by train. A dozen were sent."
  @Nullable Draft notThatMany() {
    if (draft.sentenceIndex == 0) {
      return null;
    }
    List<Token> denial = grammar.tokens(draft.sentenceIndex - 1);
    int not = Words.is(denial, 0, "not") ? 0 : Words.is(denial, 1, ":") ? 2 : 0;
    Draft earlier = grammar.earlier(draft, 1);
    if (!Words.is(denial, not, "not") || earlier == null || !isRival(earlier)) {
      return null;
    }
    int apart = draft.sentenceIndex - earlier.sentenceIndex;
    boolean denied = apart == 1 && earlier.numberFrom == not + 1;
    boolean same = apart > 1 && apart <= SENTENCES && Words.is(denial, not + 1, firstWord(earlier));
    return denied || same ? earlier : null;
  }

  private static String firstWord(Draft draft) {
    return draft.sentence.tokens().get(draft.numberFrom).lower();
  }

  /// Whether it counts the same, and says so of its own.
  private boolean isRival(Draft earlier) {
    return earlier.related == null
        && earlier.figureClass == draft.figureClass
        && bases().sharesMeasure(earlier);
  }

  /// "11 million tonnes (corrected from 15 million)".
  @Nullable Draft correctedFrom() {
    Draft later = grammar.later(draft);
    boolean from =
        later != null
            && later.sentenceIndex == draft.sentenceIndex
            && Words.isOneOf(tokens(), draft.quoteTo, "(", "[", ",", "–", "—")
            && later.quoteFrom == draft.quoteTo + 3
            && Words.isOneOf(tokens(), draft.quoteTo + 1, PUT_RIGHT)
            && Grammar.before(later, 1).equals("from")
            && bases().sharesMeasure(later);
    return from ? later : null;
  }

  /// "did not bring 27,000 tonnes to Tartus; she brought 2,700": the same deed, denied before.
  @Nullable Draft doneInstead() {
    Draft earlier = grammar.earlier(draft, 1);
    boolean denied =
        earlier != null
            && draft.head < 0
            && earlier.modality == Modality.DENIED
            && draft.sentenceIndex - earlier.sentenceIndex <= 1
            && isRival(earlier);
    VerbGroup verb = denied ? grammar.clauses(draft).before(draft.quoteFrom) : null;
    VerbGroup not = denied ? grammar.governor(earlier).verb() : null;
    return verb != null
            && not != null
            && not.negated()
            && !verb.negated()
            && !verb.isAt(not)
            && verb.sense().lemma().equals(not.sense().lemma())
            && draft.quoteFrom - verb.to() <= 1
            && Words.isOneOf(tokens(), verb.from() - 1, "it", "they", "he", "she", "we")
        ? earlier
        : null;
  }

  @Nullable Draft changed() {
    Draft earlier = grammar.earlierInSentence(draft);
    if (earlier == null) {
      Draft told = grammar.earlier(draft, 1);
      return told != null && isRevised(told) ? told : null;
    }
    return isRewritten(earlier) || isChangedFrom(earlier) ? earlier : null;
  }

  /// "It later revised that to 280": of a number in the sentence before.
  private boolean isRevised(Draft told) {
    return draft.sentenceIndex - told.sentenceIndex == 1
        && isRival(told)
        && Grammar.before(draft, 1).equals("to")
        && draft.quoteFrom > 2
        && WordSet.isAmong(
            Grammar.before(draft, 2), "that", "this", "it", "figure", "number", "count", "tally")
        && Grammar.has(
            tokens(), 0, draft.quoteFrom, "revised", "corrected", "changed", "lowered", "raised");
  }

  /// "given as 72, corrected to 60".
  private boolean isRewritten(Draft earlier) {
    return bases().sharesMeasure(earlier)
        && earlier.figureClass == draft.figureClass
        && Grammar.before(draft, 1).equals("to")
        && Words.hasAny(
            tokens(),
            Math.max(earlier.quoteTo, draft.quoteFrom - REVISED),
            draft.quoteFrom,
            REWRITTEN)
        && Grammar.has(tokens(), 0, earlier.quoteFrom, "as", "at");
  }

  /// "The headline was changed from 72 to dozens."
  private boolean isChangedFrom(Draft earlier) {
    return draft.quoteFrom - earlier.quoteTo <= 3
        && Grammar.has(tokens(), earlier.quoteTo, draft.quoteFrom, "to")
        && Grammar.has(tokens(), earlier.quoteFrom - 2, earlier.quoteFrom, "from")
        && Grammar.has(
            tokens(),
            0,
            earlier.quoteFrom,
            "corrected",
            "amended",
            "altered",
            "revised",
            "edited",
            "changed its",
            "changed the",
            "headline");
  }
}
