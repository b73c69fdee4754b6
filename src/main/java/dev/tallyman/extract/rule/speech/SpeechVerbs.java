package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a verb of speech does where it stands: whether it speaks at all ("their report" is a noun),
/// and whether what is said follows it or went before.
final class SpeechVerbs {

  private static final Set<String> IRREGULAR =
      WordSet.of(
          "sent", "sold", "made", "got", "only", "to", "left", "gone", "come", "lost", "held",
          "kept", "built", "lent", "spent", "met", "had", "put", "cut", "let", "set", "run",
          "begun", "sunk", "won", "hit", "fed", "led", "found", "paid", "laid", "done", "swum",
          "stood", "hung", "shot", "lain", "slain", "torn", "worn", "borne", "read", "spun",
          "struck", "stuck", "swept", "wound");

  private static final Set<String> COUNTING =
      WordSet.of(
          "put", "puts", "pegs", "pegged", "counts", "counted", "tallies", "tallied", "logs",
          "logged", "tracks", "tracked", "sees");

  /// "MarineTraffic" can only be somebody who counts.
  private static final Pattern CAMEL = Pattern.compile("\\p{Lu}\\p{Ll}+\\p{Lu}\\p{Ll}+");

  private static final Set<String> TIME_NOUNS =
      WordSet.parse(
          "week month year today yesterday morning evening afternoon night last late early the a"
              + " statement release interview briefing joint news press conference report post"
              + " tweet update");

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
    return !(putIn && hasNumberBefore(subject)) || isNumberNext(end);
  }

  /// "…; the manager, Ada Bell, put it at 900".
  private boolean isNumberNext(int end) {
    for (int i = end; i < Math.min(tokens.size(), end + 6) && !isTail(i); i++) {
      if (isNumber(i) && !isDate(i)) {
        return true;
      }
      if (is(i, "in") || is(i, "on")) {
        return false;
      }
    }
    return false;
  }

  /// "the 100 tonnes that importers had announced": the token from which on a relative clause means
  /// something; 0 for any other clause.
  int relative(int subject, int end) {
    boolean relative = is(subject - 1, "that") || is(subject - 1, "which");
    boolean ends =
        isTail(end)
            || is(end, "of")
            || is(end, "for")
            || is(subject - 1, "that") && Nominals.isVerb(words.phrase(0, tokens.size()), end);
    if (!relative || !ends) {
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
    while (firstNumber < tokens.size() && (!isNumber(firstNumber) || isDate(firstNumber))) {
      firstNumber++;
    }
    return firstNumber < to;
  }

  /// "2023" and "4 May" count nothing.
  private boolean isDate(int i) {
    String word = tokens.get(i).text();
    if (word.length() > 2) {
      boolean year = word.startsWith("19") || word.startsWith("20");
      return year && word.length() == 4;
    }
    return i > 0 && CalendarWords.isDayOrMonth(tokens.get(i - 1).lower())
        || i + 1 < tokens.size() && CalendarWords.isDayOrMonth(tokens.get(i + 1).lower());
  }

  static boolean isSaying(Match verb) {
    return verb.meaning().equals("says") || verb.meaning().equals("counts");
  }

  /// A verb in small letters inside of a phrase: it is a clause, and no name.
  static boolean hasVerb(Phrase phrase) {
    return SpeechWords.SPEECH.in(phrase.tokens()).stream()
        .anyMatch(match -> !phrase.tokens().get(match.from()).isCapitalised());
  }

  boolean isDocument(Phrase subject) {
    return SpeechWords.hasAny(subject.tokens(), "document");
  }

  boolean isTold(Match verb) {
    return WordSet.isAmong(
        tokens.get(verb.from()).lower(),
        "told",
        "tell",
        "tells",
        "informed",
        "notified",
        "notifies");
  }

  private boolean isTailOfTime(int at) {
    if (at < tokens.size() && tokens.get(at).isDigits() && !isDate(at)) {
      return false;
    }
    int i = at;
    if (is(i, "on") || is(i, "last") || is(i, "earlier") || is(i, "in") || is(i, "this")) {
      i++;
    }
    while (i < tokens.size()
        && i < at + 6
        && (CalendarWords.isDayOrMonth(tokens.get(i).lower())
            || tokens.get(i).isDigits() && !isGrouped(i)
            || WordSet.has(TIME_NOUNS, tokens.get(i)))) {
      i++;
    }
    return i > at && isTail(i);
  }

  /// "300,000" is no day.
  private boolean isGrouped(int i) {
    return i + 2 < tokens.size()
        && tokens.get(i + 1).glued()
        && tokens.get(i + 2).glued()
        && tokens.get(i + 2).isDigits();
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
              && (isBody(verb, subject) || Unnamed.isOne(tokens, verb, subject))
              && !isDeed(verb, subject)
              && !isHanding(verb)
              && !isOfPlace(verb, subject)
              && !Unnamed.isStowing(tokens, verb);
      case "pledges" ->
          (subject.hasCapital()
                  || subject.from() > 0
                      && subject.to() - subject.from() == 1
                      && subject.first().is("it")
                  || subject.first().is("the")
                      && SpeechWords.hasAny(subject.tokens(), "body", "role"))
              && !(subject.from() == 0
                  && subject.to() == 1
                  && subject.first().lower().endsWith("s")
                  && !isPlace(subject.first().lower()));
      default -> true;
    };
  }

  /// "Exporters have registered sales of 40 tonnes" with somebody else, who may tell of them.
  private boolean isDeed(Match verb, Phrase subject) {
    return SpeechWords.isSpeaker(tokens, subject.to() - 1, "trade")
        && WordSet.isAmong(
            tokens.get(verb.from()).lower(), "register", "registered", "recorded", "logged");
  }

  /// "The United States gave Ukraine 900 rifles": a recipient stands before the number.
  private boolean isHanding(Match verb) {
    int at = is(verb.to(), "the") ? verb.to() + 1 : verb.to();
    int to = at;
    while (to < tokens.size() && tokens.get(to).isCapitalised() && !isNumber(to)) {
      to++;
    }
    return WordSet.isAmong(tokens.get(verb.from()).lower(), "gave", "gives", "give")
        && to > at
        && to < tokens.size()
        && isNumber(to);
  }

  /// "India had 61,000 tonnes", "Suez saw 40 ships": what a place has is no count of its own.
  private boolean isOfPlace(Match verb, Phrase subject) {
    int the = subject.first().is("the") ? 1 : 0;
    return verb.to() - verb.from() == 1
        && WordSet.has(HAVING, tokens.get(verb.from()))
        && Gazetteer.get().in(subject.tokens()).stream()
            .anyMatch(name -> name.from() == the && name.to() == subject.to() - subject.from());
  }

  private static final Set<String> HAVING = WordSet.of("has", "have", "had", "saw", "sees");

  /// A plural at the head of a sentence ("Donors") is no name; these end in s and are.
  private static boolean isPlace(String word) {
    return WordSet.isAmong(
        word,
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
        "minsk");
  }

  /// "gave a figure of 140", "put the total at 30", "spoke of 12": a number is said, not handed
  /// over.
  boolean givesFigure(Match verb) {
    Token word = tokens.get(verb.from());
    boolean gives = WordSet.isAmong(word.lower(), "gave", "gives", "give", "put", "puts");
    for (int i = verb.to(); gives && i < Math.min(tokens.size(), verb.to() + 4); i++) {
      if (Accounts.isReckoning(tokens.get(i))) {
        return hasNumberSoon(verb);
      }
    }
    return WordSet.isAmong(word.lower(), "spoke", "speaks", "speak") && hasNumberSoon(verb);
  }

  /// "…, Volta data showed on Friday": the day on which it was told.
  private boolean isDated(int at) {
    int day = is(at, "on") ? at + 1 : at;
    return day < tokens.size()
        && tokens.get(day).isCapitalised()
        && CalendarWords.isDayOrMonth(tokens.get(day).lower());
  }

  /// "…, Volta data show": the number stood before.
  private boolean isPutBehind(Match verb, Phrase subject) {
    return (isTail(verb.to()) || isDated(verb.to()))
        && is(subject.from() - 1, ",")
        && (hasNumberBefore(subject.from())
            || is(verb.to(), ",") && words.hasNumberSoon(verb.to() + 1));
  }

  /// "Volta puts them at 12": a name that can only be somebody who counts.
  private boolean isCounting(Match verb) {
    return WordSet.has(COUNTING, tokens.get(verb.from()))
        && (!is(verb.from(), "logs") || isNumber(verb.to()));
  }

  private boolean isBody(Match verb, Phrase subject) {
    boolean holds = is(verb.from(), "had") && subject.first().is("it");
    return subject.to() - subject.from() == 1
            && !holds
            && WordSet.isAmong(subject.first().lower(), "it", "he", "she", "they", "we", "i")
        || SpeechWords.hasAny(subject.tokens(), "body", "any-body", "document", "role", "trade")
        || Accounts.isAccount(subject, subject.to() - 1)
        || SpeechWords.isSpeaker(tokens, subject.from(), "title") && subject.hasCapital()
        || is(subject.indexOf("of") - 1, "port") && subject.last().isCapitalised()
        || subject.to() - subject.from() == 1 && CAMEL.matcher(subject.first().text()).matches()
        || subject.hasCapital() && is(subject.to(), ",") && !isTail(subject.to() + 1)
        || subject.to() - subject.from() == 1
            && subject.first().isCapitalised()
            && !subject.first().lower().endsWith("s")
            && isCounting(verb)
        || subject.part(Math.min(subject.from() + 1, subject.to()), subject.to()).hasCapital()
            && subject.from() > 0;
  }

  private static final Set<String> PLACING =
      WordSet.of("put", "puts", "peg", "pegs", "pegged", "values", "valued");

  /// "has" needs its number almost at once, "puts the load" may name what is counted first.
  private boolean hasNumberSoon(Match verb) {
    Token word = tokens.get(verb.from());
    boolean having = word.is("has") || word.is("have") || word.is("had");
    int reach = having ? 3 : WordSet.has(PLACING, word) ? 20 : 7;
    for (int i = verb.to(); i < Math.min(tokens.size(), verb.to() + reach); i++) {
      boolean told = is(i, ",") && Accounts.isReckoning(tokens.get(i - 1)) && i > verb.to();
      if (isTail(i) && !is(i, ":") && !told
          || is(i, "been")
          || having && isParticiple(i) && !(is(i, "only") && isNumber(i + 1))) {
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
        || word.endsWith("wn")
        || word.endsWith("ught")
        || IRREGULAR.contains(word);
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
