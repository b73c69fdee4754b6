package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the adjective of a country makes of it: goods come from there ("Iranian drones"), somebody
/// of that country sends or receives ("Chinese buyers took"), or nothing goes anywhere ("a Greek
/// tanker").
final class Adjectives {

  private final List<Token> tokens;
  private final RouteMentions ends;
  private final NamePhrases phrases;
  private final VerbRoutes verbs;

  Adjectives(List<Token> tokens, RouteMentions ends, NamePhrases phrases, VerbRoutes verbs) {
    this.tokens = tokens;
    this.ends = ends;
    this.phrases = phrases;
    this.verbs = verbs;
  }

  boolean isOne(Name name) {
    return name.kind() == Kind.DEMONYM || isAdjective(name);
  }

  /// A region's adjective has the same form in the lexicon; nothing else has.
  private boolean isAdjective(Name name) {
    return name.kind() == Kind.REGION
        && tokens.get(name.to() - 1).lower().endsWith("an")
        && name.to() < tokens.size()
        && tokens.get(name.to()).isWord()
        && !tokens.get(name.to() - 1).is("japan");
  }

  /// "Libya-bound rifles", "Iranian-made drones"; whoever flags or owns a ship sends nothing.
  @Nullable RouteMention compound(Name name) {
    if (is(name.to() + 1, "bound")) {
      return ends.mention(name, End.DESTINATION, 1);
    }
    return Words.isOneOf(tokens, name.to() + 1, MADE)
        ? ends.mention(name, End.ORIGIN, MAKER)
        : null;
  }

  /// "the US-provided launchers", "Iran-backed rebels", but not "a Paris-based firm".
  boolean isOfParticiple(Name name) {
    int participle = name.to() + 1;
    return is(name.to(), "-")
        && tokens.get(name.to()).glued()
        && participle < tokens.size()
        && (tokens.get(participle).lower().endsWith("ed")
            || Words.isOneOf(tokens, participle, "made", "built"))
        && !Words.isOneOf(tokens, participle, "based", "headquartered", "listed", "registered");
  }

  /// Who made the goods is asked last where they come from.
  private static final int MAKER = -1;

  private static final Set<String> MADE =
      WordSet.of(
          "made",
          "built",
          "grown",
          "produced",
          "manufactured",
          "supplied",
          "provided",
          "gifted",
          "donated",
          "designed",
          "mined",
          "origin",
          "milled",
          "brewed",
          "refined");

  @Nullable RouteMention mention(Name name) {
    if (isOfSeizer(name.to())) {
      return null;
    }
    RouteMention first = isSent(name) ? ends.mention(name, End.ORIGIN, 1) : elided(name);
    if (first != null) {
      return first;
    }
    int noun = name.to();
    if (is(noun, "side") && isQueueing()) {
      return ends.mention(name, End.ORIGIN, 1);
    }
    boolean people = tokens.get(noun - 1).lower().endsWith("s") && !is(noun - 1, "swiss");
    boolean speaks = Words.isOneOf(tokens, noun, RouteWords.OTHER);
    if (people || speaks) {
      return asName(name);
    }
    boolean actor = false;
    for (int i = 0; i < 4 && noun + i < tokens.size(); i++) {
      Token token = tokens.get(noun + i);
      if (WordSet.has(RouteWords.EVENTS, token)) {
        return null;
      }
      if (Words.isOneOf(tokens, noun + i, PACKAGES)) {
        return ends.mention(name, End.ORIGIN, 1);
      }
      if (WordSet.has(RouteWords.ACTORS, token) || WordSet.has(EndWords.DOERS, token)) {
        actor = true;
        break;
      }
      if (i == 0 && Words.isOneOf(tokens, noun + 1, TELLING)) {
        actor = true;
        break;
      }
      if (i == 0 && Words.isOneOf(tokens, noun, "share", "shares")) {
        return null;
      }
      if (verbs.isOfActor(noun + i)) {
        continue;
      }
      if (WordSet.has(RouteWords.OUTFLOW, token) && i < 2) {
        return ends.mention(name, End.ORIGIN, 1);
      }
      if (WordSet.has(RouteWords.INFLOW, token) && i < 3) {
        return ends.mention(name, End.DESTINATION, 1);
      }
      if (!token.isWord() || WordSet.has(RouteWords.CONVEYANCES, token)) {
        if (i == 0) {
          return token.is("-") ? compound(name) : asName(name);
        }
        if (token.isWord()) {
          return null;
        }
        break;
      }
    }
    if (actor || noun < tokens.size() && isProper(tokens.get(noun))) {
      return asName(name);
    }
    if (Words.isOneOf(tokens, noun, "and", "or") && phrases.isDemonymAt(noun + 1)) {
      return goodsOf(name);
    }
    return Words.isOneOf(
            tokens, noun, "and", "or", "have", "has", "had", "were", "are", "is", "who", "that",
            "in")
        ? asName(name)
        : goodsOf(name);
  }

  /// "A French frigate seized 40 rifles": who stops goods does not send them.
  private boolean isOfSeizer(int noun) {
    for (int i = noun + 1; i < noun + LONGEST_SEIZER && i + 1 < tokens.size(); i++) {
      if (WordSet.has(EndWords.FOUND, tokens.get(i))) {
        return Ellipses.isNumber(tokens, i + 1)
            || tokens.get(i + 1).isDigits()
            || Words.isOneOf(tokens, i + 1, OBJECTS);
      }
      if (!tokens.get(i).isWord()) {
        return false;
      }
    }
    return false;
  }

  private static final int LONGEST_SEIZER = 5;

  private static final Set<String> OBJECTS =
      WordSet.parse("a an the some about nearly almost over more several hundreds thousands");

  /// "420 lorries were waiting on the Georgian side": they have not left it.
  private boolean isQueueing() {
    return Words.hasAny(tokens, 0, tokens.size(), QUEUEING);
  }

  private static final Set<String> QUEUEING =
      WordSet.parse(
          "waiting wait waits waited queueing queuing queued stuck stranded parked backed");

  /// "A Polish paper writes" names who tells, and no goods.
  private static final Set<String> TELLING =
      WordSet.parse("said says say writes wrote write reported reports claimed claims alleged");

  /// What a donor gives.
  private static final Set<String> PACKAGES =
      WordSet.of("package", "packages", "drawdown", "tranche");

  private static final Set<String> SENT =
      WordSet.parse(
          "soldiers troops fighters mercenaries instructors advisers advisors marines peacekeepers"
              + " workers labourers laborers engineers doctors nurses medics volunteers recruits"
              + " technicians policemen rescuers");

  /// "11,000 North Korean soldiers were sent": they are what goes.
  private boolean isSent(Name name) {
    int before = phrases.before(name.from());
    return before >= 0
        && Words.isOneOf(tokens, name.to(), SENT)
        && (Ellipses.isNumber(tokens, before) || tokens.get(before).isDigits());
  }

  /// "4,000 of Peruvian", "two thirds of them Taiwanese": the goods are named before.
  private @Nullable RouteMention elided(Name name) {
    int of = name.from() - 1;
    boolean closes = name.to() >= tokens.size() || !tokens.get(name.to()).isWord();
    boolean open = closes || Words.isOneOf(tokens, name.to(), "and", "or", "but");
    boolean number = of > 0 && (tokens.get(of - 1).isDigits() || isUnit(of - 1));
    boolean them =
        Words.isOneOf(tokens, of, "them", "it", "which", "these", "those") && is(of - 1, "of");
    them =
        them
            && !Words.isOneOf(
                tokens, of - 2, "most", "much", "some", "many", "few", "part", "bulk");
    return open && (is(of, "of") && number || them || is(of, "all") && is(of - 1, ","))
        ? ends.mention(name, End.ORIGIN, 1)
        : null;
  }

  private boolean isUnit(int i) {
    return Ellipses.isNumber(tokens, i)
        || Words.isOneOf(
            tokens, i, "tonnes", "tons", "kilos", "kilograms", "barrels", "million", "thousand");
  }

  /// "Russian President", but not "Russian LNG".
  private static boolean isProper(Token token) {
    return token.isCapitalised() && !Words.isUpper(token.text());
  }

  /// "Iranian drones", but not "in the Greek town".
  private @Nullable RouteMention goodsOf(Name name) {
    int before = phrases.before(name.from());
    if (Words.isOneOf(tokens, before, "to", "into", "from")) {
      End end = Preposition.end(tokens, before);
      return end == null ? null : ends.mention(name, end, 1);
    }
    if (is(before, "by")) {
      return asName(name);
    }
    if (Words.isOneOf(tokens, before, AIMS)
        || is(before, "for") && (Words.isOneOf(tokens, before - 1, AIMED) || isServed(name.to()))) {
      return is(before, "for") || isServed(name.to())
          ? ends.mention(name, End.DESTINATION, 1)
          : null;
    }
    boolean somewhere =
        Words.isOneOf(tokens, before, "in", "at", "near", "on", "off", "around", "along", "across");
    boolean limit = is(before, "on") && Words.isOneOf(tokens, before - 1, LIMITS);
    return somewhere && !limit ? null : ends.mention(name, End.ORIGIN, 0);
  }

  private static final Set<String> AIMS = WordSet.of("support", "help", "assist", "treat", "feed");
  private static final Set<String> AIMED =
      WordSet.of("headed", "bound", "destined", "meant", "intended");

  private static final Set<String> SERVED =
      WordSet.parse(
          "hospitals hospital clinics refugees people civilians victims families children"
              + " communities patients evacuees survivors");

  /// "to support Sudanese hospitals", "for Syrian refugees": those whom aid is for.
  private boolean isServed(int noun) {
    return Words.hasAny(tokens, noun, noun + 2, SERVED);
  }

  private static final Set<String> LIMITS =
      WordSet.of(
          "cap", "quota", "limit", "ceiling", "duty", "duties", "tariff", "levy", "year", "month",
          "ban");

  /// "Chinese buyers", "the Iranians", "to Russian forces": like the country itself.
  private @Nullable RouteMention asName(Name name) {
    int near = phrases.before(name.from());
    boolean counted = near > 0 && Ellipses.isNumber(tokens, near) && isSites(name.to());
    int before = counted ? phrases.before(near) : near;
    if (Words.isOneOf(tokens, before, "onto", "on")
        && Words.isOneOf(tokens, name.to(), "railway", "railways", "rail", "network")) {
      return null;
    }
    End end = Preposition.end(tokens, before);
    if (end != null) {
      return ends.mention(name, end, 1);
    }
    return Preposition.stands(tokens, before) ? null : ends.byVerb(name, null);
  }

  /// "from three Ukrainian ports", "from 12 Polish coal mines".
  private boolean isSites(int noun) {
    return Words.hasAny(tokens, noun, noun + 2, EndWords.SITES);
  }

  private boolean is(int i, String word) {
    return Words.is(tokens, i, word);
  }
}
