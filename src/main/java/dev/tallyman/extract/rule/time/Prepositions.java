package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.Window.Role;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What the preposition before a date makes of it.
public final class Prepositions {

  private static final Set<String> ALL =
      WordSet.of(
          "in",
          "on",
          "at",
          "since",
          "from",
          "until",
          "till",
          "through",
          "by",
          "before",
          "after",
          "during",
          "over",
          "of",
          "for",
          "to",
          "throughout",
          "within",
          "than",
          "as",
          "between",
          "with",
          "against",
          "versus",
          "across",
          "around",
          "into");

  private static final int LONGEST_CLAUSE = 16;
  private static final int FARTHEST_RELATIVE = 9;
  private static final Set<String> STATES =
      WordSet.of(
          "held",
          "controlled",
          "ruled",
          "run",
          "governed",
          "owned",
          "occupied",
          "led",
          "headed",
          "closed",
          "shut",
          "open",
          "operated",
          "besieged",
          "existed",
          "sanctioned",
          "embargoed");

  private static final Set<String> CHANGES =
      WordSet.of(
          "up",
          "down",
          "higher",
          "lower",
          "more",
          "fewer",
          "less",
          "rise",
          "rose",
          "risen",
          "fall",
          "fell",
          "fallen",
          "drop",
          "dropped",
          "increase",
          "increased",
          "decrease",
          "decreased",
          "decline",
          "declined",
          "gain",
          "gained",
          "jump",
          "jumped",
          "unchanged",
          "changed",
          "change",
          "variation",
          "surge",
          "surged",
          "slipped",
          "climbed",
          "grew",
          "growth",
          "shrank",
          "double",
          "doubled",
          "halved",
          "tripled",
          "rebound",
          "rebounded",
          "percent",
          "pct",
          "%",
          "different",
          "recovered");

  private static final int FARTHEST_CHANGE = 5;
  private static final int FARTHEST_RECORD = 8;
  private static final Set<String> RECORDS =
      WordSet.parse(
          "first most highest lowest largest biggest smallest best worst fewest least busiest"
              + " strongest weakest steepest sharpest slowest fastest quickest heaviest deepest"
              + " second-highest second-largest second-lowest");

  private Prepositions() {}

  /// The token before a date that is no part of it: its preposition, where it has one.
  static int before(List<Token> tokens, int date) {
    int at = date - 1;
    while (at >= 0 && Fillers.has(tokens, at)) {
      at--;
    }
    return at;
  }

  static boolean stands(List<Token> tokens, int i) {
    return i >= 0 && WordSet.has(ALL, tokens.get(i));
  }

  /// Where "since" stands, at `before` or with its clause: "since the season opened on 1 June", "in
  /// the season that began on 1 June".
  private static int since(List<Token> tokens, int before) {
    if (is(tokens, before, "since")) {
      return before;
    }
    boolean led = is(tokens, before, "on", "in", "at", "of");
    if (led && isOpening(tokens, before)) {
      return 0;
    }
    for (int i = before - 1; led && i >= Math.max(0, before - 7); i--) {
      if (is(tokens, i, ",", ";", "(")) {
        return -1;
      }
      boolean began =
          is(tokens, i, "began", "started", "opened", "commenced")
              && is(tokens, i - 1, "that", "which")
              && i == before - 1;
      if (tokens.get(i).is("since") || began) {
        return isDated(tokens, i + 1) ? -1 : i;
      }
    }
    return -1;
  }

  /// "Since the first ship, the Razoni, cast off at Odesa on 1 August, 40 have sailed": the clause
  /// with which the sentence opens.
  private static boolean isOpening(List<Token> tokens, int before) {
    boolean since = before <= LONGEST_CLAUSE && is(tokens, 0, "since") && !isDated(tokens, 1);
    boolean verb = false;
    for (int i = 1; since && i < before; i++) {
      if (tokens.get(i).isDigits() || is(tokens, i, "has", "have", ";")) {
        return false;
      }
      verb |= ClauseVerbs.isPast(tokens, i);
    }
    return since && verb;
  }

  /// "since 1 May stood at 40 on 3 July": since a day of its own.
  private static boolean isDated(List<Token> tokens, int at) {
    return CalendarWords.month(tokens, at) > 0
        || CalendarWords.yearDigits(tokens, at) > 0
        || CalendarWords.dayOfMonth(tokens, at) > 0 && CalendarWords.month(tokens, at + 1) > 0;
  }

  /// "nine ships called, the most since 2019", "a level not seen since May": nothing is counted
  /// from then on.
  public static boolean isRecord(List<Token> tokens, int since) {
    if (is(tokens, since - 1, "seen", "unseen")) {
      return true;
    }
    for (int i = since - 1; i >= Math.max(1, since - FARTHEST_RECORD); i--) {
      boolean todo = is(tokens, i - 1, "to");
      if (!tokens.get(i).isWord() || ClauseVerbs.isVerb(tokens, i) && !todo) {
        return false;
      }
      if (WordSet.has(RECORDS, tokens.get(i))) {
        return is(tokens, i - 1, "the", "its", "their", ",", "a");
      }
    }
    return false;
  }

  /// "the capital, which the movement has held since 2014": how long it has been so, and no time of
  /// goods.
  private static boolean isState(List<Token> tokens, int since) {
    if (since < 1 || !WordSet.has(STATES, tokens.get(since - 1))) {
      return false;
    }
    for (int i = since - 2; i >= Math.max(0, since - FARTHEST_RELATIVE); i--) {
      if (tokens.get(i).isDigits() || is(tokens, i, ",", ";")) {
        return false;
      }
      if (is(tokens, i, "which", "who", "whom", "that", "where")) {
        return true;
      }
    }
    return false;
  }

  /// "16 ships have been stuck there since 24 February", "had stood off the port since May": they
  /// have not moved in that time.
  private static boolean isResting(List<Token> tokens, int since) {
    for (int i = since - 1; i >= Math.max(1, since - FARTHEST_RECORD); i--) {
      if (is(tokens, i, ",", ";", ":", "(")) {
        return false;
      }
      if (WordSet.has(RESTING, tokens.get(i))
          && (is(tokens, i - 1, "been", "has", "have", "had", "'ve")
              || is(tokens, i - 2, "been", "has", "have", "had"))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> RESTING =
      WordSet.parse(
          "stuck stranded held standing stood lying lain sitting sat waiting waited anchored moored"
              + " idle idled idling parked marooned trapped queueing queued laid");

  static Role role(List<Token> tokens, int before, DateMention date) {
    if (is(tokens, date.to(), "'s") || is(tokens, date.to(), "'")) {
      return isAttribute(tokens, date.to() + 1) ? Role.ASIDE : Role.WITHIN;
    }
    int since = since(tokens, before);
    if (since >= 0) {
      boolean aside = isRecord(tokens, since) || isState(tokens, since) || isResting(tokens, since);
      return aside ? Role.ASIDE : Role.SINCE;
    }
    if (is(tokens, before, "from") && !date.moment().isStretch()) {
      return isChange(tokens, before) ? Role.ASIDE : Role.SINCE;
    }
    if (is(tokens, before, "in", "on", "with")
        && is(tokens, before - 1, "beginning", "starting", "commencing")) {
      return Role.SINCE;
    }
    if (is(tokens, before, "until", "till", "through", "by", "before")) {
      if (is(tokens, before, "until", "till") && isNegated(tokens, before)) {
        return Role.WITHIN;
      }
      boolean ahead = Outlook.isAhead(tokens, date.from(), date.to());
      return is(tokens, before, "before") && !ahead ? Role.ASIDE : Role.UNTIL;
    }
    if (is(tokens, before, "to") && is(tokens, before - 1, "up")) {
      return Role.UNTIL;
    }
    if (is(tokens, before, "of", "at", "on") && is(tokens, before - 1, "as")
        || is(tokens, before, "of")
            && is(tokens, before - 1, "state", "data", "status")
            && before <= LONGEST_CLAUSE) {
      return Role.AS_OF;
    }
    if (is(tokens, before, "than", "as", "after", "with", "against", "versus", "vs")
        || is(tokens, before - 1, "than", "as", "like")
        || is(tokens, before, "for") && is(tokens, before - 1, "time")
        || is(tokens, before, "on") && isChange(tokens, before)) {
      return Role.ASIDE;
    }
    return isAttribute(tokens, date.to()) || isOfOne(tokens, before) ? Role.ASIDE : Role.WITHIN;
  }

  /// Verbs of which "up" and "down" are a part: "held up on Sunday".
  private static final Set<String> PARTICLED =
      WordSet.of(
          "held",
          "turned",
          "tied",
          "picked",
          "lined",
          "loaded",
          "showed",
          "shut",
          "broken",
          "broke",
          "locked",
          "set",
          "put",
          "taken",
          "blown",
          "rounded",
          "piled",
          "caught",
          "pulled",
          "backed",
          "go",
          "goes",
          "going",
          "gone",
          "went",
          "come",
          "comes",
          "coming",
          "came",
          "sent",
          "brought",
          "carried",
          "moved",
          "driven",
          "drove",
          "sailed",
          "flew",
          "flown",
          "rolled",
          "ran",
          "floated",
          "hauled",
          "shipped",
          "pass",
          "passing",
          "passed",
          "barged",
          "trucked",
          "took",
          "towed",
          "steamed",
          "headed",
          "travelled");

  /// "up 12 percent from March", "little changed from the week before".
  private static boolean isChange(List<Token> tokens, int before) {
    for (int i = before - 1; i >= Math.max(0, before - FARTHEST_CHANGE); i--) {
      if (is(tokens, i, ",", ";", "(", "from")) {
        return false;
      }
      if (WordSet.has(CHANGES, tokens.get(i))
          && !(is(tokens, i, "up", "down") && is(tokens, i - 1, PARTICLED))
          && !(is(tokens, i, "up", "down") && is(tokens, i + 1, "to", "the", "a", "this"))) {
        return is(tokens, before, "from") || is(tokens, i, "percent", "pct", "%", "up", "down");
      }
    }
    return false;
  }

  /// "did not berth until 3 July": it did then.
  private static boolean isNegated(List<Token> tokens, int before) {
    for (int i = before - 1; i >= Math.max(0, before - 4); i--) {
      if (is(tokens, i, "not", "n't", "t", "never")) {
        return true;
      }
    }
    return false;
  }

  /// "70 pumps, the last of them on 3 February": the day of one, not of all.
  private static boolean isOfOne(List<Token> tokens, int before) {
    int at = before - 1;
    at =
        is(tokens, at, "them", "these", "which", "those") && is(tokens, at - 1, "of") ? at - 2 : at;
    if (is(tokens, at, "recently") && is(tokens, at - 1, "most")) {
      return true;
    }
    at = is(tokens, at, "one") ? at - 1 : at;
    return is(tokens, at, "last", "latest", "first", "recent", "most")
        && is(tokens, at - 1, "the", "a", "most")
        && is(tokens, before, "on", "in", "at", "as");
  }

  /// "the 2019 law", "its May programme" say nothing of when goods moved; "June loadings" do.
  private static boolean isAttribute(List<Token> tokens, int to) {
    return is(
        tokens,
        to,
        "law",
        "act",
        "treaty",
        "resolution",
        "agreement",
        "accord",
        "deal",
        "memorandum",
        "budget",
        "crop",
        "harvest",
        "election",
        "elections",
        "report",
        "survey",
        "study",
        "audit",
        "war");
  }
}
