package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/// Tells one conveyance and the load of one: "a cargo flight landed with 36 pallets", "a convoy of
/// 52 trucks", "3,000 tonnes apiece", "the tanker was carrying 90,000 barrels".
record Hauls(Grammar grammar, Draft draft) {

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Clauses clauses() {
    return grammar.clauses(draft);
  }

  private Carriers carriers() {
    return new Carriers(clauses());
  }

  private int start() {
    return clauses().startOfClause(draft.numberFrom);
  }

  boolean isSingle() {
    return isOneConveyance()
        || isOneThing()
        || isApposition()
        || isOfRanked()
        || isLoadOfOne()
        || new RowLoads(grammar, draft).isOfOne();
  }

  /// "the last convoy, 27 trucks," and "Friday's convoy was smaller, fifteen trucks".
  private boolean isApposition() {
    if (!Grammar.before(draft, 1).equals(",") || isListed()) {
      return false;
    }
    int noun = draft.quoteFrom - 2;
    if (Grammar.before(draft, 2).equals("another")) {
      return true;
    }
    if (carriers().isCarrier(noun)) {
      return carriers().isOneCarrier(noun);
    }
    if (hasSuperlative(noun) || isShip(noun)) {
      return true;
    }
    VerbGroup verb = clauses().before(draft.quoteFrom);
    boolean predicate = verb != null && verb.sense().lemma().equals("be") && noun - verb.to() <= 1;
    return predicate
        && carriers().isCarrier(verb.from() - 1)
        && carriers().isSingular(verb.from() - 1, Carriers.POINTERS);
  }

  /// "MV Tarsus, 21,000 tonnes of rebar", "The steamer Al Noor, 41,000 tonnes of wheat,".
  private boolean isShip(int noun) {
    for (int i = noun; i >= Math.max(0, noun - 4); i--) {
      if (i < noun && carriers().isOneCarrier(i)) {
        return true;
      }
      if (!tokens().get(i).isCapitalised()) {
        return false;
      }
      if (Words.isOneOf(tokens(), i, "mv", "mt", "m/v")) {
        return ShipNames.opensAt(carriers(), tokens(), i);
      }
    }
    return false;
  }

  /// "The largest haul so far this year, 530 kilograms, was made in March".
  private boolean hasSuperlative(int to) {
    for (int i = start() + 1; i < Math.min(to, start() + 6); i++) {
      boolean ranked =
          WordSet.has(Carriers.ORDINALS, tokens().get(i - 1))
              || i > 1 && WordSet.has(Carriers.ORDINALS, tokens().get(i - 2));
      boolean ofMany =
          Grammar.reads(tokens(), i, "of")
              && Words.isOneOf(tokens(), i + 1, "the", "these", "those");
      if (ranked && (ofMany || carriers().isLot(i)) && clauses().before(draft.quoteFrom) == null) {
        return true;
      }
    }
    return false;
  }

  /// "The second, with 26 lorries, left Adre", "The third train, made up of 44 wagons,".
  private boolean isOfRanked() {
    int comma = draft.quoteFrom - 2;
    if (Grammar.reads(tokens(), draft.quoteFrom - 3, "made up of")) {
      comma = draft.quoteFrom - 4;
    }
    boolean set =
        comma > start() && tokens().get(comma).is(",") && Grammar.behind(draft, 1).equals(",");
    boolean with = WordSet.isAmong(Grammar.before(draft, 1), "with", "of", "carrying");
    return set
        && with
        && (WordSet.has(Carriers.ORDINALS, tokens().get(comma - 1)) || hasSuperlative(comma));
  }

  /// "a lorry, 40 trailers and a bus": members of a list are not the same thing.
  private boolean isListed() {
    for (int i = draft.quoteTo; i < Math.min(tokens().size(), draft.quoteTo + 6); i++) {
      if (!tokens().get(i).isWord()) {
        return false;
      }
      if (tokens().get(i).is("and")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneConveyance() {
    return draft.figureClass == FigureClass.CONVEYANCE
            && isOne(draft)
            && !isOneOfList()
            && draft.modality != Modality.CAPACITY
            && draft.modality != Modality.DENIED
        || isCompound();
  }

  /// "One lathe left Halifax for Dubai on 9 January".
  private boolean isOneThing() {
    VerbGroup verb = grammar.governor(draft).verb();
    return draft.figureClass == FigureClass.CARGO
        && isOne(draft)
        && !Units.isUnit(draft.measure)
        && Words.is(tokens(), draft.numberFrom, "one")
        && verb != null
        && verb.from() == draft.quoteTo
        && verb.tense() == VerbGroup.Tense.PAST
        && NeighbourKinds.isMoving(verb)
        && draft.modality == Modality.ASSERTED;
  }

  /// "12 million, of which 3 million for one load", "400 kilos from a single haul".
  private boolean isForOne() {
    int at = draft.quoteTo + 2;
    boolean one =
        WordSet.isAmong(Grammar.behind(draft, 1), "for", "from", "in", "on", "with")
            && Carriers.ARTICLES.contains(Grammar.behind(draft, 2));
    for (int i = at; one && i < Math.min(tokens().size(), at + 3); i++) {
      if (carriers().isLot(i)) {
        return carriers().endsNoun(i + 1) || !tokens().get(i + 1).isWord();
      }
    }
    return false;
  }

  /// "nine cargoes: five from Romania and one from Bulgaria": the last of a list.
  private boolean isOneOfList() {
    Draft earlier = grammar.earlierInSentence(draft);
    return draft.head < 0
        && WordSet.isAmong(Grammar.before(draft, 1), "and", ",")
        && earlier != null
        && Objects.equals(earlier.measure, draft.measure)
        && clauses().before(draft.quoteFrom) != null
        && clauses().before(draft.quoteFrom).to() <= earlier.quoteFrom;
  }

  /// "a 12-truck convoy", "a 55,000-tonne cargo".
  private boolean isCompound() {
    boolean singular =
        WordSet.isAmong(Grammar.before(draft, 1), "a", "an", "the", "one", "single", "another");
    return singular && Words.isHyphen(tokens(), draft.numberTo) && draft.status != Status.PLEDGED;
  }

  /// Whether the clause puts the goods on one conveyance.
  private boolean isLoadOfOne() {
    if (isGroup() || isForOne() || new NamedLoads(grammar, draft).isAboardTheOne()) {
      return true;
    }
    if (draft.status == Status.SEIZED) {
      VerbGroup verb = grammar.governor(draft).main();
      boolean states = verb != null && "amount".equals(verb.sense().status());
      return new SeizedLoads(grammar, draft).isOfOne()
          || new Ladings(grammar, draft).isInside()
          || states && new RankedLoads(grammar, draft).leads(verb);
    }
    boolean wagons = draft.measure != null && draft.measure.name().equals("railcar");
    if (draft.figureClass == FigureClass.CONVEYANCE && !wagons
        || draft.figureClass == FigureClass.SHARE) {
      return false;
    }
    return new Ladings(grammar, draft).isOfOne();
  }

  /// "a convoy of 52 trucks", "that of 52 trucks", "a first group of 300".
  private boolean isGroup() {
    if (!Grammar.before(draft, 1).equals("of")) {
      return false;
    }
    if (WordSet.isAmong(Grammar.before(draft, 2), "consisted", "consists", "consisting")) {
      return Words.is(tokens(), draft.quoteFrom - 3, "it")
          || carriers().isOneCarrier(draft.quoteFrom - 3);
    }
    int noun = draft.quoteFrom - (Grammar.before(draft, 2).equals(",") ? 3 : 2);
    boolean lot =
        noun > 0
            && carriers().isLot(noun)
            && (WordSet.has(Carriers.ORDINALS, tokens().get(noun - 1))
                || WordSet.has(Carriers.ARTICLES, tokens().get(noun - 1)));
    return lot
        || carriers().isOneCarrier(noun)
        || WordSet.isAmong(Grammar.before(draft, 2), "group", "column", "package")
        || Grammar.before(draft, 2).equals("that") && !isSaid(draft.quoteFrom - 2);
  }

  /// "said that of three shipments one came".
  private boolean isSaid(int that) {
    VerbGroup verb = clauses().before(that);
    return verb != null && verb.to() == that;
  }

  /// Whether the subject is one conveyance: "The freighter can carry".
  boolean isOfOneCarrier() {
    for (int i = start(); i < draft.quoteFrom; i++) {
      if (carriers().isOneCarrier(i)) {
        return true;
      }
    }
    return false;
  }

  static boolean isOne(Draft conveyance) {
    return conveyance.quantity != null
        && conveyance.quantity.amount().best() != null
        && BigDecimal.ONE.compareTo(conveyance.quantity.amount().best()) == 0;
  }
}
