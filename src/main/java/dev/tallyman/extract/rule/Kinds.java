package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a number is over time: a running total, a bounded window, one event, one moment, a
/// rate, a share, a ratio or a limit; or none of these, where the text does not say.
public final class Kinds implements Reading {

  static final Set<Status> PROSPECTIVE = Set.of(Status.PLANNED, Status.PLEDGED, Status.ORDERED);

  /// What is lent or given at one time.
  private static final Set<String> PACKAGES = WordSet.of("package", "tranche", "drawdown");

  private final Syntax syntax;

  public Kinds(Syntax syntax) {
    this.syntax = syntax;
  }

  @Override
  public String name() {
    return "kinds";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Grammar grammar = new Grammar(syntax, passages, drafts);
    for (Draft draft : grammar.figures()) {
      new One(grammar, draft).read();
    }
  }

  /// Gives a number its kind; a limit and a ratio tell of nothing that happened.
  static boolean set(Draft draft, @Nullable Kind kind, String why) {
    draft.kind = kind;
    draft.fired("kinds: " + why);
    boolean kept =
        draft.modality == Modality.RETRACTED || draft.rules.contains(Modalities.TOLD_DENIED);
    if (kind == Kind.LIMIT && !kept) {
      draft.modality = Modality.ASSERTED;
    }
    if (kind == Kind.LIMIT || kind == Kind.RATIO) {
      draft.status = Status.UNSTATED;
      draft.point = null;
    }
    return true;
  }

  /// The reading of one figure.
  private record One(Grammar grammar, Draft draft) {

    void read() {
      if (limit()
          || rate()
          || share()
          || compared()
          || ofPackage()
          || ofPacked()
          || ofWhole()
          || snapshot()
          || ofValuation()
          || new SeizedKinds(grammar, draft).ofHeld()
          || ofSubject()
          || ofWindow()
          || ofOne()
          || new TenseKinds(grammar, draft).read()) {
        return;
      }
      Draft giver = new NeighbourKinds(grammar, draft).giver();
      if (giver != null) {
        draft.per = giver.kind == Kind.RATE ? giver.per : draft.per;
        set(giver.kind, "as the figure before it");
      } else if (Captions.leadSays(grammar, draft, "cumulative")) {
        set(Kind.CUMULATIVE, "listed as a running total");
      } else if (Captions.giveWindow(grammar, draft)) {
        set(Kind.INCREMENT, "captioned by a window");
      } else if (windows().isOfReport()) {
        set(Kind.INCREMENT, "the window of the report");
      } else if (windows().isFlow()) {
        set(Kind.INCREMENT, "a flow of the running window");
      } else {
        set(null, "no window");
      }
    }

    private boolean set(@Nullable Kind kind, String why) {
      return Kinds.set(draft, kind, why);
    }

    private List<Token> tokens() {
      return draft.sentence.tokens();
    }

    private Clauses clauses() {
      return grammar.clauses(draft);
    }

    private int end() {
      return clauses().endOfClause(draft.numberFrom);
    }

    private boolean limit() {
      if (!new Ceilings(grammar, draft).isLimit()) {
        return false;
      }
      draft.per = Rates.of(draft);
      if (draft.per == null && Grammar.has(tokens(), 0, tokens().size(), "yearly", "annual")) {
        draft.per = "year";
      }
      return set(Kind.LIMIT, "a limit");
    }

    private boolean rate() {
      Draft earlier = grammar.earlierInSentence(draft);
      String own = Rates.of(draft);
      own = own == null && isBeforeBase() ? Rates.of(draft.base) : own;
      boolean compared =
          own == null && earlier != null && new ComparedKinds(grammar, draft).goesOnFrom(earlier);
      String unit = compared ? earlier.per : own;
      unit = unit == null ? new ComparedKinds(grammar, draft).askedRate() : unit;
      if (unit != null && draft.figureClass != FigureClass.SHARE && !Rates.isOfOne(draft, unit)) {
        draft.per = unit;
        return set(Kind.RATE, "per " + unit);
      }
      return false;
    }

    /// "rose from 1.1 to 1.3 million barrels a day".
    private boolean isBeforeBase() {
      return draft.base != null
          && Grammar.before(draft, 1).equals("from")
          && draft.base.sentenceIndex == draft.sentenceIndex
          && draft.base.numberFrom > draft.numberFrom;
    }

    private boolean compared() {
      ComparedKinds compared = new ComparedKinds(grammar, draft);
      if (compared.isBrought()
          && compared.isOfOtherWindow()
          && !PROSPECTIVE.contains(draft.status)) {
        return set(Kind.INCREMENT, "compared over another window");
      }
      Draft before = compared.saidBefore();
      Draft base = before != null ? before : compared.base();
      if (base == null || windows().isSince() && base.sentenceIndex < draft.sentenceIndex) {
        return false;
      }
      boolean target =
          PROSPECTIVE.contains(draft.status)
              && !PROSPECTIVE.contains(base.status)
              && base.kind == Kind.CUMULATIVE;
      if (target) {
        return set(null, "a target");
      }
      draft.per = base.kind == Kind.RATE ? base.per : draft.per;
      return set(base.kind, "as the figure it is compared with");
    }

    private boolean snapshot() {
      return new Moments(grammar, draft).isSnapshot()
          && set(Kind.SNAPSHOT, "present at one moment");
    }

    private boolean share() {
      if (draft.figureClass != FigureClass.SHARE) {
        return false;
      }
      boolean on = Comparisons.goesOn(draft, grammar.earlierInSentence(draft));
      return set(on || Comparisons.isRatio(draft) ? Kind.RATIO : Kind.SHARE, "of a part or change");
    }

    /// "a package worth $3 million" and what it holds.
    private boolean ofPackage() {
      boolean money = draft.figureClass == FigureClass.VALUE;
      Draft worth = money ? null : new Packages(grammar, draft).worth();
      boolean one = money ? Packages.isOne(draft) : new Packages(grammar, draft).isInside();
      return (worth == null ? one : worth.kind == Kind.EVENT) && set(Kind.EVENT, "a package");
    }

    private boolean ofPacked() {
      Draft goods = new NeighbourKinds(grammar, draft).packed();
      return goods != null && set(goods.kind, "as the goods it stands behind");
    }

    /// "two of the thirteen ships were under arrest": the thirteen are what they were.
    private boolean ofWhole() {
      boolean whole =
          Grammar.before(draft, 1).equals("the") && Grammar.before(draft, 2).equals("of");
      Draft same = whole ? new Antecedents(grammar, draft).same() : null;
      return same != null && same.kind != null && set(same.kind, "as the same number before");
    }

    /// "The load weighs 40 tonnes", "which would have been 15,000 tonnes": what a verb that moves
    /// nothing says of a number's goods, without a window of its own.
    private boolean ofSubject() {
      VerbGroup verb = grammar.governor(draft).main();
      boolean states =
          verb != null
              && (!verb.sense().movesGoods() || grammar.governor(draft).hangs())
              && !verb.sense().isStance();
      if (!states || frames().isOwn() || new Hauls(grammar, draft).isSingle()) {
        return false;
      }
      Draft taken = new Antecedents(grammar, draft).find();
      boolean plain =
          taken != null
              && (taken.kind == Kind.EVENT
                  || taken.kind == Kind.CUMULATIVE
                  || taken.kind == Kind.INCREMENT);
      boolean many =
          plain && taken.kind == Kind.EVENT && new NeighbourKinds(grammar, draft).giver() != taken;
      return plain && !many && set(taken.kind, "as the figure its subject takes up");
    }

    private RunningWindows windows() {
      return new RunningWindows(grammar, draft);
    }

    private TimeFrames frames() {
      return new TimeFrames(grammar, draft);
    }

    private boolean ofWindow() {
      TimeFrames frames = frames();
      VerbTimes times = new VerbTimes(grammar, draft);
      if (windows().isSince()) {
        return set(Kind.CUMULATIVE, "a running total");
      }
      if (new Hauls(grammar, draft).isSingle()) {
        return set(Kind.EVENT, "one conveyance, load or haul");
      }
      boolean done = !PROSPECTIVE.contains(draft.status);
      if (done && !new ComparedKinds(grammar, draft).isBrought() && frames.isAppended()) {
        boolean haul = draft.status == Status.SEIZED && frames.isOneDay();
        return set(haul ? Kind.EVENT : Kind.INCREMENT, "a window of its own");
      }
      if (draft.status == Status.SEIZED && frames.isInOne()) {
        return set(Kind.EVENT, "a seizure from one thing");
      }
      boolean told = done || times.isTrade();
      if (told && !grammar.governor(draft).hangs() && times.isOpen()) {
        return set(Kind.CUMULATIVE, "perfect tense");
      }
      if (done && frames.isBy()) {
        return set(Kind.CUMULATIVE, "up to a day");
      }
      if (told && (frames.says("cumulative") || frames.isSinceThen())
          || done && frames.isRunning()) {
        return set(Kind.CUMULATIVE, "a running total");
      }
      boolean raised = RaisedTotals.isRaised(draft, frames.start());
      if (told && raised && !frames.isOwn()) {
        return set(Kind.CUMULATIVE, "what a total is raised to");
      }
      if (!frames.isBounded()) {
        return false;
      }
      boolean item = Captions.isItemOfMonth(draft) && !frames.isOwn();
      if (draft.status == Status.SEIZED && (frames.isOneDay() || item)) {
        return set(Kind.EVENT, "a seizure of one day");
      }
      if (done && frames.isOneDay() && isHandedOver()) {
        return set(Kind.EVENT, "handed over on one day");
      }
      boolean ofLoad = draft.base != null && draft.base.kind == Kind.EVENT;
      if (done && ofLoad && TenseKinds.isOfThem(draft) && frames.isOneDay()) {
        return set(Kind.EVENT, "a part of one load, on one day");
      }
      if (draft.status == Status.PLEDGED || draft.status == Status.ORDERED) {
        return times.isWindowOfGoods() && set(Kind.INCREMENT, "a bounded window");
      }
      // "by 1 November 212,000 tonnes had left" is a total, "will arrive by June" none.
      boolean deadline =
          draft.status == Status.PLANNED
              && draft.modality != Modality.POSSIBLE
              && frames.isUntilDay()
              && times.isPresent();
      return frames.isUntil() && !frames.isWithin() && !deadline
          ? done && set(Kind.CUMULATIVE, "up to a date")
          : set(Kind.INCREMENT, "a bounded window");
    }

    /// "The ambassador today handed over 18 lorries".
    private boolean isHandedOver() {
      VerbGroup verb = grammar.governor(draft).main();
      return verb != null
          && draft.figureClass != FigureClass.CONVEYANCE
          && !verb.isPerfect()
          && WordSet.isAmong(verb.sense().lemma(), "hand over", "hand on", "hand", "present");
    }

    private boolean ofOne() {
      return draft.status == Status.SEIZED && new SeizedKinds(grammar, draft).read()
          || draft.figureClass == FigureClass.VALUE
              && (Grammar.before(draft, 1).equals("another")
                  || Words.hasAny(tokens(), 0, Math.max(end(), draft.quoteTo + 2), PACKAGES))
              && set(Kind.EVENT, "a package");
    }

    /// "overstated the value by $3 billion": an error of valuation happens once.
    private boolean ofValuation() {
      return Valuations.isError(draft) && set(Kind.EVENT, "an error of valuation");
    }
  }
}
