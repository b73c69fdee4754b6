package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Measure;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides whether a counted number is a figure: its goods or conveyances must move, by the words
/// nearest to it. Anything else is context.
public final class Movements implements Reading {

  private static final int MOST_RECENT = 6;
  private static final int FARTHEST_HEADING = 25;
  private static final Set<String> JOURNEYS =
      WordSet.of(
          "shipment",
          "voyage",
          "trip",
          "round-trip",
          "transit",
          "port-call",
          "convoy",
          "cargo",
          "flight",
          "truckload");
  private static final Set<String> DESCRIBES =
      WordSet.of("weighing", "weighed", "weigh", "valued", "worth", "totalling", "totaling");
  private static final Set<String> POINTERS = WordSet.of("it", "this", "that", "they", "these");

  private final Map<String, Draft> last = new HashMap<>();
  private final Set<Draft> takenUp = new HashSet<>();
  private final KnownThings known = new KnownThings();
  private final Deque<Draft> recent = new ArrayDeque<>();
  private @Nullable Boolean moving;
  private final Syntax syntax;
  private final Appeal appeal;

  public Movements(Syntax syntax, Appeal appeal) {
    this.syntax = syntax;
    this.appeal = appeal;
  }

  @Override
  public String name() {
    return "movements";
  }

  static boolean isJourney(@Nullable Measure measure) {
    return measure != null && JOURNEYS.contains(measure.name());
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    last.clear();
    takenUp.clear();
    known.clear();
    moving = null;
    recent.clear();
    for (Draft draft : drafts) {
      boolean cell = draft.rules.contains("tables");
      boolean counts =
          draft.measure != null
              || draft.head >= 0 && (isUncounted(draft) || !Evidence.isMovement(draft));
      if (draft.setAside == null && !cell && counts) {
        decide(passages, draft);
      }
    }
  }

  private void decide(Passages passages, Draft draft) {
    Grounds grounds = grounds(passages, draft);
    boolean year = draft.measure == null && BareDates.isOne(draft, null);
    grounds.note();
    boolean figure = grounds.isFigure() || !year && appeal.admits(draft);
    if (year || !figure || !count(draft)) {
      boolean next = grounds.has(Ground.NEXT_ONE);
      draft.setAside = next ? SetAside.Reason.ORDINAL : SetAside.Reason.CONTEXT;
    }
    known.note(draft);
    draft.fired(name());
    if (draft.setAside == null) {
      last.put(String.valueOf(draft.measure), draft);
      recent.add(draft);
      if (recent.size() > MOST_RECENT) {
        recent.removeFirst();
      }
    }
  }

  Grounds grounds(Passages passages, Draft draft) {
    Clauses clauses = syntax.clauses(draft.sentenceIndex);
    Evidence near = Evidence.near(clauses, draft);
    SharesBefore before = new SharesBefore(draft, recent);
    Grounds grounds = Grounds.of(clauses, syntax.governor(draft), draft, near);
    boolean silent = near.isSilent() && draft.measure != null;
    grounds.add(Ground.DESCRIBES, takesUp(draft) || silent && describes(draft));
    grounds.add(
        Ground.GOES_ON,
        silent && !grounds.has(Ground.OTHER_VERB) && goesOn(draft) || isSecondSum(draft));
    grounds.add(Ground.PART_BESIDE, silent && before.isBeside());
    grounds.add(Ground.LISTED, grounds.has(Ground.UNKNOWN) && isListedWithGoods(draft));
    grounds.add(Ground.OF_THEM, before.isOfThem());
    grounds.add(Ground.OF_STILL, known.areStill(draft, syntax.governor(draft)));
    grounds.add(Ground.NEXT_ONE, before.isNextOne());
    grounds.add(Ground.CORRECTED, !near.moving() && CorrectionHeads.holds(draft));
    grounds.add(Ground.POINTS_BACK, silent && pointsBack(passages, draft));
    grounds.add(
        Ground.SILENT_REPORT, near.isSilent() && !isJourney(draft.measure) && !moves(passages));
    Answers answers = new Answers(passages, draft);
    grounds.add(Ground.FACTOR, answers.isOfOne());
    Sentence question = near.isSilent() ? answers.asking() : null;
    if (question != null) {
      Evidence asked = Evidence.in(question.tokens());
      grounds.add(Ground.HEADED_BY_MOVEMENT, asked.moving());
      grounds.add(Ground.HEADED_BY_STANDSTILL, asked.stands());
      grounds.add(Ground.WORTH, Worths.asks(question) && draft.figureClass == FigureClass.VALUE);
    } else if (near.isSilent() && draft.sentence.layout() != Layout.PROSE) {
      Evidence above = underHeading(passages, draft.sentenceIndex);
      grounds.add(Ground.HEADED_BY_MOVEMENT, above.moving());
      grounds.add(Ground.HEADED_BY_STANDSTILL, above.stands());
    }
    return grounds;
  }

  /// "The error is not $3 billion but $6 billion: $4 billion this year and $2 billion before": a
  /// sum of money said again, what it is corrected to, and the parts of that.
  private boolean takesUp(Draft draft) {
    Draft before = last.get(String.valueOf(draft.measure));
    if (before == null
        || draft.figureClass != FigureClass.VALUE
        || draft.value == null
        || draft.sentence.paragraph() != before.sentence.paragraph()
        || draft.sentenceIndex - before.sentenceIndex > 2) {
      return false;
    }
    List<Token> tokens = draft.sentence.tokens();
    boolean again =
        before.value != null
            && draft.value.compareTo(before.value) == 0
            && is(tokens, draft.quoteFrom - 1, "not");
    boolean goesOn =
        takenUp.contains(before)
            && draft.sentenceIndex == before.sentenceIndex
            && isOneOf(tokens, draft.quoteFrom - 1, "but", ":", "and");
    return (again || goesOn) && takenUp.add(draft);
  }

  /// "The logs, weighing 950 tonnes, are valued at $3 million": weight and worth of what the figure
  /// just before counts.
  private boolean describes(Draft draft) {
    Draft before = recent.peekLast();
    List<Token> tokens = draft.sentence.tokens();
    boolean near =
        before != null
            && draft.sentenceIndex - before.sentenceIndex <= 2
            && draft.sentence.paragraph() == before.sentence.paragraph();
    return near && Words.hasAny(tokens, draft.quoteFrom - 3, draft.quoteFrom, DESCRIBES);
  }

  /// "120 engines and 42 nose cones": a noun that no lexicon knows, listed with one it knows.
  private boolean isListedWithGoods(Draft draft) {
    Draft latest = recent.peekLast();
    if (latest == null
        || latest.sentenceIndex != draft.sentenceIndex
        || latest.figureClass != FigureClass.CARGO
        || latest.head < 0
        || latest.quoteTo >= draft.quoteFrom
        || Units.isUnit(latest.measure)) {
      return false;
    }
    List<Token> between = draft.sentence.tokens().subList(latest.quoteTo, draft.quoteFrom);
    return between.size() <= 2
        && between.stream().allMatch(token -> token.is("and") || token.is(","));
  }

  /// "puts it at $12.8 million; the other says $6.8 million".
  private boolean isSecondSum(Draft draft) {
    Draft latest = recent.peekLast();
    return latest != null
        && draft.figureClass == FigureClass.VALUE
        && latest.figureClass == FigureClass.VALUE
        && latest.sentenceIndex == draft.sentenceIndex;
  }

  /// "It was 3.1 million tonnes" after a sentence that speaks of movement.
  private static boolean pointsBack(Passages passages, Draft draft) {
    if (draft.sentenceIndex == 0 || !isOneOf(draft.sentence.tokens(), 0, POINTERS)) {
      return false;
    }
    Sentence before = passages.sentences().get(draft.sentenceIndex - 1);
    boolean same = before.paragraph() == draft.sentence.paragraph();
    return same && Evidence.in(before.tokens()).moving();
  }

  /// A count in the measure of a figure just before it, in the same paragraph, goes on about it.
  private boolean goesOn(Draft draft) {
    Draft before = last.get(String.valueOf(draft.measure));
    Draft latest = recent.peekLast();
    boolean same =
        before != null
            && draft.sentenceIndex - before.sentenceIndex <= 2
            && draft.sentence.paragraph() == before.sentence.paragraph();
    boolean next =
        latest != null
            && draft.figureClass != FigureClass.PERSONNEL
            && draft.figureClass != FigureClass.VALUE
            && draft.figureClass != FigureClass.SHARE
            && draft.sentenceIndex - latest.sentenceIndex <= 1
            && draft.sentence.paragraph() - latest.sentence.paragraph() <= 1;
    return same || next;
  }

  /// Whether any sentence of the report speaks of movement.
  private boolean moves(Passages passages) {
    if (moving == null) {
      moving = passages.sentences().stream().anyMatch(s -> Evidence.in(s.tokens()).moving());
    }
    return moving;
  }

  /// A line of a list that says nothing of movement itself goes by the heading above it.
  private static Evidence underHeading(Passages passages, int line) {
    int paragraph = passages.sentences().get(line).paragraph();
    for (int i = line - 1; i >= Math.max(0, line - FARTHEST_HEADING); i--) {
      Sentence above = passages.sentences().get(i);
      boolean label = Grammar.has(above.tokens(), 0, above.tokens().size() - 1, ":");
      Evidence said = label ? Evidence.SILENT : Evidence.in(above.tokens());
      boolean heads = above.layout() == Layout.HEADING && !label;
      if (heads && (!said.isSilent() || above.paragraph() != paragraph)) {
        return said;
      }
    }
    return Evidence.SILENT;
  }

  /// Counts it by its measure, or by a noun that no lexicon knows; or says that it counts nothing.
  private static boolean count(Draft draft) {
    return draft.measure != null || countUnknown(draft);
  }

  static boolean isMovingNoun(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    for (int i = draft.numberTo; i < draft.quoteTo; i++) {
      Goods goods = Goods.at(tokens, i);
      if (goods != null) {
        return true;
      }
    }
    return Evidence.in(tokens.subList(draft.numberTo, draft.quoteTo)).moving();
  }

  /// A noun that no lexicon knows is goods where a verb of movement stands right beside it.
  private static boolean countUnknown(Draft draft) {
    String noun = draft.sentence.tokens().get(draft.head).lower();
    if (isUncounted(draft) || !NounPhrases.isPlural(noun)) {
      return false;
    }
    draft.measure = new Measure("item");
    draft.figureClass = FigureClass.CARGO;
    draft.item = draft.unit;
    return true;
  }

  /// Whether the noun is one in which no shipment is counted.
  private static boolean isUncounted(Draft draft) {
    return Nouns.isUncounted(draft.sentence.tokens(), draft.head);
  }
}
