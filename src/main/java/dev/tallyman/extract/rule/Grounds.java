package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The grounds on which a counted number is a figure or context, and what they come to.
final class Grounds {

  private static final int BESIDE = 4;
  private static final int NEAR = 12;

  private static final Set<String> CIVILIANS =
      WordSet.parse(
          "refugee migrant passenger tourist pilgrim civilian patient student returnee stowaway"
              + " seeker detainee convict prisoner national evacuee resident");
  private static final Set<String> SENDS =
      WordSet.parse(
          "send fly airlift transport ship evacuate deport repatriate ferry move bring take carry"
              + " bus deploy dispatch rotate transfer embark");
  private static final Set<String> SUSPECTED =
      WordSet.parse(
          "suspected confirmed probable active fatal severe criminal pending proven separate"
              + " different similar such individual smuggling seizure");
  private static final Set<String> REPORTED =
      WordSet.parse("report record register confirm diagnose count reported recorded diagnosed");

  private static final Set<String> CREW =
      WordSet.parse("men people persons sailors fishermen crewmen seamen hands");
  private static final Set<String> DEATHS =
      WordSet.parse(
          "death deaths dead died cholera measles mpox ebola covid infections infected confirmed"
              + " new recovered admitted");
  private static final Set<String> WARDS =
      WordSet.parse("hospital hospitals icu ward wards occupancy occupied usable clinic reception");
  private static final Set<String> CROWDS =
      WordSet.of("people", "persons", "inhabitants", "souls", "families", "customers");
  private static final Set<String> CARRIES =
      WordSet.of("fly", "airlift", "ferry", "ship", "transport", "send", "dispatch", "bus");
  private static final Set<String> HANDS = WordSet.of("men", "women", "workers", "employees");
  private static final Set<String> BEARERS =
      WordSet.of("heads", "hands", "backs", "shoulders", "arms", "blockade", "crowd", "queue");
  private static final Set<String> COURTS =
      WordSet.parse("prosecution prosecutions court courts fines charges convictions inquiries");
  private static final Set<String> SPENDS =
      WordSet.parse("fire fires fired burn burns burned use uses used guzzle guzzles drink drinks");
  private static final Set<String> STANDS =
      WordSet.parse("idle shut closed cold silent unused derelict mothballed overboard");
  private static final Set<String> KILLED =
      WordSet.of("killed", "poached", "slaughtered", "hunted", "remaining", "remain");
  private static final Set<String> DESTROYED =
      WordSet.of("destroyed", "burned", "burnt", "melted", "pulped", "scrapped", "crushed");
  private static final Set<String> LOST =
      WordSet.parse(
          "stolen unsold dead lost missing destroyed spoiled spoilt scrapped burnt burned idle"
              + " unused broken rotten wrecked ruined derelict mothballed looted");

  private final EnumSet<Ground> found = EnumSet.noneOf(Ground.class);
  private final Draft draft;

  private Grounds(Draft draft) {
    this.draft = draft;
  }

  static Grounds of(Clauses clauses, Governor governor, Draft draft, Evidence near) {
    Grounds grounds = new Grounds(draft);
    grounds.noun();
    UnknownGoods unknown = new UnknownGoods(draft, governor);
    boolean share = draft.figureClass == FigureClass.SHARE;
    if (draft.figureClass == FigureClass.VALUE) {
      grounds.found.addAll(Worths.of(draft, governor, near));
    } else {
      grounds.governor(governor);
      VerbGroup verb = governor.verb();
      boolean other =
          verb != null && verb.sense().status() == null && ElidedVerbs.isOther(verb.sense())
              || near.isSilent() && UntabledVerbs.govern(clauses, draft, governor);
      grounds.add(Ground.OTHER_VERB, !share && other && near.isSilent());
      grounds.add(
          Ground.OTHER_DEED,
          grounds.has(Ground.OTHER_VERB)
              && UntabledVerbs.isDeed(draft, governor)
              && (grounds.has(Ground.CONVEYANCES) || grounds.has(Ground.GOODS)));
      grounds.add(Ground.LADEN, unknown.isLaden());
      boolean rests = verb != null && "unstated".equals(verb.sense().status());
      boolean sent =
          (grounds.has(Ground.MOVED) && !rests
                  || governor.hangs() && !verb.sense().lemma().equals("hold"))
              && governor.role() != Governor.Role.MODIFIED;
      boolean robbed = verb != null && Robbers.take(draft, verb);
      grounds.add(Ground.IDLE, robbed || !sent && grounds.isIdle(governor));
      grounds.add(Ground.HANDLED, unknown.isHandled());
      grounds.words(near);
      grounds.add(Ground.ON_ROUTE, !share && near.isSilent() && grounds.isOnRoute(governor));
    }
    grounds.add(
        Ground.ONE_AT_REST,
        grounds.has(Ground.ONE_NAMED)
            && governor.verb() != null
            && governor.role() == Governor.Role.SUBJECT
            && governor.verb().sense().status() == null);
    Shares shares = new Shares(clauses, draft, governor);
    grounds.add(Ground.PART_OF_ELSE, share && (shares.isOfElse() || grounds.isOften()));
    boolean cargo = draft.figureClass == FigureClass.CARGO;
    grounds.add(Ground.AMOUNT_OF_ELSE, cargo && shares.isAmountOfElse());
    boolean people = draft.figureClass == FigureClass.PERSONNEL;
    grounds.add(Ground.CIVILIANS, people && grounds.isCivilian(governor));
    VerbGroup by = governor.verb();
    grounds.add(Ground.ARRESTED, people && by != null && by.sense().seizes());
    grounds.add(Ground.FOUND_AT_HOME, new Finds(clauses, draft, governor).areAtHome());
    grounds.add(Ground.GIVEN_UP, Yields.is(draft));
    grounds.add(Ground.LOST, Losses.of(draft).isOne());
    grounds.add(Ground.LABELLED_STILL, !share && StillLabels.stands(draft));
    grounds.add(Ground.NONE_THERE, grounds.isNoneThere(governor));
    grounds.add(Ground.SIZE, new Sizes(draft, governor).isOne());
    grounds.add(Ground.DIFFERENCE, Differences.isOne(draft));
    grounds.add(Ground.CASES, (cargo || share) && grounds.isCases(governor));
    grounds.add(Ground.ENOUGH, unknown.isNeed());
    ChangesOfGoods changes = new ChangesOfGoods(clauses, draft, governor);
    grounds.add(Ground.CHANGE_OF_GOODS, share && changes.isOne());
    Owners owners = new Owners(clauses, draft, governor);
    grounds.add(Ground.OWNED, owners.isOwned());
    grounds.add(Ground.OWN_CARRIERS, owners.isCarrier());
    grounds.add(Ground.DEFINITE, owners.isDefinite());
    grounds.add(Ground.HAD_BY_SOMEBODY, owners.isThingHad());
    grounds.add(Ground.WATCHED, new Watchers(clauses, draft, governor, owners).isWatched());
    grounds.add(Ground.GEAR, owners.isGear());
    grounds.add(Ground.SERVED, owners.isServed());
    grounds.add(Ground.AT_WORK, new Workers(draft, governor).stay());
    grounds.add(Ground.LICENSED, new Licences(draft).allow());
    grounds.add(Ground.SPENT, new Wants(draft, governor).areSpent());
    Plants plants = new Plants(clauses, draft, governor);
    grounds.add(Ground.FACTOR, new Factors(draft, governor).isFactor());
    grounds.add(Ground.IN_STORE, plants.isInStore());
    grounds.add(Ground.CAPACITY, plants.isCapacity() || plants.isOutput());
    return grounds;
  }

  void add(Ground ground, boolean holds) {
    if (holds) {
      found.add(ground);
    }
  }

  boolean has(Ground ground) {
    return found.contains(ground);
  }

  private void noun() {
    if (draft.figureClass == null) {
      found.add(Ground.UNKNOWN);
      return;
    }
    boolean one = isOne() && draft.figureClass != FigureClass.SHARE;
    add(Ground.ONE_NAMED, one);
    add(Ground.ONE_RANKED, one && Degrees.isRanked(draft));
    found.add(
        switch (draft.figureClass) {
          case CARGO -> Ground.GOODS;
          case CONVEYANCE ->
              Movements.isJourney(draft.measure) ? Ground.JOURNEYS : Ground.CONVEYANCES;
          case PERSONNEL -> Ground.PEOPLE;
          case VALUE -> Ground.MONEY;
          case SHARE -> share();
        });
  }

  /// "one of the ships", "one vessel, the Angara" is a name unless it moves; "one a day" is a rate.
  private boolean isOne() {
    boolean one = Words.is(draft.sentence.tokens(), draft.numberFrom, "one");
    for (int i = draft.quoteFrom - 1; i >= Math.max(0, draft.quoteFrom - 6); i--) {
      if (Words.isOneOf(draft.sentence.tokens(), i, ClosedWords.NEGATIONS)) {
        return false;
      }
    }
    return one
        && draft.value != null
        && Words.isOne(draft.value)
        && PerWords.of(draft.sentence.tokens(), draft.quoteTo, false) == null;
  }

  private Ground share() {
    if (draft.head < 0) {
      boolean multiple = draft.form == NumberForm.MULTIPLE;
      return multiple ? Ground.PART_OF_GOODS : Ground.PART_UNSAID;
    }
    boolean goods =
        Words.isOneOf(draft.sentence.tokens(), draft.head, "items", "articles", "pieces", "goods");
    return goods || Movements.isMovingNoun(draft) ? Ground.PART_OF_GOODS : Ground.PART_OF_ELSE;
  }

  /// "have driven it twice" counts nothing, "twice the tonnage" does.
  private boolean isOften() {
    List<Token> tokens = draft.sentence.tokens();
    return Words.isOneOf(tokens, draft.numberTo - 1, "twice", "thrice")
        && !Words.isOneOf(tokens, draft.numberTo, Multiples.MULTIPLIED);
  }

  private void governor(Governor governor) {
    VerbGroup verb = governor.verb();
    if (verb == null) {
      return;
    }
    String status = verb.sense().status();
    boolean arrest = Evidence.isArrest(draft, verb.main());
    if (!arrest && Evidence.isStill(draft.sentence.tokens(), verb)) {
      found.add(Ground.STILL);
    } else if (status == null || status.equals("amount")) {
      boolean come = ElidedVerbs.hasHad(draft.sentence.tokens(), verb);
      add(Ground.MOVED, come);
      boolean put = Words.are(draft.sentence.tokens(), draft.quoteFrom - 2, "it", "at");
      put |= ElidedVerbs.isSetRight(draft.sentence.tokens(), draft.quoteFrom);
      add(Ground.HAD, verb.sense().lemma().equals("have") && !come && !put);
      add(Ground.HAD_BY_SOMEBODY, found.contains(Ground.HAD) && isBySomebody(verb));
    } else if (!status.equals("carried")) {
      boolean trade = Governor.PROSPECTIVE.contains(status);
      add(Ground.MOVED, !trade);
      add(Ground.TRADED, trade && draft.figureClass != FigureClass.PERSONNEL);
      boolean asked =
          Words.is(draft.sentence.tokens(), draft.quoteFrom - 1, "for")
              && WordSet.isAmong(verb.sense().lemma(), "ask", "ask for", "apply for", "appeal for");
      add(Ground.ASKED_FOR, trade && asked && draft.figureClass == FigureClass.CARGO);
    }
  }

  /// "51 stolen cars", "74 dead animals", "guns fire 5,000 rounds a day", "boats burn 900 litres";
  /// what was sent moved all the same.
  private boolean isIdle(Governor governor) {
    if (Words.isOneOf(draft.sentence.tokens(), draft.quoteFrom - 1, SPENDS)) {
      return true;
    }
    VerbGroup verb = governor.verb();
    if (verb != null
        && governor.role() == Governor.Role.SUBJECT
        && Words.isOneOf(draft.sentence.tokens(), verb.to(), STANDS)) {
      return true;
    }
    return isAlive()
        || Words.isOneOf(draft.sentence.tokens(), draft.quoteTo, DESTROYED)
        || Words.hasAny(
            draft.sentence.tokens(), draft.numberTo, Math.min(draft.head, draft.quoteTo), LOST);
  }

  /// "30,000 elephants get killed a year", "there were 1.3 million elephants": where they live.
  private boolean isAlive() {
    List<Token> tokens = draft.sentence.tokens();
    boolean animal = draft.measure != null && draft.measure.name().equals("animal");
    boolean there =
        ClosedWords.BE.contains(Grammar.before(draft, 1))
            && Grammar.before(draft, 2).equals("there");
    return animal
        && (Words.hasAny(tokens, draft.quoteTo, draft.quoteTo + 3, KILLED)
            || there
                && !Words.isOneOf(
                    tokens, draft.quoteTo, "on", "aboard", "in", "inside", "waiting"));
  }

  /// "900,000 refugees crossed", "stopped six passengers", "according to three people"; those who
  /// are flown out count.
  private boolean isCivilian(Governor governor) {
    VerbGroup verb = governor.verb();
    boolean sent = verb != null && SENDS.contains(verb.sense().lemma());
    boolean carried = sent && CARRIES.contains(verb.sense().lemma());
    if (isCrowd(sent, carried)) {
      return true;
    }
    if (Grammar.reads(draft.sentence.tokens(), draft.quoteFrom - 2, "according to")
        || Words.isOneOf(draft.sentence.tokens(), draft.quoteFrom - 1, "citing", "quoting")) {
      return true;
    }
    if (Words.isOneOf(draft.sentence.tokens(), draft.head, CREW)
        && Words.isOneOf(draft.sentence.tokens(), draft.quoteTo, "on", "aboard")
        && !Words.is(draft.sentence.tokens(), draft.quoteTo + 1, "a")) {
      return true;
    }
    return draft.head >= 0
        && !sent
        && CIVILIANS.contains(
            NounPhrases.singular(draft.sentence.tokens().get(draft.head).lower()));
  }

  /// "I see no plane", "no drivers, no trailers": what is not there, and did not fail to come.
  private boolean isNoneThere(Governor governor) {
    VerbGroup verb = governor.verb();
    boolean laden = verb != null && verb.sense().carries();
    return draft.form == NumberForm.NONE
        && Words.is(draft.sentence.tokens(), draft.numberFrom, "no")
        && (found.contains(Ground.CONVEYANCES) || found.contains(Ground.GOODS))
        && !found.contains(Ground.MOVED)
        && !found.contains(Ground.TRADED)
        && !laden;
  }

  /// "feeds 4 million people", "on the heads of 240 men", "two men went to hospital": nobody sends
  /// them.
  private boolean isCrowd(boolean sent, boolean carried) {
    List<Token> tokens = draft.sentence.tokens();
    boolean bearers =
        Words.isOneOf(tokens, draft.quoteFrom - 1, "by", "behind", "among", "beneath", "for")
            || Words.is(tokens, draft.quoteFrom - 1, "of")
                && Words.isOneOf(tokens, draft.quoteFrom - 2, BEARERS);
    return !carried && Words.isOneOf(tokens, draft.head, CROWDS)
        || bearers
        || !sent
            && Words.isOneOf(tokens, draft.head, HANDS)
            && !Words.isOneOf(tokens, draft.head - 1, "rescue", "aid", "relief", "health");
  }

  /// "48,000 cases of cholera", "12 suspected cases", "900 cases were reported"; wine comes in
  /// cases too.
  private boolean isCases(Governor governor) {
    List<Token> tokens = draft.sentence.tokens();
    int cases = draft.head;
    if (!found.contains(Ground.MOVED) && !found.contains(Ground.TRADED) && isOfHospital(cases)) {
      return true;
    }
    if (!Words.isOneOf(tokens, cases, "cases", "case")) {
      return false;
    }
    if (Words.is(tokens, cases + 1, "of")) {
      return Goods.at(tokens, cases + 2) == null || Evidence.isStill(tokens, cases + 2);
    }
    VerbGroup verb = governor.verb();
    boolean court =
        Words.is(tokens, draft.quoteFrom - 1, "in")
            && Words.hasAny(tokens, 0, tokens.size(), COURTS);
    return court
        || Words.is(tokens, draft.quoteFrom - 1, "across")
        || verb != null && REPORTED.contains(verb.sense().lemma())
        || Words.hasAny(tokens, draft.numberTo, cases, SUSPECTED);
  }

  /// "Cases: 60 (56 confirmed), deaths 23", "7,300 beds, occupancy 44 percent".
  private boolean isOfHospital(int head) {
    List<Token> tokens = draft.sentence.tokens();
    int label = is(draft.quoteFrom - 1, ":") ? draft.quoteFrom - 2 : -1;
    int noun = head >= 0 ? head : label;
    boolean ill =
        Words.isOneOf(tokens, noun, "cases", "case")
            || head < 0 && draft.item != null && draft.item.endsWith("case");
    return ill && Words.hasAny(tokens, 0, tokens.size(), DEATHS)
        || Words.isOneOf(tokens, noun, "beds") && Words.hasAny(tokens, 0, tokens.size(), WARDS);
  }

  private boolean is(int at, String word) {
    return Words.is(draft.sentence.tokens(), at, word);
  }

  /// "Turkey obtained 40 tonnes of tea from Kenya", "awaits 40 tonnes of tea from Kenya".
  private boolean isOnRoute(Governor governor) {
    boolean taken =
        (found.contains(Ground.MOVED) || found.contains(Ground.TRADED))
            && governor.role() == Governor.Role.OBJECT
            && governor.verb() != null
            && !"unstated".equals(governor.verb().sense().status())
            && draft.figureClass != FigureClass.PERSONNEL;
    List<Token> tokens = draft.sentence.tokens();
    for (int i = draft.quoteTo;
        taken && i + 1 < Math.min(tokens.size(), draft.quoteTo + NEAR);
        i++) {
      if (!tokens.get(i).isWord()) {
        return false;
      }
      if (Words.isOneOf(tokens, i, "from", "to", "into")) {
        return tokens.get(i + 1).isCapitalised();
      }
    }
    return false;
  }

  private boolean isBySomebody(VerbGroup verb) {
    return !verb.isPerfect()
        && Words.isOneOf(draft.sentence.tokens(), verb.from() - 1, "he", "she", "i", "who");
  }

  private void words(Evidence near) {
    int moves = draft.figureClass == FigureClass.PERSONNEL ? near.travels() : near.moves();
    add(Ground.MOVEMENT_BESIDE, moves <= BESIDE);
    add(Ground.MOVEMENT, moves > BESIDE && moves < Evidence.NEVER);
    add(Ground.STANDSTILL_BESIDE, near.still() <= BESIDE);
    boolean governed = found.contains(Ground.MOVED) || found.contains(Ground.TRADED);
    boolean reaches = !governed || near.still() <= NEAR;
    add(Ground.STANDSTILL, reaches && near.still() < near.moves());
  }

  boolean isFigure() {
    return Weight.sum(found) > 0;
  }

  void note() {
    Weight.note(draft, found);
  }
}
