package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Chooses the figure whose goods a number without a noun counts: the one before it of its size
/// ("of which 1.2 million were ordered"), or the one behind it ("four of the six ships").
record ElidedBases(List<Draft> drafts, int at) {

  private static final int FARTHEST_BESIDE = 4;
  private static final int FARTHEST_OPENING = 4;
  private static final int FARTHEST_DRAFT = 8;
  private static final int FARTHEST_AHEAD = 5;
  private static final int FARTHEST_PARAGRAPH = 4;
  private static final BigDecimal FEW = new BigDecimal("3");
  private static final Set<String> DETERMINERS =
      WordSet.of("the", "its", "their", "her", "his", "our", "those", "these", "all");
  private static final Set<String> LINKS = WordSet.of("and", "or", ",");
  private static final int FARTHEST_CHANGE = 6;
  private static final Set<String> BARS = WordSet.of(",", ";", ":", "and", "or", "but", "while");

  Draft draft() {
    return drafts.get(at);
  }

  private List<Token> tokens() {
    return draft().sentence.tokens();
  }

  /// The base of the number, which has a value, or null.
  @Nullable Draft base() {
    Draft draft = draft();
    Draft next = at + 1 < drafts.size() ? drafts.get(at + 1) : draft;
    if (isOfContext(next)) {
      return null;
    }
    if (isBase(next) && next.sentenceIndex == draft.sentenceIndex && leansOn(next)) {
      return next;
    }
    Draft became = became();
    if (became != null) {
      return became;
    }
    Draft named = named();
    if (named != null) {
      return named;
    }
    NumbersAgain again = new NumbersAgain(drafts, at);
    if (again.isShare()) {
      return again.before();
    }
    Draft before = before();
    boolean here = before != null && before.sentenceIndex == draft.sentenceIndex;
    Draft later = here ? null : ahead();
    return later == null ? before : later;
  }

  /// The number of things that do not move which stands in the sentence between the two: "1,200
  /// dockers, and 300 of them were on strike".
  @Nullable Draft contextBetween(Draft base) {
    for (int j = at - 1; j >= Math.max(0, at - FARTHEST_DRAFT); j--) {
      Draft before = drafts.get(j);
      if (before.equals(base) || before.sentenceIndex != draft().sentenceIndex) {
        return null;
      }
      boolean time =
          before.setAside == SetAside.Reason.DURATION && is(tokens(), draft().quoteFrom, "of");
      boolean things =
          before.setAside == SetAside.Reason.CONTEXT
              && before.head >= 0
              && before.figureClass != FigureClass.VALUE
              && before.figureClass != FigureClass.SHARE;
      if (time || things) {
        return before;
      }
    }
    return null;
  }

  /// Whether goods that do not move are counted between the base, in an earlier sentence, and the
  /// number: "The city needs 500 trucks. Some 110 came".
  boolean hasGoodsBehind(Draft base) {
    for (int j = at - 1; j >= 0 && !drafts.get(j).equals(base); j--) {
      Draft before = drafts.get(j);
      if (draft().sentenceIndex - before.sentenceIndex > 1) {
        return false;
      }
      if (before.setAside == SetAside.Reason.CONTEXT
          && before.head >= 0
          && before.measure != null
          && (before.figureClass == FigureClass.CARGO
              || before.figureClass == FigureClass.CONVEYANCE)) {
        return base.sentenceIndex < before.sentenceIndex;
      }
    }
    return false;
  }

  /// The "($26.8 billion)" of "€27.6 billion ($26.8 billion), including 15.2 billion".
  private boolean isConverted(int index) {
    Draft converted = drafts.get(index);
    Draft first = index > 0 ? drafts.get(index - 1) : converted;
    return is(tokens(converted), converted.quoteFrom - 1, "(")
        && is(tokens(converted), converted.quoteTo, ")")
        && first.sentenceIndex == converted.sentenceIndex
        && first.quoteTo == converted.quoteFrom - 1
        && first.figureClass == converted.figureClass;
  }

  private static List<Token> tokens(Draft draft) {
    return draft.sentence.tokens();
  }

  /// "26 vehicles, four of them armoured".
  private boolean isRightBehind(Draft before) {
    Draft draft = draft();
    return before.sentenceIndex == draft.sentenceIndex
        && before.quoteTo == draft.quoteFrom - 1
        && isOneOf(tokens(), before.quoteTo, ",", "(", "–", "—")
        && Words.are(tokens(), draft.numberTo, "of", "them")
        && before.value != null
        && before.value.compareTo(draft.value) > 0;
  }

  /// The same number said before, else the nearest figure of its size, else the nearest.
  private @Nullable Draft before() {
    Draft draft = draft();
    Draft nearest = null;
    Draft suited = null;
    Draft alike = null;
    for (int j = at - 1; j >= Math.max(0, at - FARTHEST_DRAFT); j--) {
      Draft before = drafts.get(j);
      if (draft.sentenceIndex - before.sentenceIndex > FARTHEST_BESIDE) {
        break;
      }
      if (isBase(before) && canReach(before) && !isLoad(j) && !isConverted(j)) {
        if (isSameNumber(before) || nearest == null && isRightBehind(before)) {
          return before;
        }
        nearest = nearest == null ? before : nearest;
        ElidedSizes sizes = new ElidedSizes(draft(), before);
        alike = alike == null && sizes.areAlike() ? before : alike;
        suited = suited == null && sizes.agree() ? before : suited;
      }
    }
    boolean beside = nearest != null && nearest.sentenceIndex == draft.sentenceIndex;
    if (suited == null) {
      return nearest == null || beside ? nearest : farther(nearest);
    }
    if (alike != null && new ElidedSizes(draft, suited).areFarOff()) {
      return alike;
    }
    boolean far = suited.sentence.paragraph() != draft.sentence.paragraph();
    return beside && far ? nearest : suited;
  }

  private boolean isLoad(int at) {
    Draft held = at == 0 ? draft() : drafts.get(at - 1);
    return isBase(held) && new ElidedSizes(draft(), held).isHeldBy(drafts.get(at));
  }

  /// Where nothing near is of its size, what a number counts was named some answers before.
  private Draft farther(Draft nearest) {
    for (int j = at - 1; j >= Math.max(0, at - 2 * FARTHEST_DRAFT); j--) {
      Draft before = drafts.get(j);
      if (draft().sentenceIndex - before.sentenceIndex > 3 * FARTHEST_BESIDE) {
        break;
      }
      if (isBase(before)
          && before.figureClass != FigureClass.PERSONNEL
          && new ElidedSizes(draft(), before).agree()) {
        return before;
      }
    }
    return nearest;
  }

  /// "Of the 740, some were wet"; a small number that is the same by chance is no base, save where
  /// it is taken up: "the two", "all three".
  private boolean isSameNumber(Draft before) {
    Draft draft = draft();
    boolean takenUp =
        draft.value.signum() > 0 && isOneOf(tokens(), draft.numberFrom - 1, DETERMINERS);
    return before.value != null
        && (takenUp || draft.value.compareTo(FEW) > 0)
        && before.value.compareTo(draft.value) == 0;
  }

  /// "Vietnam bought 3.1, Japan 8 and Korea 4.2 Mt": the unit stands with the last of a list.
  private @Nullable Draft ahead() {
    for (int j = at + 1; j < Math.min(drafts.size(), at + FARTHEST_AHEAD); j++) {
      Draft later = drafts.get(j);
      boolean unit = isBase(later) && Units.isUnit(later.measure) && later.head >= 0;
      if (later.sentenceIndex != draft().sentenceIndex || later.setAside != null) {
        return null;
      }
      if (unit) {
        return isList(later) ? later : null;
      }
    }
    return null;
  }

  private boolean isList(Draft last) {
    int from = draft().quoteTo;
    boolean comma = false;
    for (int i = from; i < last.quoteFrom; i++) {
      if (isOneOf(tokens(), i, ":", ";", "(", ")", "that", "which", "while", "with", "is", "was")) {
        return false;
      }
      comma |= isOneOf(tokens(), i, LINKS);
    }
    return comma && isOneOf(tokens(), from, LINKS);
  }

  /// "Of the rifles, 600 were flown out": the noun at the head of the sentence says whose number.
  private @Nullable Draft named() {
    int of = 0;
    while (of < FARTHEST_OPENING && !Words.isWord(tokens(), of)) {
      of++;
    }
    boolean opens = is(tokens(), of, "of") && isOneOf(tokens(), of + 1, DETERMINERS);
    for (int j = at - 1; opens && j >= Math.max(0, at - FARTHEST_DRAFT); j--) {
      Draft before = drafts.get(j);
      boolean earlier = before.sentenceIndex < draft().sentenceIndex && before.head >= 0;
      if (earlier && isBase(before) && canReach(before)) {
        String noun = before.sentence.tokens().get(before.head).lower();
        if (is(tokens(), of + 2, noun)) {
          return before;
        }
      }
    }
    return null;
  }

  /// "two of the six feedlots".
  private boolean isOfContext(Draft next) {
    return next.setAside == SetAside.Reason.CONTEXT
        && next.sentenceIndex == draft().sentenceIndex
        && (isOfWhole() && next.numberFrom == draft().numberTo + 2
            || is(tokens(), draft().numberTo, "of") && next.numberFrom == draft().numberTo + 1);
  }

  /// "four of the six ships", "500,000 and 300,000 tonnes": the noun stands with the next number.
  boolean leansOn(Draft next) {
    int to = draft().numberTo;
    if (isOfWhole()) {
      return next.numberFrom <= to + 3;
    }
    boolean linked =
        isOneOf(tokens(), to, LINKS)
            && next.quoteFrom <= to + 3
            && !isOneOf(tokens(), next.quoteFrom - 1, "with", "carrying", "bringing");
    return linked && next.head >= next.numberTo && next.form == draft().form;
  }

  /// "rose from 3,200 in May to 2,900 tonnes": what it was counts what it became; a date may stand
  /// between.
  private @Nullable Draft became() {
    Draft draft = draft();
    if (!is(tokens(), draft.quoteFrom - 1, "from")) {
      return null;
    }
    int next = Changes.behindDates(drafts, at + 1);
    Draft later = next < drafts.size() ? drafts.get(next) : draft;
    boolean to =
        later.sentenceIndex == draft.sentenceIndex
            && is(tokens(), later.quoteFrom - 1, "to")
            && later.quoteFrom - draft.numberTo <= FARTHEST_CHANGE
            && !Words.hasAny(tokens(), draft.numberTo, later.quoteFrom, BARS);
    return to && isBase(later) && later.head >= later.numberTo ? later : null;
  }

  private boolean isOfWhole() {
    int to = draft().numberTo;
    return is(tokens(), to, "of") && isOneOf(tokens(), to + 1, DETERMINERS);
  }

  /// Over the end of a paragraph a number reaches back only to the one before.
  private boolean canReach(Draft before) {
    Draft draft = draft();
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
}
