package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Numbers of one thing for each of another, which the codebook settles as context whatever moves
/// beside them: "34 tonnes a truck", "a wagon takes 60 tonnes", "one groom for every three horses".
record Factors(Draft draft, Governor governor) {

  private static final Set<String> ARTICLES = WordSet.of("a", "an", "one", "each", "every", "any");
  private static final Set<String> EACH = WordSet.of("each", "every", "apiece");
  private static final Set<String> PERIODS =
      WordSet.of("day", "week", "month", "quarter", "year", "season", "fortnight");
  private static final Set<String> HOLDS =
      WordSet.parse(
          "has have holds hold can needs takes able weighs costs lifts carries burns"
              + " fits seats contains brings fetches sells eats uses yields measures pays"
              + " lift take weigh need carry require requires drinks consumes averages fills"
              + " feeds gives earns gets receives");
  private static final Set<String> LIFTS = WordSet.of("takes", "lifts", "seats", "fits", "sleeps");
  private static final Set<String> UNITS =
      WordSet.parse(
          "hectare acre head person family household tree cow plot farmer pupil patient inhabitant"
              + " resident soldier worker shareholder");
  private static final int LONGEST_NOUN = 3;
  private static final int LONGEST_LOAD = 12;
  private static final Set<String> WEIGHED =
      WordSet.of(
          "drone",
          "missile",
          "rocket",
          "bomb",
          "gun",
          "launcher",
          "vehicle",
          "tank",
          "animal",
          "aircraft",
          "vessel");
  private static final Set<String> PARCELS = WordSet.of("package", "container", "item", "pallet");
  private static final Set<String> BUYS =
      WordSet.of("pays", "buys", "covers", "pay", "buy", "cover");
  private static final Set<String> LARGE = WordSet.of("thousand", "million", "billion");
  private static final Set<String> BOUNDS = WordSet.of("above", "over", "under", "below");
  private static final Set<String> LOTS =
      WordSet.of("trains", "convoys", "tows", "rakes", "strings", "lots", "parcels", "batches");
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
        || isInLots()
        || isGramsOf()
        || isEachPiece()
        || isBought()
        || isOneForMany()
        || isEquation()
        || Turns.isOne(draft, governor);
  }

  /// "a 40-wagon train takes six days": of a type, in the present.
  private boolean isType() {
    boolean compound =
        isOneOf(tokens(), draft.quoteFrom - 1, "a", "an")
            && Words.isHyphen(tokens(), draft.numberTo);
    VerbGroup verb = governor.verb();
    if (isOneOf(tokens(), draft.quoteFrom - 2, "train", "convoy", "tow")
        && is(tokens(), draft.quoteFrom - 1, "of")
        && isOneOf(tokens(), draft.quoteFrom - 3, "a", "each")
        && isOneOf(tokens(), draft.quoteTo, HOLDS)) {
      return true;
    }
    return compound
        && verb != null
        && governor.role() == Governor.Role.SUBJECT
        && verb.tense() == VerbGroup.Tense.PRESENT;
  }

  /// "34 tonnes a truck", "€610 a car", "eight to a truck", "€2.95/kg", "three hundred for a kilo".
  private boolean isPerUnit() {
    int end = draft.quoteTo;
    boolean article = isOneOf(tokens(), end, "a", "an", "per");
    boolean to = is(tokens(), end, "to") && isOneOf(tokens(), end + 1, "a", "the", "each");
    boolean money = draft.figureClass == FigureClass.VALUE;
    boolean type =
        is(tokens(), end, "per")
            && Units.isUnit(draft.measure)
            && Words.isWord(tokens(), end + 1)
            && !isOneOf(tokens(), end + 1, PERIODS);
    boolean apiece = money && isOneOf(tokens(), end, "apiece");
    boolean slash = money && is(tokens(), end, "/") && !isOneOf(tokens(), end + 1, PERIODS);
    Goods unit = article || to ? Goods.at(tokens(), to ? end + 2 : end + 1) : null;
    boolean counted = unit != null && unit.isCounted() && !(to && draft.head >= 0);
    boolean at = is(tokens(), draft.quoteFrom - 1, "at") && to;
    boolean one = is(tokens(), end, "for") && isOneOf(tokens(), end + 1, ARTICLES);
    Goods paid = one && (money || draft.measure == null) ? Goods.at(tokens(), end + 2) : null;
    return counted
        || article && isOneOf(tokens(), end + 1, UNITS)
        || at && unit != null
        || paid != null && paid.isCounted()
        || type
        || apiece
        || slash
        || money && article && !isOneOf(tokens(), end + 1, PERIODS);
  }

  /// "each has 200 wagons", "Each of the planes can lift 90 tonnes", "the cranes, which lift 25
  /// tonnes each", "900 TEU, at 22 cubic metres each"; "each carrying 3,000 tonnes" is a load.
  private boolean isOfEach() {
    if (isOneOf(tokens(), draft.quoteFrom - 2, "can", "could") && isOneOf(tokens(), 0, EACH)) {
      return isOneOf(tokens(), draft.quoteFrom - 1, HOLDS);
    }
    for (int i = draft.quoteFrom - 1; i >= Math.max(1, draft.quoteFrom - 5); i--) {
      if (isOneOf(tokens(), i, HOLDS)) {
        return isOneOf(tokens(), i - 1, EACH)
            || isOneOf(tokens(), i - 2, EACH)
            || isOneOf(tokens(), draft.quoteTo, EACH);
      }
    }
    if (is(tokens(), draft.quoteFrom - 1, "at") && isOneOf(tokens(), draft.quoteTo, EACH)
        || isForEachOne()
        || isLoadOfEachVehicle()) {
      return true;
    }
    if (is(tokens(), draft.quoteFrom - 1, "of") && is(tokens(), draft.quoteFrom - 2, "each")) {
      return !isLoadOfEach(draft.quoteFrom - 2);
    }
    int verb = draft.quoteFrom - 1;
    boolean present = Words.isWord(tokens(), verb) && tokens().get(verb).lower().endsWith("s");
    if (present && isOneOf(tokens(), verb - 1, EACH)) {
      return true;
    }
    boolean be = isOneOf(tokens(), draft.quoteFrom - 1, ClosedWords.BE);
    int each = draft.quoteFrom - 3;
    boolean weighs = be && (isOneOf(tokens(), each, EACH) || isOneOf(tokens(), each - 1, EACH));
    return weighs
        || is(tokens(), draft.quoteFrom - 1, "(") && isOneOf(tokens(), draft.quoteTo, EACH);
  }

  /// "six cargoes of gasoline, each of 37,000 tonnes": the load of one.
  private boolean isLoadOfEach(int each) {
    boolean sails = false;
    for (int i = each - 1; i >= Math.max(0, each - LONGEST_LOAD); i--) {
      sails |= Goods.isConveyance(tokens(), i);
    }
    return sails && Units.isUnit(draft.measure);
  }

  /// "Every lorry brought 20 tonnes", "the trucks each carried 20 tonnes".
  private boolean isLoadOfEachVehicle() {
    VerbGroup verb = governor.verb();
    if (verb == null || governor.role() != Governor.Role.OBJECT || !Units.isUnit(draft.measure)) {
      return false;
    }
    int noun = verb.from() - 1;
    if (isOneOf(tokens(), noun, EACH)) {
      return Goods.isConveyance(tokens(), noun - 1);
    }
    for (int i = noun - 1; i >= Math.max(0, noun - LONGEST_NOUN); i--) {
      if (isOneOf(tokens(), i, "each", "every")) {
        return Goods.isConveyance(tokens(), noun);
      }
    }
    return false;
  }

  /// "Each family was given three blankets".
  private boolean isForEachOne() {
    for (int i = draft.quoteFrom - 1; i > Math.max(0, draft.quoteFrom - 5); i--) {
      if (!tokens().get(i).isWord()) {
        return false;
      }
      if (isOneOf(tokens(), i - 1, "each", "every")) {
        return Nouns.isUncounted(tokens(), i);
      }
    }
    return false;
  }

  /// "A forty-foot box holds 20 tonnes", "a type that takes 60 tonnes": one of a kind, in the
  /// present.
  private boolean isOfKind() {
    if (draft.figureClass == FigureClass.VALUE && isWorthOfOne()) {
      return true;
    }
    int verb = draft.quoteFrom - 1;
    if (isOneOf(tokens(), verb - 1, "may", "can", "must") && hasArticle(verb - 1)) {
      return true;
    }
    boolean adverb = isOneOf(tokens(), verb, "about", "only", "just", "up", "for", "at");
    verb = adverb ? verb - 1 : verb;
    if (!isOneOf(tokens(), verb, HOLDS) || !tokens().get(verb).lower().endsWith("s")) {
      return false;
    }
    for (int i = verb - 1; i >= Math.max(0, verb - 10); i--) {
      Token token = tokens().get(i);
      boolean breaks = !token.isWord() && !token.isDigits() && !token.glued();
      boolean definite =
          isOneOf(tokens(), i, "the", "its", "their", "our")
              && !isOneOf(tokens(), verb, LIFTS)
              && !is(tokens(), i - 1, "of");
      if (breaks || definite || isOneOf(tokens(), i, OTHERS)) {
        return false;
      }
      boolean opens =
          i == 0
              || !NounPhrases.isCountable(tokens(), i - 1)
              || !isOneOf(tokens(), i - 1, ClosedWords.PREPOSITIONS)
                  && draft.figureClass == FigureClass.VALUE
              || tokens().get(i - 1).isCapitalised();
      boolean the =
          is(tokens(), i, "the")
              && !tokens().get(i + 1).isCapitalised()
              && isOneOf(tokens(), verb, LIFTS);
      if ((isOneOf(tokens(), i, ARTICLES) || is(tokens(), i, "my") || the) && opens
          || is(tokens(), i, "type")) {
        return !is(tokens(), i - 1, "of");
      }
    }
    return false;
  }

  /// "A truck of this type is worth €40,000".
  private boolean isWorthOfOne() {
    int verb = draft.quoteFrom - 2;
    if (!is(tokens(), verb + 1, "worth") || !is(tokens(), verb, "is")) {
      return false;
    }
    for (int i = verb - 1; i >= Math.max(0, verb - 6) && tokens().get(i).isWord(); i--) {
      if (isOneOf(tokens(), i, ARTICLES)) {
        return i == 0 || !tokens().get(i - 1).isWord();
      }
    }
    return false;
  }

  /// "A courier may": one of a kind, by an article that opens the clause.
  private boolean hasArticle(int modal) {
    int at = modal - 1;
    while (at > 0
        && (NounPhrases.isCountable(tokens(), at)
            || Words.isDigits(tokens(), at)
            || Words.isHyphen(tokens(), at))
        && modal - at < 5) {
      at--;
    }
    return modal - at > 1
        && isOneOf(tokens(), at, "a", "an", "each", "every", "no")
        && (at == 0 || !tokens().get(at - 1).isWord());
  }

  /// "bags of 50 kilos", "two boxes of a dozen bottles": what a package holds; "vehicles above 20
  /// tonnes", "82,000 tonnes deadweight", "a drone of 40 kilos": what one weighs.
  private boolean isContent() {
    boolean of = is(tokens(), draft.quoteFrom - 1, "of");
    boolean bound = !of && isOneOf(tokens(), draft.quoteFrom, BOUNDS);
    if (!Units.isUnit(draft.measure) || !of && !bound) {
      return false;
    }
    if (isOneOf(tokens(), draft.quoteTo, "deadweight", "dwt", "gross", "displacement")) {
      return true;
    }
    int noun = of ? draft.quoteFrom - 2 : draft.quoteFrom - 1;
    if (isOneOf(tokens(), noun, "engine", "engines", "motor", "motors")) {
      return true;
    }
    Goods goods = Goods.at(tokens(), noun);
    if (goods != null && of && isOneOf(tokens(), noun - 1, "a", "an")) {
      return goods.isCounted() && WEIGHED.contains(goods.measure().name());
    }
    if (goods == null || !NounPhrases.isPlural(tokens().get(noun).lower())) {
      return false;
    }
    boolean carrier =
        goods.figureClass() == FigureClass.CONVEYANCE && !Movements.isJourney(goods.measure());
    boolean vehicle = goods.isCounted() && goods.measure().name().equals("vehicle");
    return carrier
        || bound && vehicle
        || of && goods.isCounted() && PARCELS.contains(goods.measure().name());
  }

  /// "A gift of €30 pays for six doses": what so small a sum buys.
  private boolean isBought() {
    int verb = draft.quoteFrom - (is(tokens(), draft.quoteFrom - 1, "for") ? 2 : 1);
    if (!isOneOf(tokens(), verb, BUYS)) {
      return false;
    }
    int from = Math.max(0, verb - 4);
    boolean sum = false;
    boolean large = Words.hasAny(tokens(), from, verb, LARGE);
    for (int i = from; i < verb; i++) {
      sum |= Money.isBefore(tokens(), i) || Money.isNamed(tokens(), i);
      large |= is(tokens(), i, ",") && Words.isDigits(tokens(), i + 1);
    }
    return sum && !large;
  }

  /// "in trains of 57 wagons", "in lots of 50,000 tonnes".
  private boolean isInLots() {
    return is(tokens(), draft.quoteFrom - 1, "of")
        && isOneOf(tokens(), draft.quoteFrom - 2, LOTS)
        && isOneOf(tokens(), draft.quoteFrom - 3, "in", "by");
  }

  /// "one loaf of 800 grams", "104 per 100 grams": what one weighs.
  private boolean isGramsOf() {
    return draft.measure != null
        && draft.measure.name().equals("gram")
        && isOneOf(tokens(), draft.quoteFrom - 1, "of", "per", "in");
  }

  /// "The sacks, 25 kg each, are", "each with 6 kilos": what one piece weighs.
  private boolean isEachPiece() {
    boolean light =
        draft.measure != null
            && WordSet.isAmong(draft.measure.name(), "gram", "kilogram", "litre", "pound");
    boolean each =
        is(tokens(), draft.quoteFrom - 1, ",") && is(tokens(), draft.quoteTo, "each")
            || is(tokens(), draft.quoteFrom - 1, "with")
                && is(tokens(), draft.quoteFrom - 2, "each");
    return light && each;
  }

  /// "200 million litres for each ship".
  private boolean isForEach() {
    int at = draft.quoteTo;
    while (at < draft.quoteTo + LONGEST_NOUN && NounPhrases.isCountable(tokens(), at)) {
      at++;
    }
    return is(tokens(), at, "for") && isOneOf(tokens(), at + 1, "each", "every");
  }

  /// "1 tonne = 7.3 barrels", "tonne=7.3 barrels": both sides of a conversion.
  private boolean isEquation() {
    int before = draft.quoteFrom - 1;
    boolean right = is(tokens(), before, "=") && Goods.isUnit(tokens(), before - 1);
    boolean left = is(tokens(), draft.quoteTo, "=") && Words.isOne(draft.value);
    return Units.isUnit(draft.measure) && (right || left);
  }

  /// "one groom for every three horses".
  private boolean isOneForMany() {
    return isOneOf(tokens(), draft.quoteFrom - 1, "every", "each")
        && isOneOf(tokens(), draft.quoteFrom - 2, "for", "to", "in", "with");
  }
}
