package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads conversions and alternatives: "86 cargoes, or 8.5 million tonnes", "could hold 3 million
/// rounds or 500,000 rockets", "40 mortars or 12 howitzers".
record Conversions(Grammar grammar, Draft draft) {

  private static final int LINK = 20;
  private static final int OR = 10;
  private static final int FARTHEST = 6;
  private static final Set<String> ANEW =
      WordSet.parse("is was makes made means meant equals comes came amounts corresponds");
  private static final Set<String> LOADS =
      WordSet.of("load", "amount", "quantity", "volume", "weight", "much", "cargo", "haul");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Bases bases() {
    return new Bases(grammar, draft);
  }

  private boolean converts(@Nullable Draft base, String why) {
    return Relations.relate(draft, RelationType.EQUIVALENT_TO, base, why);
  }

  boolean alternative() {
    Draft earlier = grammar.earlierInSentence(draft);
    boolean compared = WordSet.isAmong(Grammar.before(draft, 1), "against", "versus");
    if (earlier == null || compared || !joinedByOr(earlier)) {
      return false;
    }
    boolean amount = Relations.isAmount(earlier);
    if (!amount && earlier.figureClass != FigureClass.SHARE) {
      return false;
    }
    if (!amount) {
      return isConversion(earlier) && converts(earlier, "a share in numbers");
    }
    if (isConversion(earlier)) {
      return converts(earlier, "a conversion by “or”");
    }
    boolean either = Grammar.has(tokens(), 0, earlier.quoteFrom, "either");
    boolean same = earlier.modality == draft.modality || either;
    return same
        && Relations.relate(draft, RelationType.ALTERNATIVE_TO, earlier, "“or” between them");
  }

  private int or(Draft earlier) {
    return Grammar.lastOf(tokens(), earlier.quoteTo, draft.quoteFrom, "or");
  }

  private boolean joinedByOr(Draft earlier) {
    int or = or(earlier);
    boolean listed = or >= 0 && Grammar.lastOf(tokens(), or, draft.quoteFrom, "and") >= 0;
    return or >= 0 && draft.quoteFrom - or <= OR && !listed;
  }

  /// "86 cargoes, or 8.5 million tonnes", "60 billion cubic feet or 1.7 billion cubic metres".
  private boolean isConversion(Draft earlier) {
    int or = or(earlier);
    boolean comma = or > 0 && WordSet.isAmong(tokens().get(or - 1).lower(), ",", "(", "–", "—");
    boolean open =
        Grammar.has(tokens(), or, or + 2, "or else")
            || Grammar.has(tokens(), 0, earlier.quoteFrom, "either")
            || draft.modality == Modality.CAPACITY
            || draft.modality == Modality.POSSIBLE;
    boolean rough = draft.quantity != null && draft.quantity.hedge() == Hedge.ABOUT;
    boolean other = !Objects.equals(draft.measure, earlier.measure) || rough && draft.head < 0;
    boolean inUnits =
        other
            && or == earlier.quoteTo
            && Units.isUnit(earlier.measure)
            && Units.isUnit(draft.measure);
    boolean packed =
        other
            && or == earlier.quoteTo
            && Units.isUnit(earlier.measure) != Units.isUnit(draft.measure)
            && Commodities.agree(Commodities.inQuote(draft), Commodities.inQuote(earlier));
    boolean rounded = rough && Units.isUnit(draft.measure) && Units.isUnit(earlier.measure);
    return (comma || inUnits || packed || rounded) && !open && other;
  }

  boolean conversion() {
    if (draft.modality == Modality.CAPACITY) {
      return converts(named(), "what its goods could hold") || ofCapacity();
    }
    Draft earlier = grammar.earlierInSentence(draft);
    if (earlier == null) {
      return converts(saidAnew(), "“that is” over a sentence");
    }
    boolean other =
        !Objects.equals(draft.measure, earlier.measure)
            || isOtherRate(earlier)
            || earlier.flags.contains(Flag.TON_UNQUALIFIED)
                && !draft.flags.contains(Flag.TON_UNQUALIFIED);
    return other
            && draft.quoteFrom - earlier.quoteTo <= LINK
            && bases().linked(RelationType.EQUIVALENT_TO)
        || other && converts(bracketed(earlier), "in brackets behind")
        || other && converts(apposed(earlier), "in apposition");
  }

  /// "That is up from 190": what it is set against.
  private static final Set<String> CHANGED =
      WordSet.of("up", "down", "more", "fewer", "less", "higher", "lower", "against", "from");

  /// "31 cargoes left. That is about 29 million barrels."
  private @Nullable Draft saidAnew() {
    int verb = draft.quoteFrom - 1;
    while (verb > 1 && !tokens().get(verb).isWord()) {
      verb--;
    }
    boolean says =
        verb <= 3
            && Words.isOneOf(tokens(), 0, "that", "this")
            && Words.isOneOf(tokens(), 1, ANEW)
            && verb >= 1
            && !Words.hasAny(tokens(), 2, draft.quoteFrom, CHANGED);
    Draft before = says ? grammar.earlier(draft, 1) : null;
    boolean whole =
        before != null
            && draft.sentenceIndex - before.sentenceIndex == 1
            && isBase(before)
            && isGoods(before)
            && isGoods(draft)
            && !Objects.equals(draft.measure, before.measure);
    return whole ? before : null;
  }

  /// "12 million a day (4.4 billion a year)".
  private boolean isOtherRate(Draft earlier) {
    return draft.per != null && earlier.per != null && !draft.per.equals(earlier.per);
  }

  private static boolean isGoods(Draft draft) {
    return draft.figureClass == FigureClass.CARGO || draft.figureClass == FigureClass.CONVEYANCE;
  }

  /// "840 tonnes of salt, roughly 30 truckloads".
  private @Nullable Draft apposed(Draft earlier) {
    boolean rough =
        draft.quantity != null
            && draft.quantity.hedge() == Hedge.ABOUT
            && draft.quoteFrom - earlier.quoteTo <= FARTHEST
            && Grammar.before(draft, 1).equals(",")
            && WordSet.isAmong(Grammar.behind(draft, 1), ".", ",", ";", ")");
    boolean loads =
        earlier.figureClass == FigureClass.CARGO
            && isGoods(draft)
            && draft.measure != null
            && (Units.isUnit(earlier.measure) != Units.isUnit(draft.measure)
                || WordSet.isAmong(draft.measure.name(), "truckload", "cargo"));
    return rough && loads && isBase(earlier) ? earlier : null;
  }

  /// "40 tonnes (700 sacks)", not "300 rifles ($2 million)" nor "40 tonnes (12 trucks)".
  private @Nullable Draft bracketed(Draft earlier) {
    String behind = Grammar.behind(draft, isOtherRate(earlier) ? 3 : 1);
    boolean closed = behind.equals(")") || behind.equals(";");
    Draft first =
        Grammar.before(draft, 1).equals(";") && Grammar.before(earlier, 1).equals("(")
            ? grammar.earlierInSentence(earlier)
            : null;
    boolean opened = Grammar.before(draft, 1).equals("(") || first != null;
    boolean bracket = opened && closed && draft.quoteFrom - earlier.quoteTo <= 2;
    boolean goods =
        draft.figureClass == FigureClass.CARGO
            && earlier.figureClass == FigureClass.CARGO
            && (Units.isUnit(draft.measure) || Units.isUnit(earlier.measure));
    boolean money =
        draft.figureClass == FigureClass.VALUE && earlier.figureClass == FigureClass.VALUE;
    Draft base = first == null ? earlier : first;
    return bracket && (goods || money) ? base : null;
  }

  /// What the subject of the clause takes up: "the boxes", "the heroin", "that load".
  private @Nullable Draft named() {
    Draft named = grammar.namedBefore(draft);
    if (named != null && isBase(named)) {
      return Bases.root(named);
    }
    int start = grammar.clauses(draft).startOfClause(draft.numberFrom);
    Commodity goods = Mentions.whole(tokens(), start, Math.max(start, draft.numberFrom));
    boolean load = false;
    for (int i = start; i < draft.quoteFrom; i++) {
      load |= WordSet.has(LOADS, tokens().get(i));
    }
    for (int back = 1; back <= 2 * FARTHEST && (goods != null || load); back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > 2 * FARTHEST) {
        return null;
      }
      boolean counts =
          Units.isUnit(earlier.measure) && draft.sentenceIndex - earlier.sentenceIndex <= 2;
      boolean same =
          goods != null
              && (goods.equals(earlier.commodity) || goods.equals(Bases.root(earlier).commodity));
      if (isBase(earlier)
          && earlier.figureClass != FigureClass.VALUE
          && (goods != null ? same : counts)) {
        return Bases.root(earlier);
      }
    }
    return null;
  }

  private boolean isBase(Draft base) {
    return Relations.isAmount(base)
        && base.modality != Modality.CAPACITY
        && base.relation != RelationType.COMPARED_WITH;
  }

  /// A capacity converts the number before it: "They could hold 3 million". That of one vessel,
  /// "The freighter can carry 80", converts nothing.
  private boolean ofCapacity() {
    boolean takenUp = !new Hauls(grammar, draft).isOfOneCarrier();
    for (int back = 1; back <= FARTHEST; back++) {
      Draft earlier = grammar.earlier(draft, back);
      int apart = earlier == null ? 9 : draft.sentenceIndex - earlier.sentenceIndex;
      if (apart > (takenUp ? 3 : 0)) {
        return false;
      }
      if (isBase(earlier)) {
        return converts(earlier, "what the goods could hold");
      }
    }
    return false;
  }
}
