package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Whether a form that could be a plural noun is a verb in the present: "The company now plans
/// exports of 40 tonnes", but not "the company plans of May".
record PresentVerbs(Verbs verbs, List<VerbGroup> groups) {

  private static final Set<String> PARTING =
      WordSet.of(",", ";", ":", ".", "(", ")", "and", "or", "–", "—");

  private static final Set<String> NATIONAL =
      WordSet.of("ian", "ean", "ish", "ese", "yan", "can", "rman", "ench", "utch", "aeli", "raqi");

  /// Verbs of those who look at a flow: "sees wheat exports at 40 tonnes".
  private static final Set<String> LOOKING = WordSet.of("see", "put", "peg");

  /// Verbs whose present is no noun: "deny newspaper reports", "expects imports of 40 tonnes".
  private static final Set<String> SURE =
      WordSet.of(
          "expect",
          "foresee",
          "predict",
          "anticipate",
          "deny",
          "believe",
          "confirm",
          "dismiss",
          "refute",
          "receive",
          "send",
          "deliver");

  private static final Set<String> GOING =
      WordSet.of(
          "leave", "head", "sail", "cross", "travel", "depart", "flow", "arrive", "go", "come");

  private static final Set<String> WAYS =
      WordSet.parse("for to from into through across via by over towards every each daily weekly");

  /// Who plans and orders, as a common noun.
  private static final Set<String> ACTORS =
      WordSet.of(
          "company",
          "ministry",
          "government",
          "authority",
          "agency",
          "firm",
          "port",
          "army",
          "navy",
          "council",
          "board",
          "department",
          "operator",
          "carrier",
          "union",
          "association",
          "federation",
          "maker",
          "plant",
          "refinery",
          "mill",
          "bank",
          "office",
          "bureau",
          "panel",
          "report",
          "note",
          "institute",
          "embassy",
          "charity",
          "minister",
          "broker",
          "trader",
          "analyst",
          "consultancy",
          "tracker",
          "exporter",
          "mission",
          "commission",
          "committee",
          "service",
          "he",
          "she",
          "it");

  /// Over how many words "that" follows whom somebody told.
  private static final int FARTHEST_HEARER = 4;

  private List<Token> tokens() {
    return verbs.tokens();
  }

  /// A form that could be a plural noun ("calls at", "orders") needs a pronoun before it or a noun
  /// phrase behind it.
  boolean has(Verbs.Match match) {
    int at = match.from();
    int next = match.to();
    boolean pointed =
        verbs.is(at - 1, "that")
            && at > 1
            && WordSet.has(ClosedWords.PREPOSITIONS, tokens().get(at - 2));
    boolean many = verbs.is(at - 1, "those") || verbs.is(at - 1, "these");
    if (isSaidOf(match)) {
      return false;
    }
    if (verbs.isSubject(at - 1)) {
      return !pointed && !(many && tokens().get(at).lower().endsWith("s"));
    }
    if (!groups.isEmpty() && groups.getLast().to() == at || isUnder(match)) {
      return false;
    }
    boolean plural =
        match.form() == Verbs.Form.BASE
            && tokens().get(at - 1).lower().endsWith("s")
            && !tokens().get(at - 1).isCapitalised()
            && !verbs.determines(at - 1);
    boolean behindWord =
        !verbs.determines(at - 1)
            && tokens().get(at - 1).isWord()
            && !WordSet.has(PARTING, tokens().get(at - 1))
            && !verbs.is(at - 1, "nor");
    boolean surely =
        behindWord
            && (SURE.contains(match.sense().lemma())
                || LOOKING.contains(match.sense().lemma())
                    && Statuses.hasNoun(tokens(), next, next + 4));
    boolean infinitive =
        verbs.is(next, "to") && verbs.match(next + 1).isPresent() || isOfGerund(match);
    if (plural && ClosedWords.opensPhrase(tokens(), next)
        || isGoingOff(match)
        || isTimetabled(match)
        || isHauling(match)
        || isRated(at)
            && (ClosedWords.opensPhrase(tokens(), next)
                || !ClosedWords.NOUN_ALIKE.contains(match.sense().lemma()))
        || infinitive && !verbs.determines(at - 1)
        || surely) {
      return true;
    }
    boolean preceded =
        tokens().get(at - 1).isWord() && !verbs.determines(at - 1)
            || WordSet.isAmong(tokens().get(at - 1).text(), ",", "%", "”", "\"");
    if (!preceded || verbs.is(at - 1, "or") || next >= tokens().size()) {
      return false;
    }
    boolean ends = tokens().get(next).is(",") || tokens().get(next).is(".");
    if (ends) {
      boolean agrees =
          match.form() != Verbs.Form.BASE || tokens().get(at - 1).lower().endsWith("s");
      return match.sense().isStance() && agrees && !verbs.is(at - 1, ",");
    }
    boolean noun = ClosedWords.NOUN_ALIKE.contains(match.sense().lemma()) && !ofName(match);
    if (noun && !"!.?”\"".contains(tokens().getLast().text())) {
      return false;
    }
    if (noun && hasOwnVerb(match)) {
      return false;
    }
    if (noun && isNeeded(match)) {
      return true;
    }
    if (noun && at > 1 && WordSet.has(ClosedWords.DETERMINERS, tokens().get(at - 2))) {
      return false;
    }
    return ClosedWords.opensPhrase(tokens(), next)
        && !(noun
            && (WordSet.has(ClosedWords.PREPOSITIONS, tokens().get(next)) || verbs.is(next, "and")))
        && !(noun && !tokens().get(next).isWord() && !tokens().get(next).isDigits());
  }

  /// "Peru proposes sending 40 tonnes", "counts on receiving 40 tonnes".
  private boolean isOfGerund(Verbs.Match match) {
    return WordSet.isAmong(String.valueOf(match.sense().status()), "planned", "pledged")
        && !ClosedWords.NOUN_ALIKE.contains(match.sense().lemma())
        && verbs.match(match.to()).filter(m -> m.form() == Verbs.Form.GERUND).isPresent();
  }

  /// "said that exports rose", "told the BBC that exports rose": behind a verb of speech and "that"
  /// a noun, which has a verb of its own.
  private boolean isSaidOf(Verbs.Match match) {
    int that = match.from() - 1;
    VerbGroup said = groups.isEmpty() ? null : groups.getLast();
    return verbs.is(that, "that")
        && said != null
        && (said.to() == that || said.sense().isStance() && that - said.to() <= FARTHEST_HEARER)
        && ClosedWords.NOUN_ALIKE.contains(match.sense().lemma())
        && !ClosedWords.opensPhrase(tokens(), match.to());
  }

  /// "under police escort", "without customs control".
  private boolean isUnder(Verbs.Match match) {
    return match.form() == Verbs.Form.BASE
        && Words.isOneOf(tokens(), match.from() - 2, "under", "without");
  }

  /// "40 tonnes of timber leave for Peru", "40 tonnes, if not more, leave for Peru": behind a
  /// count.
  private boolean isGoingOff(Verbs.Match match) {
    boolean goes =
        match.form() == Verbs.Form.BASE
            && GOING.contains(match.sense().lemma())
            && Words.isOneOf(tokens(), match.to(), WAYS)
            && !verbs.determines(match.from() - 1);
    int since = groups.isEmpty() ? 0 : groups.getLast().to();
    for (int i = match.from() - 2; goes && i >= Math.max(since, match.from() - 12); i--) {
      boolean counts = verbs.isCounted(i) && Words.isWord(tokens(), i + 1);
      if (counts || WordSet.has(ClosedWords.SUBORDINATORS, tokens().get(i)) && !verbs.is(i, "if")) {
        return counts;
      }
    }
    return false;
  }

  /// "Two ships sail tomorrow", "the other 18 follow in May".
  private boolean isTimetabled(Verbs.Match match) {
    if (match.sense().lemma().equals("follow") && verbs.isCounted(match.from() - 1)) {
      return Words.isOneOf(tokens(), match.from() - 2, "other", "remaining");
    }
    return Words.isOneOf(tokens(), match.to(), Timetables.SOON)
        && !verbs.determines(match.from() - 1)
        && WordSet.isAmong(String.valueOf(match.sense().status()), "shipped", "delivered");
  }

  /// "Each train hauls 2,000 tonnes".
  private boolean isHauling(Verbs.Match match) {
    return match.form() == Verbs.Form.PRESENT
        && Goods.isConveyance(tokens(), match.from() - 1)
        && verbs.isCounted(match.to());
  }

  /// "40 tonnes a year leaves Europe", "90 lorries daily go north".
  private boolean isRated(int at) {
    boolean daily = Words.isOneOf(tokens(), at - 1, "daily", "weekly", "monthly", "yearly");
    return at > 2
        && (Words.isOneOf(tokens(), at - 2, "a", "per", "each", "every")
                && Words.isOneOf(
                    tokens(), at - 1, "day", "week", "month", "year", "quarter", "night")
            || daily && Words.isWord(tokens(), at - 2) && !verbs.determines(at - 2));
  }

  /// Whether the clause around a form like "packs" or "plans" has a verb before it.
  private boolean hasOwnVerb(Verbs.Match match) {
    if (groups.isEmpty() || !groups.getLast().isFinite()) {
      return false;
    }
    for (int i = groups.getLast().to(); i < match.from(); i++) {
      Token token = tokens().get(i);
      boolean parts = WordSet.has(ClosedWords.SUBORDINATORS, token) || WordSet.has(PARTING, token);
      if (parts) {
        return false;
      }
    }
    return true;
  }

  /// "the Authority forecasts landings", "The company now plans exports": behind the name or the
  /// singular of somebody who acts, in a clause that has no other verb.
  private boolean isNeeded(Verbs.Match match) {
    int before = match.from() - 1;
    while (before > 0 && ClosedWords.isAdverb(tokens().get(before))) {
      before--;
    }
    Token subject = tokens().get(before);
    boolean name =
        subject.isCapitalised()
            && (before > 0 || subject.text().length() > 3)
            && !verbs.isCounted(before)
            && !CalendarWords.isMonth(tokens(), before);
    boolean acts = name || WordSet.has(ACTORS, subject);
    boolean object =
        match.to() < tokens().size()
            && (tokens().get(match.to()).isWord() || tokens().get(match.to()).isDigits())
            && (!WordSet.has(ClosedWords.PREPOSITIONS, tokens().get(match.to()))
                || verbs.isCounted(match.to() + 1)
                || Words.isOneOf(tokens(), match.to() + 1, "many", "much"));
    if (match.form() != Verbs.Form.PRESENT || !acts || !object) {
      return false;
    }
    if (!verbs.is(before - 1, "the")
        && NATIONAL.stream().anyMatch(ending -> subject.lower().endsWith(ending))) {
      return false;
    }
    for (int i = match.to(); i < tokens().size(); i++) {
      Token token = tokens().get(i);
      boolean parts =
          WordSet.has(PARTING, token) && !(token.glued() && Words.isGlued(tokens(), i + 1))
              || WordSet.has(ClosedWords.SUBORDINATORS, token);
      if (parts) {
        return true;
      }
      boolean verb = ClosedWords.isAuxiliary(token) || verbs.isPast(i);
      if (verb) {
        return false;
      }
    }
    return true;
  }

  /// "Korea supplies about 40 percent": a name before, a quantity behind.
  private boolean ofName(Verbs.Match match) {
    int next = match.to();
    boolean hedged = verbs.is(next, "about") || verbs.is(next, "at");
    boolean quantity =
        hedged ? verbs.isCounted(next + 1) || verbs.is(next + 1, "least") : verbs.isCounted(next);
    return match.form() == Verbs.Form.PRESENT
        && quantity
        && tokens().get(match.from() - 1).isCapitalised()
        && !CalendarWords.isMonth(tokens(), match.from() - 1);
  }
}
