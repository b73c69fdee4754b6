package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.VerbGroup.Tense;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the verb groups of a sentence from left to right, by auxiliaries, the verb tables and the
/// ending of words; no tagger, no model.
final class VerbGroups {

  private static final Set<String> NO_VERBS =
      WordSet.of(
          "following",
          "according",
          "including",
          "excluding",
          "regarding",
          "concerning",
          "pending",
          "during",
          "compared",
          "hundred",
          "indeed",
          "united",
          "building",
          "exceed",
          "estimated",
          "estimate",
          "something",
          "anything",
          "nothing",
          "morning",
          "evening",
          "spring",
          "speed",
          "red",
          "mixed",
          "used",
          "second",
          "amid");

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

  private final List<Token> tokens;
  private final Verbs verbs;
  private final List<VerbGroup> groups = new ArrayList<>();

  private VerbGroups(List<Token> tokens) {
    this.tokens = tokens;
    this.verbs = new Verbs(tokens);
  }

  static List<VerbGroup> of(List<Token> tokens) {
    VerbGroups reader = new VerbGroups(tokens);
    for (int i = 0; i < tokens.size(); ) {
      Optional<VerbGroup> group = reader.at(i);
      group.ifPresent(reader.groups::add);
      i = group.map(VerbGroup::to).orElse(i + 1);
    }
    return reader.groups;
  }

  private Optional<VerbGroup> at(int at) {
    Token token = tokens.get(at);
    if (!token.isWord()) {
      return Optional.empty();
    }
    if (ClosedWords.isAuxiliary(token) && !(token.is("won") && !verbs.is(at + 1, "'t"))
        || token.is("to")
        || token.is("yet") && verbs.is(at + 1, "to")) {
      return withAuxiliaries(at);
    }
    return bare(at);
  }

  private Optional<VerbGroup> withAuxiliaries(int at) {
    Auxiliaries auxiliaries = new Auxiliaries(verbs, groups);
    int main = auxiliaries.read(at);
    if (main < tokens.size()) {
      Optional<Verbs.Match> match = verbs.match(main);
      if (match.isPresent() && auxiliaries.admits(match.get())) {
        return Optional.of(auxiliaries.group(at, match.get()));
      }
      if (auxiliaries.admitsUnknown(tokens.get(main))) {
        return Optional.of(
            auxiliaries.group(
                at, new Verbs.Match(main, main + 1, verbs.unknown(main), verbs.form(main))));
      }
    }
    return auxiliaries.alone(at, main);
  }

  private Optional<VerbGroup> bare(int at) {
    Optional<Verbs.Match> known = verbs.match(at);
    if (known.isPresent()) {
      return known.filter(this::standsAsVerb).map(this::plain);
    }
    boolean regular = verbs.form(at) == Verbs.Form.PAST && tokens.get(at).text().length() > 4;
    boolean past =
        (regular || ClosedWords.IRREGULAR.contains(tokens.get(at).lower()))
            && !tokens.get(at).isCapitalised()
            && !NO_VERBS.contains(tokens.get(at).lower());
    boolean behindNoun = at > 0 && !determines(at - 1) && !tokens.get(at).glued();
    return past && behindNoun && ClosedWords.opensPhrase(tokens, at + 1)
        ? Optional.of(plain(new Verbs.Match(at, at + 1, verbs.unknown(at), Verbs.Form.PAST)))
        : Optional.empty();
  }

  private VerbGroup plain(Verbs.Match match) {
    Tense tense =
        match.sense().lemma().equals("bound for")
            ? Tense.PARTICIPLE
            : switch (match.form()) {
              case BASE, PRESENT -> Tense.PRESENT;
              case PAST -> Tense.PAST;
              case PARTICIPLE -> Tense.PARTICIPLE;
              case GERUND -> Tense.GERUND;
            };
    boolean negated =
        match.from() > 0 && ClosedWords.NEGATIONS.contains(tokens.get(match.from() - 1).lower());
    return new VerbGroup(
        match.from(), match.to(), match.from(), match.sense(), tense, false, negated, null);
  }

  /// Whether a word of the tables is a verb here and no noun or adjective: "the load of", "two
  /// orders", "a shipping lane".
  private boolean standsAsVerb(Verbs.Match match) {
    int at = match.from();
    Token token = tokens.get(at);
    boolean joined = token.glued() || verbs.is(match.to(), "-") && tokens.get(match.to()).glued();
    boolean alone =
        token.is("let") && verbs.is(match.to(), "alone")
            || token.is("provided") && verbs.is(match.to(), "that");
    if (joined
        || alone
        || at == 0 && isAdjective(match)
        || NO_VERBS.contains(token.lower())
        || token.isCapitalised() && at > 0 && !isHeading()) {
      return false;
    }
    boolean determined = at > 0 && determines(at - 1);
    return switch (match.form()) {
      case PAST, PARTICIPLE ->
          !determined || verbs.isCounted(at - 1) && ClosedWords.opensPhrase(tokens, match.to());
      case GERUND ->
          !(at > 0 && ClosedWords.DETERMINERS.contains(tokens.get(at - 1).lower()))
              && !verbs.is(match.to(), "of");
      case BASE, PRESENT -> at > 0 && !verbs.is(match.to(), "of") && isPresentVerb(match);
    };
  }

  /// "Bagged rice was the largest item".
  private boolean isAdjective(Verbs.Match match) {
    return match.to() < tokens.size()
        && tokens.get(0).lower().endsWith("ed")
        && Goods.at(tokens, match.to()) != null;
  }

  /// "WHERE THEY LOADED, WEEK TO 16 MARCH".
  private boolean isHeading() {
    return tokens.stream().allMatch(token -> Words.isUpper(token.text()));
  }

  /// A form that could be a plural noun ("calls at", "orders") needs a pronoun before it or a noun
  /// phrase behind it.
  private boolean isPresentVerb(Verbs.Match match) {
    int at = match.from();
    int next = match.to();
    boolean pointed =
        verbs.is(at - 1, "that")
            && at > 1
            && ClosedWords.PREPOSITIONS.contains(tokens.get(at - 2).lower());
    if (isSubject(at - 1)) {
      return !pointed;
    }
    if (!groups.isEmpty() && groups.getLast().to() == at) {
      return false;
    }
    boolean plural =
        match.form() == Verbs.Form.BASE
            && tokens.get(at - 1).lower().endsWith("s")
            && !tokens.get(at - 1).isCapitalised()
            && !determines(at - 1);
    boolean behindWord =
        !determines(at - 1)
            && tokens.get(at - 1).isWord()
            && !PARTING.contains(tokens.get(at - 1).lower())
            && !verbs.is(at - 1, "nor");
    boolean surely =
        behindWord
            && (SURE.contains(match.sense().lemma())
                || LOOKING.contains(match.sense().lemma())
                    && Statuses.hasNoun(tokens, next, next + 4));
    boolean infinitive = verbs.is(next, "to") && verbs.match(next + 1).isPresent();
    if (plural && ClosedWords.opensPhrase(tokens, next)
        || infinitive && !determines(at - 1)
        || surely) {
      return true;
    }
    boolean preceded =
        tokens.get(at - 1).isWord() && !determines(at - 1)
            || WordSet.isAmong(tokens.get(at - 1).text(), ",", "%", "”", "\"");
    if (!preceded || verbs.is(at - 1, "or") || next >= tokens.size()) {
      return false;
    }
    boolean ends = tokens.get(next).is(",") || tokens.get(next).is(".");
    if (ends) {
      boolean agrees = match.form() != Verbs.Form.BASE || tokens.get(at - 1).lower().endsWith("s");
      return match.sense().isStance() && agrees && !verbs.is(at - 1, ",");
    }
    boolean noun = ClosedWords.NOUN_ALIKE.contains(match.sense().lemma()) && !ofName(match);
    if (noun && !"!.?”\"".contains(tokens.getLast().text())) {
      return false;
    }
    if (noun && hasOwnVerb(match)) {
      return false;
    }
    if (noun && isNeeded(match)) {
      return true;
    }
    if (noun && at > 1 && ClosedWords.DETERMINERS.contains(tokens.get(at - 2).lower())) {
      return false;
    }
    return ClosedWords.opensPhrase(tokens, next)
        && !(noun
            && (ClosedWords.PREPOSITIONS.contains(tokens.get(next).lower())
                || verbs.is(next, "and")))
        && !(noun && !tokens.get(next).isWord() && !tokens.get(next).isDigits());
  }

  /// Whether the clause around a form like "packs" or "plans" has a verb before it.
  private boolean hasOwnVerb(Verbs.Match match) {
    if (groups.isEmpty() || !groups.getLast().isFinite()) {
      return false;
    }
    for (int i = groups.getLast().to(); i < match.from(); i++) {
      Token token = tokens.get(i);
      boolean parts =
          ClosedWords.SUBORDINATORS.contains(token.lower()) || PARTING.contains(token.lower());
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
    while (before > 0 && ClosedWords.isAdverb(tokens.get(before))) {
      before--;
    }
    Token subject = tokens.get(before);
    boolean name =
        subject.isCapitalised()
            && (before > 0 || subject.text().length() > 3)
            && !verbs.isCounted(before)
            && !CalendarWords.isMonth(tokens, before);
    boolean acts = name || ACTORS.contains(subject.lower());
    boolean adjective =
        NATIONAL.stream().anyMatch(ending -> subject.lower().endsWith(ending))
            && !verbs.is(before - 1, "the");
    boolean object =
        match.to() < tokens.size()
            && (tokens.get(match.to()).isWord() || tokens.get(match.to()).isDigits())
            && (!ClosedWords.PREPOSITIONS.contains(tokens.get(match.to()).lower())
                || verbs.isCounted(match.to() + 1)
                || Words.isOneOf(tokens, match.to() + 1, "many", "much"));
    if (match.form() != Verbs.Form.PRESENT || !acts || adjective || !object) {
      return false;
    }
    for (int i = match.to(); i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean parts =
          PARTING.contains(token.lower()) && !(token.glued() && Words.isGlued(tokens, i + 1))
              || ClosedWords.SUBORDINATORS.contains(token.lower());
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
        && tokens.get(match.from() - 1).isCapitalised()
        && !CalendarWords.isMonth(tokens, match.from() - 1);
  }

  private boolean isSubject(int at) {
    return ClosedWords.PRONOUNS.contains(tokens.get(at).lower())
        && !verbs.is(at, "this")
        && !verbs.is(at, "these");
  }

  private boolean determines(int at) {
    Token token = tokens.get(at);
    String word = token.lower();
    boolean pronoun = isSubject(at);
    return !pronoun
        && (token.isDigits()
            || ClosedWords.DETERMINERS.contains(word) && !word.equals("this")
            || ClosedWords.PREPOSITIONS.contains(word) && !isParticle(word));
  }

  private static boolean isParticle(String word) {
    return WordSet.isAmong(
        word, "over", "up", "off", "in", "out", "down", "as", "than", "before", "since", "after",
        "aboard");
  }
}
