package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a number is over time: a running total, a bounded window, one event, one moment, a
/// rate, a share, a ratio or a limit; or none of these, where the text does not say.
public final class Kinds implements Reading {

  private static final Lexicon WINDOWS = Lexicon.load("windows");
  private static final Set<Status> PROSPECTIVE =
      Set.of(Status.PLANNED, Status.PLEDGED, Status.ORDERED);
  private static final Set<String> ONE_CARRIER =
      Set.of(
          "ship",
          "vessel",
          "tanker",
          "freighter",
          "flight",
          "plane",
          "aircraft",
          "truck",
          "lorry",
          "train",
          "convoy",
          "carrier",
          "barge",
          "dhow",
          "boat",
          "trawler",
          "charter",
          "container",
          "shipment",
          "consignment",
          "van",
          "car",
          "yacht",
          "helicopter",
          "airliner",
          "jet",
          "trailer",
          "cargo",
          "parcel",
          "batch",
          "freight",
          "voyage",
          "sailing",
          "caravan");

  @Override
  public String name() {
    return "kinds";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Grammar grammar = new Grammar(passages, drafts);
    for (Draft draft : grammar.figures()) {
      new One(grammar, draft).read();
    }
  }

  /// The reading of one figure.
  private record One(Grammar grammar, Draft draft) {

    void read() {
      if (limit()
          || rate()
          || share()
          || compared()
          || snapshot()
          || ofWindow()
          || ofOne()
          || ofTense()) {
        return;
      }
      inherited();
    }

    private boolean set(@Nullable Kind kind, String why) {
      draft.kind = kind;
      draft.fired("kinds: " + why);
      if (kind == Kind.LIMIT || kind == Kind.RATIO) {
        draft.status = Status.UNSTATED;
        draft.point = null;
      }
      return true;
    }

    private List<Token> tokens() {
      return draft.sentence.tokens();
    }

    private Clauses clauses() {
      return grammar.clauses(draft);
    }

    private @Nullable VerbGroup verb() {
      return grammar.governor(draft).verb();
    }

    private int start() {
      return clauses().startOfClause(draft.numberFrom);
    }

    private int end() {
      return clauses().endOfClause(draft.numberFrom);
    }

    private boolean limit() {
      boolean capped = says("limit", start(), draft.quoteFrom);
      if (capped && !Comparisons.isRatio(draft)) {
        draft.per = Rates.of(draft);
        if (draft.per == null && Grammar.has(tokens(), 0, tokens().size(), "yearly", "annual")) {
          draft.per = "year";
        }
        return set(Kind.LIMIT, "a limit");
      }
      return false;
    }

    private boolean rate() {
      Draft earlier = grammar.earlierInSentence(draft);
      boolean compared =
          earlier != null
              && earlier.kind == Kind.RATE
              && (draft.measure == null || draft.measure.equals(earlier.measure))
              && draft.head < 0
              && draft.figureClass == earlier.figureClass;
      String unit = compared && Rates.of(draft) == null ? earlier.per : Rates.of(draft);
      if (unit != null && draft.figureClass != FigureClass.SHARE) {
        draft.per = unit;
        return set(Kind.RATE, "per " + unit);
      }
      return false;
    }

    private boolean share() {
      if (draft.figureClass != FigureClass.SHARE) {
        return false;
      }
      return Comparisons.isRatio(draft) ? set(Kind.RATIO, "a ratio") : set(Kind.SHARE, "a share");
    }

    /// A number brought in for comparison is of the kind of the one that it is compared with.
    private boolean compared() {
      Draft earlier = grammar.earlierInSentence(draft);
      boolean brought =
          Grammar.has(
              tokens(),
              Math.max(0, draft.quoteFrom - 4),
              draft.quoteFrom,
              "against",
              "up from",
              "down from",
              "compares with",
              "compared with",
              "compared to",
              "versus");
      Draft base = earlier != null ? earlier : grammar.earlier(draft, 1);
      boolean same =
          brought
              && base != null
              && draft.sentenceIndex - base.sentenceIndex <= 1
              && Set.of(Kind.CUMULATIVE, Kind.INCREMENT, Kind.SNAPSHOT)
                  .contains(base.kind == null ? Kind.SHARE : base.kind);
      return same && set(base.kind, "as the figure it is compared with");
    }

    private boolean snapshot() {
      boolean there =
          Grammar.before(draft, 2).equals("there")
              && ClosedWords.BE.contains(Grammar.before(draft, 1));
      if (there && draft.modality != Modality.CAPACITY) {
        return set(Kind.SNAPSHOT, "“there were”");
      }
      VerbGroup verb = verb();
      boolean lies =
          verb != null
              && Set.of(
                      "wait",
                      "queue",
                      "lie",
                      "sit",
                      "stand",
                      "stand at",
                      "anchor",
                      "moor",
                      "park",
                      "idle")
                  .contains(verb.sense().lemma());
      return (lies || says("snapshot", start(), end()))
          && !PROSPECTIVE.contains(draft.status)
          && set(Kind.SNAPSHOT, "present at one moment");
    }

    private boolean says(String meaning, int from, int to) {
      for (int i = from; i < to; i++) {
        Optional<Lexicon.Match> match = WINDOWS.at(tokens(), i);
        if (match.isPresent() && match.get().meaning().equals(meaning)) {
          return true;
        }
      }
      return false;
    }

    private boolean ofWindow() {
      Period period = draft.period;
      boolean single = isOneConveyance() || isLoadOfOne();
      if (says("cumulative", start(), end()) && !single
          || isRunning(period) && !PROSPECTIVE.contains(draft.status)) {
        return set(Kind.CUMULATIVE, "a running total");
      }
      boolean window = period.isStated() || says("increment", start(), end());
      if (single) {
        return set(Kind.EVENT, "one conveyance, load or haul");
      }
      if (!window) {
        return false;
      }
      if (isOneDay(period) && draft.status == Status.SEIZED) {
        return set(Kind.EVENT, "a seizure of one day");
      }
      if (draft.status == Status.PLEDGED || draft.status == Status.ORDERED) {
        boolean meant =
            Grammar.has(tokens(), start(), end(), "for next", "for this", "for the season");
        return (period.isStated() || meant) && set(Kind.INCREMENT, "a bounded window");
      }
      boolean until = period.end() != null && period.start() == null && period.duration() == null;
      return until ? ofLimitedPast() : set(Kind.INCREMENT, "a bounded window");
    }

    /// "by 1 November 212,000 tonnes had left" is a total up to a date, "will arrive by June" none.
    private boolean ofLimitedPast() {
      return !PROSPECTIVE.contains(draft.status) && set(Kind.CUMULATIVE, "up to a date");
    }

    private boolean isRunning(Period period) {
      boolean since = period.start() != null && period.end() == null && period.duration() == null;
      boolean over = period.duration() != null && period.start() == null && period.end() == null;
      boolean named =
          says("increment", 0, tokens().size())
              || Grammar.has(tokens(), 0, tokens().size(), "this year", "first half");
      return since && (!named || Grammar.has(tokens(), 0, tokens().size(), "since"))
          || over && Grammar.has(tokens(), 0, tokens().size(), "over", "in", "for", "during");
    }

    private boolean isOneDay(Period period) {
      return period.start() != null
          && period.start().equals(period.end())
          && period.start().text().length() == 10;
    }

    private boolean isOneConveyance() {
      boolean one =
          draft.quantity != null
              && draft.quantity.amount().best() != null
              && BigDecimal.ONE.compareTo(draft.quantity.amount().best()) == 0;
      return draft.figureClass == FigureClass.CONVEYANCE
              && one
              && draft.modality != Modality.CAPACITY
              && draft.modality != Modality.DENIED
          || isCompound();
    }

    /// "a 12-truck convoy", "a 55,000-tonne cargo".
    private boolean isCompound() {
      boolean singular = Set.of("a", "an", "the", "one").contains(Grammar.before(draft, 1));
      return singular && hyphenated() && !PROSPECTIVE.contains(draft.status);
    }

    private boolean hyphenated() {
      for (int i = draft.numberTo; i < draft.quoteTo; i++) {
        if (tokens().get(i).is("-") && tokens().get(i).glued()) {
          return true;
        }
      }
      return false;
    }

    /// "a convoy of 52 trucks", "that of 52 trucks", "a first group of 300".
    private boolean isGroup() {
      if (!Grammar.before(draft, 1).equals("of")) {
        return false;
      }
      return ONE_CARRIER.contains(Grammar.before(draft, 2)) && isSingular(draft.quoteFrom - 2)
          || Set.of("that", "group").contains(Grammar.before(draft, 2));
    }

    /// "it left with 40 on board", "the second carried 40".
    private boolean isOnBoard() {
      String first = tokens().get(start()).lower();
      boolean board = Grammar.has(tokens(), start(), end(), "on board", "aboard");
      boolean ordinal =
          Grammar.has(
              tokens(),
              start(),
              draft.quoteFrom,
              "the first",
              "the second",
              "the third",
              "the fourth");
      return Set.of("it", "she").contains(first) && board || hangs() && ordinal;
    }

    /// Whether a single conveyance is counted in the same sentence.
    private boolean isBesideOne() {
      for (Draft other : List.of(neighbour(1), neighbour(-1))) {
        if (!other.equals(draft)
            && other.sentenceIndex == draft.sentenceIndex
            && other.figureClass == FigureClass.CONVEYANCE
            && isSingle(other)
            && other.modality != Modality.CAPACITY) {
          return true;
        }
      }
      return false;
    }

    /// Whether the clause puts the goods on one conveyance: "a cargo flight landed with 36
    /// pallets", "went aboard a ship", "3,000 tonnes apiece".
    private boolean isLoadOfOne() {
      if (isGroup()) {
        return true;
      }
      if (draft.figureClass == FigureClass.CONVEYANCE
          || draft.status == Status.SEIZED
          || draft.figureClass == FigureClass.SHARE) {
        return false;
      }
      if (Grammar.has(
              tokens(),
              draft.quoteTo,
              Math.min(end(), draft.quoteTo + 3),
              "apiece",
              "each",
              "a time")
          || isOnBoard()
          || isBesideOne()) {
        return true;
      }
      for (int i = start(); i < end(); i++) {
        boolean own = i < draft.quoteFrom || i >= draft.quoteTo;
        if (own
            && ONE_CARRIER.contains(tokens().get(i).lower())
            && isSingular(i)
            && endsNoun(i + 1)
            && noFigureBetween(i)) {
          return true;
        }
      }
      return false;
    }

    private boolean endsNoun(int at) {
      return ClosedWords.opensPhrase(tokens(), at)
          || clauses().groups().stream().anyMatch(group -> group.from() == at);
    }

    private boolean noFigureBetween(int at) {
      for (Draft other : List.of(neighbour(1), neighbour(-1))) {
        if (!java.util.Objects.equals(other, draft)
            && other.sentenceIndex == draft.sentenceIndex
            && other.figureClass == FigureClass.CONVEYANCE
            && Math.abs(other.quoteFrom - at) <= 3) {
          return isSingle(other);
        }
      }
      return true;
    }

    private static boolean isSingle(Draft conveyance) {
      return conveyance.quantity != null
          && conveyance.quantity.amount().best() != null
          && BigDecimal.ONE.compareTo(conveyance.quantity.amount().best()) == 0;
    }

    private Draft neighbour(int back) {
      Draft other = back > 0 ? grammar.earlier(draft, 1) : grammar.later(draft);
      return other == null ? draft : other;
    }

    /// "a cargo flight", "the second flight", "another lorry": an article not far before the noun.
    private boolean isSingular(int at) {
      for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
        String word = tokens().get(i).lower();
        if (Set.of("a", "an", "another", "one", "single").contains(word)) {
          boolean per = i > 1 && tokens().get(i - 1).isWord() && tokens().get(i - 2).isDigits();
          return !per && !Grammar.reads(tokens(), i - 2, "out of");
        }
        if (!tokens().get(i).isWord() || ClosedWords.PREPOSITIONS.contains(word)) {
          return false;
        }
      }
      return false;
    }

    private boolean ofOne() {
      if (draft.status == Status.SEIZED) {
        return set(Kind.EVENT, "a seizure");
      }
      return draft.figureClass == FigureClass.VALUE
          && (Grammar.has(tokens(), draft.quoteTo, draft.quoteTo + 2, "package", "tranche")
              || Grammar.has(tokens(), start(), end(), "package", "drawdown", "tranche", "error"))
          && set(Kind.EVENT, "a package");
    }

    private boolean isPerfect() {
      VerbGroup verb = verb();
      return verb != null && verb.isPerfect() && verb.modal() == null;
    }

    private boolean ofTense() {
      if (draft.modality != Modality.CAPACITY && PROSPECTIVE.contains(draft.status)) {
        return !hangsOnEvent() && set(null, "a total without a window");
      }
      return isPerfect() && !hangs() && set(Kind.CUMULATIVE, "perfect tense");
    }

    private boolean hangs() {
      VerbGroup verb = verb();
      return verb != null && "carried".equals(verb.sense().status());
    }

    private boolean hangsOnEvent() {
      Draft earlier = grammar.earlier(draft, 1);
      return earlier != null && earlier.kind == Kind.EVENT && hangs();
    }

    /// What conveyances carry, parts and conversions take the kind of the number they belong to,
    /// and a past count that of the window next door.
    private void inherited() {
      Draft named = grammar.namedBefore(draft);
      if (named != null && named.kind != null && passesOn(named)) {
        set(named.kind, "as the number its subject takes up");
        return;
      }
      for (int back = 1; back <= 4; back++) {
        Draft earlier = grammar.earlier(draft, back);
        if (earlier == null
            || draft.sentenceIndex - earlier.sentenceIndex > (isRow(earlier) ? 5 : 2)
            || !grammar.sameParagraph(earlier, draft) && !isRow(earlier)) {
          break;
        }
        if (earlier.kind != null && passesOn(earlier)) {
          draft.per = earlier.per;
          set(earlier.kind, "as the figure before it");
          return;
        }
      }
      set(null, "no window");
    }

    private boolean isRow(Draft earlier) {
      return clauses().groups().isEmpty() && tokens().size() < 12
          || earlier.sentence.tokens().size() < 8;
    }

    private boolean passesOn(Draft earlier) {
      boolean plain =
          Set.of(Kind.INCREMENT, Kind.CUMULATIVE, Kind.EVENT, Kind.SNAPSHOT, Kind.RATE)
              .contains(earlier.kind);
      boolean bound =
          verb() == null
              || hangs()
              || draft.modality == Modality.CAPACITY
              || earlier.sentenceIndex == draft.sentenceIndex;
      return plain && (bound || earlier.kind == Kind.INCREMENT);
    }
  }
}
