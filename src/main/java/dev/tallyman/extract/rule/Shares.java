package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells a share or a change of what no shipment moves: "30 percent of capacity", "the species
/// declined by 90 percent", "the appeal is 29 percent funded".
record Shares(Clauses clauses, Draft draft, Governor governor) {

  private static final Lexicon MOVEMENT = Lexicon.load("movement");
  private static final int LONGEST = 6;

  /// Nouns that stand for the goods or the flow itself.
  private static final Set<String> FLOWS =
      WordSet.parse(
          "total whole rest remainder balance amount quantity volume volumes tonnage figure number"
              + " count tally lot load order catch hoard supply supplies target pledge promise plan"
              + " quota allocation contingent business trade sum share part portion tranche batch"
              + " season week month year first second goods stuff market intake queue line-up"
              + " programme request bid award booking bookings sendings re-exports pace weight"
              + " value worth content contents items item articles pieces same former latter rate"
              + " average aid help record peak high level best norm");

  private static final Set<String> POINTERS =
      WordSet.parse(
          "it they them this that these those which who what we he she i you one ones there none"
              + " both all each");
  private static final Set<String> STATES =
      WordSet.parse(
          "full funded complete completed finished empty pure owned off proof sure certain ready"
              + " dependent reliant charged staffed built likely cheaper dearer better worse"
              + " stronger weaker warmer colder humidity interest alcohol discount cloud financed"
              + " stake paid occupied used-up insured organic cotton");
  private static final Set<String> FARES =
      WordSet.parse("too warm hot cold bad off sour mouldy rotten soft dry astray missing wrong");
  private static final Set<String> CHANGES =
      WordSet.parse(
          "rise fall grow shrink drop decline increase decrease climb slip gain lose widen narrow"
              + " jump plunge slump surge dip soar recover expand contract double ease advance"
              + " retreat differ vary exceed slipped dipped be stand run remain stay reach");
  static final Set<String> PAYS =
      WordSet.parse(
          "pay pays paid cost costs earn earns earned charge charges charged fetch fetches sells");
  private static final Set<String> ALTERS =
      WordSet.parse(
          "reduction cut loss growth change shortfall surplus slice chunk gap majority total origin"
              + " source destination buyer supplier recipient");
  private static final Set<String> INSURED =
      WordSet.parse("of a the an each its her 's hull insured value worth");
  private static final Set<String> TAXES =
      WordSet.parse(
          "tax taxes duty duties levy levies tariff tariffs royalty royalties vat excise");
  private static final Set<String> IN = WordSet.of("in", "out");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  boolean isOfElse() {
    return isOneOf(tokens(), draft.quoteTo, STATES)
        || new PricedShares(draft, governor).isOne()
        || isOfNoun()
        || isOfMany()
        || isChange()
        || isOfUse()
        || isSpent()
        || isOfHull()
        || isRateOf()
        || isTax()
        || isManner()
        || isGoneBad()
        || EconomicShares.of(draft).isOne();
  }

  /// "One box in twelve had run too warm", "a tenth went bad": how goods fared on the way.
  private boolean isGoneBad() {
    VerbGroup verb = governor.verb();
    return verb != null
        && governor.role() == Governor.Role.SUBJECT
        && isOneOf(tokens(), verb.main(), "run", "ran", "went", "gone", "turned", "came", "come")
        && isOneOf(tokens(), verb.to(), FARES);
  }

  /// "The export tax stands at 7.5 percent", "raised the duty to 10 percent".
  private boolean isTax() {
    VerbGroup verb = governor.verb();
    boolean object = verb != null && governor.role() == Governor.Role.OBJECT;
    if (!object) {
      return false;
    }
    boolean subject =
        isChange(verb)
            && Words.hasAny(tokens(), clauses.startOfSubject(verb.main()), verb.from(), TAXES);
    boolean set = isOneOf(tokens(), draft.quoteFrom - 1, "to", "at", "by", "from");
    return subject || set && Words.hasAny(tokens(), verb.to(), draft.quoteFrom, TAXES);
  }

  /// "Half rations", "half loads": how much is given to one, and no half of what was sent.
  private boolean isManner() {
    return draft.head >= draft.numberTo
        && draft.numberTo - draft.numberFrom == 1
        && is(tokens(), draft.numberFrom, "half")
        && NounPhrases.isCountable(tokens(), draft.numberTo)
        && NounPhrases.isPlural(tokens().get(draft.head).lower());
  }

  /// "rise", "stand at", "drop off".
  static boolean isChange(VerbGroup verb) {
    return CHANGES.contains(firstWord(verb));
  }

  private static String firstWord(VerbGroup verb) {
    String lemma = verb.sense().lemma();
    int particle = lemma.indexOf(' ');
    return particle < 0 ? lemma : lemma.substring(0, particle);
  }

  /// "40 percent of what the city eats", "of what they can take", "ten times what a logger is
  /// paid".
  private boolean isOfUse() {
    int what = is(tokens(), draft.quoteTo, "of") ? draft.quoteTo + 1 : draft.quoteTo;
    if (!is(tokens(), what, "what")) {
      return false;
    }
    VerbGroup verb = clauses.after(what + 1);
    return verb != null
        && verb.from() - what <= LONGEST
        && (isOneOf(tokens(), verb.main(), "take", "hold", "store", "handle")
            || Evidence.isStill(tokens(), verb)
            || isOneOf(tokens(), verb.main(), PAYS));
  }

  /// "We spend 4 percent of what we are given on ourselves".
  private boolean isSpent() {
    VerbGroup verb = governor.verb();
    return verb != null
        && governor.role() == Governor.Role.OBJECT
        && isOneOf(tokens(), verb.main(), "spend", "spends", "spent");
  }

  /// "0.7 percent of a ship's value", "of the hull": what a cover costs.
  private boolean isOfHull() {
    int at = draft.numberTo;
    boolean ship = false;
    boolean worth = false;
    while (isOneOf(tokens(), at, INSURED) || isVessel(at)) {
      worth |= isOneOf(tokens(), at, "value", "worth", "hull");
      ship |= is(tokens(), at, "hull") || isVessel(at);
      at++;
    }
    return ship && worth && draft.form == NumberForm.PERCENT;
  }

  private boolean isVessel(int at) {
    Goods goods = Goods.at(tokens(), at);
    return goods != null && goods.measure() != null && goods.measure().name().equals("vessel");
  }

  /// "discounts of 40 percent", "a purity of 87 percent"; "a share of 40 percent", "a fall of 9
  /// percent" may be those of a flow.
  private boolean isRateOf() {
    int noun = draft.quoteFrom - 2;
    return is(tokens(), noun + 1, "of")
        && NounPhrases.isCountable(tokens(), noun)
        && !names(noun)
        && !isOneOf(tokens(), noun, ALTERS)
        && !CHANGES.contains(NounPhrases.singular(tokens().get(noun).lower()));
  }

  /// "nine tenths of the truth", but not "of the cargo", "of them", "of Georgia's".
  private boolean isOfNoun() {
    int at = draft.quoteTo;
    boolean the = isOneOf(tokens(), at, "the", "its", "their", "our", "my", "his", "her");
    if (!is(tokens(), at, "of") && !the) {
      return false;
    }
    at += the ? 0 : 1;
    while (isOneOf(tokens(), at, ClosedWords.DETERMINERS)) {
      at++;
    }
    int number = at;
    while (Words.isDigits(tokens(), at) || is(tokens(), at, ",") && at > number) {
      at++;
    }
    at = NounPhrases.behindOwner(tokens(), at);
    return isElse(at, at + LONGEST);
  }

  /// "Three children in ten".
  private boolean isOfMany() {
    boolean many = draft.form == NumberForm.FRACTION && draft.head < 0;
    for (int i = draft.numberFrom + 1; many && i < draft.numberTo; i++) {
      if (isOneOf(tokens(), i, IN)) {
        return i > draft.numberFrom + 1 && isElse(draft.numberFrom + 1, i);
      }
    }
    return false;
  }

  /// "The species has declined by 90 percent", "its purity is 61 percent", "the plants run at 30
  /// percent".
  private boolean isChange() {
    VerbGroup verb = governor.verb();
    boolean object = verb != null && governor.role() == Governor.Role.OBJECT;
    boolean percent = draft.form == NumberForm.PERCENT || draft.form == NumberForm.FRACTION;
    return object && percent && isAmountOfElse(verb);
  }

  /// "Grindings rose to 64,000 tonnes": what rises or stands at an amount is no flow.
  boolean isAmountOfElse() {
    VerbGroup verb = governor.verb();
    return verb != null
        && governor.role() == Governor.Role.OBJECT
        && !verb.sense().lemma().equals("be")
        && isAmountOfElse(verb);
  }

  private boolean isAmountOfElse(VerbGroup verb) {
    boolean buys =
        firstWord(verb).equals("contract") && !isOneOf(tokens(), verb.to(), "by", "to", "from");
    return isChange(verb)
        && !buys
        && !verb.passive()
        && isElseThroughout(clauses.startOfSubject(verb.main()), verb.from());
  }

  /// Whether the words name something, and neither goods nor a flow nor what stands for them.
  private boolean isElseThroughout(int from, int to) {
    boolean noun = false;
    int first = is(tokens(), to - 1, "of") ? from : behindNumberOf(from, to);
    for (int i = first; i < to; i++) {
      if (names(i) || isOneOf(tokens(), i, POINTERS)) {
        return false;
      }
      noun |= NounPhrases.isCountable(tokens(), i) && !tokens().get(i).isCapitalised();
    }
    return noun;
  }

  /// Where the things begin of whose number the words tell: "the number of registered exporters".
  private int behindNumberOf(int from, int to) {
    for (int i = from; i < to - 2; i++) {
      if (isOneOf(tokens(), i, "number", "count") && is(tokens(), i + 1, "of")) {
        return i + 2;
      }
    }
    return from;
  }

  private boolean isElse(int from, int to) {
    int end = from;
    while (end < Math.min(tokens().size(), to) && NounPhrases.isCountable(tokens(), end)) {
      end++;
    }
    return isElseThroughout(from, end);
  }

  /// Whether goods, conveyances, a flow or a number stand at `i`.
  boolean names(int i) {
    if (is(tokens(), i - 1, "working")) {
      return false;
    }
    boolean bearers =
        isOneOf(tokens(), i, "people", "population", "men", "inhabitants")
            || isOneOf(tokens(), i - 1, "national", "domestic");
    return !bearers && Goods.at(tokens(), i) != null
        || isOneOf(tokens(), i, FLOWS)
        || Words.isDigits(tokens(), i)
        || NumberWords.isSmall(tokens(), i)
        || MOVEMENT.at(tokens(), i).filter(m -> !m.meaning().equals("still")).isPresent();
  }
}
