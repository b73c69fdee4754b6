package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what the numbers that are set aside as quantities measure or count: "a 40-yard quay" has
/// the unit `yard`, "two companies" the noun "company", "$2.11 per gallon" also what it is paid
/// for.
public final class Contexts implements Reading {

  private static final int FARTHEST_PER = 5;
  private static final BigDecimal OLDEST = new BigDecimal("120");
  private static final Set<SetAside.Reason> QUANTITIES =
      Set.of(SetAside.Reason.CONTEXT, SetAside.Reason.DURATION, SetAside.Reason.DISTANCE);
  private static final Set<String> OLD = WordSet.of("old", "olds");
  private static final Set<String> AGED = WordSet.of("aged", "age", "ages");
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
          "sum",
          "fold",
          "faced",
          "handed",
          "track",
          "party",
          "horse",
          "tone",
          "thirds",
          "speed",
          "seater",
          "ply");
  private static final Set<String> SCREENS =
      WordSet.parse(
          "video videos tv tvs television televisions display displays screen screens resolution"
              + " monitor monitors camera cameras footage ultra content streaming hdr uhd oled lcd"
              + " quality recording movies film at and or");

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
        Draft before = i > 0 ? drafts.get(i - 1) : null;
        if (isNone(draft) || isModel(draft, before) || isDated(draft, before)) {
          draft.quantity = null;
          draft.unit = null;
          draft.fired(name());
          continue;
        }
        Signs.apply(draft);
        unit(draft, next != null && next.sentenceIndex == draft.sentenceIndex ? next : null);
        draft.per = per(draft);
        takeScale(draft, next);
        draft.fired(name());
      }
    }
    ElidedUnits.read(drafts);
  }

  /// Whether the number turns out to count nothing: a result, a decade, a name, a manner.
  private static boolean isNone(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean none = draft.form == NumberForm.NONE && draft.figureClass != FigureClass.CONVEYANCE;
    if (none && isNothing(tokens, draft.numberFrom)) {
      return true;
    }
    boolean glued = Words.isGlued(tokens, draft.numberTo);
    boolean named = Sayings.isOne(draft) || NumberedThings.isOne(draft);
    draft.quoteTo = named ? draft.numberTo : draft.quoteTo;
    if (named
        || Results.isOne(draft)
        || isResolution(tokens, draft)
        || glued && isOneOf(tokens, draft.numberTo, "er", "ers")) {
      draft.setAside = SetAside.Reason.IDENTIFIER;
      return true;
    }
    if (glued && is(tokens, draft.numberTo, "s") && isTens(draft)) {
      boolean age = isOneOf(tokens, draft.numberFrom - 1, OWNERS);
      draft.setAside = age ? SetAside.Reason.CONTEXT : SetAside.Reason.DATE;
      draft.quoteTo = draft.numberTo + 1;
      return true;
    }
    boolean manner =
        Words.isHyphen(tokens, draft.numberTo)
            && isOneOf(tokens, draft.numberTo + 1, MANNERS)
            && tokens.get(draft.numberFrom).isWord();
    return manner
        || Words.isHyphen(tokens, draft.numberFrom - 1)
            && is(tokens, draft.numberFrom - 2, "multi");
  }

  /// "no red cards", "three games to none", "ground zero"
  private static boolean isNothing(List<Token> tokens, int at) {
    return is(tokens, at, "no")
        || is(tokens, at, "none") && is(tokens, at - 1, "to") && !is(tokens, at + 1, "of")
        || is(tokens, at, "zero") && is(tokens, at - 1, "ground");
  }

  /// The "4K" of "4K video".
  private static boolean isResolution(List<Token> tokens, Draft draft) {
    int sign = draft.numberFrom + 1;
    return Words.isGlued(tokens, sign)
        && tokens.get(sign).text().equals("K")
        && isOneOf(tokens, draft.numberFrom, "4", "5", "8")
        && (isOneOf(tokens, sign + 1, SCREENS) || !Words.isWord(tokens, sign + 1));
  }

  private static boolean isTens(Draft draft) {
    return draft.value != null && draft.value.toPlainString().matches("[1-9]0");
  }

  /// The "737" of "50 Siemens 737 scanners".
  private static boolean isModel(Draft draft, @Nullable Draft previous) {
    List<Token> tokens = draft.sentence.tokens();
    boolean model =
        previous != null
            && previous.sentenceIndex == draft.sentenceIndex
            && previous.form == NumberForm.PLAIN
            && Nouns.isModelOf(tokens, previous.numberTo, draft.numberFrom);
    if (model) {
      draft.setAside = SetAside.Reason.IDENTIFIER;
      draft.quoteTo = draft.numberTo;
    }
    return model;
  }

  private static boolean isDated(Draft draft, @Nullable Draft previous) {
    boolean dated = BareDates.isOne(draft, previous);
    if (dated) {
      draft.setAside = SetAside.Reason.DATE;
      draft.period = Period.UNSTATED;
      draft.quoteTo = draft.numberTo;
    }
    return dated;
  }

  /// "$12.40 per million British thermal units": the scale is part of what the number says.
  private static void takeScale(Draft draft, @Nullable Draft next) {
    List<Token> tokens = draft.sentence.tokens();
    boolean last = next == null || next.sentenceIndex != draft.sentenceIndex;
    int end = Math.min(draft.quoteTo + FARTHEST_PER, last ? tokens.size() : next.quoteFrom);
    for (int i = draft.quoteTo; draft.per != null && i + 1 < end; i++) {
      if (is(tokens, i, "per") && NumberWords.scale(tokens, i + 1) != null) {
        draft.quoteTo = i + 2;
        return;
      }
    }
  }

  private static @Nullable String per(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    UnitWord unit = UnitWord.at(tokens, behindNumber(tokens, draft));
    boolean money = draft.figureClass == FigureClass.VALUE;
    String per = unit == null ? null : PerWords.of(tokens, unit.to(), money);
    per = per == null ? PerWords.of(tokens, draft.quoteTo, money) : per;
    return per == null && unit != null ? PerWords.behindOf(tokens, unit.to()) : per;
  }

  private static void unit(Draft draft, @Nullable Draft next) {
    if (draft.figureClass == FigureClass.VALUE) {
      return;
    }
    List<Token> tokens = draft.sentence.tokens();
    int at = behindNumber(tokens, draft);
    UnitWord unit = UnitWord.at(tokens, at);
    UnitWord inside = NamedUnits.inside(draft);
    unit = inside != null ? inside : unit;
    String named = unit == null && !draft.form.isShare() ? NamedUnits.of(draft) : null;
    if (inside != null) {
      draft.unit = inside.unit();
      draft.item = null;
    } else if (named != null) {
      draft.unit = named;
      draft.item = null;
    } else if (draft.form.isShare()) {
      share(tokens, draft);
    } else if (unit != null) {
      measured(tokens, draft, unit);
    } else if (hangs(tokens, draft, next)) {
      draft.unit = next.unit;
      draft.item = next.item;
    } else if (Words.isHyphen(tokens, at - 1) && Words.isWord(tokens, at) && draft.head < 0) {
      boolean none = isOneOf(tokens, at, ClosedWords.PREPOSITIONS);
      draft.unit = none ? null : NounPhrases.singular(tokens.get(at).lower());
    } else if (isAge(tokens, draft)) {
      draft.unit = "year-of-age";
    } else {
      counted(tokens, draft, at);
    }
  }

  private static int behindNumber(List<Token> tokens, Draft draft) {
    int at = HedgeWords.behind(tokens, draft.numberTo);
    return Words.isHyphen(tokens, at) || is(tokens, at, "of") && draft.form == NumberForm.VAGUE
        ? at + 1
        : at;
  }

  /// "two-thirds of the crews" are a share of crews.
  private static void share(List<Token> tokens, Draft draft) {
    draft.unit = "percent";
    if (Halves.isOne(draft)) {
      Halves.read(draft);
    } else if (draft.form == NumberForm.MULTIPLE
        && Words.lower(tokens, draft.numberTo - 1).endsWith("fold")) {
      Halves.times(draft);
    } else if (draft.form == NumberForm.FRACTION) {
      boolean of = is(tokens, draft.numberTo, "of");
      boolean odds = !of && isOneOf(tokens, draft.numberFrom + 1, "in", "out");
      draft.item =
          odds
              ? Nouns.behindOdds(tokens, draft.numberTo)
              : Nouns.at(tokens, of ? draft.numberTo + 1 : draft.numberTo, true);
    }
  }

  private static void measured(List<Token> tokens, Draft draft, UnitWord unit) {
    draft.unit =
        unit.unit().equals("pound") && Pounds.areMoney(draft, unit.to()) ? "gbp" : unit.unit();
    draft.item = null;
    draft.quoteTo = Math.max(draft.quoteTo, unit.to());
    int old = Words.isHyphen(tokens, unit.to()) ? unit.to() + 1 : unit.to();
    boolean older = isOneOf(tokens, old, "and", "or") && is(tokens, old + 1, "older");
    boolean age = older || isOneOf(tokens, old, OLD);
    if (age || Words.are(tokens, old, "of", "age")) {
      draft.unit += "-of-age";
      draft.quoteTo = age && !older ? old + 1 : old + 2;
    } else if (unit.unit().equals("year") && isAge(tokens, draft)
        || unit.isTime() && isAtAge(tokens, draft)) {
      draft.unit += "-of-age";
    }
  }

  /// "7- or 8-inch": the first number has the unit of the second.
  private static boolean hangs(List<Token> tokens, Draft draft, @Nullable Draft next) {
    int at = draft.numberTo;
    boolean hung = Words.isHyphen(tokens, at) && isOneOf(tokens, at + 1, LINKS);
    boolean sides = isOneOf(tokens, at, "by", "x", "×");
    return next != null
        && (hung && next.numberFrom == at + 2 || sides && next.numberFrom == at + 1);
  }

  /// "at the age of four months"
  private static boolean isAtAge(List<Token> tokens, Draft draft) {
    return isOneOf(tokens, draft.quoteFrom - 1, AGED)
        || is(tokens, draft.quoteFrom - 1, "of") && is(tokens, draft.quoteFrom - 2, "age");
  }

  /// "aged 35", "at the age of 40", "Mary Smith, 44, said".
  private static boolean isAge(List<Token> tokens, Draft draft) {
    boolean young = draft.value != null && draft.value.compareTo(OLDEST) < 0;
    int before = draft.quoteFrom - 1;
    boolean of = is(tokens, before, "of") && isOneOf(tokens, before - 1, "age", "ages");
    boolean group =
        is(tokens, draft.numberTo, "age")
            && isOneOf(tokens, draft.numberTo + 1, "group", "groups", "bracket", "range");
    return young
        && (of
            || group
            || isOneOf(tokens, before, AGED)
            || Ages.isNamed(draft)
            || Ages.isTold(draft));
  }

  private static String headOf(String item) {
    return item.substring(item.lastIndexOf(' ') + 1);
  }

  /// "one of the proudest moments in her life": what the one thing is out of, to its end.
  private static @Nullable String oneOf(List<Token> tokens, Draft draft, int at) {
    boolean one = draft.value != null && Words.isOne(draft.value) && is(tokens, at, "of");
    return one ? Nouns.outOf(tokens, at) : null;
  }

  private static void counted(List<Token> tokens, Draft draft, int at) {
    String noun = oneOf(tokens, draft, at);
    noun = noun == null ? Nouns.at(tokens, at, false) : noun;
    if (draft.measure != null && draft.unit != null) {
      String item = draft.item;
      boolean same = noun != null && item != null && noun.contains(headOf(item));
      draft.item = same ? noun : item;
      return;
    }
    noun = noun == null ? Nouns.beforeOr(tokens, draft.numberFrom) : noun;
    boolean deed = noun == null && Deeds.isOne(tokens, at);
    draft.quoteTo = deed && at == draft.numberTo ? at : draft.quoteTo;
    if (noun != null || deed) {
      draft.unit = noun;
      draft.item = noun;
    }
  }
}
