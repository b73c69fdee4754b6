package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a fleet and the people that are served from what moves: "the firm has five barges", "its
/// two freighters flew 900 tonnes", "48,000 people received rations"; "the 40 lorries" are those
/// spoken of before.
record Owners(Clauses clauses, Draft draft, Governor governor) {

  private static final int NEAR_OBJECT = 4;
  private static final Set<String> POSSESSIVES = WordSet.parse("its their our his her my your");
  private static final Set<String> ENDS = WordSet.parse(". , ; : and but or in of for at");
  private static final Set<String> TIMES =
      WordSet.parse("yesterday today week month year season quarter spring summer autumn winter");
  private static final Set<String> GETS =
      WordSet.parse("receive get collect take accept eat need wait await");
  private static final Set<String> SERVES =
      WordSet.parse(
          "reach feed fed serve help treat vaccinate supply assist register benefit shelter");

  private static final Set<String> CARRIERS = WordSet.of("truck", "vehicle", "aircraft");
  private static final Set<String> RUNS =
      WordSet.parse("run own operate keep maintain possess employ field retain insure");
  private static final Set<String> KEEPS =
      WordSet.parse("keeps keep kept retains retain own owns possesses fields operates");
  private static final Set<String> WORKS =
      WordSet.parse("own owns works operates runs fields manages manage insures insure crews");
  private static final Set<String> FORCES =
      WordSet.of("patrol", "police", "coastguard", "guard", "customs", "rescue", "navy", "naval");
  private static final Set<String> GEAR =
      WordSet.parse("tug tugs tugboat tugboats crane cranes forklift forklifts gantry gantries");
  private static final Set<String> HANDLES =
      WordSet.parse(
          "scan screen inspect check search examine x-ray clear unload load discharge handle"
              + " weigh");
  private static final Set<String> INSTRUMENTS =
      WordSet.parse(
          "machine machines scanner scanners crane cranes forklift forklifts detector detectors"
              + " robot robots drones scales device devices loader loaders dogs");
  private static final Set<String> USES = WordSet.parse("take need use require employ involve");
  private static final Set<String> CATCHES =
      WordSet.of("seize", "intercept", "confiscate", "board", "interdict");
  private static final Set<String> HANDS =
      WordSet.of("give", "deliver", "distribute", "provide", "hand out", "give out", "bring");
  private static final Set<String> AID =
      WordSet.parse(
          "aid assistance food rations supplies relief water medicine medicines kits parcels"
              + " support meals cash flour cereals help");
  private static final Set<String> LEFT = WordSet.parse("asked asks ask call called calls");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  boolean isFleet() {
    return draft.measure != null
        && (CARRIERS.contains(draft.measure.name())
            || draft.figureClass == FigureClass.CONVEYANCE && !Movements.isJourney(draft.measure));
  }

  /// "has five pushers and fuel for two", "our 40 lorries", "had no engine".
  boolean isOwned() {
    boolean none = draft.form == NumberForm.NONE && draft.figureClass != FigureClass.SHARE;
    return isFleet() && (isHad() || isPossessed() || isRun() || isOfFleet())
        || none && isHad()
        || isPossessed() && isOneOfOwn();
  }

  private boolean isHad() {
    VerbGroup verb = governor.verb();
    return verb != null
        && verb.sense().lemma().equals("have")
        && !verb.isPerfect()
        && !ElidedVerbs.hasHad(tokens(), verb)
        && governor.role() == Governor.Role.OBJECT
        && isOneOf(tokens(), draft.quoteTo, ENDS);
  }

  /// "The spokesman has four phones", "the army keeps 31 guns", but "the notice has 612 kilos",
  /// "she has 4,700 head aboard".
  boolean isThingHad() {
    VerbGroup verb = governor.verb();
    if (draft.figureClass == FigureClass.CARGO
        && !Units.isUnit(draft.measure)
        && (isRun() || isOneOf(tokens(), draft.quoteFrom - 1, KEEPS))
        && isOneOf(tokens(), draft.quoteTo, ENDS)) {
      return true;
    }
    if (draft.figureClass != FigureClass.CARGO
        || Units.isUnit(draft.measure)
        || !isHad()
        || verb.to() != draft.quoteFrom && !isOneOf(tokens(), draft.quoteFrom - 1, "and", ",")) {
      return false;
    }
    for (int i = clauses.startOfSubject(verb.main()); i < verb.from(); i++) {
      Goods goods = Goods.at(tokens(), i);
      boolean owner = is(tokens(), i + 1, "'s");
      if (goods != null || !owner && isOneOf(tokens(), i, ElidedLinks.READINGS)) {
        return false;
      }
    }
    return true;
  }

  /// "he runs nineteen trucks".
  private boolean isRun() {
    if (isOneOf(tokens(), draft.quoteFrom - 1, WORKS)
        && !isOneOf(tokens(), draft.quoteFrom - 2, "its", "their", "our", "has", "she", "he")) {
      return true;
    }
    VerbGroup verb = governor.verb();
    return verb != null
        && !verb.passive()
        && governor.role() == Governor.Role.OBJECT
        && RUNS.contains(verb.sense().lemma());
  }

  /// "our fleet of five freighters".
  private boolean isOfFleet() {
    int of = draft.quoteFrom - 1;
    if (is(tokens(), of, "of") && isOneOf(tokens(), of - 1, "fleet", "fleets")) {
      return !isOnItsWay();
    }
    for (int i = of - 1; i >= Math.max(0, of - 7); i--) {
      if (isOneOf(tokens(), i, "fleet", "park")) {
        return isOneOf(tokens(), i + 1, "stands", "stood", "numbers", "numbered", "is", "was")
            || isOneOf(tokens(), i + 1, "comprises", "consists", "has", "counts", "of");
      }
    }
    return false;
  }

  /// "A fleet of 700 trucks is on its way".
  private boolean isOnItsWay() {
    VerbGroup verb = governor.main();
    int is = verb == null ? draft.quoteTo : verb.from();
    return isOneOf(tokens(), is, ClosedWords.BE)
        && (is(tokens(), is + 1, "on") && is(tokens(), is + 3, "way")
            || is(tokens(), is + 1, "en") && is(tokens(), is + 2, "route")
            || isOneOf(tokens(), is + 1, "heading", "crossing", "approaching", "underway"));
  }

  /// "It took four tugs to turn her", "three cranes unloaded the ship": what handles the cargo.
  boolean isGear() {
    if (isOfForce()) {
      return true;
    }
    VerbGroup verb = governor.verb();
    if (isCatcher(verb)) {
      return true;
    }
    if (isInstrument(clauses.before(draft.quoteFrom))) {
      return true;
    }
    if (verb == null || verb.passive() || !isOneOf(tokens(), draft.head, GEAR)) {
      return false;
    }
    int behind = verb.to();
    boolean handles =
        isOneOf(tokens(), behind, ClosedWords.DETERMINERS)
            || Words.isDigits(tokens(), behind)
            || NumberWords.isSmall(tokens(), behind);
    return governor.role() == Governor.Role.OBJECT
        ? USES.contains(verb.sense().lemma())
        : governor.role() == Governor.Role.SUBJECT
            && handles
            && !is(tokens(), verb.main(), "towed");
  }

  /// "Two patrol ships seized a cargo of rifles": who catches moves nothing.
  private boolean isCatcher(@Nullable VerbGroup verb) {
    return verb != null
        && !verb.passive()
        && draft.figureClass == FigureClass.CONVEYANCE
        && governor.role() == Governor.Role.SUBJECT
        && CATCHES.contains(verb.sense().lemma())
        && verb.from() - draft.quoteTo <= 1
        && isOneOf(tokens(), verb.to(), ClosedWords.DETERMINERS);
  }

  /// "towed by two patrol boats", "carried off in two police trucks".
  private boolean isOfForce() {
    boolean conveyance =
        draft.figureClass == FigureClass.CONVEYANCE
            || draft.measure != null && draft.measure.name().equals("aircraft");
    return conveyance
        && isOneOf(tokens(), draft.quoteFrom - 1, "by", "in", "aboard", "with", "of")
        && Words.hasAny(tokens(), draft.numberTo, draft.quoteTo, FORCES);
  }

  /// "scan 50 containers a day with two new machines".
  private boolean isInstrument(@Nullable VerbGroup verb) {
    return verb != null
        && isOneOf(tokens(), draft.quoteFrom - 1, "with", "using")
        && HANDLES.contains(verb.sense().lemma())
        && isOneOf(tokens(), draft.head, INSTRUMENTS);
  }

  /// "its two", "the firm's three"; "June's 40 ships" are no fleet.
  private boolean isPossessed() {
    int before = draft.quoteFrom - 1;
    boolean owner =
        is(tokens(), before, "'s")
            && !isOneOf(tokens(), before - 1, TIMES)
            && !CalendarWords.isMonth(tokens(), before - 1)
            && !CalendarWords.isWeekday(Words.lower(tokens(), before - 1));
    return owner || isOneOf(tokens(), before, POSSESSIVES);
  }

  /// "one of our two machines", "each of its five presses".
  private boolean isOneOfOwn() {
    int of = draft.quoteFrom - 2;
    return is(tokens(), of, "of") && isOneOf(tokens(), of - 1, "one", "each", "neither", "either");
  }

  /// "Its two freighters flew 900 tonnes": the load moves, the fleet is had.
  boolean isCarrier() {
    VerbGroup verb = governor.verb();
    if (!isOwned() || verb == null || verb.passive()) {
      return false;
    }
    for (int i = verb.to(); i < Math.min(tokens().size(), verb.to() + NEAR_OBJECT); i++) {
      if (Words.isDigits(tokens(), i) || NumberWords.isSmall(tokens(), i)) {
        return governor.role() == Governor.Role.SUBJECT;
      }
    }
    return false;
  }

  /// "the 40 lorries".
  boolean isDefinite() {
    boolean counted =
        draft.figureClass == FigureClass.CARGO || draft.figureClass == FigureClass.CONVEYANCE;
    return counted && is(tokens(), draft.quoteFrom - 1, "the");
  }

  /// "enough to feed 900 people".
  private static final Set<String> SUSTAIN =
      WordSet.parse("feed sustain shelter treat vaccinate support help assist reach serve supply");

  /// "for a town of 900 people".
  private static final Set<String> DWELLINGS =
      WordSet.of("town", "village", "city", "camp", "island", "community", "settlement", "hamlet");

  /// "gave food to 900 people", "aid was handed out to 900 families".
  private boolean isRecipient(@Nullable VerbGroup verb) {
    return verb != null
        && is(tokens(), draft.quoteFrom - 1, "to")
        && HANDS.contains(verb.sense().lemma())
        && Words.hasAny(tokens(), clauses.startOfClause(verb.main()), draft.quoteFrom - 1, AID);
  }

  /// "48,000 people have received rations", "the food reached 900 people", "enough for 900 people".
  boolean isServed() {
    VerbGroup verb = governor.verb();
    if (draft.figureClass != FigureClass.PERSONNEL) {
      return false;
    }
    if (is(tokens(), draft.quoteFrom - 1, "for") && !isOneOf(tokens(), draft.quoteFrom - 2, LEFT)) {
      return true;
    }
    if (is(tokens(), draft.quoteFrom - 2, "to") && isOneOf(tokens(), draft.quoteFrom - 1, SUSTAIN)
        || is(tokens(), draft.quoteFrom - 1, "to")
            && isOneOf(tokens(), draft.quoteFrom - 2, "delivery", "distribution", "handout")) {
      return true;
    }
    boolean inhabit =
        is(tokens(), draft.quoteFrom - 1, "of")
            && isOneOf(tokens(), draft.quoteFrom - 2, DWELLINGS);
    if (inhabit || isRecipient(verb)) {
      return true;
    }
    if (verb == null) {
      return false;
    }
    String lemma = verb.sense().lemma();
    boolean subject = governor.role() == Governor.Role.SUBJECT && !verb.passive();
    boolean object = governor.role() == Governor.Role.OBJECT || verb.passive();
    return subject && GETS.contains(lemma) || object && SERVES.contains(lemma);
  }
}
