package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a quantity that is set aside has from the one before it: the unit that is not said again
/// ("435 homes by open sale and 187 by tender") and the bound of what it converts.
final class ElidedUnits {

  private static final Set<Hedge> BOUNDED =
      Set.of(Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.UP_TO, Hedge.LESS_THAN, Hedge.NEARLY);

  private static final Set<String> GROUPS =
      WordSet.parse(
          "crew cast choir crowd team staff class family panel jury workforce population audience"
              + " squad band party group army congregation entourage delegation field city"
              + " town nation country region village community state");
  private static final Set<String> EMPLOYS =
      WordSet.parse(
          "employ employs employed employing hire hires hired hiring killing killed kills");
  private static final Set<String> PRICED =
      WordSet.parse("cost costs costing pay pays paid earn earns earned worth price priced spent");
  private static final Set<String> HANDS =
      WordSet.parse(
          "people workers staff employees men women soldiers civilians jobs hands drivers");

  private static final Set<String> CHANGES =
      WordSet.parse("gain rise increase boost jump drop fall decline cut loss improvement");
  private static final Set<String> UNCOUNTED = WordSet.of("time", "quarter");
  private static final Set<String> SURVEYS =
      WordSet.parse("survey poll sample panel study interviews questionnaire");

  private ElidedUnits() {}

  static void read(List<Draft> drafts) {
    Draft counted = null;
    Draft previous = null;
    for (Draft draft : drafts) {
      if (Contexts.isQuantity(draft) && draft.form == NumberForm.PLAIN) {
        if (previous != null && isCompared(draft, previous)) {
          draft.unit = previous.unit;
        }
        counted = elide(draft, counted);
        previous = draft;
      }
    }
    for (int i = 1; i < drafts.size(); i++) {
      if (Contexts.isQuantity(drafts.get(i)) && Contexts.isQuantity(drafts.get(i - 1))) {
        convert(drafts.get(i - 1), drafts.get(i));
        level(drafts.get(i - 1), drafts.get(i));
      }
    }
  }

  /// "7,412.60 up 58.06 points": the level has the unit of its change.
  private static void level(Draft level, Draft change) {
    List<Token> tokens = change.sentence.tokens();
    boolean changed =
        level.sentenceIndex == change.sentenceIndex
            && level.form == NumberForm.PLAIN
            && isOneOf(tokens, level.quoteTo, "up", "down")
            && level.quoteTo + 1 == change.quoteFrom;
    if (changed && level.unit == null && "point".equals(change.unit)) {
      level.unit = change.unit;
    }
  }

  /// "435 homes by open sale and 187 by tender": a number without a noun counts what the nearest
  /// before it in its sentence counts. Money is not elided.
  private static @Nullable Draft elide(Draft draft, @Nullable Draft counted) {
    boolean bare = draft.unit == null && draft.figureClass == null;
    boolean same = counted != null && counted.sentenceIndex == draft.sentenceIndex;
    if (bare && same && !isOfOthers(draft, counted) && !isOfItsOwn(draft, counted)) {
      draft.unit = counted.unit;
      draft.item = counted.item;
      draft.per = isChanged(draft) && draft.per == null ? counted.per : draft.per;
    }
    boolean counts =
        draft.unit != null
            && draft.setAside == SetAside.Reason.CONTEXT
            && (draft.figureClass != FigureClass.VALUE || draft.unit.equals("cent"))
            && !UNCOUNTED.contains(draft.unit)
            && !isAsked(draft)
            && !isAttribute(draft);
    return counts ? draft : same ? counted : null;
  }

  /// "down from 800": what it was before has the rate of what it is now.
  private static boolean isChanged(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    return is(tokens, draft.quoteFrom - 1, "from")
        && isOneOf(tokens, draft.quoteFrom - 2, "up", "down");
  }

  /// "the tallest of the seven", "the distance between two towns is 150": told of something else
  /// than what was measured or counted before.
  private static boolean isOfItsOwn(Draft draft, Draft counted) {
    List<Token> tokens = draft.sentence.tokens();
    int before = draft.quoteFrom - 1;
    boolean measured = UnitWord.isOne(tokens, counted.quoteTo - 1);
    boolean pointed = measured && isOneOf(tokens, before, "the", "these", "those");
    boolean told =
        isOneOf(tokens, before, ClosedWords.BE)
            && Words.isWord(tokens, before - 1)
            && !isOneOf(tokens, before - 1, ClosedWords.PRONOUNS)
            && counted.quoteTo == before;
    return pointed || told;
  }

  /// "a one-bedroom flat", "a five-member panel" and "a 2.5-litre engine" count nothing that is
  /// elided behind, but "a 5-mpg gain" does.
  private static boolean isAttribute(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    UnitWord unit = UnitWord.at(tokens, draft.numberTo + 1);
    return Words.isHyphen(tokens, draft.numberTo)
        && (unit == null || !isOneOf(tokens, unit.to(), CHANGES));
  }

  /// "a survey of 96 economists": what they are asked of is not counted in them.
  private static boolean isAsked(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int before = draft.quoteFrom - 1;
    return is(tokens, before, "of") && isOneOf(tokens, before - 1, SURVEYS);
  }

  /// A cast of 12 and who employs 1,100 are people, whatever was counted before.
  private static boolean isOfOthers(Draft draft, Draft counted) {
    List<Token> tokens = draft.sentence.tokens();
    int before = draft.quoteFrom - 1;
    boolean group = is(tokens, before, "of") && isOneOf(tokens, before - 1, GROUPS);
    boolean people = isOneOf(tokens, before, EMPLOYS) && !isOneOf(tokens, counted.head, HANDS);
    boolean toll =
        isOneOf(tokens, before - 1, "toll", "tally")
            || isOneOf(tokens, before - 2, "toll", "tally");
    boolean one = draft.value != null && Words.isOne(draft.value);
    boolean odds =
        one && is(tokens, draft.numberTo, "in") && Words.isDigits(tokens, draft.numberTo + 1);
    boolean aged = counted.unit != null && counted.unit.endsWith("-of-age");
    return one && aged || odds || group || people || toll || isOneOf(tokens, before, PRICED);
  }

  /// "bought 1.27 dollars, compared with 1.25 a week earlier", "12 weeks, up from nine": the unit
  /// is elided where an amount of the same size is compared.
  private static boolean isCompared(Draft draft, Draft money) {
    List<Token> tokens = draft.sentence.tokens();
    boolean sized =
        draft.value != null
            && money.value != null
            && draft.value.compareTo(money.value.multiply(BigDecimal.TWO)) <= 0
            && money.value.compareTo(draft.value.multiply(BigDecimal.TWO)) <= 0;
    boolean way = isOneOf(tokens, draft.quoteFrom - 2, "up", "down", "compared");
    boolean measured =
        money.figureClass == FigureClass.VALUE
            || way && money.setAside != SetAside.Reason.CONTEXT && money.unit != null;
    return measured
        && money.sentenceIndex == draft.sentenceIndex
        && draft.unit == null
        && draft.figureClass == null
        && sized
        && isOneOf(tokens, draft.quoteFrom - 1, "with", "from", "versus", "vs", "against");
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
}
