package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// The clauses of a sentence as far as they part a date from a figure: an inserted one ("the port,
/// which reopened in May, shipped 40 tonnes"), a later one, one that dates another event.
record Insertions(List<Token> tokens) {

  private static final int NEAR = 4;

  private static final Set<String> SUBJECTS =
      WordSet.of("we", "she", "he", "i", "you", "nobody", "everyone");

  /// "the port, which reopened in May, shipped 40 tonnes": the clause between the commas holds the
  /// window and not the figure, or the figure and not a window behind it.
  boolean isInserted(Window window, int figure) {
    boolean dated = figure > window.to();
    int inside = dated ? window.from() : figure;
    int open = inside - 1;
    while (open >= 0 && !Asides.isEnd(tokens, open)) {
      open--;
    }
    int close = inside;
    while (close < tokens.size() && !Asides.isEnd(tokens, close)) {
      close++;
    }
    int outside = dated ? figure : window.from();
    if (open < 0 || outside < close) {
      return false;
    }
    boolean relative =
        is(tokens, open + 1, "which", "who", "whose", "where", "when")
            && !(dated && ClauseVerbs.isMovement(tokens, open + 2));
    boolean participle =
        dated
            && open + 1 < window.from()
            && tokens.get(open + 1).lower().endsWith("ed")
            && window.from() - open <= NEAR;
    return relative || participle;
  }

  /// "have been sold, and the ship may leave tonight": a subject and a verb of their own stand
  /// before the date, behind a clause that has had its verb.
  boolean isLaterClause(int from, int to) {
    boolean verb = false;
    for (int i = from; i < to; i++) {
      verb |= ClauseVerbs.isVerb(tokens, i);
      boolean joins =
          is(tokens, i, "and", "but", "so") && is(tokens, i - 1, ",")
              || is(tokens, i, "while", "whereas");
      if (joins && verb && i + 1 < to && !ClauseVerbs.isVerb(tokens, i + 1)) {
        return hasVerb(i + 2, to);
      }
    }
    return false;
  }

  /// "left with 820 tonnes, and we expect her on Friday", "aboard two ships, the second of which
  /// docked on 3 May": somebody else's clause, or that of one among them.
  boolean isOfAnother(int from, int to) {
    for (int i = from; i + 2 < to; i++) {
      boolean and = is(tokens, i, ",") && is(tokens, i + 1, "and", "but", "so");
      boolean subject =
          is(tokens, i + 2, SUBJECTS)
              || is(tokens, i + 2, "it", "they") && !ClauseVerbs.isMovement(tokens, i + 3);
      boolean one =
          is(tokens, i, ",")
              && is(tokens, i + 1, "the")
              && is(tokens, i + 3, "of")
              && is(tokens, i + 4, "which", "whom", "them");
      if (and && subject || one) {
        return true;
      }
    }
    return false;
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (ClauseVerbs.isVerb(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /// "14 tonnes, worth up to a billion euros, were seized on 2 July": the other stands in between.
  boolean isEnclosed(Draft figure, Draft other, Window window) {
    return hasComma(figure.quoteTo, other.numberFrom) && hasComma(other.quoteTo, window.from());
  }

  private boolean hasComma(int from, int to) {
    for (int i = from; i < to; i++) {
      if (is(tokens, i, ",") && !CalendarWords.isInNumber(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /// "a cargo, announced for June, berthed on 3 July": the first date is of the insertion.
  boolean isParticiple(Window window, int figure) {
    int open = window.from() - 1;
    while (open > figure && !Asides.isEnd(tokens, open)) {
      open--;
    }
    return open > figure
        && is(tokens, open, ",")
        && is(tokens, window.to(), ",")
        && tokens.get(open + 1).lower().endsWith("ed");
  }

  /// "compared with February, when the number did not exceed 800,000".
  boolean isInWhen(Window window, int figure) {
    int when = is(tokens, window.to(), ",") ? window.to() + 1 : window.to();
    boolean opens =
        is(tokens, when, "when") || is(tokens, when, "in") && is(tokens, when + 1, "which");
    if (!opens || figure < when) {
      return false;
    }
    for (int i = when; i < figure; i++) {
      if (Asides.isEnd(tokens, i)) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> EVENTS =
      WordSet.of("after", "before", "until", "till", "once", "because", "although");

  /// "after the bridge reopened on 3 May": a clause whose event the window dates.
  boolean isOfEvent(Window window, int figure) {
    int low = Math.min(window.from(), figure);
    for (int i = window.from() - 1; i >= Math.max(0, window.from() - 12); i--) {
      if (Asides.isEnd(tokens, i) || figure < window.from() && i <= figure) {
        return false;
      }
      boolean event = is(tokens, i, EVENTS);
      if (event && i + 2 < window.from() && i >= low - 12) {
        return window.role() != Window.Role.SINCE;
      }
    }
    return false;
  }

  /// "arrived on 8 March with 40 tonnes and sailed two days later".
  boolean isOfSecondVerb(Draft figure, Window window) {
    return isBehindVerb(figure) && ClauseVerbs.isMovement(tokens, secondVerb(figure, window));
  }

  private boolean isBehindVerb(Draft figure) {
    boolean verb = false;
    for (int i = figure.quoteFrom - 1; i >= 0 && !verb && !is(tokens, i, ";"); i--) {
      verb = ClauseVerbs.isMovement(tokens, i);
    }
    return verb;
  }

  /// "has received 31 tanks and expects the rest by June", "sailed with 40 and is due on 20 June".
  boolean isOfForeseen(Draft figure, Window window) {
    int verb = secondVerb(figure, window);
    return verb >= 0 && (Outlook.foresees(tokens, verb) || isDue(verb) && isBehindVerb(figure))
        || isWithMore(figure.quoteTo, window.from());
  }

  /// "has had 40 doses, with another 350 due in May": the rest has the date.
  private boolean isWithMore(int from, int to) {
    boolean with = false;
    boolean number = false;
    for (int i = from; i < to; i++) {
      with |= is(tokens, i, "with") && is(tokens, i - 1, ",");
      number |= with && (tokens.get(i).isDigits() || is(tokens, i, "more", "another", "further"));
      if (number && (Outlook.means(tokens, i, "foreseen") || is(tokens, i, "to"))) {
        return true;
      }
    }
    return false;
  }

  boolean isDue(int verb) {
    return Words.isOneOf(tokens, verb, ClauseVerbs.WILL)
        || Words.isOneOf(tokens, verb, ClauseVerbs.MAY)
        || is(tokens, verb, "is", "are") && Outlook.means(tokens, verb + 1, "foreseen");
  }

  /// The verb that is joined to that of the figure, or -1.
  private int secondVerb(Draft figure, Window window) {
    for (int i = figure.quoteTo; i < window.from(); i++) {
      boolean joined = is(tokens, i, "and", "then", "but");
      if (joined
          && (Outlook.foresees(tokens, i + 1)
              || ClauseVerbs.isMovement(tokens, i + 1)
              || isDue(i + 1))) {
        return i + 1;
      }
    }
    return -1;
  }

  /// "six left on Thursday, but none of the others has moved": a present perfect has no day.
  boolean isPerfect(Draft figure, Window window) {
    boolean parted = false;
    for (int i = window.to(); i < figure.numberFrom; i++) {
      parted |= is(tokens, i, ",", ";", "but", "and");
    }
    for (int i = figure.numberTo;
        parted && i < Math.min(tokens.size(), figure.numberTo + 10);
        i++) {
      if (is(tokens, i, ",", ";", "and", "but")) {
        return false;
      }
      if (is(tokens, i, "has", "have") && !is(tokens, i + 1, "to")) {
        return window.role() == Window.Role.WITHIN;
      }
    }
    return false;
  }

  /// "eleven went in October, and eight have since come home".
  boolean hasSince(Draft figure) {
    for (int i = figure.numberTo; i < Math.min(tokens.size(), figure.numberTo + 6); i++) {
      if (is(tokens, i, "had", "has", "have") && is(tokens, i + 1, "since")) {
        return true;
      }
    }
    return false;
  }

  /// A semicolon ends the reach of a number over the dates behind it, unless a pronoun takes it up:
  /// "40 doses; they landed on Tuesday".
  boolean isCut(int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      boolean takenUp =
          is(tokens, i + 1, "it", "they", "all", "these") && ClauseVerbs.isMovement(tokens, i + 2);
      if (tokens.get(i).is(";") && !takenUp) {
        return true;
      }
    }
    return false;
  }

  /// "expects it on 29 July; two more are under negotiation": present tense in the figure's own
  /// part of the sentence, which a date in front of the semicolon does not reach.
  boolean hasOwnVerb(int from, int to) {
    int start = from;
    while (start > 0 && !is(tokens, start - 1, ";")) {
      start--;
    }
    for (int i = start; i < tokens.size() && !(i > to && is(tokens, i, ";")); i++) {
      if (is(tokens, i, "is", "are", "has", "have", "remain", "remains", "remained", "will")) {
        return true;
      }
    }
    return false;
  }

  /// "delivered on Friday as part of a $40 million contract": the day is not that of the contract.
  boolean isOfDeal(Draft figure) {
    boolean deal = is(tokens, figure.quoteTo, "contract", "deal", "order", "agreement");
    for (int i = figure.quoteFrom - 1; deal && i >= Math.max(0, figure.quoteFrom - 4); i--) {
      if (is(tokens, i, "under") || is(tokens, i, "of") && is(tokens, i - 1, "part")) {
        return true;
      }
    }
    return false;
  }
}
