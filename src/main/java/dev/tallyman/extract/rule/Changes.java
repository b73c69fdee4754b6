package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One range of the two ends of a change that is no figure: "the price rose from $36 a barrel in
/// May to $45" goes from 36 to 45, "volume narrowed to 138 lots from 212" from 212 down to 138. Two
/// figures of a flow stay two.
public final class Changes implements Reading {

  private static final BigDecimal THOUSAND = new BigDecimal("1000");
  private static final int WIDEST = 8;
  private static final Set<String> BARS =
      WordSet.of(
          ",", ";", "(", ")", ":", "and", "or", "but", "while", "from", "by", "which", "up",
          "down");

  @Override
  public String name() {
    return "changes";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Set<Draft> joined = new HashSet<>();
    for (int i = 0; i + 1 < drafts.size(); i++) {
      Draft first = drafts.get(i);
      int next = behindDates(drafts, i + 1);
      Draft second = drafts.get(next);
      if (first.sentenceIndex == second.sentenceIndex && canJoin(first) && canJoin(second)) {
        if (isFromTo(first, second)) {
          join(first, second, first, second);
        } else if (isToFrom(first, second)) {
          join(first, second, second, first);
        } else {
          continue;
        }
        joined.addAll(drafts.subList(i, next));
        i = next;
      }
    }
    drafts.removeIf(joined::contains);
  }

  /// Dates may stand between the ends of a change, which then holds them.
  static int behindDates(List<Draft> drafts, int at) {
    int next = at;
    while (next + 1 < drafts.size()
        && next < at + 2
        && drafts.get(next).setAside == SetAside.Reason.DATE) {
      next++;
    }
    return next;
  }

  private static boolean canJoin(Draft draft) {
    return Contexts.isQuantity(draft)
        && !draft.rules.contains("tables")
        && draft.value != null
        && draft.upper == null
        && (draft.form == NumberForm.PLAIN || draft.form == NumberForm.PERCENT);
  }

  /// "from 20 miles per gallon in the city to 29"
  private static boolean isFromTo(Draft first, Draft second) {
    List<Token> tokens = first.sentence.tokens();
    int to = second.quoteFrom;
    boolean up = is(tokens, to, "up") && is(tokens, to + 1, "to");
    boolean linked = is(tokens, to - 1, "to") || up;
    return linked
        && is(tokens, first.quoteFrom - 1, "from")
        && isOpen(tokens, first.quoteTo, up ? to : to - 1)
        && isAlike(first, second);
  }

  /// "to 138 lots from 212 lots"
  private static boolean isToFrom(Draft first, Draft second) {
    List<Token> tokens = first.sentence.tokens();
    return is(tokens, second.quoteFrom - 1, "from")
        && is(tokens, first.quoteFrom - 1, "to")
        && !isOneOf(tokens, first.quoteFrom - 2, "up", "close", "equal")
        && isOpen(tokens, first.quoteTo, second.quoteFrom - 1)
        && isAlike(first, second);
  }

  private static boolean isOpen(List<Token> tokens, int from, int to) {
    boolean open = to - from <= WIDEST;
    for (int i = from; open && i < to; i++) {
      open = !isOneOf(tokens, i, BARS);
    }
    return open;
  }

  /// Of one unit, or one of them without any.
  private static boolean isAlike(Draft first, Draft second) {
    boolean same = first.form == second.form || first.form == NumberForm.PLAIN;
    return same && (first.unit == null || second.unit == null || first.unit.equals(second.unit));
  }

  private void join(Draft first, Draft second, Draft from, Draft to) {
    boolean shares = Words.isOne(from.scale) && from.value.compareTo(THOUSAND) < 0;
    BigDecimal start = shares ? from.value.multiply(to.scale) : from.value;
    BigDecimal end = to.value;
    second.unit = second.unit == null ? first.unit : second.unit;
    second.item = second.item == null ? first.item : second.item;
    second.per = second.per == null ? first.per : second.per;
    second.quantity = new Quantity(Amount.between(start.min(end), start.max(end)), Hedge.RANGE);
    if (start.compareTo(end) > 0) {
      second.flags.add(Flag.INVERTED_RANGE);
    }
    second.value = start.min(end);
    second.upper = start.max(end);
    second.numberFrom = first.numberFrom;
    second.quoteFrom = first.quoteFrom;
    second.figureClass = first.figureClass == null ? second.figureClass : first.figureClass;
    second.fired(name());
  }
}
