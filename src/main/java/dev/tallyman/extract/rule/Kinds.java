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
  private static final Set<String> SINGLE =
      Set.of("apiece", "each", "aboard", "haul", "package", "convoy", "consignment", "cargo",
          "parcel", "shipment", "drawdown", "batch", "tranche");

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
      if (limit() || rate() || share() || snapshot() || ofWindow() || ofOne() || ofTense()) {
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
      String unit = Rates.of(draft);
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

    private boolean snapshot() {
      VerbGroup verb = verb();
      boolean lies =
          verb != null
              && Set.of("wait", "queu", "lie", "sit", "stand", "anchor", "moor", "park", "idl")
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
      boolean since = period.start() != null && period.end() == null && period.duration() == null;
      boolean over = period.duration() != null && period.start() == null && period.end() == null;
      if (says("cumulative", start(), end())
          || since && !PROSPECTIVE.contains(draft.status)
          || over && (Grammar.has(tokens(), 0, tokens().size(), "over", "in", "for", "during"))) {
        return set(Kind.CUMULATIVE, "a running total");
      }
      if (period.end() != null && period.start() == null && period.duration() == null) {
        return set(Kind.CUMULATIVE, "up to a date");
      }
      boolean window = period.isStated() || says("increment", start(), end());
      if (!window) {
        return false;
      }
      boolean oneDay =
          period.start() != null
              && period.start().equals(period.end())
              && period.start().text().length() == 10;
      if (isOneConveyance() || isLoadOfOne() || oneDay && isSeizure()) {
        return set(Kind.EVENT, "one conveyance, load or haul");
      }
      return set(Kind.INCREMENT, "a bounded window");
    }

    private boolean isSeizure() {
      return draft.status == Status.SEIZED;
    }

    private boolean isOneConveyance() {
      boolean one =
          draft.quantity != null
              && draft.quantity.amount().best() != null
              && BigDecimal.ONE.compareTo(draft.quantity.amount().best()) == 0;
      boolean compound = Grammar.has(tokens(), draft.quoteFrom, draft.quoteTo, "-")
          && Grammar.has(tokens(), draft.quoteTo, draft.quoteTo + 1, "convoy", "train");
      return draft.figureClass == FigureClass.CONVEYANCE && (one || compound);
    }

    private boolean isLoadOfOne() {
      return draft.figureClass != FigureClass.CONVEYANCE
          && Grammar.has(tokens(), draft.quoteTo, Math.min(end(), draft.quoteTo + 3), "apiece", "each");
    }

    private boolean ofOne() {
      if (isOneConveyance() || isLoadOfOne()) {
        return set(Kind.EVENT, "one conveyance, load or haul");
      }
      if (isSeizure() && !isPerfect()) {
        return set(Kind.EVENT, "a seizure");
      }
      return draft.figureClass == FigureClass.VALUE
          && Grammar.has(tokens(), draft.quoteTo, draft.quoteTo + 2, "package")
          && set(Kind.EVENT, "a package");
    }

    private boolean isPerfect() {
      VerbGroup verb = verb();
      return verb != null && verb.isPerfect() && verb.modal() == null;
    }

    private boolean ofTense() {
      if (PROSPECTIVE.contains(draft.status)) {
        return set(null, "a total without a window");
      }
      return isPerfect() && set(Kind.CUMULATIVE, "perfect tense");
    }

    /// What conveyances carry, parts and conversions take the kind of the number they belong to.
    private void inherited() {
      Draft earlier = grammar.earlier(draft, 1);
      boolean near =
          earlier != null
              && grammar.sameParagraph(earlier, draft)
              && draft.sentenceIndex - earlier.sentenceIndex <= 1;
      boolean hangs =
          near && (verb() == null || "carried".equals(java.util.Objects.requireNonNull(verb()).sense().status())
              || draft.modality == Modality.CAPACITY || earlier.sentenceIndex == draft.sentenceIndex);
      if (hangs && earlier.kind != null && earlier.kind != Kind.SHARE && earlier.kind != Kind.RATIO
          && earlier.kind != Kind.LIMIT) {
        draft.per = earlier.per;
        set(earlier.kind, "as the figure before it");
      } else {
        set(null, "no window");
      }
    }
  }
}
