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
import org.jspecify.annotations.Nullable;

/// What a plant or a store holds, takes or makes, and moves nowhere: "the silos hold 2,000 tonnes"
/// is a stock, "the berth can take 8 million tonnes" a capacity, "the field pumped 90,000 barrels"
/// output.
record Plants(Clauses clauses, Draft draft, Governor governor) {

  private static final int FARTHEST_STOCK = 8;
  private static final Lexicon PLANTS = Lexicon.load("plants");
  private static final Set<String> KEEPS =
      WordSet.of("hold", "contain", "have", "keep", "store", "be", "held", "kept", "rose", "fell");
  private static final Set<String> RESTS =
      WordSet.of(
          "be", "sit", "lie", "remain", "stay", "rot", "stored", "kept", "store", "keep", "held",
          "hold");
  private static final Set<String> PLACES =
      WordSet.of("from", "to", "into", "in", "at", "by", "for", "near", "of", "with", "on", "than");
  private static final Set<String> HOARDERS =
      WordSet.parse(
          "country state nation government traders millers farmers mills exporters importers"
              + " producers households agency board");
  private static final Set<String> SUMS =
      WordSet.of("be", "reach", "hit", "record", "estimate", "put", "stand", "drop", "set");
  private static final Set<String> CAPACITIES = WordSet.of("capacity", "capacities", "capability");
  private static final Set<String> OUTPUTS =
      WordSet.parse(
          "production output consumption generation burn surplus spill shortfall deficit glut"
              + " leak spillage");
  private static final Set<String> HOARDS =
      WordSet.parse("resources reserves stocks stockpiles inventories deposits");
  private static final Set<String> REMAINS = WordSet.of("remain", "remains", "remained");
  private static final Set<String> LEFT_SO =
      WordSet.parse("at behind to by on with outside there aboard");
  private static final Set<String> SOURCES =
      WordSet.parse(
          "mine mines pit pits field fields well wells farm farms harvest harvests land soil crop"
              + " crops quarry quarries orchard orchards plantation plantations seam seams deposit"
              + " deposits plot plots forest forests pond ponds herd herds vineyards grove groves");
  private static final Set<String> BEST = WordSet.of("best", "most");
  private static final Set<String> SENDS =
      WordSet.parse("export ship send deliver supply import despatch dispatch receive");
  private static final Set<String> HANDLES =
      WordSet.parse("carry handle take process pump transport move pass load unload export ship");
  private static final Set<String> MADE =
      WordSet.parse(
          "refine refines refined forge forges forged grind grinds ground grow grows smelt smelts"
              + " smelted brew brews brewed boil boils boiled bake bakes baked mill milled");
  private static final Set<String> WORKS =
      WordSet.parse(
          "refinery refineries mill mills plant plants factory factories smelter smelters works"
              + " distillery abattoir foundry tannery cannery");
  private static final Set<String> ABILITY = WordSet.of("can", "could");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// "Tanks there hold half a million barrels", "Stocks, at 3.4 Mt, fell", "12,000 tonnes lie in
  /// silos".
  boolean isInStore() {
    if (draft.figureClass != null && draft.figureClass != FigureClass.CARGO) {
      return false;
    }
    if (isHoard()) {
      return true;
    }
    VerbGroup verb = clauses.before(draft.quoteFrom);
    boolean within =
        verb != null && clauses.clauseAt(verb.main()) == clauses.clauseAt(draft.numberFrom);
    boolean takes = within && isOneOf(tokens(), verb.main(), "takes", "houses", "fits");
    boolean keeps =
        takes || !within || KEEPS.contains(verb.sense().lemma()) || isAmount(verb) || isPut(verb);
    int subject = within ? verb.from() : draft.quoteFrom;
    boolean port =
        within
            && WordSet.isAmong(verb.sense().lemma(), "hold", "have")
            && Units.isUnit(draft.measure)
            && (hasSubject(subject, "plant") || isHoarder(verb));
    boolean own = within || verb == null || draft.quoteFrom - verb.to() > FARTHEST_STOCK;
    return keeps && own && hasSubject(subject, "store") || port || liesInStore() || isLeft();
  }

  /// "299 billion tonnes of coal resources", "40 tonnes of gold reserves": what nothing moves of
  /// itself.
  private boolean isHoard() {
    VerbGroup verb = governor.verb();
    boolean of =
        is(tokens(), draft.quoteFrom - 1, "of") && isOneOf(tokens(), draft.quoteFrom - 2, HOARDS);
    return (of || isOneOf(tokens(), draft.quoteTo - 1, HOARDS))
        && (verb == null || !verb.sense().movesGoods());
  }

  /// "The country held 2.1 million tonnes of rice".
  private boolean isHoarder(VerbGroup verb) {
    return !verb.passive()
        && isOneOf(tokens(), verb.from() - 1, HOARDERS)
        && verb.to() == draft.quoteFrom
        && !isOneOf(tokens(), draft.quoteTo, "from", "aboard", "at");
  }

  private boolean isPut(VerbGroup verb) {
    return verb.passive() && is(tokens(), verb.main(), "put");
  }

  private static boolean isAmount(VerbGroup verb) {
    return "amount".equals(verb.sense().status());
  }

  private boolean liesInStore() {
    VerbGroup verb = governor.verb();
    boolean lies = verb == null || RESTS.contains(verb.sense().lemma());
    int from = verb == null ? draft.quoteTo : Math.max(draft.quoteTo, verb.to());
    return lies && isAtStore(from)
        || isOneOf(tokens(), draft.quoteTo, REMAINS) && isAtStore(draft.quoteTo + 1);
  }

  /// Whether words from `from` on lead to a store: "in the silos of Dori".
  private boolean isAtStore(int from) {
    for (int i = from; i < Math.min(tokens().size(), from + 6) && tokens().get(i).isWord(); i++) {
      if (isOneOf(tokens(), i, "from") || Words.are(tokens(), i, "out", "of")) {
        return false;
      }
      if (isStore(i)) {
        return i > from;
      }
    }
    return false;
  }

  private boolean isStore(int i) {
    return PLANTS.at(tokens(), i).filter(m -> m.meaning().equals("store")).isPresent();
  }

  /// "Some 60,000 are left", "900 tonnes left in the silos", "their depots, where 30,000 remain".
  private boolean isLeft() {
    int at = draft.quoteTo;
    boolean left = isOneOf(tokens(), at, ClosedWords.BE) && is(tokens(), at + 1, "left");
    boolean in = is(tokens(), at, "left") && isAtStore(at + 1);
    if (left && !isOneOf(tokens(), at + 2, LEFT_SO) || in) {
      return true;
    }
    boolean where = false;
    for (int i = draft.quoteFrom - 1; i >= Math.max(0, draft.quoteFrom - 8); i--) {
      where |= is(tokens(), i, "where");
      if (where && isStore(i)) {
        return isOneOf(tokens(), at, REMAINS);
      }
    }
    return false;
  }

  /// "The line could pass 60 trains a day", "The depot can unload six", "a berth rated at 8 Mt a
  /// year", "a capacity of 4 Mt".
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
    if (isSumOf(CAPACITIES) || verb != null && isCapacityTo(verb)) {
      return true;
    }
    if (verb != null
        && isOneOf(tokens(), verb.from(), ABILITY)
        && isRated()
        && HANDLES.contains(verb.sense().lemma())) {
      return true;
    }
    return verb != null
        && isAble(verb)
        && (hasSubject(verb.from(), "plant") || hasSubject(verb.from(), "store"));
  }

  /// "has the capacity to export 95 Mt".
  private boolean isCapacityTo(VerbGroup verb) {
    int to = is(tokens(), verb.from(), "to") ? verb.from() : verb.from() - 1;
    return is(tokens(), to, "to") && isOneOf(tokens(), to - 1, CAPACITIES);
  }

  /// "takes 8 million tonnes", "handles 40 ships at best", "could pass 60 trains".
  private boolean isAble(VerbGroup verb) {
    boolean takes =
        is(tokens(), verb.main(), "takes")
            && verb.to() == draft.quoteFrom
            && !isOneOf(tokens(), draft.quoteTo, "from", "a", "per");
    boolean best =
        isOneOf(tokens(), verb.main(), "handles", "handle", "takes")
            && Words.hasAny(tokens(), draft.quoteTo, draft.quoteTo + 4, BEST);
    boolean would =
        is(tokens(), verb.from(), "would")
            && WordSet.isAmong(verb.sense().lemma(), "take", "hold", "handle", "pass", "carry");
    boolean can = isOneOf(tokens(), verb.from(), ABILITY) && !(isSent(verb) && !isRated());
    return takes || best || would || can;
  }

  /// "The mine could export 20 Mt this year" tells what may move, "20 Mt a year" how much it is
  /// built for.
  private static boolean isSent(VerbGroup verb) {
    return SENDS.contains(verb.sense().lemma());
  }

  private boolean isRated() {
    return isOneOf(tokens(), draft.quoteTo, "a", "per", "daily", "yearly", "annually");
  }

  /// "Nigeria pumped 1.49 million barrels a day": what flows nowhere is output, as is what a mill
  /// makes.
  boolean isOutput() {
    VerbGroup verb = governor.verb();
    if (verb != null && verb.sense().lemma().equals("make") && !verb.passive()) {
      boolean sum = isOneOf(tokens(), verb.from() - 1, ClosedWords.PRONOUNS);
      return draft.figureClass == FigureClass.CARGO && verb.to() == draft.quoteFrom && !sum;
    }
    if (verb != null && verb.sense().lemma().equals("yield") && !verb.passive()) {
      return Words.hasAny(tokens(), clauses.startOfSubject(verb.main()), verb.from(), SOURCES)
          || Words.hasAny(tokens(), clauses.startOfClause(verb.main()), verb.from(), SOURCES);
    }
    if (isMade() || isProcessed(verb) || isCropSum() || isSumOf(OUTPUTS)) {
      return true;
    }
    boolean fluid =
        draft.measure != null
            && (draft.measure.name().equals("barrel")
                || draft.measure.name().equals("cubic-metre"));
    if (verb == null
        || !fluid
        || verb.passive()
        || !WordSet.isAmong(verb.sense().lemma(), "pump", "flow")) {
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

  /// "mills ground 21 million tonnes", "farms grow 2,800 tonnes": what is made where it is made.
  private boolean isMade() {
    int verb = draft.quoteFrom - 1;
    int turned = isOneOf(tokens(), verb, "out") ? verb - 1 : -1;
    return draft.figureClass == FigureClass.CARGO
        && !isOneOf(tokens(), verb - 1, "be", "been", "was", "were", "is", "are")
        && (isOneOf(tokens(), verb, MADE)
            || isOneOf(tokens(), turned, "turned", "turns", "turn", "churns", "churned"));
  }

  /// "The refinery processes 90,000 barrels a day".
  private boolean isProcessed(@Nullable VerbGroup verb) {
    return verb != null
        && WordSet.isAmong(verb.sense().lemma(), "process", "pour")
        && !verb.passive()
        && verb.to() <= draft.quoteFrom
        && isOneOf(tokens(), verb.from() - 1, WORKS);
  }

  /// "Steel production came to 8 million tonnes", "The annual capacity of each leg is put at 15
  /// billion cubic metres": what a clause says of its subject, where that names no flow.
  private boolean isSumOf(Set<String> nouns) {
    VerbGroup verb = clauses.before(draft.quoteFrom);
    boolean sums =
        verb != null
            && draft.figureClass == FigureClass.CARGO
            && (isAmount(verb) || SUMS.contains(verb.sense().lemma()))
            && draft.quoteFrom - verb.to() <= 2;
    int start = sums ? clauses.startOfSubject(verb.main()) : 0;
    return sums
        && Words.hasAny(tokens(), start, verb.from(), nouns)
        && !Statuses.hasNoun(tokens(), start, verb.from());
  }

  /// "The harvest came to 27 million tonnes", "a crop of 9 million".
  private boolean isCropSum() {
    int at = draft.quoteFrom - 1;
    boolean sum = Words.isOneOf(tokens(), at, "to", "of", "at", "reached", "totalled", "was");
    int noun = is(tokens(), at, "to") || is(tokens(), at, "at") ? at - 2 : at - 1;
    return sum && Words.isOneOf(tokens(), noun, "harvest", "crop", "vintage");
  }

  private boolean hasSubject(int before, String meaning) {
    int pronoun =
        isOneOf(tokens(), before - 1, "now", "still", "together") ? before - 2 : before - 1;
    boolean relative = isOneOf(tokens(), pronoun, "which", "that");
    boolean second = is(tokens(), before - 1, "and");
    int clause = relative || second ? 0 : clauses.startOfClause(Math.max(0, before - 1));
    int start = Math.max(clause, before - (second ? 16 : 8));
    for (int i = before - 1; i >= start; i--) {
      var match = PLANTS.at(tokens(), i);
      if (match.isPresent() && (relative || !isPlaced(i, start)) && !isNumbered(i)) {
        return WordSet.isAmong(match.get().meaning(), meaning, "both");
      }
    }
    return false;
  }

  /// "not a single tank" counts what else would keep.
  private boolean isNumbered(int i) {
    return isOneOf(tokens(), i, "tank", "tanks", "train", "trains") && isCounted(i);
  }

  private boolean isCounted(int i) {
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
