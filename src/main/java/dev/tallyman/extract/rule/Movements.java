package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Measure;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides whether a counted number is a figure: its goods or conveyances must move, by the words
/// nearest to it. Anything else is context.
public final class Movements implements Reading {

  private static final Lexicon UNCOUNTED = Lexicon.load("uncounted");
  private static final int NEXT_TO_A_VERB = 4;
  private static final int NEAR_PEOPLE = 8;
  private static final int FARTHEST_HEADING = 25;
  private static final Set<String> JOURNEYS =
      Set.of(
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
      Set.of("weighing", "weighed", "weigh", "valued", "worth", "totalling", "totaling");
  private static final Set<String> POINTERS = Set.of("it", "this", "that", "they", "these");
  private static final Set<String> EACH = Set.of("each", "every");
  private static final Set<String> HOLDS =
      Set.of("has", "have", "holds", "hold", "can", "needs", "takes", "able", "weighs", "costs");
  private static final Set<String> PERIODS =
      Set.of("day", "week", "month", "quarter", "year", "season");
  private static final Set<String> VALUED =
      Set.of(
          "worth",
          "value",
          "valued",
          "package",
          "packages",
          "aid",
          "drawdown",
          "invoice",
          "insured",
          "load",
          "haul",
          "consignment",
          "shipment",
          "shipments",
          "exports",
          "imports");

  private final Map<String, Draft> last = new HashMap<>();
  private final Set<Draft> takenUp = new HashSet<>();
  private @Nullable Draft latest;

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
    latest = null;
    for (Draft draft : drafts) {
      boolean cell = draft.rules.contains("tables");
      if (draft.setAside == null && !cell && (draft.measure != null || draft.head >= 0)) {
        decide(passages, draft);
      }
    }
  }

  private void decide(Passages passages, Draft draft) {
    Evidence near = Evidence.near(draft);
    boolean follows = near.isSilent() && draft.measure != null;
    boolean sameSum = takesUp(draft);
    if (sameSum) {
      near = new Evidence(Evidence.FAR, Evidence.NEVER, Evidence.NEVER);
    } else if (follows && (goesOn(draft) || describes(draft) || pointsBack(passages, draft))) {
      near = new Evidence(Evidence.FAR, Evidence.NEVER, Evidence.NEVER);
    } else if (near.isSilent() && draft.sentence.layout() != Layout.PROSE) {
      near = underHeading(passages, draft.sentenceIndex);
    }
    boolean journey = isJourney(draft.measure);
    boolean moving = journey ? near.still() > 3 || near.moving() : near.moving();
    if (!moving || !(sameSum || isCounted(draft, near)) || isPerUnit(draft) || isFactor(draft)) {
      draft.setAside = SetAside.Reason.CONTEXT;
      draft.notes.add("no figure: moves at " + near.moves() + ", still at " + near.still());
    }
    draft.fired(name());
    if (draft.setAside == null) {
      last.put(String.valueOf(draft.measure), draft);
      latest = draft;
    }
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
            && isOneOf(tokens, draft.quoteFrom - 1, Set.of("but", ":", "and"));
    return (again || goesOn) && takenUp.add(draft);
  }

  /// "The logs, weighing 950 tonnes, are valued at $3 million": weight and worth of what the figure
  /// just before counts.
  private boolean describes(Draft draft) {
    Draft before = latest;
    List<Token> tokens = draft.sentence.tokens();
    boolean near =
        before != null
            && draft.sentenceIndex - before.sentenceIndex <= 2
            && draft.sentence.paragraph() == before.sentence.paragraph();
    boolean said = false;
    for (int i = Math.max(0, draft.quoteFrom - 3); i < draft.quoteFrom; i++) {
      said |= isOneOf(tokens, i, DESCRIBES);
    }
    return near && said;
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

  /// "each has 200 wagons", "every truck takes 30 tonnes" are factors; "each carrying 3,000 tonnes"
  /// is a load.
  private static boolean isFactor(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    for (int i = Math.max(1, draft.quoteFrom - 5); i < draft.quoteFrom; i++) {
      if (isOneOf(tokens, i, HOLDS)) {
        return isOneOf(tokens, i - 1, EACH) || isOneOf(tokens, i - 2, EACH);
      }
    }
    return false;
  }

  /// A count in the measure of a figure just before it, in the same paragraph, goes on about it.
  private boolean goesOn(Draft draft) {
    Draft before = last.get(String.valueOf(draft.measure));
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

  /// "34 tonnes a truck", "€610 a car" are factors and prices.
  private static boolean isPerUnit(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.quoteTo;
    boolean per = is(tokens, at, "a") || is(tokens, at, "an") || is(tokens, at, "per");
    Goods unit = per ? Goods.at(tokens, at + 1) : null;
    boolean money =
        draft.figureClass == FigureClass.VALUE && per && !isOneOf(tokens, at + 1, PERIODS);
    boolean slash = is(tokens, at, "/") && !isOneOf(tokens, at + 1, PERIODS);
    return unit != null && unit.isCounted()
        || money
        || slash && draft.figureClass == FigureClass.VALUE;
  }

  /// A line of a list that says nothing of movement itself goes by the heading above it.
  private static Evidence underHeading(Passages passages, int line) {
    int paragraph = passages.sentences().get(line).paragraph();
    for (int i = line - 1; i >= Math.max(0, line - FARTHEST_HEADING); i--) {
      Sentence above = passages.sentences().get(i);
      boolean label = above.tokens().stream().anyMatch(token -> token.is(":"));
      Evidence said = label ? Evidence.SILENT : Evidence.in(above.tokens());
      boolean heads = above.layout() == Layout.HEADING && !label;
      if (heads && (!said.isSilent() || above.paragraph() != paragraph)) {
        return said;
      }
    }
    return Evidence.SILENT;
  }

  private static boolean isCounted(Draft draft, Evidence near) {
    List<Token> tokens = draft.sentence.tokens();
    if (draft.figureClass == FigureClass.VALUE) {
      return has(tokens, draft, VALUED) || Commodities.areNear(draft);
    }
    if (draft.figureClass == FigureClass.SHARE) {
      boolean named = draft.head < 0 || Commodities.inQuote(draft) != null;
      return named || draft.form == NumberForm.MULTIPLE || isMovingNoun(tokens, draft);
    }
    if (draft.figureClass == FigureClass.PERSONNEL) {
      return near.travels() <= NEAR_PEOPLE;
    }
    if (draft.measure != null) {
      return true;
    }
    return isUnknownGoods(draft, near);
  }

  private static boolean isMovingNoun(List<Token> tokens, Draft draft) {
    for (int i = draft.numberTo; i < draft.quoteTo; i++) {
      Goods goods = Goods.at(tokens, i);
      if (goods != null) {
        return true;
      }
    }
    return !Evidence.in(tokens.subList(draft.numberTo, draft.quoteTo)).isSilent();
  }

  /// A noun that no lexicon knows is goods where a verb of movement stands right beside it.
  private static boolean isUnknownGoods(Draft draft, Evidence near) {
    List<Token> tokens = draft.sentence.tokens();
    String noun = NounPhrases.singular(tokens.get(draft.head).lower());
    boolean known =
        UNCOUNTED
            .at(List.of(Token.of(tokens.get(draft.head).span(), noun, Token.Kind.WORD, false)), 0)
            .isPresent();
    if (known
        || near.moves() > NEXT_TO_A_VERB
        || !NounPhrases.isPlural(tokens.get(draft.head).lower())) {
      return false;
    }
    draft.measure = new Measure("item");
    draft.figureClass = FigureClass.CARGO;
    draft.item = draft.unit;
    return true;
  }

  private static boolean has(List<Token> tokens, Draft draft, Set<String> words) {
    int to = Math.min(tokens.size(), draft.quoteTo + 8);
    for (int i = Math.max(0, draft.quoteFrom - 12); i < to; i++) {
      if (isOneOf(tokens, i, words)) {
        return true;
      }
    }
    return false;
  }
}
