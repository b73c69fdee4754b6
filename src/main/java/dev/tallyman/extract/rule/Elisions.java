package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A number without a noun counts what the figure nearest before it counts: "of which 1.2 million
/// were ordered". Where there is none, it is context.
public final class Elisions implements Reading {

  private static final int FARTHEST_BESIDE = 4;
  private static final int FARTHEST_OPENING = 4;
  private static final int FARTHEST_DRAFT = 8;
  private static final int FARTHEST_AHEAD = 5;
  private static final int FARTHEST_PARAGRAPH = 4;
  private static final BigDecimal FEW = new BigDecimal("3");
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final BigDecimal SMALL = new BigDecimal("1000");
  private static final Set<String> DETERMINERS =
      WordSet.of("the", "its", "their", "those", "these", "all");
  private static final Set<String> LINKS = WordSet.of("and", "or", ",");

  private final Syntax syntax;

  public Elisions(Syntax syntax) {
    this.syntax = syntax;
  }

  @Override
  public String name() {
    return "elisions";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.setAside == null && draft.measure == null) {
        Answers answer = new Answers(passages, draft);
        boolean ofContext = i + 1 < drafts.size() && isOfContext(draft, drafts.get(i + 1));
        Draft base = ofContext || draft.value == null ? null : base(drafts, i);
        if (draft.value != null && answer.isOfElse()) {
          draft.setAside = SetAside.Reason.CONTEXT;
          draft.note(() -> "answers how many of what does not move");
        } else if (draft.value != null
            && answer.asked() != null
            && (base == null || answer.isAnswer())) {
          take(draft, answer.asked());
          draft.note(() -> "answers how many");
        } else if (base == null) {
          mentioned(passages, draft);
        } else {
          Clauses read = syntax.clauses(draft.sentenceIndex);
          decide(draft, base, read, answer.isAnswer(), otherBetween(drafts, i, base));
        }
        draft.fired(name());
      }
    }
  }

  /// "Berlin sold its old buses. My list has 143 that were shipped": no number stands before, but
  /// the goods do, and the verb moves them.
  private void mentioned(Passages passages, Draft draft) {
    Goods goods = Mentioned.before(passages, draft, syntax.governor(draft));
    if (goods == null) {
      draft.setAside = SetAside.Reason.CONTEXT;
    } else {
      take(draft, goods);
      draft.note(() -> "counts the goods spoken of before");
    }
  }

  private static void decide(
      Draft draft, Draft base, Clauses clauses, boolean answers, @Nullable Draft other) {
    ElidedGrounds grounds = ElidedGrounds.of(clauses, draft, base, answers, other);
    draft.note(grounds::words);
    if (grounds.isFigure()) {
      take(draft, base);
    } else {
      draft.setAside = SetAside.Reason.CONTEXT;
    }
  }

  /// The number of things that do not move which stands in the sentence between the two: "1,200
  /// dockers, and 300 of them were on strike".
  private static @Nullable Draft otherBetween(List<Draft> drafts, int i, Draft base) {
    for (int j = i - 1; j >= Math.max(0, i - FARTHEST_DRAFT); j--) {
      Draft before = drafts.get(j);
      if (before.equals(base) || before.sentenceIndex != drafts.get(i).sentenceIndex) {
        return null;
      }
      boolean time =
          before.setAside == SetAside.Reason.DURATION
              && is(drafts.get(i).sentence.tokens(), drafts.get(i).quoteFrom, "of");
      if (time) {
        return before;
      }
      if (before.setAside == SetAside.Reason.CONTEXT
          && before.head >= 0
          && before.figureClass != FigureClass.VALUE
          && before.figureClass != FigureClass.SHARE) {
        return before;
      }
    }
    return null;
  }

  private static @Nullable Draft base(List<Draft> drafts, int i) {
    Draft draft = drafts.get(i);
    Draft next = i + 1 < drafts.size() ? drafts.get(i + 1) : draft;
    if (isBase(next) && next.sentenceIndex == draft.sentenceIndex && leansOn(draft, next)) {
      return next;
    }
    Draft named = named(drafts, i);
    if (named != null) {
      return named;
    }
    int previous = i - 1;
    while (previous > 0 && drafts.get(previous).setAside == SetAside.Reason.DATE) {
      previous--;
    }
    Draft percent = previous < 0 ? draft : drafts.get(previous);
    if (isShareAgain(draft, percent)) {
      return percent;
    }
    Draft nearest = null;
    Draft suited = null;
    for (int j = i - 1; j >= Math.max(0, i - FARTHEST_DRAFT); j--) {
      Draft before = drafts.get(j);
      if (draft.sentenceIndex - before.sentenceIndex > FARTHEST_BESIDE) {
        break;
      }
      if (isBase(before) && canReach(draft, before)) {
        boolean same =
            draft.value != null
                && before.value != null
                && (draft.value.compareTo(FEW) > 0 || isTakenUp(draft))
                && before.value.compareTo(draft.value) == 0;
        if (same) {
          return before;
        }
        nearest = nearest == null ? before : nearest;
        suited = suited == null && suits(draft, before) ? before : suited;
      }
    }
    boolean same = nearest != null && nearest.sentenceIndex == draft.sentenceIndex;
    boolean far = suited != null && suited.sentence.paragraph() != draft.sentence.paragraph();
    Draft best = suited == null || same && far ? nearest : suited;
    best = suited == null && nearest != null && !same ? farther(drafts, i, nearest) : best;
    boolean here = best != null && best.sentenceIndex == draft.sentenceIndex;
    Draft later = here ? null : ahead(drafts, i);
    return later == null ? best : later;
  }

  /// Where nothing near is of its size, what a number counts was named some answers before.
  private static Draft farther(List<Draft> drafts, int i, Draft nearest) {
    Draft draft = drafts.get(i);
    for (int j = i - 1; j >= Math.max(0, i - 2 * FARTHEST_DRAFT); j--) {
      Draft before = drafts.get(j);
      if (draft.sentenceIndex - before.sentenceIndex > 3 * FARTHEST_BESIDE) {
        break;
      }
      if (isBase(before) && before.figureClass != FigureClass.PERSONNEL && suits(draft, before)) {
        return before;
      }
    }
    return nearest;
  }

  /// "2.1 percent of its boxes; in 2024 it was 1.4", "up from 3.2".
  private static boolean isShareAgain(Draft draft, Draft percent) {
    return percent.setAside == null
        && percent.form == NumberForm.PERCENT
        && percent.sentenceIndex == draft.sentenceIndex
        && draft.form == NumberForm.PLAIN
        && draft.quoteTo == draft.numberTo
        && draft.value.compareTo(HUNDRED) <= 0
        && isOneOf(
            draft.sentence.tokens(), draft.quoteFrom - 1, "was", "from", "against", "than", "with");
  }

  /// "the two", "all three": a small number that is the same by chance is no base.
  private static boolean isTakenUp(Draft draft) {
    return draft.value.signum() > 0
        && isOneOf(draft.sentence.tokens(), draft.numberFrom - 1, DETERMINERS);
  }

  /// "Vietnam bought 3.1, Japan 8 and Korea 4.2 Mt": the unit stands with the last of a list.
  private static @Nullable Draft ahead(List<Draft> drafts, int i) {
    Draft draft = drafts.get(i);
    for (int j = i + 1; j < Math.min(drafts.size(), i + FARTHEST_AHEAD); j++) {
      Draft later = drafts.get(j);
      boolean unit = isBase(later) && Units.isUnit(later.measure) && later.head >= 0;
      if (later.sentenceIndex != draft.sentenceIndex || later.setAside != null) {
        return null;
      }
      if (unit) {
        return isList(draft, later) ? later : null;
      }
    }
    return null;
  }

  private static boolean isList(Draft first, Draft last) {
    List<Token> tokens = first.sentence.tokens();
    boolean comma = false;
    for (int i = first.quoteTo; i < last.quoteFrom; i++) {
      if (isOneOf(tokens, i, ":", ";", "(", ")", "that", "which", "while", "with", "is", "was")) {
        return false;
      }
      comma |= isOneOf(tokens, i, LINKS);
    }
    return comma && isOneOf(tokens, first.quoteTo, LINKS);
  }

  /// "Of the rifles, 600 were flown out": the noun at the head of the sentence says whose number.
  private static @Nullable Draft named(List<Draft> drafts, int i) {
    Draft draft = drafts.get(i);
    List<Token> tokens = draft.sentence.tokens();
    int of = 0;
    while (of < FARTHEST_OPENING && !Words.isWord(tokens, of)) {
      of++;
    }
    boolean opens = is(tokens, of, "of") && isOneOf(tokens, of + 1, DETERMINERS);
    for (int j = i - 1; opens && j >= Math.max(0, i - FARTHEST_DRAFT); j--) {
      Draft before = drafts.get(j);
      boolean earlier = before.sentenceIndex < draft.sentenceIndex && before.head >= 0;
      if (earlier && isBase(before) && canReach(draft, before)) {
        String noun = before.sentence.tokens().get(before.head).lower();
        if (is(tokens, of + 2, noun)) {
          return before;
        }
      }
    }
    return null;
  }

  /// A small whole number in words counts things, one with a scale or decimals an amount of goods.
  private static boolean suits(Draft draft, Draft base) {
    if (draft.value == null || base.value == null) {
      return true;
    }
    boolean unit = Units.isUnit(base.measure) || base.figureClass == FigureClass.VALUE;
    boolean word = draft.sentence.tokens().get(draft.numberFrom).isWord();
    boolean small = word && draft.value.compareTo(HUNDRED) < 0 && draft.value.scale() <= 0;
    boolean whole = Words.isOne(draft.scale) && draft.form == NumberForm.PLAIN;
    if (isGroup(draft)) {
      return base.figureClass == FigureClass.CONVEYANCE;
    }
    boolean plural =
        isOneOf(draft.sentence.tokens(), draft.quoteTo - 1, "them", "these", "those", "whom");
    if (plural && unit || isBoarded(base) && isApart(base, draft)) {
      return false;
    }
    if (small && whole) {
      return !unit || Words.isOne(base.scale) && base.value.compareTo(HUNDRED) < 0;
    }
    boolean many = draft.value.compareTo(SMALL) >= 0 && base.value.compareTo(HUNDRED) < 0;
    if (many && base.figureClass == FigureClass.CONVEYANCE) {
      return false;
    }
    boolean large = draft.scale.compareTo(SMALL) > 0 || draft.value.scale() > 0;
    return !large || unit || base.scale.compareTo(SMALL) > 0;
  }

  /// "eight came aboard two aircraft; a dozen more may follow": what carried is not what is
  /// counted.
  private static boolean isBoarded(Draft base) {
    return base.figureClass == FigureClass.CONVEYANCE
        && isOneOf(base.sentence.tokens(), base.quoteFrom - 1, "aboard", "on", "by");
  }

  private static boolean isApart(Draft base, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean apart = isOneOf(tokens, draft.quoteTo - 1, "more");
    for (int i = base.quoteTo; i < draft.quoteFrom; i++) {
      apart |= is(tokens, i, ";");
    }
    return apart && base.sentenceIndex == draft.sentenceIndex;
  }

  /// "a convoy of 45" counts conveyances.
  private static boolean isGroup(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    return is(tokens, draft.quoteFrom - 1, "of")
        && isOneOf(tokens, draft.quoteFrom - 2, "convoy", "queue", "line", "column", "fleet");
  }

  /// "two of the six feedlots".
  private static boolean isOfContext(Draft draft, Draft next) {
    return next.setAside == SetAside.Reason.CONTEXT
        && next.sentenceIndex == draft.sentenceIndex
        && is(draft.sentence.tokens(), draft.numberTo, "of")
        && isOneOf(draft.sentence.tokens(), draft.numberTo + 1, DETERMINERS)
        && next.numberFrom == draft.numberTo + 2;
  }

  /// "four of the six ships", "500,000 and 300,000 tonnes": the noun stands with the next number.
  private static boolean leansOn(Draft draft, Draft next) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.numberTo;
    if (is(tokens, at, "of") && isOneOf(tokens, at + 1, DETERMINERS)) {
      return next.numberFrom <= at + 3;
    }
    boolean linked =
        isOneOf(tokens, at, LINKS)
            && next.quoteFrom <= at + 3
            && !isOneOf(tokens, next.quoteFrom - 1, "with", "carrying", "bringing");
    return linked && next.head >= next.numberTo && next.form == draft.form;
  }

  /// Over the end of a paragraph a number reaches back only to the one before.
  private static boolean canReach(Draft draft, Draft before) {
    boolean near = draft.sentence.paragraph() - before.sentence.paragraph() <= FARTHEST_PARAGRAPH;
    boolean person = before.figureClass == FigureClass.PERSONNEL;
    boolean money = before.figureClass == FigureClass.VALUE && Words.isOne(draft.scale);
    boolean other = money && draft.sentenceIndex != before.sentenceIndex;
    return near && !other && (!person || before.sentenceIndex >= draft.sentenceIndex - 1);
  }

  private static boolean isBase(Draft draft) {
    return draft.setAside == null
        && draft.measure != null
        && draft.form != NumberForm.PERCENT
        && draft.figureClass != FigureClass.SHARE;
  }

  /// Takes over what a question asks for: "How many trucks came? Twelve."
  private static void take(Draft draft, Goods asked) {
    draft.measure = asked.measure();
    draft.figureClass = asked.figureClass();
    draft.commodity = draft.commodity == null ? asked.commodity() : draft.commodity;
    draft.unit = draft.measure == null ? draft.unit : draft.measure.name();
  }

  private static void take(Draft draft, Draft base) {
    draft.measure = base.measure;
    draft.figureClass = base.figureClass;
    draft.commodity = draft.commodity == null ? base.commodity : draft.commodity;
    draft.base = base;
    draft.calibre = draft.calibre == null ? base.calibre : draft.calibre;
    String unit = base.unit;
    draft.note(() -> "counts what \"" + unit + "\" counts");
    if (sharesScale(draft, base)) {
      rescale(draft, base.scale);
    }
  }

  /// "1.4 and Spain 1.1 million tonnes": in one sentence a bare small number has the other's scale.
  private static boolean sharesScale(Draft draft, Draft base) {
    boolean bare = Words.isOne(draft.scale) && base.scale.compareTo(BigDecimal.ONE) > 0;
    boolean near = draft.sentenceIndex == base.sentenceIndex && draft.form == NumberForm.PLAIN;
    boolean decimal = draft.value != null && draft.value.scale() > 0;
    boolean unit = Units.isUnit(base.measure) || base.figureClass == FigureClass.VALUE;
    return bare && near && (decimal || unit) && draft.value.compareTo(SMALL) < 0;
  }

  private static void rescale(Draft draft, BigDecimal scale) {
    draft.value = draft.value.multiply(scale);
    draft.upper = draft.upper == null ? null : draft.upper.multiply(scale);
    draft.scale = scale;
    if (draft.quantity != null) {
      draft.quantity = new Quantity(draft.quantity.amount().times(scale), draft.quantity.hedge());
    }
  }
}
