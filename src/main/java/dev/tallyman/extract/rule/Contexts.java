package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what the numbers that are set aside as quantities measure or count: "a 40-yard quay" has
/// the unit `yard`, "two companies" the noun "company", "$2.11 per gallon" also what it is paid
/// for.
public final class Contexts implements Reading {

  private static final Lexicon BOUNDS = Lexicon.load("bounds");
  private static final BigDecimal OLDEST = new BigDecimal("120");
  private static final Set<SetAside.Reason> QUANTITIES =
      Set.of(SetAside.Reason.CONTEXT, SetAside.Reason.DURATION, SetAside.Reason.DISTANCE);
  private static final Set<Hedge> BOUNDED =
      Set.of(Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.UP_TO, Hedge.LESS_THAN, Hedge.NEARLY);
  private static final Set<String> OLD = WordSet.of("old", "olds");
  private static final Set<String> AGED = WordSet.of("aged", "age", "ages");
  private static final int NEAR_PAY = 6;
  private static final Set<String> PAID =
      WordSet.of(
          "cost", "costs", "costing", "paid", "pay", "pays", "paying", "worth", "fined", "fine",
          "price", "priced", "earned", "earns", "raised", "spent", "spend", "spends", "salary");
  private static final Set<String> OWNERS = WordSet.of("his", "her", "their", "my", "our", "your");
  private static final Set<String> MANNERS =
      WordSet.of(
          "way",
          "off",
          "time",
          "on",
          "sided",
          "stop",
          "state",
          "pronged",
          "tier",
          "piece",
          "dimensional",
          "fold",
          "faced",
          "handed",
          "track",
          "party",
          "horse",
          "tone",
          "thirds");
  private static final Set<String> LINKS = WordSet.of("or", "and", "to");

  @Override
  public String name() {
    return "contexts";
  }

  static boolean isQuantity(Draft draft) {
    return draft.setAside != null && QUANTITIES.contains(draft.setAside) && draft.quantity != null;
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      if (isQuantity(draft) && !draft.rules.contains("tables")) {
        Draft next = i + 1 < drafts.size() ? drafts.get(i + 1) : null;
        if (isNone(draft)) {
          draft.quantity = null;
          draft.unit = null;
          draft.fired(name());
          continue;
        }
        Signs.apply(draft);
        unit(draft, next != null && next.sentenceIndex == draft.sentenceIndex ? next : null);
        draft.per = per(draft);
        draft.fired(name());
      }
    }
    Draft counted = null;
    for (Draft draft : drafts) {
      if (isQuantity(draft) && draft.form == NumberForm.PLAIN) {
        counted = elide(draft, counted);
      }
    }
    for (int i = 1; i < drafts.size(); i++) {
      if (isQuantity(drafts.get(i)) && isQuantity(drafts.get(i - 1))) {
        convert(drafts.get(i - 1), drafts.get(i));
      }
    }
  }

  /// "435 homes by open sale and 187 by tender": a number without a noun counts what the nearest
  /// before it in its sentence counts. Money is not elided.
  private static @Nullable Draft elide(Draft draft, @Nullable Draft counted) {
    boolean bare = draft.unit == null && draft.figureClass == null;
    boolean same = counted != null && counted.sentenceIndex == draft.sentenceIndex;
    if (bare && same) {
      draft.unit = counted.unit;
      draft.item = counted.item;
    }
    boolean counts =
        draft.unit != null
            && draft.setAside == SetAside.Reason.CONTEXT
            && (draft.figureClass != FigureClass.VALUE || draft.unit.equals("cent"))
            && !draft.unit.equals("time");
    return counts ? draft : same ? counted : null;
  }

  /// "more than 100 kilometres (60 miles)": a conversion in brackets has the bound of its base; an
  /// estimate it has not, for it is rounded itself.
  private static void convert(Draft base, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean bracket =
        base.sentenceIndex == draft.sentenceIndex
            && isOneOf(tokens, draft.quoteFrom - 1, "(", "/")
            && draft.quoteFrom - 1 == base.quoteTo;
    boolean bare =
        draft.quantity.hedge() == Hedge.EXACT && draft.value != null && draft.upper == null;
    Hedge hedge = base.quantity.hedge();
    if (bracket
        && bare
        && base.upper == null
        && base.form == draft.form
        && BOUNDED.contains(hedge)) {
      draft.quantity = new Quantity(hedge.of(draft.value), hedge);
    }
  }

  /// Whether the number turns out to count nothing: a result, a decade, a name, a manner.
  private static boolean isNone(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean glued = Words.isGlued(tokens, draft.numberTo);
    if (Results.isOne(draft) || glued && isOneOf(tokens, draft.numberTo, Set.of("er", "ers"))) {
      draft.setAside = SetAside.Reason.IDENTIFIER;
      return true;
    }
    boolean tens = draft.value != null && draft.value.toPlainString().matches("[1-9]0");
    if (glued
        && tens
        && is(tokens, draft.numberTo, "s")
        && !isOneOf(tokens, draft.numberFrom - 1, OWNERS)) {
      draft.setAside = SetAside.Reason.DATE;
      draft.quoteTo = draft.numberTo + 1;
      return true;
    }
    return Words.isHyphen(tokens, draft.numberTo)
        && isOneOf(tokens, draft.numberTo + 1, MANNERS)
        && tokens.get(draft.numberFrom).isWord();
  }

  private static @Nullable String per(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    UnitWord unit = UnitWord.at(tokens, behindNumber(tokens, draft));
    boolean money = draft.figureClass == FigureClass.VALUE;
    String per = unit == null ? null : PerWords.of(tokens, unit.to(), money);
    return per == null ? PerWords.of(tokens, draft.quoteTo, money) : per;
  }

  private static void unit(Draft draft, @Nullable Draft next) {
    if (draft.figureClass == FigureClass.VALUE) {
      return;
    }
    List<Token> tokens = draft.sentence.tokens();
    int at = behindNumber(tokens, draft);
    UnitWord unit = UnitWord.at(tokens, at);
    if (isShare(draft)) {
      share(tokens, draft);
    } else if (unit != null) {
      measured(tokens, draft, unit);
    } else if (hangs(tokens, draft, next)) {
      draft.unit = next.unit;
      draft.item = next.item;
    } else if (Words.isHyphen(tokens, at - 1) && Words.isWord(tokens, at) && draft.head < 0) {
      draft.unit = NounPhrases.singular(tokens.get(at).lower());
    } else if (isAge(tokens, draft)) {
      draft.unit = "year-of-age";
    } else {
      counted(tokens, draft, at);
    }
  }

  private static int behindNumber(List<Token> tokens, Draft draft) {
    int at = draft.numberTo;
    var hedge = BOUNDS.at(tokens, at);
    at = hedge.isPresent() && !hedge.get().meaning(1).equals("before") ? hedge.get().to() : at;
    return Words.isHyphen(tokens, at) || is(tokens, at, "of") && draft.form == NumberForm.VAGUE
        ? at + 1
        : at;
  }

  private static boolean isShare(Draft draft) {
    return draft.form == NumberForm.PERCENT
        || draft.form == NumberForm.FRACTION
        || draft.form == NumberForm.MULTIPLE;
  }

  /// "two-thirds of the crews" are a share of crews.
  private static void share(List<Token> tokens, Draft draft) {
    draft.unit = "percent";
    if (draft.form == NumberForm.FRACTION) {
      boolean of = is(tokens, draft.numberTo, "of");
      draft.item = Nouns.at(tokens, of ? draft.numberTo + 1 : draft.numberTo, true);
    }
  }

  private static void measured(List<Token> tokens, Draft draft, UnitWord unit) {
    draft.unit = unit.unit().equals("pound") && isPaid(tokens, draft) ? "gbp" : unit.unit();
    draft.item = null;
    draft.quoteTo = Math.max(draft.quoteTo, unit.to());
    int old = Words.isHyphen(tokens, unit.to()) ? unit.to() + 1 : unit.to();
    boolean age = isOneOf(tokens, old, OLD);
    if (age || Words.are(tokens, old, "of", "age")) {
      draft.unit += "-of-age";
      draft.quoteTo = age ? old + 1 : old + 2;
    } else if (unit.unit().equals("year") && isAge(tokens, draft)) {
      draft.unit = "year-of-age";
    }
  }

  /// "costs 25,000 pounds"
  private static boolean isPaid(List<Token> tokens, Draft draft) {
    for (int i = Math.max(0, draft.quoteFrom - NEAR_PAY); i < draft.quoteFrom; i++) {
      if (isOneOf(tokens, i, PAID)) {
        return true;
      }
    }
    return false;
  }

  /// "7- or 8-inch": the first number has the unit of the second.
  private static boolean hangs(List<Token> tokens, Draft draft, @Nullable Draft next) {
    int at = draft.numberTo;
    return next != null
        && Words.isHyphen(tokens, at)
        && isOneOf(tokens, at + 1, LINKS)
        && next.numberFrom == at + 2;
  }

  /// "aged 35", "at the age of 40", "Mary Smith, 44, said".
  private static boolean isAge(List<Token> tokens, Draft draft) {
    int from = draft.numberFrom;
    boolean young = draft.value != null && draft.value.compareTo(OLDEST) < 0;
    int before = draft.quoteFrom - 1;
    boolean of = is(tokens, before, "of") && is(tokens, before - 1, "age");
    boolean named =
        is(tokens, from - 1, ",")
            && is(tokens, draft.numberTo, ",")
            && from > 2
            && tokens.get(from - 2).isCapitalised()
            && tokens.get(from - 3).isCapitalised()
            && !CalendarWords.isMonth(tokens, from - 2);
    return young && (of || isOneOf(tokens, before, AGED) || named || Ages.isTold(draft));
  }

  private static void counted(List<Token> tokens, Draft draft, int at) {
    if (draft.measure != null && draft.unit != null) {
      return;
    }
    String noun = Nouns.at(tokens, at, false);
    noun = noun == null ? Nouns.beforeOr(tokens, draft.numberFrom) : noun;
    if (noun != null) {
      draft.unit = noun;
      draft.item = noun;
    }
  }
}
