package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.SetAside;
import java.math.BigDecimal;
import java.util.List;

/// A number without a noun counts what the figure nearest before it counts: "of which 1.2 million
/// were ordered". Where there is none, it is context.
public final class Elisions implements Reading {

  private static final BigDecimal THOUSAND = new BigDecimal("1000");

  private final Syntax syntax;
  private final Appeal appeal;

  public Elisions(Syntax syntax, Appeal appeal) {
    this.syntax = syntax;
    this.appeal = appeal;
  }

  @Override
  public String name() {
    return "elisions";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (isOpen(draft)) {
        ElidedBases bases = new ElidedBases(drafts, i);
        Draft whole = i + 1 < drafts.size() ? drafts.get(i + 1) : null;
        if (whole != null && isOpen(whole) && bases.leansOn(whole)) {
          read(passages, whole, new ElidedBases(drafts, i + 1));
          whole.fired(name());
        }
        read(passages, draft, bases);
        draft.fired(name());
      }
    }
  }

  private static boolean isOpen(Draft draft) {
    return draft.setAside == null && draft.measure == null;
  }

  private void read(Passages passages, Draft draft, ElidedBases bases) {
    if (draft.value == null) {
      mentioned(passages, draft);
      return;
    }
    if (KnownThings.arePartOfStill(bases.drafts(), bases.at(), syntax.governor(draft))) {
      draft.setAside = SetAside.Reason.CONTEXT;
      draft.note(() -> "some of what does not move");
      return;
    }
    if (Words.is(draft.sentence.tokens(), draft.numberTo, "magnitude")) {
      draft.setAside = SetAside.Reason.CONTEXT;
      draft.note(() -> "how strong an earthquake was");
      return;
    }
    Answers answer = new Answers(passages, draft);
    NumbersAgain numbers = new NumbersAgain(bases.drafts(), bases.at());
    boolean again = numbers.isLengthOrPrice() || numbers.isPriceAgain();
    boolean change =
        Words.isOne(draft.scale) && PeriodsOnPeriods.isAt(draft.sentence.tokens(), draft.quoteTo);
    if (again || change || answer.isOfElse()) {
      draft.setAside = again ? numbers.reason() : SetAside.Reason.CONTEXT;
      draft.note(() ->
          again
              ? "a length or price again"
              : change ? "a change without its unit" : "answers how many of what does not move");
      return;
    }
    Listed listed = Listed.of(passages, draft);
    if (listed != null && listed.unit() != null) {
      take(draft, listed.unit());
      draft.note(() -> "in the unit of its list");
      return;
    }
    Goods asked = answer.asked();
    if (asked != null) {
      take(draft, asked);
      draft.note(() -> "answers how many");
      return;
    }
    Draft base = bases.base();
    if (base == null) {
      mentioned(passages, draft);
    } else if (!bases.hasGoodsBehind(base) || !takesMentioned(passages, draft)) {
      decide(passages, bases, base, answer);
    }
  }

  private void mentioned(Passages passages, Draft draft) {
    if (!takesMentioned(passages, draft)) {
      draft.setAside = SetAside.Reason.CONTEXT;
    }
  }

  /// "Berlin sold its old buses. My list has 143 that were shipped": no number stands before, but
  /// the goods do, and the verb moves them.
  private boolean takesMentioned(Passages passages, Draft draft) {
    Goods goods = Mentioned.before(passages, draft, syntax.governor(draft));
    if (goods == null) {
      return false;
    }
    take(draft, goods);
    draft.note(() -> "counts the goods spoken of before");
    return true;
  }

  /// Counts what the base counts, or goods named since, if the grounds speak for a figure.
  private void decide(Passages passages, ElidedBases bases, Draft base, Answers answer) {
    Draft draft = bases.draft();
    Clauses clauses = syntax.clauses(draft.sentenceIndex);
    Draft other = bases.contextBetween(base);
    ElidedGrounds grounds = ElidedGrounds.of(clauses, draft, base, answer.isAnswer(), other);
    grounds.note();
    if (!grounds.isFigure() && !appeal.admits(draft)) {
      draft.setAside = SetAside.Reason.CONTEXT;
      return;
    }
    take(draft, base);
    Goods fronted = Mentioned.fronted(draft, base);
    if (fronted != null) {
      draft.commodity = null;
      draft.calibre = null;
      draft.base = null;
      take(draft, fronted);
      return;
    }
    Goods beside = Mentioned.nearer(passages, draft, base);
    if (beside != null) {
      take(draft, beside);
      draft.commodity = beside.commodity();
      draft.base = null;
    }
  }

  /// Takes over what a question asks for: "How many trucks came? Twelve."
  private static void take(Draft draft, Goods asked) {
    draft.measure = asked.measure();
    draft.figureClass = asked.figureClass();
    draft.commodity = draft.commodity == null ? asked.commodity() : draft.commodity;
    draft.unit = draft.measure == null ? draft.unit : draft.measure.name();
  }

  private static void take(Draft draft, Draft base) {
    Goods parcel = ElidedSizes.parcel(base);
    draft.measure = parcel == null ? base.measure : parcel.measure();
    draft.figureClass = parcel == null ? base.figureClass : parcel.figureClass();
    draft.commodity = draft.commodity == null ? base.commodity : draft.commodity;
    draft.base = base;
    draft.calibre = draft.calibre == null ? base.calibre : draft.calibre;
    String unit = base.unit;
    draft.note(() -> "counts what \"" + unit + "\" counts");
    if (sharesScale(draft, base)) {
      Scales.rescale(draft, base.scale);
    }
  }

  /// "1.4 and Spain 1.1 million tonnes": in one sentence a bare small number has the other's scale.
  private static boolean sharesScale(Draft draft, Draft base) {
    boolean bare = Words.isOne(draft.scale) && base.scale.compareTo(BigDecimal.ONE) > 0;
    boolean near = draft.sentenceIndex == base.sentenceIndex && draft.form == NumberForm.PLAIN;
    boolean decimal = draft.value.scale() > 0;
    boolean amount = decimal || ElidedSizes.isAmount(base);
    return bare && near && amount && draft.value.compareTo(THOUSAND) < 0;
  }
}
