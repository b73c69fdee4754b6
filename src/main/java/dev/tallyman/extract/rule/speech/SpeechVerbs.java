package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What a verb of speech does where it stands: whether it speaks at all ("their report" is a noun),
/// and whether what is said follows it or went before.
final class SpeechVerbs {

  private final Wording words;
  private final List<Token> tokens;

  SpeechVerbs(Wording words) {
    this.words = words;
    this.tokens = words.tokens();
  }

  private int firstNumber;

  /// What is said follows the verb, unless it stood before: then the act is put in or put behind.
  boolean leads(int subject, int end) {
    if (is(end, "that") || is(end, ":") || startsQuote(end)) {
      return true;
    }
    if (isTail(end) || isTailOfTime(end)) {
      return false;
    }
    boolean putIn = subject > 0 && ",”’\"".contains(tokens.get(subject - 1).text());
    return !(putIn
        && hasNumberBefore(subject)
        && !SpeechWords.PREPOSITIONS.contains(tokens.getFirst().lower()));
  }

  /// "the 100 tonnes that importers had announced": the token from which on a relative clause means
  /// something; 0 for any other clause.
  int relative(int subject, int end) {
    boolean relative = is(subject - 1, "that") || is(subject - 1, "which");
    if (!relative || !(isTail(end) || is(end, "of") || is(end, "for"))) {
      return 0;
    }
    for (int i = subject - 2; i > Math.max(0, subject - 9); i--) {
      if (isNumber(i)) {
        return startOfNumber(i);
      }
    }
    return 0;
  }

  private int startOfNumber(int last) {
    int first = last;
    while (first > 1 && (isNumber(first - 1) || tokens.get(first).glued() && isNumber(first - 2))) {
      first--;
    }
    return first;
  }

  private boolean hasNumberBefore(int to) {
    while (firstNumber < tokens.size() && !isNumber(firstNumber)) {
      firstNumber++;
    }
    return firstNumber < to;
  }

  static boolean isSaying(Match verb) {
    return verb.meaning().equals("says") || verb.meaning().equals("counts");
  }

  /// "their report", "a claim", "the estimated total": no verb after an article or a possessive.
  boolean isNoun(Match verb) {
    if (verb.from() == 0) {
      return false;
    }
    boolean behindVerb =
        !is(verb.from(), "that")
            && verb.from() > 1
            && SpeechWords.SPEECH
                .at(tokens, verb.from() - 1)
                .filter(before -> !before.meaning().equals("counts"))
                .isPresent();
    if (tokens.get(verb.from()).isCapitalised()
        || isAddition(verb)
        || isDescribed(verb)
        || behindVerb) {
      return true;
    }
    Token before = tokens.get(verb.from() - 1);
    Token after = verb.to() < tokens.size() ? tokens.get(verb.to()) : before;
    return Set.of(
                    "the", "a", "an", "its", "his", "their", "our", "this", "that", "'s", "of",
                    "to", "be", "is", "are", "was", "were", "been", "by", "in", "on", "at", "with",
                    "for")
                .contains(before.lower())
            && !(before.is("that") && after.is("that"))
        || after.is("of")
            && !tokens.get(verb.to() - 1).is("of")
            && verb.to() - verb.from() == 1
            && !after.glued()
            && Set.of(
                    "report",
                    "claim",
                    "estimate",
                    "count",
                    "list",
                    "note",
                    "record",
                    "show",
                    "forecast")
                .contains(tokens.get(verb.from()).lower());
  }

  /// "Varna adds two": what is added is a number, not a word.
  private boolean isAddition(Match verb) {
    return tokens.get(verb.from()).lower().startsWith("add")
        && verb.to() < tokens.size()
        && isNumber(verb.to());
  }

  /// "a container declared as towels", "put two boats on a truck": nothing is said.
  private boolean isDescribed(Match verb) {
    if (!is(verb.from(), "put") && !is(verb.from(), "puts")) {
      return is(verb.to(), "as");
    }
    for (int i = verb.to(); i < Math.min(tokens.size(), verb.to() + 20); i++) {
      if (is(i, "at")) {
        return false;
      }
    }
    return true;
  }

  boolean isTold(Match verb) {
    return Set.of("told", "tell", "tells", "informed").contains(tokens.get(verb.from()).lower());
  }

  private boolean isTailOfTime(int at) {
    int i = at;
    if (is(i, "on") || is(i, "last") || is(i, "earlier")) {
      i++;
    }
    return i < tokens.size() && SpeechWords.DAYS.contains(tokens.get(i).lower()) && isTail(i + 1);
  }

  private boolean startsQuote(int at) {
    return at < tokens.size()
        && (is(at, ":")
            || is(at, ",") && at + 1 < tokens.size() && "“\"‘".contains(tokens.get(at + 1).text()));
  }

  /// A verb of counting needs a number at once, a pledge somebody with a name.
  boolean fits(Match verb, Phrase subject) {
    return switch (verb.meaning()) {
      case "counts" ->
          (is(verb.to(), "that") || isPutBehind(verb, subject) || hasNumberSoon(verb))
              && isBody(subject);
      case "pledges" ->
          subject.hasCapital()
              && !(subject.from() == 0
                  && subject.to() == 1
                  && subject.first().lower().endsWith("s")
                  && !isPlace(subject.first().lower()));
      default -> true;
    };
  }

  /// A plural at the head of a sentence ("Donors") is no name; these end in s and are.
  private static boolean isPlace(String word) {
    return Set.of(
            "paris",
            "brussels",
            "honduras",
            "texas",
            "damascus",
            "tunis",
            "athens",
            "cyprus",
            "laos",
            "vilnius",
            "minsk")
        .contains(word);
  }

  /// "…, Volta data show": the number stood before.
  private boolean isPutBehind(Match verb, Phrase subject) {
    return isTail(verb.to()) && is(subject.from() - 1, ",") && hasNumberBefore(subject.from());
  }

  private boolean isBody(Phrase subject) {
    return subject.to() - subject.from() == 1
            && Set.of("it", "he", "she", "they", "we", "i").contains(subject.first().lower())
        || SpeechWords.hasAny(subject.tokens(), "body")
        || SpeechWords.hasAny(subject.tokens(), "any-body")
        || SpeechWords.hasAny(subject.tokens(), "document")
        || SpeechWords.hasAny(subject.tokens(), "role")
        || subject.part(Math.min(subject.from() + 1, subject.to()), subject.to()).hasCapital()
            && subject.from() > 0;
  }

  /// "has" needs its number almost at once, "puts the load" may name what is counted first.
  private boolean hasNumberSoon(Match verb) {
    String word = tokens.get(verb.from()).lower();
    boolean having = word.equals("has") || word.equals("have") || word.equals("had");
    int reach = having ? 3 : word.startsWith("put") ? 20 : 7;
    for (int i = verb.to(); i < Math.min(tokens.size(), verb.to() + reach); i++) {
      if (isTail(i) && !is(i, ":") || is(i, "been") || having && isParticiple(i)) {
        return false;
      }
      if (isNumber(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isParticiple(int i) {
    String word = tokens.get(i).lower();
    return word.endsWith("ed")
        || word.endsWith("en")
        || Set.of(
                "sent", "sold", "bought", "brought", "made", "shipped", "got", "only", "to", "left",
                "gone", "come", "lost")
            .contains(word);
  }

  private boolean is(int i, String word) {
    return words.is(i, word);
  }

  private boolean isTail(int to) {
    return words.isTail(to);
  }

  private boolean isNumber(int i) {
    return words.isNumber(i);
  }
}
