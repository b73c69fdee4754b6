package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the preposition before a place makes of it. Transit ("via", "through"), use ("against") and
/// places where goods were stopped are no ends of a route.
final class Preposition {

  /// How far behind its verb a place may stand.
  private static final int PHRASE = 15;

  private Preposition() {}

  static boolean stands(List<Token> tokens, int i) {
    return Words.isOneOf(tokens, i, EndWords.ALL);
  }

  /// The end of a route that the word at `i`, before a place, makes it, or null.
  static @Nullable End end(List<Token> tokens, int i) {
    if (i < 0) {
      return null;
    }
    String word = tokens.get(i).lower();
    if (word.equals("cleared") && !isSailing(tokens, i)) {
      return null;
    }
    if (EndWords.LEAVING.contains(word)) {
      return End.ORIGIN;
    }
    if (EndWords.REACHING.contains(word)) {
      return End.DESTINATION;
    }
    return switch (word) {
      case "from" ->
          isIdiom(tokens, i) || isHome(tokens, i) || isTalk(tokens, i) || isFoe(tokens, i)
              ? null
              : End.ORIGIN;
      case "out" -> End.ORIGIN;
      case "ex" -> Words.is(tokens, i + 1, "-") ? null : End.ORIGIN;
      case "of" -> Words.is(tokens, i - 1, "out") ? End.ORIGIN : null;
      case "gift", "donation" -> Words.is(tokens, i + 1, "of") ? End.ORIGIN : null;
      case "to", "into", "onto", "toward", "towards" ->
          Words.isOneOf(tokens, i - 1, EndWords.NOT_TO) ? null : End.DESTINATION;
      case "for" -> isUse(tokens, i) ? null : End.DESTINATION;
      case "across", "throughout", "inside" -> behindNoun(tokens, i);
      case "in", "at" -> {
        if (i > 0 && isMade(tokens, i - 1)) {
          yield End.ORIGIN;
        }
        End noun = behindNoun(tokens, i);
        yield noun != null ? noun : place(tokens, i);
      }
      case "through", "via" -> Words.is(tokens, i - 1, "out") ? End.ORIGIN : null;
      case "over", "on" -> isDropped(tokens, i) ? End.DESTINATION : null;
      case "by" -> byActor(tokens, i);
      default -> null;
    };
  }

  /// "dropped 24 tonnes over Nasir".
  private static boolean isDropped(List<Token> tokens, int i) {
    return Words.hasAny(tokens, i - DROP, i, DROPPED);
  }

  private static final int DROP = 6;

  /// "according to the data provided by": who told of the goods, and did not send them.
  private static final Set<String> TOLD =
      WordSet.of("data", "figures", "statistics", "information", "numbers", "estimates");

  private static final Set<String> DROPPED = WordSet.of("dropped", "airdropped", "parachuted");

  /// "buses built in India", but not "Built in Japan, the ship sailed".
  private static boolean isMade(List<Token> tokens, int k) {
    return WordSet.has(EndWords.MADE, tokens.get(k))
        && !(k == 0 && tokens.get(k).is("built"))
        && !Words.isOneOf(tokens, k - 1, RouteWords.CONVEYANCES);
  }

  /// What "here" and "there" are: "from there", "arrived here", "were sent there", "loaded there".
  static @Nullable End endOfAdverb(List<Token> tokens, int i) {
    if (stands(tokens, i - 1)) {
      return end(tokens, i - 1);
    }
    for (int k = i - 1; k >= Math.max(0, i - 2); k--) {
      if (WordSet.has(RouteWords.SENDING, tokens.get(k))
          && !WordSet.has(EndWords.LOADED, tokens.get(k))) {
        return End.DESTINATION;
      }
    }
    for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
      if (tokens.get(k).is("shipped") || WordSet.has(EndWords.REFUSED, tokens.get(k))) {
        return End.DESTINATION;
      }
    }
    End reached = i > 0 ? end(tokens, i - 1) : null;
    return reached != null ? reached : place(tokens, i);
  }

  private static boolean isUse(List<Token> tokens, int i) {
    return i == 0 || Words.hasAny(tokens, i - 2, i, EndWords.NOT_FOR);
  }

  /// "to refineries in India", "from mines in Zambia".
  private static @Nullable End behindNoun(List<Token> tokens, int i) {
    int by = i - 1;
    while (by > 0 && i - by < 4 && isCommon(tokens.get(by)) && !tokens.get(by).is("by")) {
      by--;
    }
    if (by > 0 && i - by > 1 && tokens.get(by).is("by")) {
      return byActor(tokens, by);
    }
    if (isFoundAboard(tokens, i)) {
      return null;
    }
    if (Addressees.isOne(tokens, i)) {
      return End.DESTINATION;
    }
    int reach = 4;
    for (int k = i - 2; k >= Math.max(0, i - reach); k--) {
      if (Words.is(tokens, k + 1, "-")) {
        reach += 2;
        continue;
      }
      boolean town = tokens.get(k + 1).isCapitalised();
      boolean acronym = town && k + 1 < i - 1 && Words.isUpper(tokens.get(k + 1).text());
      town = town && Words.is(tokens, i, "in") && tokens.get(i - 1).isCapitalised();
      if (!tokens.get(k + 1).isWord() || tokens.get(k + 1).isCapitalised() && !town && !acronym) {
        return null;
      }
      boolean verb = Words.is(tokens, k, "to") && isInfinitive(tokens.get(k + 1));
      boolean meant = town || WordSet.has(EndWords.FOR_WHOM, tokens.get(i - 1));
      if (Words.isOneOf(tokens, k, "to", "into", "from") && !verb
          || meant && Words.is(tokens, k, "for")) {
        return end(tokens, k);
      }
      if (!verb && isPassedGate(tokens, k)) {
        return end(tokens, k);
      }
    }
    return null;
  }

  /// "reached hospitals in Aden", "left its yard at Bertoua".
  private static boolean isPassedGate(List<Token> tokens, int k) {
    Token word = tokens.get(k);
    return WordSet.has(EndWords.REACHING, word)
        || WordSet.has(EndWords.LEAVING, word)
            && !word.is("cleared")
            && !Words.is(tokens, k - 1, "had");
  }

  private static boolean isInfinitive(Token token) {
    return token.is("load") || WordSet.has(UNLOAD, token);
  }

  private static final Set<String> UNLOAD =
      WordSet.of("discharge", "unload", "dock", "berth", "land", "arrive", "call");

  /// "took 730 kg of heroin from four lorries at Zeebrugge", "seized 300 rifles from a house in
  /// Lagos": where goods were found tells no route.
  private static boolean isFoundAboard(List<Token> tokens, int i) {
    int from = i - 1;
    while (from > 0
        && i - from < 7
        && tokens.get(from).isWord()
        && !Words.is(tokens, from, "from")) {
      from--;
    }
    if (!Words.isOneOf(tokens, from, "from", "aboard")) {
      return false;
    }
    return WordSet.has(RouteWords.CONVEYANCES, tokens.get(i - 1))
        || Words.hasAny(tokens, from + 1, Math.min(i, from + 4), EndWords.HIDING)
        || Words.hasAny(tokens, from - 10, from, EndWords.FOUND);
  }

  private static boolean isCommon(Token token) {
    return token.isWord() && !token.isCapitalised();
  }

  /// What "in" makes of a place by the verb before it: "unloaded in Oman".
  static @Nullable End place(List<Token> tokens, int i) {
    if (Words.isOneOf(tokens, i - 1, EndWords.PERSONS) || Words.isOneOf(tokens, i - 1, OCCASIONS)) {
      return null;
    }
    boolean apart = false;
    for (int k = i - 1; k >= Math.max(0, i - PHRASE); k--) {
      Token token = tokens.get(k);
      if (",;.:".contains(token.text()) && !isInNumber(tokens, k)) {
        return null;
      }
      apart |= opensOther(tokens, k, i);
      if (apart && Words.isOneOf(tokens, k, TRADED)) {
        return null;
      }
      if (isArrival(tokens, k, i)) {
        return End.DESTINATION;
      }
      if (WordSet.has(EndWords.STARTED, token) && isJourney(tokens, k, i)) {
        return End.ORIGIN;
      }
      if (token.is("aboard") && Words.isOneOf(tokens, k - 1, EndWords.FOUND)) {
        return null;
      }
      if (token.is("order") && Words.is(tokens, k - 1, "on")) {
        return End.ORIGIN;
      }
      boolean loads =
          token.is("load") && Words.isOneOf(tokens, k - 1, "to", "will", "would", "due", "may");
      boolean departs = token.is("off") && Words.isOneOf(tokens, k - 1, "cast", "set", "pushed");
      if (loads
          || departs
          || WordSet.has(EndWords.LOADED, token)
          || Words.isOneOf(tokens, k, "took", "take", "takes", "taken", "taking")
              && Words.is(tokens, k + 1, "on")) {
        return End.ORIGIN;
      }
    }
    return null;
  }

  /// "shipped coffee to Norway despite a strike in Chile", "bought it from Peru under a deal signed
  /// in Geneva": what happened at the place is another thing.
  private static boolean opensOther(List<Token> tokens, int k, int in) {
    return Words.isOneOf(tokens, k, APART)
        || Words.isOneOf(tokens, k, "to", "from", "into")
            && k < in - 1
            && k + 1 < tokens.size()
            && tokens.get(k + 1).isCapitalised();
  }

  private static final Set<String> APART =
      WordSet.parse("despite under after during that which because amid when while unlike");

  /// "received coffee after talks in Geneva".
  private static final Set<String> OCCASIONS =
      WordSet.parse(
          "talks strike strikes deal summit meeting conference auction election elections protests"
              + " drought floods flood frost frosts storm trial signed brokered agreed concluded");

  private static final Set<String> TRADED =
      WordSet.of("shipped", "bought", "purchased", "contracted");

  private static boolean isArrival(List<Token> tokens, int k, int i) {
    Token token = tokens.get(k);
    boolean will =
        Words.isOneOf(
            tokens, k - 1, "to", "will", "would", "may", "might", "should", "can", "must");
    return WordSet.has(EndWords.ARRIVED, token)
        || token.is("landing") && !Words.is(tokens, k + 1, "craft")
        || token.is("up")
            && Words.isOneOf(tokens, k - 1, "turned", "showed", "ended", "tied", "wound", "piled")
        || k == i - 1
            && Words.isOneOf(tokens, k, "expected", "due", "awaited", "refused", "rejected")
        || will && WordSet.has(UNLOAD, token) && !token.is("call");
  }

  /// "had started in Germany", "began its journey in Malawi", "originated in Peru"; a delivery that
  /// began in a city did not begin there as a journey.
  private static boolean isJourney(List<Token> tokens, int k, int i) {
    return tokens.get(k).lower().startsWith("originat")
        || Words.isOneOf(tokens, i - 1, "journey", "voyage", "trip", "life", "way")
        || k == i - 1 && Words.isOneOf(tokens, k - 1, "had", "have", "has", "that", "which");
  }

  /// The comma of "2,400", the point of "4.4".
  static boolean isInNumber(List<Token> tokens, int k) {
    return tokens.get(k).glued() && k + 1 < tokens.size() && tokens.get(k + 1).glued();
  }

  private static @Nullable End byActor(List<Token> tokens, int i) {
    if (Words.hasAny(tokens, i - 3, i, TOLD)) {
      return null;
    }
    for (int k = i - 1; k >= Math.max(0, i - 9); k--) {
      String word = tokens.get(k).lower();
      if (isInNumber(tokens, k)) {
        continue;
      }
      if (",;:".contains(word) || RouteWords.OTHER.contains(word)) {
        return null;
      }
      if (RouteWords.RECEIVING.contains(word) && !word.equals("asked")) {
        return End.DESTINATION;
      }
      if (RouteWords.SENDING.contains(word) || RouteWords.OUTFLOW.contains(word)) {
        return End.ORIGIN;
      }
    }
    return null;
  }

  /// Ships clear a port for the next; goods clear it into the country.
  private static boolean isSailing(List<Token> tokens, int i) {
    for (int k = Math.max(0, i - 6); k < Math.min(tokens.size(), i + 9); k++) {
      boolean bound = k > i && tokens.get(k).is("for");
      if (bound || k < i && WordSet.has(RouteWords.CONVEYANCES, tokens.get(k))) {
        return true;
      }
    }
    return false;
  }

  /// "A man from Poland was stopped" tells who he is; "40 fighters from Chad" are what goes.
  private static boolean isHome(List<Token> tokens, int i) {
    return i > 0
        && (WordSet.has(EndWords.PERSONS, tokens.get(i - 1))
            || WordSet.has(EndWords.PEOPLE, tokens.get(i - 1)));
  }

  /// "a letter from Paris": what came from there was no goods.
  static boolean isTalk(List<Token> tokens, int from) {
    return Words.is(tokens, from, "from") && Words.isOneOf(tokens, from - 1, EndWords.TALK);
  }

  /// "to retake territory from Russian forces", "to defend itself from Russia".
  private static boolean isFoe(List<Token> tokens, int i) {
    return Words.hasAny(tokens, i - DEFENDED, i, DEFENCE);
  }

  private static final int DEFENDED = 5;
  private static final Set<String> DEFENCE =
      WordSet.parse(
          "retake retaking retook retaken recapture recaptured recapturing liberate liberated"
              + " liberating reclaim reclaimed reclaiming regain regained defend defends defending"
              + " defended protect protects protecting protected shield shielding");

  /// "to places from Incheon to Ravenna".
  private static boolean isIdiom(List<Token> tokens, int i) {
    return Words.isOneOf(
        tokens, i - 1, "places", "destinations", "anywhere", "everywhere", "somewhere");
  }
}
