package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the number that one replaces: "not 30 but 28", "40 tonnes, not 60", "The right number is
/// 104 million", "It was four".
record Replacements(Grammar grammar, Draft draft) {

  private static final Lexicon RIGHTS = Lexicon.load("rights");
  private static final int INSERTED = 8;
  private static final int BETWEEN = 14;
  private static final int SENTENCES = 3;
  private static final int REACH = 16;
  private static final int BEHIND = 3;

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Bases bases() {
    return new Bases(grammar, draft);
  }

  private boolean corrects(@Nullable Draft target, String why) {
    return Relations.relate(draft, RelationType.CORRECTS, target, why);
  }

  boolean corrects() {
    if (draft.modality == Modality.RETRACTED || draft.modality == Modality.DENIED || isGloss()) {
      return false;
    }
    Slips slips = new Slips(grammar, draft);
    return corrects(replacedNext(), "it replaces the next")
        || corrects(CorrectionHeads.replacedBy(grammar, draft), "put right in place of the other")
        || corrects(slips.correctedFrom(), "corrected from the other")
        || corrects(slips.changed(), "changed from the other")
        || corrects(slips.doneInstead(), "done instead")
        || corrects(notBehind(), "“and not” behind")
        || corrects(notBut(), "“not … but”")
        || corrects(takenBack(), "taken back before")
        || corrects(slips.sorry(), "a slip of the tongue")
        || corrects(slips.readFor(), "read in place of the other")
        || corrects(slips.toldAgain(), "told again in a correction")
        || corrects(slips.inFact(), "“in fact”")
        || corrects(slips.notThatMany(), "“not N” before")
        || corrects(setRight(), "the right number");
  }

  /// "It counted 60 litres, or roughly 51 tonnes": the right number in another unit.
  private boolean isGloss() {
    Draft earlier = grammar.earlierInSentence(draft);
    return earlier != null
        && earlier.relation == RelationType.CORRECTS
        && Grammar.before(draft, 1).equals("or");
  }

  /// "September: 621 tonnes. This replaces the 612 tonnes shown before."
  private @Nullable Draft replacedNext() {
    Draft later = grammar.later(draft);
    boolean replaces =
        later != null
            && later.modality == Modality.RETRACTED
            && later.sentenceIndex - draft.sentenceIndex <= 1
            && bases().sharesMeasure(later)
            && (isEarlier(later)
                || later.rules.stream().anyMatch(rule -> rule.contains("replaces")));
    return replaces ? later : null;
  }

  /// "Its earlier forecast of 40 tonnes is withdrawn."
  private boolean isEarlier(Draft later) {
    int start = Math.max(0, later.quoteFrom - 6);
    return later.status == draft.status
        && Grammar.has(
            later.sentence.tokens(),
            start,
            later.quoteFrom,
            "earlier",
            "previous",
            "former",
            "old");
  }

  /// "40 crates, not 60", "17.5 billion rand from China in 2023, not 12.6 billion".
  private @Nullable Draft notBehind() {
    Draft later = grammar.later(draft);
    if (later == null
        || later.sentenceIndex != draft.sentenceIndex
        || later.quoteFrom - draft.quoteTo > BETWEEN
        || draft.figureClass != later.figureClass) {
      return null;
    }
    int the = Grammar.before(later, 1).equals("the") ? 1 : inserted(later);
    boolean not = Grammar.before(later, 1 + the).equals("not");
    boolean mark = WordSet.isAmong(Grammar.before(later, 2 + the), ",", "and", "(");
    boolean instead =
        Grammar.before(later, 2).equals("instead")
            && Grammar.before(later, 1).equals("of")
            && Corrections.isColumn(grammar, draft);
    boolean wrong =
        not && mark && later.modality == Modality.DENIED
            || instead
            || later.modality == Modality.RETRACTED && Retractions.isReplaced(later)
            || not && mark && (the > 1 || grammar.tellsOfCorrections());
    return wrong ? firstGiven(later) : null;
  }

  /// How long ", as we had it," is of "not, as we had it, 276,000".
  private static int inserted(Draft later) {
    if (!Grammar.before(later, 1).equals(",")) {
      return 0;
    }
    int back = 2;
    while (back < INSERTED && !Grammar.before(later, back).equals(",")) {
      back++;
    }
    return Grammar.before(later, back - 1).equals("as") ? back : 0;
  }

  /// The wrong number as the text gave it before, else as it stands here.
  private Draft firstGiven(Draft wrong) {
    FormerMentions mentions = new FormerMentions(grammar, wrong);
    Draft former = mentions.isOurs() ? mentions.takeBack() : null;
    if (former != null && wrong.modality == Modality.DENIED) {
      wrong.modality = Modality.RETRACTED;
    }
    return former == null ? wrong : former;
  }

  private @Nullable Draft notBut() {
    Draft earlier = grammar.earlier(draft, 1);
    boolean but =
        earlier != null
            && earlier.sentenceIndex == draft.sentenceIndex
            && earlier.modality == Modality.DENIED
            && Grammar.has(tokens(), earlier.quoteTo, draft.quoteFrom, "but")
            && draft.quoteFrom - earlier.quoteTo <= BETWEEN
            && Grammar.has(
                tokens(), Math.max(0, earlier.quoteFrom - BETWEEN), earlier.quoteFrom, "not", "'t")
            && (!Grammar.has(tokens(), earlier.quoteTo, draft.quoteFrom, "that", "said")
                || Words.is(tokens(), earlier.quoteTo, ",")
                    && Words.is(tokens(), earlier.quoteTo + 1, "as"))
            && (bases().sharesMeasure(earlier)
                || Corrections.isColumn(grammar, draft)
                    && draft.figureClass == FigureClass.CARGO
                    && earlier.figureClass == FigureClass.CARGO);
    boolean near =
        but && (Grammar.before(draft, 1).equals("but") || Corrections.isColumn(grammar, draft));
    return near ? earlier : null;
  }

  private @Nullable Draft takenBack() {
    Draft earlier = grammar.earlier(draft, 1);
    boolean back =
        earlier != null
            && draft.sentenceIndex - earlier.sentenceIndex <= 2
            && earlier.modality == Modality.RETRACTED
            && !earlier.rules.contains(Retractions.FORMER_PLAN)
            && earlier.relation != RelationType.CORRECTS
            && !CorrectionHeads.isWrong(earlier)
            && (grammar.sameParagraph(earlier, draft) || grammar.tellsOfCorrections())
            && (bases().sharesMeasure(earlier)
                || grammar.tellsOfCorrections() && sameSort(earlier));
    boolean pairwise =
        earlier != null
            && !bases().sharesMeasure(earlier)
            && (back
                || earlier.relation == RelationType.CORRECTS
                    && earlier.sentenceIndex == draft.sentenceIndex);
    Draft like = pairwise ? wrongLike() : null;
    return like != null ? like : back ? earlier : null;
  }

  /// "said that 140 lorries had left with 4,900 tonnes. In fact 104 left, with 3,640": each number
  /// replaces the one of its measure.
  private @Nullable Draft wrongLike() {
    for (int back = 1; back <= 4; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > 2) {
        return null;
      }
      boolean wrong = earlier.modality == Modality.RETRACTED;
      if (!wrong && earlier.sentenceIndex != draft.sentenceIndex) {
        return null;
      }
      if (wrong && draft.measure != null && draft.measure.equals(earlier.measure)) {
        return Commodities.agree(draft.commodity, earlier.commodity) ? earlier : null;
      }
    }
    return null;
  }

  private boolean sameSort(Draft earlier) {
    return earlier.figureClass != null
        && earlier.figureClass != FigureClass.VALUE
        && draft.figureClass != null
        && earlier.commodity != null
        && earlier.commodity.equals(draft.commodity)
        && draft.sentenceIndex > earlier.sentenceIndex;
  }

  /// "It was four, and they went to Chad" after a false number; "the right number is 104 million".
  private @Nullable Draft setRight() {
    boolean states = saysRight() || isNumberSaid();
    boolean column = states && Corrections.isColumn(grammar, draft);
    for (int back = 1; back <= 4; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > SENTENCES) {
        return null;
      }
      boolean wrong =
          earlier.modality == Modality.RETRACTED
              || earlier.modality == Modality.DENIED
              || isCalledWrong(earlier);
      boolean money =
          earlier.figureClass == FigureClass.VALUE && draft.figureClass == FigureClass.VALUE;
      boolean like =
          bases().sharesMeasure(earlier) && earlier.figureClass == draft.figureClass || money;
      boolean colon = isErrorBetween(earlier);
      if (isInOtherUnit(earlier)) {
        earlier.modality = Modality.RETRACTED;
        return earlier;
      }
      if (like
          && (wrong && states
              || column && earlier.relation == null
              || colon
              || isTheRight(earlier))) {
        boolean stands = earlier.relation == RelationType.CORRECTS;
        boolean slip = !stands && (colon || isTheRight(earlier) || isCalledWrong(earlier));
        earlier.modality =
            slip && earlier.modality == Modality.ASSERTED ? Modality.RETRACTED : earlier.modality;
        return earlier;
      }
    }
    return null;
  }

  /// "said that 60 tonnes had come. We misread its table. It counted 60 litres": put right in
  /// another unit.
  private boolean isInOtherUnit(Draft earlier) {
    return earlier.sentenceIndex < draft.sentenceIndex
        && earlier.modality != Modality.DENIED
        && earlier.relation == null
        && Units.isUnit(earlier.measure)
        && Units.isUnit(draft.measure)
        && !bases().sharesMeasure(earlier)
        && earlier.figureClass == draft.figureClass
        && grammar.earlierInSentence(draft) == null
        && isCalledWrong(earlier)
        && Corrections.isColumn(grammar, draft);
  }

  /// "the number he had named in March was 2,500".
  boolean isNumberSaid() {
    int start = grammar.clauses(draft).startOfSubject(draft.numberFrom);
    return WordSet.isAmong(Grammar.before(draft, 1), "was", "is")
        && Grammar.has(
            tokens(), start, Math.min(start + 5, draft.quoteFrom), "number", "figure", "total");
  }

  /// "had spoken of 30,000 uniforms; the right count was 13,000": what is right says by itself that
  /// the other was wrong.
  private boolean isTheRight(Draft earlier) {
    int verb = draft.quoteFrom - 1;
    return draft.sentenceIndex - earlier.sentenceIndex <= 1
        && Words.isOneOf(tokens(), verb, "was", "is", "being")
        && Words.isOneOf(tokens(), verb - 2, "right", "correct", "true", "actual", "real")
        && Words.is(tokens(), verb - 3, "the");
  }

  /// "that it had reported 36 million was an error: 33.6 million had left".
  private boolean isErrorBetween(Draft earlier) {
    return earlier.sentenceIndex == draft.sentenceIndex
        && wrongIn(grammar.clauses(draft), earlier.quoteTo, draft.quoteFrom)
        && Grammar.has(tokens(), earlier.quoteTo, draft.quoteFrom, ":", ";");
  }

  /// Whether the clause says that its number is right: "it was €210 million".
  boolean saysRight() {
    return says("right") || says("states");
  }

  /// Words of `rights.lex` in the clause before the number.
  private boolean says(String how) {
    Clauses clauses = grammar.clauses(draft);
    int start = clauses.startOfClause(draft.numberFrom);
    int from = Math.max(start, draft.quoteFrom - REACH);
    for (Match match : clauses.phrases(RIGHTS, from, draft.quoteTo + BEHIND)) {
      int at = match.from();
      boolean before = match.to() <= draft.quoteFrom;
      boolean fits = before || at >= draft.quoteTo && how.equals("right");
      boolean opening = how.equals("right") || at <= start + 2;
      if (fits && opening && match.meaning().equals(how)) {
        return true;
      }
    }
    return false;
  }

  /// "… is false", "somebody had swapped two digits" behind the earlier number.
  private boolean isCalledWrong(Draft earlier) {
    int last = Math.max(earlier.sentenceIndex, draft.sentenceIndex - 1);
    for (int i = earlier.sentenceIndex; i <= last; i++) {
      Clauses words = grammar.clauses(i);
      if (wrongIn(words, 0, words.tokens().size())) {
        return true;
      }
    }
    return false;
  }

  private static boolean wrongIn(Clauses words, int from, int to) {
    return words.phrases(RIGHTS, from, to).stream()
        .anyMatch(match -> match.meaning().equals("wrong"));
  }
}
