package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells how large one thing is from what moves: "a ship of 9,200 tonnes", "a drone of about 40
/// kg", "a hospital with 50 beds", and who brings goods in from the goods: "by two patrol boats".
record Sizes(Draft draft, Governor governor) {

  private static final Set<String> THINGS =
      WordSet.of("vessel", "truck", "aircraft", "drone", "vehicle", "tank", "gun", "missile");
  private static final Set<String> FORCES = WordSet.parse("pull thrust displacement deadweight");
  private static final Set<String> PLACES = WordSet.parse("beds bed berths seats plugs cots");
  private static final Set<String> LIQUIDS =
      WordSet.parse(
          "sample samples oil crude fuel diesel petrol gasoline litres barrels water milk wine gas"
              + " residue contents liquid liquids sludge pumped filled emptied leak leaked ullage");
  private static final Set<String> HOUSES =
      WordSet.parse("hospital hospitals clinic clinics ward wards centre center camp unit ship");
  private static final Set<String> ESCORTS =
      WordSet.parse("patrol police naval navy coastguard guard tug tugs pilot rescue");

  boolean isOne() {
    return isWeight() || isPlaces() || isEscort() || isVats();
  }

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// "a ship of 9,200 tonnes", "with a pull of 70 tonnes"; "a lorry of 20 tonnes of flour" is
  /// laden.
  private boolean isWeight() {
    int of = draft.quoteFrom - 1;
    if (Units.isUnit(draft.measure)
        && is(tokens(), of, "of")
        && is(tokens(), of - 1, ",")
        && isOneOf(tokens(), of - 2, "ship", "vessel", "tanker", "carrier", "coaster", "freighter")
        && is(tokens(), draft.quoteTo, ",")) {
      return true;
    }
    if (Units.isUnit(draft.measure)
        && is(tokens(), of, "than")
        && isOneOf(tokens(), of - 1, "heavier", "lighter")) {
      return true;
    }
    if (!Units.isUnit(draft.measure) || !is(tokens(), of, "of") || draft.commodity != null) {
      return false;
    }
    boolean one =
        isOneOf(tokens(), of - 2, "a", "an", "one", "the") || isOneOf(tokens(), of - 3, "a");
    Goods thing = Goods.at(tokens(), of - 1);
    boolean craft =
        thing != null
            && thing.to() == of
            && thing.isCounted()
            && THINGS.contains(thing.measure().name())
            && thing.figureClass() != null;
    return one
        && (craft || isOneOf(tokens(), of - 1, FORCES))
        && !is(tokens(), draft.quoteTo, "of");
  }

  /// "a field hospital with 50 beds", "the clinic has 40 beds".
  private boolean isPlaces() {
    if (draft.figureClass != FigureClass.CARGO || !isOneOf(tokens(), draft.head, PLACES)) {
      return false;
    }
    boolean with =
        isOneOf(tokens(), draft.quoteFrom - 1, "with", "of")
            && isOneOf(tokens(), draft.quoteFrom - 2, HOUSES);
    VerbGroup verb = governor.verb();
    boolean has = verb != null && !verb.isPerfect() && verb.sense().lemma().equals("have");
    return with || has;
  }

  /// "samples from all nine tanks", "oil in four of her tanks": what holds the cargo of a ship.
  private boolean isVats() {
    if (draft.measure == null || !draft.measure.name().equals("tank")) {
      return false;
    }
    int in = draft.quoteFrom - 1;
    while (isOneOf(tokens(), in, "its", "her", "the", "their", "both", "all")) {
      in--;
    }
    boolean of = is(tokens(), in, "of") && isOneOf(tokens(), in - 1, LIQUIDS);
    return (of || isOneOf(tokens(), in, "from", "in", "into", "inside"))
        && Words.hasAny(tokens(), 0, tokens().size(), LIQUIDS);
  }

  /// "brought into port by two patrol boats".
  private boolean isEscort() {
    return draft.figureClass == FigureClass.CONVEYANCE
        && is(tokens(), draft.quoteFrom - 1, "by")
        && Words.hasAny(tokens(), draft.numberTo, draft.quoteTo, ESCORTS);
  }
}
