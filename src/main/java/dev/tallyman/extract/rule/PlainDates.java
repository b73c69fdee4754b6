package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// Sets years, days of a month, clock times and stretches of time aside.
public final class PlainDates implements Reading {

  private static final BigDecimal FIRST_YEAR = new BigDecimal("1900");
  private static final BigDecimal LAST_YEAR = new BigDecimal("2100");
  private static final Set<String> TIMES =
      Set.of(
          "second",
          "minute",
          "hour",
          "day",
          "week",
          "fortnight",
          "month",
          "quarter",
          "year",
          "decade",
          "night",
          "nights",
          "seconds",
          "minutes",
          "hours",
          "days",
          "weeks",
          "fortnights",
          "months",
          "quarters",
          "years",
          "decades");

  @Override
  public String name() {
    return "dates";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.setAside == null) {
        classify(draft);
      }
    }
  }

  private void classify(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int unit = Words.isHyphen(tokens, draft.numberTo) ? draft.numberTo + 1 : draft.numberTo;
    boolean used = is(tokens, unit, "second") && is(tokens, unit + 1, "-");
    boolean time = isOneOf(tokens, unit, TIMES) && !used;
    if (isDate(tokens, draft)) {
      draft.setAside = SetAside.Reason.DATE;
      draft.quantity = null;
    } else if (time && draft.form != NumberForm.MULTIPLE && !draft.form.equals(NumberForm.NONE)) {
      draft.setAside = SetAside.Reason.DURATION;
      draft.unit = singular(tokens.get(unit).lower());
      draft.quoteTo = unit + 1;
    } else {
      return;
    }
    draft.fired(name());
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean isDate(List<Token> tokens, Draft draft) {
    int from = draft.numberFrom;
    int to = draft.numberTo;
    if (!tokens.get(from).isDigits() || draft.form != NumberForm.PLAIN) {
      return false;
    }
    BigDecimal value = draft.value == null ? BigDecimal.ZERO : draft.value;
    boolean day = value.compareTo(new BigDecimal("31")) <= 0 && to == from + 1;
    boolean monthBeside = Months.isMonth(tokens, from - 1) || Months.isMonth(tokens, to);
    boolean dayRange =
        isOneOf(tokens, to, Words.DASHES) && Months.isMonth(tokens, to + 2)
            || is(tokens, to, "to") && Months.isMonth(tokens, to + 2)
            || is(tokens, to, "and") && Months.isMonth(tokens, to + 2);
    boolean year =
        to == from + 1
            && tokens.get(from).text().length() == 4
            && value.compareTo(FIRST_YEAR) >= 0
            && value.compareTo(LAST_YEAR) <= 0
            && !Goods.isCounted(tokens, to);
    boolean clock =
        is(tokens, to, ":") && Words.isGlued(tokens, to)
            || is(tokens, from - 1, ":")
                && Words.isGlued(tokens, from)
                && Words.isDigits(tokens, from - 2)
            || is(tokens, to, "a") && is(tokens, to + 1, ".") && is(tokens, to + 2, "m")
            || is(tokens, to, "p") && is(tokens, to + 1, ".") && is(tokens, to + 2, "m")
            || is(tokens, to, "am")
            || is(tokens, to, "pm")
            || is(tokens, to, "UTC");
    return year || day && (monthBeside || dayRange) || clock;
  }
}
