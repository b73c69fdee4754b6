package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Whether the clause around a date tells of what is to come: the verb nearest to the date decides.
/// "arrived in May" looks back, "are due in May" and "for May shipment" look ahead, "were due in
/// May" looks back again.
final class Outlook {

  private static final int FARTHEST = 20;
  private static final int LONGEST_SPEECH = 8;
  private static final int NEAR = 5;

  /// How many words the subject of a second clause may have before its verb.
  private static final int LONGEST_SUBJECT = 8;

  private static final int BACK = -1;
  private static final int AHEAD = 1;

  private static final Lexicon WORDS = Lexicon.load("outlook");

  private static final Set<String> BE = WordSet.of("is", "are", "be");
  private static final Set<String> HAVE = WordSet.of("has", "have");

  /// The words that may be a cue, besides those of the table and verbs of the past.
  private static final Set<String> CUES =
      WordSet.joined(
          List.of(
              ClauseVerbs.WILL,
              ClauseVerbs.MAY,
              BE,
              HAVE,
              WordSet.of("if", "unless", "provided", "going")));

  private static final Set<String> NOUNS =
      WordSet.of("target", "programme", "lineup", "schedule", "deadline", "outlook", "tentative");

  private static final Set<String> MOVES =
      WordSet.of(
          "ship",
          "send",
          "deliver",
          "export",
          "import",
          "supply",
          "load",
          "sail",
          "leave",
          "arrive",
          "receive",
          "buy",
          "sell",
          "move",
          "carry",
          "transport",
          "hand",
          "donate",
          "dispatch",
          "take",
          "bring",
          "get",
          "cross",
          "fly");

  private Outlook() {}

  static boolean isAhead(List<Token> tokens, int from, int to) {
    if (isForDelivery(tokens, from, to)
        || Agendas.isFor(tokens, Prepositions.before(tokens, from))) {
      return true;
    }
    if (isProgramme(tokens, to)
        || isProgramme(tokens, to + 1) && !tokens.get(to + 1).isCapitalised()
        || is(tokens, from, "next")
        || isPromisedFrom(tokens, Prepositions.before(tokens, from))) {
      return true;
    }
    int back = cueBehind(tokens, from);
    int ahead = cueAhead(tokens, to);
    if (back == 0 && ahead == 0) {
      return isPlanned(tokens, from);
    }
    boolean fronted = opensClause(tokens, Prepositions.before(tokens, from));
    boolean behind = ahead == 0 || back != 0 && !fronted;
    return (behind ? back : ahead) > 0;
  }

  /// "promised three million tonnes a month from October".
  private static boolean isPromisedFrom(List<Token> tokens, int from) {
    for (int i = from - 1; is(tokens, from, "from") && i >= Math.max(0, from - FARTHEST); i--) {
      if (isBreak(tokens, i)) {
        return false;
      }
      if (is(tokens, i, "promised", "pledged", "offered", "vowed", "agreed", "undertook")) {
        return true;
      }
    }
    return false;
  }

  /// Whether the date, with the preposition at `before`, opens its clause.
  private static boolean opensClause(List<Token> tokens, int before) {
    int at = Prepositions.stands(tokens, before) ? before - 1 : before;
    return at < 0
        || !tokens.get(at).isWord() && !tokens.get(at).isDigits() && !tokens.get(at).is("-")
        || is(tokens, at, "and", "but", "that", "while", "or");
  }

  static boolean means(List<Token> tokens, int i, String meaning) {
    return sense(tokens, i).equals(meaning);
  }

  /// What the table says of the words at `i`, or nothing.
  private static String sense(List<Token> tokens, int i) {
    Lexicon.Match match = WORDS.at(tokens, i).orElse(null);
    return match == null ? "" : match.meaning();
  }

  /// "of three cargoes promised for the first quarter only one had come".
  private static boolean isDone(List<Token> tokens, int to) {
    for (int i = to; i < Math.min(tokens.size(), to + NEAR); i++) {
      if (is(tokens, i, "had")) {
        return true;
      }
      if (is(tokens, i, ",", ";")) {
        return false;
      }
    }
    return false;
  }

  static boolean isOfDelivery(List<Token> tokens, int i) {
    return i > 0 && means(tokens, i, "delivery") && is(tokens, i - 1, "for");
  }

  /// "bought last week for April shipment", "booked for May".
  private static boolean isForDelivery(List<Token> tokens, int from, int to) {
    int at = Prepositions.before(tokens, from);
    if (is(tokens, at, "for")) {
      boolean named = means(tokens, to, "delivery");
      return named || isBooked(tokens, at) && !isDone(tokens, to) || isBookedBehind(tokens, to);
    }
    return isOfDelivery(tokens, at - 1);
  }

  /// "pledged up to 18,000 tonnes for the third quarter".
  private static boolean isBooked(List<Token> tokens, int before) {
    for (int i = before - 1; i >= Math.max(0, before - 16); i--) {
      if (isBreak(tokens, i)) {
        return false;
      }
      Token word = tokens.get(i);
      if (means(tokens, i, "booked") || WordSet.has(SpeechWords.PROMISING, word)) {
        return true;
      }
    }
    return false;
  }

  /// "For January three cargoes are booked", "For May 40,000 tonnes have been sold".
  private static boolean isBookedBehind(List<Token> tokens, int to) {
    for (int i = to;
        i < Math.min(tokens.size(), to + LONGEST_SUBJECT) && !isBreak(tokens, i);
        i++) {
      if (means(tokens, i, "booked")) {
        return is(tokens, i - 1, "is", "are") || is(tokens, i - 2, "has", "have");
      }
    }
    return false;
  }

  /// The distance of the last cue before the date, negative where it looks back; 0 for none.
  private static int cueBehind(List<Token> tokens, int from) {
    for (int i = from - 1; i >= Math.max(0, from - FARTHEST); i--) {
      if (isBreak(tokens, i)) {
        return 0;
      }
      int cue = cue(tokens, i);
      if (cue != 0) {
        return cue * (from - i);
      }
    }
    return 0;
  }

  /// "From April, the firm said, it will take", "In July, if you believe it, 40 came": behind what
  /// somebody says or doubts.
  private static int behindSpeech(List<Token> tokens, int to) {
    boolean doubt = is(tokens, to + 1, "if");
    for (int i = to + 1;
        is(tokens, to, ",") && i < Math.min(tokens.size(), to + LONGEST_SPEECH);
        i++) {
      boolean speech = WordSet.has(SpeechWords.SAYING, tokens.get(i - 1));
      if (is(tokens, i, ",")) {
        return speech || doubt ? i : to;
      }
    }
    return to;
  }

  private static int cueAhead(List<Token> tokens, int date) {
    int to = behindSpeech(tokens, date);
    for (int i = to; i < Math.min(tokens.size(), to + FARTHEST); i++) {
      boolean comma = is(tokens, i, ",") && !CalendarWords.isInNumber(tokens, i);
      if (isBreak(tokens, i) || comma && i > to + 1 || isSecondVerb(tokens, i)) {
        return 0;
      }
      int cue = cue(tokens, i);
      if (cue != 0) {
        return cue * (i - to + 1);
      }
    }
    return 0;
  }

  /// "cast off at Renk on 1 October and should be in Malakal": what is to come is said behind it.
  private static boolean isSecondVerb(List<Token> tokens, int and) {
    if (!is(tokens, and, "and", "but") || and + 1 >= tokens.size()) {
      return false;
    }
    String verb = tokens.get(and + 1).lower();
    return ClauseVerbs.isModal(verb) || BE.contains(verb) || isSecondClause(tokens, and + 1);
  }

  /// "exported 40 tonnes in May and exports for the year are expected to reach 90": a clause with a
  /// subject of its own, and no other date or number.
  private static boolean isSecondClause(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + LONGEST_SUBJECT); i++) {
      Token token = tokens.get(i);
      if (WordSet.has(BE, token) || WordSet.has(ClauseVerbs.WILL, token)) {
        return i > from;
      }
      if (!token.isWord() || token.isCapitalised() || CalendarWords.number(tokens, i) > 0) {
        return false;
      }
    }
    return false;
  }

  private static int cue(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    String sense = sense(tokens, i);
    if (sense.isEmpty() && !WordSet.has(CUES, token)) {
      return pastCue(tokens, i);
    }
    boolean condition = is(tokens, i, "if", "unless", "provided");
    if (is(tokens, i, "going") && is(tokens, i + 1, WAYS)) {
      return 0;
    }
    if (sense.equals("foresees") && is(tokens, i - 1, "had")) {
      return BACK;
    }
    if (WordSet.has(ClauseVerbs.WILL, token)
        || condition
        || sense.equals("foresees") && !isNoun(tokens, i)) {
      return AHEAD;
    }
    if (WordSet.has(ClauseVerbs.MAY, token) && !(token.is("may") && token.isCapitalised())) {
      return is(tokens, i + 1, "have") || is(tokens, i + 2, "have") ? BACK : AHEAD;
    }
    if (sense.equals("foreseen")) {
      boolean past =
          is(tokens, i - 1, "was", "were", "had", "been")
              || is(tokens, i - 2, "was", "were", "had");
      return past ? BACK : AHEAD;
    }
    if (is(tokens, i, "be") && is(tokens, i - 1, "to")) {
      return is(tokens, i - 2, "was", "were", "had") ? BACK : AHEAD;
    }
    if (WordSet.has(BE, token)) {
      return is(tokens, i + 1, "to", "set") ? AHEAD : 0;
    }
    if (WordSet.has(HAVE, token) && is(tokens, i + 1, "to", "yet")) {
      return AHEAD;
    }
    boolean rest = token.is("follow") && is(tokens, i - 1, "to");
    if (sense.equals("timetable") && (rest || !is(tokens, i - 1, "to", "their", "its"))) {
      return isSeen(tokens, i) ? BACK : AHEAD;
    }
    return pastCue(tokens, i);
  }

  private static int pastCue(List<Token> tokens, int i) {
    return ClauseVerbs.isPast(tokens, i) && !is(tokens, i - 1, "be", "being", "get") ? BACK : 0;
  }

  /// "saw 16 million tonnes of ore leave".
  private static boolean isSeen(List<Token> tokens, int i) {
    return Words.hasAny(tokens, i - LONGEST_SPEECH, i, SEEING);
  }

  /// Behind "going", which then tells of a way and not of what is to come.
  private static final Set<String> WAYS =
      WordSet.of(
          "up", "down", "over", "out", "through", "by", "on", "across", "in", "into", "home",
          "back", "north", "south", "east", "west");

  private static final Set<String> SEEING =
      WordSet.of("saw", "seen", "watched", "counted", "heard");

  static boolean foresees(List<Token> tokens, int i) {
    return means(tokens, i, "foresees");
  }

  private static boolean isNoun(List<Token> tokens, int i) {
    return is(tokens, i - 1, "the", "its", "their", "a", "under", "our", "for", "of")
        && !is(tokens, i, "next", "coming", "upcoming", "forthcoming", "future");
  }

  private static final Set<String> PROGRAMMES =
      WordSet.of("programme", "schedule", "lineup", "plan", "target", "slate");

  private static boolean isProgramme(List<Token> tokens, int i) {
    return is(tokens, i, PROGRAMMES) || is(tokens, i, "line") && is(tokens, i + 2, "up");
  }

  /// "Egypt to import 40,000 tonnes in May".
  private static boolean isPlanned(List<Token> tokens, int from) {
    for (int i = from - 1; i >= Math.max(0, from - FARTHEST); i--) {
      if (isBreak(tokens, i)) {
        return false;
      }
      boolean move =
          is(tokens, i, "to") && i + 1 < tokens.size() && WordSet.has(MOVES, tokens.get(i + 1));
      if (move || WordSet.has(NOUNS, tokens.get(i)) || isProgramme(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> BREAKS = WordSet.of(";", ":", "(", ")");
  private static final Set<String> AFTER_A_BREAK =
      WordSet.of("and", "but", "which", "after", "against", "up", "down", "while");

  private static boolean isBreak(List<Token> tokens, int i) {
    return WordSet.has(BREAKS, tokens.get(i))
        || is(tokens, i, ",") && Words.isOneOf(tokens, i + 1, AFTER_A_BREAK);
  }
}
