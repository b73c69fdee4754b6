package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// The cases that the codebook settles as context by their construction, whatever moves beside
/// them: "34 tonnes a truck" and "a wagon takes 60 tonnes" are factors, "the silos hold 2,000
/// tonnes" is a stock, "the berth can take 8 million tonnes" a capacity.
record SettledCases(Clauses clauses, Draft draft, Governor governor) {

  private static final Lexicon PLANTS = Lexicon.load("plants");
  private static final Set<String> ARTICLES = WordSet.of("a", "an", "one", "each", "every", "any");
  private static final Set<String> EACH = WordSet.of("each", "every", "apiece");
  private static final Set<String> PERIODS =
      WordSet.of("day", "week", "month", "quarter", "year", "season", "fortnight");
  private static final Set<String> HOLDS =
      WordSet.of(
          "has",
          "have",
          "holds",
          "hold",
          "can",
          "needs",
          "takes",
          "able",
          "weighs",
          "costs",
          "lifts",
          "carries",
          "burns",
          "fits",
          "seats",
          "contains",
          "brings",
          "fetches",
          "sells",
          "eats",
          "uses",
          "yields",
          "measures",
          "pays",
          "lift",
          "take",
          "weigh",
          "need",
          "carry",
          "require",
          "requires",
          "drinks",
          "consumes",
          "averages",
          "fills",
          "feeds",
          "gives",
          "earns",
          "gets",
          "receives");
  private static final Set<String> LIFTS = WordSet.of("takes", "lifts", "seats", "fits", "sleeps");
  private static final Set<String> PARCELS = WordSet.of("package", "container", "item", "pallet");
  private static final Set<String> KEEPS =
      WordSet.of("hold", "contain", "have", "keep", "store", "be", "held", "kept", "rose", "fell");
  private static final Set<String> RESTS =
      WordSet.of(
          "be", "sit", "lie", "remain", "stay", "rot", "stored", "kept", "store", "keep", "held");
  private static final Set<String> PLACES =
      WordSet.of("from", "to", "into", "in", "at", "by", "for", "near", "of", "with", "on", "than");
  private static final Set<String> ABILITY = WordSet.of("can", "could");
  private static final Set<String> OTHERS =
      WordSet.of("second", "third", "fourth", "further", "last");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  boolean isFactor() {
    return isType()
        || isPerUnit()
        || isOfEach()
        || isOfKind()
        || isContent()
        || isForEach()
        || isOneForMany();
  }

  /// "a 40-wagon train takes six days": of a type, in the present.
  private boolean isType() {
    boolean compound =
        isOneOf(tokens(), draft.quoteFrom - 1, "a", "an")
            && Words.isHyphen(tokens(), draft.numberTo);
    VerbGroup verb = governor.verb();
    return compound
        && verb != null
        && governor.role() == Governor.Role.SUBJECT
        && verb.tense() == VerbGroup.Tense.PRESENT;
  }

  /// "34 tonnes a truck", "€610 a car", "eight to a truck", "€2.95/kg".
  private boolean isPerUnit() {
    int end = draft.quoteTo;
    boolean article = isOneOf(tokens(), end, "a", "an", "per");
    boolean to = is(tokens(), end, "to") && isOneOf(tokens(), end + 1, "a", "the", "each");
    boolean money = draft.figureClass == FigureClass.VALUE;
    boolean slash = money && is(tokens(), end, "/") && !isOneOf(tokens(), end + 1, PERIODS);
    Goods unit = article || to ? Goods.at(tokens(), to ? end + 2 : end + 1) : null;
    boolean counted = unit != null && unit.isCounted() && !(to && draft.head >= 0);
    boolean at = is(tokens(), draft.quoteFrom - 1, "at") && to;
    return counted
        || at && unit != null
        || slash
        || money && article && !isOneOf(tokens(), end + 1, PERIODS);
  }

  /// "each has 200 wagons", "the cranes, which lift 25 tonnes each"; "each carrying 3,000 tonnes"
  /// is a load.
  private boolean isOfEach() {
    for (int i = draft.quoteFrom - 1; i >= Math.max(1, draft.quoteFrom - 5); i--) {
      if (isOneOf(tokens(), i, HOLDS)) {
        return isOneOf(tokens(), i - 1, EACH)
            || isOneOf(tokens(), i - 2, EACH)
            || isOneOf(tokens(), draft.quoteTo, EACH);
      }
    }
    boolean be = isOneOf(tokens(), draft.quoteFrom - 1, ClosedWords.BE);
    int each = draft.quoteFrom - 3;
    boolean weighs = be && (isOneOf(tokens(), each, EACH) || isOneOf(tokens(), each - 1, EACH));
    return weighs
        || is(tokens(), draft.quoteFrom - 1, "(") && isOneOf(tokens(), draft.quoteTo, EACH);
  }

  /// "A forty-foot box holds 20 tonnes", "a type that takes 60 tonnes": one of a kind, in the
  /// present.
  private boolean isOfKind() {
    int verb = draft.quoteFrom - 1;
    boolean adverb = isOneOf(tokens(), verb, "about", "only", "just", "up", "for", "at");
    verb = adverb ? verb - 1 : verb;
    if (!isOneOf(tokens(), verb, HOLDS) || !tokens().get(verb).lower().endsWith("s")) {
      return false;
    }
    for (int i = verb - 1; i >= Math.max(0, verb - 10); i--) {
      Token token = tokens().get(i);
      boolean breaks = !token.isWord() && !token.isDigits() && !token.glued();
      if (breaks || isOneOf(tokens(), i, OTHERS)) {
        return false;
      }
      boolean opens = i == 0 || !NounPhrases.isCountable(tokens(), i - 1);
      boolean the = is(tokens(), i, "the") && isOneOf(tokens(), verb, LIFTS);
      if ((isOneOf(tokens(), i, ARTICLES) || the) && opens || is(tokens(), i, "type")) {
        return !is(tokens(), i - 1, "of");
      }
    }
    return false;
  }

  /// "bags of 50 kilos", "two boxes of a dozen bottles": what a package holds.
  private boolean isContent() {
    boolean unit = Units.isUnit(draft.measure);
    if (!unit || !is(tokens(), draft.quoteFrom - 1, "of")) {
      return false;
    }
    if (isOneOf(tokens(), draft.quoteFrom - 2, "engine", "engines", "motor", "motors")) {
      return true;
    }
    Goods goods = Goods.at(tokens(), draft.quoteFrom - 2);
    boolean carrier =
        goods != null
            && goods.figureClass() == FigureClass.CONVEYANCE
            && !Movements.isJourney(goods.measure())
            && NounPhrases.isPlural(tokens().get(draft.quoteFrom - 2).lower());
    return carrier
        || goods != null
            && goods.isCounted()
            && PARCELS.contains(goods.measure().name())
            && NounPhrases.isPlural(tokens().get(draft.quoteFrom - 2).lower());
  }

  /// "200 million litres for each ship".
  private boolean isForEach() {
    return is(tokens(), draft.quoteTo, "for")
        && isOneOf(tokens(), draft.quoteTo + 1, "each", "every");
  }

  /// "one groom for every three horses".
  private boolean isOneForMany() {
    return isOneOf(tokens(), draft.quoteFrom - 1, "every", "each")
        && isOneOf(tokens(), draft.quoteFrom - 2, "for", "to", "in", "with");
  }

  /// "Tanks there hold half a million barrels", "Stocks, at 3.4 Mt, fell", "12,000 tonnes lie in
  /// silos".
  boolean isInStore() {
    if (draft.figureClass != null && draft.figureClass != FigureClass.CARGO) {
      return false;
    }
    VerbGroup verb = clauses.before(draft.quoteFrom);
    boolean within =
        verb != null && clauses.clauseAt(verb.main()) == clauses.clauseAt(draft.numberFrom);
    boolean takes = within && isOneOf(tokens(), verb.main(), "takes", "houses", "fits");
    boolean keeps = takes || !within || KEEPS.contains(verb.sense().lemma()) || isAmount(verb);
    int subject = within ? verb.from() : draft.quoteFrom;
    boolean port =
        within
            && Set.of("hold", "have").contains(verb.sense().lemma())
            && Units.isUnit(draft.measure)
            && hasSubject(subject, "plant");
    return keeps && hasSubject(subject, "store") || port || liesInStore();
  }

  private static boolean isAmount(VerbGroup verb) {
    return "amount".equals(verb.sense().status());
  }

  private boolean liesInStore() {
    VerbGroup verb = governor.verb();
    boolean lies = verb == null || RESTS.contains(verb.sense().lemma());
    int from = verb == null ? draft.quoteTo : Math.max(draft.quoteTo, verb.to());
    for (int i = from; lies && i < Math.min(tokens().size(), from + 6); i++) {
      if (!tokens().get(i).isWord()) {
        return false;
      }
      var store = PLANTS.at(tokens(), i);
      if (store.isPresent() && store.get().meaning().equals("store")) {
        return i > from;
      }
    }
    return false;
  }

  /// "The line could pass 60 trains a day", "a berth rated at 8 Mt a year", "a capacity of 4 Mt".
  boolean isCapacity() {
    int at = draft.quoteFrom;
    for (int i = Math.max(0, at - 5); i < at; i++) {
      if (is(tokens(), i, "capacity") && isOneOf(tokens(), i + 1, "of", "is", "was", ",")
          || isOneOf(tokens(), i, "rated", "designed", "nameplate")
          || Words.are(tokens(), i, "room", "for")) {
        return true;
      }
    }
    VerbGroup verb = clauses.before(draft.numberTo);
    boolean would =
        verb != null
            && is(tokens(), verb.from(), "would")
            && Set.of("take", "hold", "handle", "pass", "carry").contains(verb.sense().lemma());
    return verb != null
        && (would || isOneOf(tokens(), verb.from(), ABILITY))
        && hasSubject(verb.from(), "plant");
  }

  /// "Nigeria pumped 1.49 million barrels a day": what flows nowhere is output.
  boolean isOutput() {
    VerbGroup verb = governor.verb();
    boolean fluid =
        draft.measure != null
            && (draft.measure.name().equals("barrel")
                || draft.measure.name().equals("cubic-metre"));
    if (verb == null || !fluid || verb.passive() || !verb.sense().lemma().equals("pump")) {
      return false;
    }
    for (int i = clauses.startOfClause(verb.main()); i < clauses.endOfClause(verb.main()); i++) {
      if (isOneOf(
          tokens(), i, "to", "into", "through", "via", "across", "pipeline", "ashore", "aboard")) {
        return false;
      }
    }
    return true;
  }

  private boolean hasSubject(int before, String meaning) {
    boolean relative = isOneOf(tokens(), before - 1, "which", "that");
    boolean second = is(tokens(), before - 1, "and");
    int clause = relative || second ? 0 : clauses.startOfClause(Math.max(0, before - 1));
    int start = Math.max(clause, before - (second ? 16 : 8));
    for (int i = before - 1; i >= start; i--) {
      var match = PLANTS.at(tokens(), i);
      if (match.isPresent() && !isPlaced(i, start) && !isNumbered(i)) {
        return Set.of(meaning, "both").contains(match.get().meaning());
      }
    }
    return false;
  }

  /// "not a single tank" counts what else would keep.
  private boolean isNumbered(int i) {
    return Words.isDigits(tokens(), i - 1)
        || i > 0 && (NumberWords.isSmall(tokens(), i - 1) || is(tokens(), i - 1, "single"));
  }

  /// Whether the noun at `i` only says where: "from the old warehouses".
  private boolean isPlaced(int i, int start) {
    for (int at = i - 1; at >= Math.max(start, i - 4); at--) {
      if (isOneOf(tokens(), at, ClosedWords.DETERMINERS)) {
        return isOneOf(tokens(), at - 1, PLACES);
      }
      if (!tokens().get(at).isWord() || isOneOf(tokens(), at, PLACES)) {
        return tokens().get(at).isWord();
      }
    }
    return false;
  }
}
