package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the number whose kind another shares: what conveyances carry, parts and conversions take
/// the kind of the number they belong to, a past count that of the window next door.
record NeighbourKinds(Grammar grammar, Draft draft) {

  private static final int REACH = 4;

  /// The figure before that passes its kind on to this one, if any.
  @Nullable Draft giver() {
    Draft taken = new Antecedents(grammar, draft).find();
    if (taken != null && isPlain(taken) && !isOneForMany(taken) && !isPastPart(taken)) {
      return taken;
    }
    boolean again = Lenders.isToldAgain(grammar, draft);
    for (int back = 1; back <= REACH; back++) {
      Draft earlier = grammar.earlier(draft, back);
      boolean denied =
          earlier != null
              && draft.modality == Modality.DENIED
              && earlier.sentenceIndex != draft.sentenceIndex;
      if (earlier == null
          || denied
          || grammar.gap(earlier, draft) > (isRow(earlier) ? 5 : again ? 3 : 2)
          || !again
              && !grammar.sameParagraph(earlier, draft)
              && !isRow(earlier)
              && !((earlier.kind == Kind.INCREMENT || isTimeless(earlier)) && isPast())) {
        return null;
      }
      if (earlier.kind != null && passesOn(earlier)) {
        return earlier;
      }
    }
    return null;
  }

  /// "830 kilos worth €66 million", "40 tonnes, packed in 900 crates": the goods that worth and
  /// packing stand behind.
  @Nullable Draft packed() {
    Draft goods = grammar.earlierInSentence(draft);
    boolean known = goods != null && goods.kind != null && goods.kind != Kind.SHARE;
    int gap = known ? draft.quoteFrom - goods.quoteTo : 0;
    boolean worth =
        draft.figureClass == FigureClass.VALUE && Grammar.before(draft, 1).equals("worth");
    boolean packed =
        Grammar.before(draft, 1).equals("in")
            && WordSet.isAmong(
                Grammar.before(draft, 2), "packed", "loaded", "stowed", "stuffed", "hidden");
    return known && (worth && gap <= 2 || packed && gap <= 6) ? goods : null;
  }

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Clauses clauses() {
    return grammar.clauses(draft);
  }

  private @Nullable VerbGroup verb() {
    return grammar.governor(draft).verb();
  }

  private int start() {
    return clauses().startOfClause(draft.numberFrom);
  }

  private boolean isRow(Draft earlier) {
    return clauses().groups().isEmpty() && tokens().size() < 12
        || earlier.sentence.tokens().size() < 8;
  }

  /// Over the end of a sentence a kind passes only between goods of one sort, and none from goods
  /// to people.
  private boolean isKin(Draft earlier) {
    if (earlier.sentenceIndex == draft.sentenceIndex) {
      return true;
    }
    if (earlier.kind == Kind.EVENT
        && draft.head >= 0
        && !grammar.governor(draft).hangs()
        && verb() == null
        && !grammar.sameParagraph(earlier, draft)) {
      return false;
    }
    boolean sort = Commodities.agree(draft.commodity, earlier.commodity);
    boolean people =
        (draft.figureClass == FigureClass.PERSONNEL)
            != (earlier.figureClass == FigureClass.PERSONNEL);
    return sort && !people && !isOneForMany(earlier);
  }

  /// "Together they carried" means more than the one load named last.
  private boolean isOneForMany(Draft earlier) {
    boolean several =
        WordSet.isAmong(
            tokens().get(start()).lower(), "they", "together", "both", "these", "total", "totals");
    boolean one = earlier.quantity == null || Units.isUnit(earlier.measure) || Hauls.isOne(earlier);
    return several && one && earlier.kind == Kind.EVENT;
  }

  /// "Two of the eight were pumped into a barge": a past verb of its own ends no running total.
  private boolean isPastPart(Draft whole) {
    VerbGroup verb = verb();
    if (grammar.governor(draft).role() == Governor.Role.OBJECT && !TenseKinds.isOfThem(draft)) {
      return false;
    }
    boolean past = verb != null && verb.tense() == VerbGroup.Tense.PAST && verb.isFinite();
    boolean load =
        whole.figureClass == FigureClass.CONVEYANCE && draft.figureClass != FigureClass.CONVEYANCE;
    return whole.kind == Kind.CUMULATIVE
        && !load
        && past
        && !grammar.governor(draft).hangs()
        && isMoving(verb)
        && !draft.rules.contains("statuses: as the same number before");
  }

  /// Over the end of a paragraph a window reaches what is told in the past.
  private boolean isPast() {
    VerbGroup verb = verb();
    return verb == null
        || verb.tense() == VerbGroup.Tense.PAST
        || !verb.isFinite()
        || verb.sense().lemma().equals("give");
  }

  /// A share says nothing of the window and hides none: "One in five was on a list."
  private static boolean isTimeless(Draft earlier) {
    return earlier.kind == Kind.SHARE || earlier.kind == Kind.RATIO;
  }

  static boolean isMoving(VerbGroup verb) {
    return WordSet.isAmong(
        String.valueOf(verb.sense().status()), "shipped", "delivered", "unstated");
  }

  private static boolean isPlain(Draft earlier) {
    return earlier.kind != null && PLAIN.contains(earlier.kind);
  }

  private static final Set<Kind> PLAIN =
      Set.of(Kind.INCREMENT, Kind.CUMULATIVE, Kind.EVENT, Kind.SNAPSHOT, Kind.RATE);

  private boolean passesOn(Draft earlier) {
    boolean bound =
        verb() == null
            || grammar.governor(draft).hangs()
            || draft.modality == Modality.CAPACITY
            || earlier.sentenceIndex == draft.sentenceIndex;
    boolean rate = earlier.kind == Kind.RATE && earlier.sentenceIndex != draft.sentenceIndex;
    return isPlain(earlier)
        && !rate
        && !isPastPart(earlier)
        && isKin(earlier)
        && (bound || earlier.kind == Kind.INCREMENT);
  }
}
