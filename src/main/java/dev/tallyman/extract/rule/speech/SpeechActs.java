package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the acts of speech of one sentence.
final class SpeechActs {

  private static final Set<String> BY = Set.of("by", "on", "in");
  private static final Set<String> RECKONINGS =
      Set.of(
          "estimate",
          "estimates",
          "count",
          "counts",
          "reckoning",
          "arithmetic",
          "list",
          "tally",
          "assessment",
          "figures",
          "calculation",
          "calculations",
          "account",
          "records",
          "numbers",
          "data",
          "statistics");
  private static final Set<String> OPENERS = Set.of("“", "\"", "‘", "”", ",", "’");
  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "we", "us", "you", "i");
  private static final int LONGEST_PHRASE = 14;
  private static final int MOST_ACTS = 200;

  private final String text;
  private final List<Token> tokens;
  private final Speakers speakers;
  private final List<SpeechAct> acts = new ArrayList<>();
  private int firstNumber;

  private SpeechActs(String text, Sentence sentence, Speakers speakers) {
    this.text = text;
    this.tokens = sentence.tokens();
    this.speakers = speakers;
  }

  static List<SpeechAct> of(String text, Sentence sentence, Speakers speakers) {
    SpeechActs found = new SpeechActs(text, sentence, speakers);
    for (int i = 0; i < found.tokens.size() && found.acts.size() < MOST_ACTS; ) {
      i = Math.max(i + 1, found.readAt(i));
    }
    found.acts.sort(Comparator.comparingInt(SpeechAct::from));
    return found.acts;
  }

  /// Reads what begins at token `i`; returns the token to go on from.
  private int readAt(int i) {
    Token token = tokens.get(i);
    if (token.is("according") && is(i + 1, "to")) {
      return afterwards(i, i + 2);
    }
    if (Set.of("citing", "quoting").contains(token.lower())
        || Set.of("cites", "quotes").contains(token.lower()) && is(i - 1, "which")) {
      passOn(i);
      return afterwards(i, i + 1);
    }
    if (Set.of("quoted", "cited", "reported", "obtained", "carried").contains(token.lower())
        && is(i + 1, "by")) {
      return relayed(i, i + 2);
    }
    if (token.is("told") && is(i + 1, "by")
        || token.is("it") && is(i + 1, "from") && is(i - 1, "has")) {
      return hearsay(i, i + 2);
    }
    if (BY.contains(token.lower())) {
      int end = reckoning(i);
      if (end > 0) {
        return end;
      }
    }
    if (token.is("adding") && !acts.isEmpty()) {
      acts.add(new SpeechAct(i, i + 1, true, acts.getLast().speaker()));
      return i + 1;
    }
    Optional<Match> verb = SpeechWords.SPEECH.at(tokens, i);
    return verb.isPresent() ? verb(verb.get()) : i + 1;
  }

  private boolean is(int i, String word) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
  }

  /// Whoever is named behind the words: "according to …", "citing …".
  private int afterwards(int from, int begin) {
    Phrase phrase = right(begin);
    if (phrase.isEmpty()) {
      return begin;
    }
    boolean leads = from == 0 || from <= 2 || !isTail(phrase.to());
    acts.add(new SpeechAct(from, phrase.to(), leads, person(phrase)));
    return phrase.to();
  }

  /// "V wrote, citing …": whoever cites another passes on what the other claims.
  private void passOn(int citing) {
    int last = acts.size() - 1;
    if (last >= 0 && citing - acts.get(last).to() <= 3) {
      SpeechAct act = acts.get(last);
      Speaker speaker = act.speaker();
      if (speaker.isNamed() && speaker.kind() == Speaker.Kind.BODY && isTail(citing - 1)) {
        Speaker relayer = new Speaker(speaker.name(), Speaker.Kind.MEDIA);
        acts.set(last, new SpeechAct(act.from(), act.to(), act.leads(), act.reach(), relayer));
      }
    }
  }

  /// "was told by the terminal that …": the innermost mouth counts.
  private int hearsay(int from, int begin) {
    Phrase phrase = right(begin);
    if (phrase.isEmpty()) {
      return begin;
    }
    acts.add(new SpeechAct(from, phrase.to(), true, person(phrase)));
    return phrase.to();
  }

  private boolean isTail(int to) {
    return to >= tokens.size() || ",.;:)”\"".contains(tokens.get(to).text());
  }

  /// "quoted by R": R passes it on, whatever R is.
  private int relayed(int from, int begin) {
    Phrase phrase = right(begin);
    if (phrase.isEmpty() || !phrase.hasCapital()) {
      return begin;
    }
    String name =
        phrase.first().is("the")
            ? phrase.part(phrase.from() + 1, phrase.to()).words()
            : phrase.words();
    acts.add(new SpeechAct(from, phrase.to(), false, new Speaker(name, Speaker.Kind.MEDIA)));
    return phrase.to();
  }

  /// "by the ministry's estimate", "on Volta's count", "by her reckoning".
  private int reckoning(int from) {
    for (int i = from + 2; i < Math.min(tokens.size(), from + 10); i++) {
      if (!RECKONINGS.contains(tokens.get(i).lower())) {
        continue;
      }
      int end = i;
      if (is(end - 1, "own")) {
        end--;
      }
      boolean possessive = is(end - 1, "'s") || is(end - 1, "'");
      boolean pronoun =
          end - 1 == from + 1
              && Set.of("his", "her", "its", "their").contains(tokens.get(end - 1).lower());
      if (possessive || pronoun) {
        Phrase owner = phrase(from + 1, possessive ? end - 1 : end);
        if (owner.has(",") || owner.has("by") || owner.has("on") || owner.has("in")) {
          return 0;
        }
        acts.add(new SpeechAct(from, i + 1, from < 3, speakers.of(owner)));
        return i + 1;
      }
      return 0;
    }
    return 0;
  }

  private Phrase phrase(int from, int to) {
    return new Phrase(text, tokens, from, to);
  }

  private int verb(Match verb) {
    if (isNoun(verb)) {
      return verb.to();
    }
    Phrase inverted = inverted(verb);
    if (!inverted.isEmpty()) {
      acts.add(new SpeechAct(verb.from(), inverted.to(), verb.from() == 0, person(inverted)));
      return inverted.to();
    }
    Phrase subject = left(verb.from());
    if (!subject.isEmpty() && fits(verb, subject)) {
      int end = isTold(verb) ? right(verb.to()).to() : verb.to();
      int reach = relative(subject.from(), end);
      boolean leads = reach == 0 && leads(subject.from(), end);
      acts.add(new SpeechAct(subject.from(), verb.to(), leads, reach, person(subject)));
      if (isTold(verb)) {
        told(verb.to());
      }
    }
    return verb.to();
  }

  /// "…, said Ada Bell", "so finds the Volta Desk": the speaker behind the verb.
  private Phrase inverted(Match verb) {
    boolean so = is(verb.from() - 1, "so");
    boolean behind = verb.from() == 0 || OPENERS.contains(tokens.get(verb.from() - 1).text());
    if (isTold(verb) || !(so && isSaying(verb) || behind && verb.meaning().equals("says"))) {
      return phrase(0, 0);
    }
    Phrase phrase = right(verb.to());
    boolean closed = isTail(phrase.to()) || is(phrase.to(), "who") || isTime(phrase.to());
    return !phrase.isEmpty() && closed && isName(phrase) ? phrase : phrase(0, 0);
  }

  /// What is said follows the verb, unless it stood before: then the act is put in or put behind.
  private boolean leads(int subject, int end) {
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
  private int relative(int subject, int end) {
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

  private boolean isNumber(int i) {
    return tokens.get(i).isDigits() || NumberLikes.isNumberWord(tokens.get(i).lower());
  }

  private static boolean isSaying(Match verb) {
    return verb.meaning().equals("says") || verb.meaning().equals("counts");
  }

  /// "their report", "a claim", "the estimated total": no verb after an article or a possessive.
  private boolean isNoun(Match verb) {
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

  private boolean isTold(Match verb) {
    return Set.of("told", "tell", "tells", "informed").contains(tokens.get(verb.from()).lower());
  }

  /// To whom it was told: a paper that now passes it on, or nobody who matters.
  private void told(int begin) {
    Phrase hearer = right(begin);
    if (!hearer.isEmpty() && hearer.hasCapital()) {
      boolean agency =
          Set.of("agency", "newspaper", "broadcaster", "daily")
              .contains(tokens.get(Math.min(begin + 1, tokens.size() - 1)).lower());
      Phrase bare = hearer.first().is("the") ? hearer.part(hearer.from() + 1, hearer.to()) : hearer;
      if (agency && bare.to() - bare.from() > 1) {
        String name = bare.part(bare.from() + 1, bare.to()).words();
        acts.add(new SpeechAct(begin, hearer.to(), false, new Speaker(name, Speaker.Kind.MEDIA)));
      } else if (SpeechWords.isMedia(bare.tokens())) {
        acts.add(
            new SpeechAct(
                begin, hearer.to(), false, new Speaker(bare.words(), Speaker.Kind.MEDIA)));
      }
    }
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
  private boolean fits(Match verb, Phrase subject) {
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

  private static boolean isName(Phrase phrase) {
    Token first = phrase.first();
    return phrase.hasCapital()
        || first.is("the")
        || Set.of("he", "she", "it", "they").contains(first.lower())
        || SpeechWords.isSpeaker(phrase.all(), phrase.from(), "trade");
  }

  /// The subject before a verb: back over its auxiliaries and over what is put between commas.
  private Phrase left(int verb) {
    int to = backOverAuxiliaries(verb);
    if (to > 0 && is(to - 1, ",")) {
      int open = openingComma(to - 1);
      if (open <= 0) {
        return phrase(0, 0);
      }
      Phrase between = phrase(open + 1, to - 1);
      if (isAppositive(between)) {
        return between;
      }
      to = backOverAuxiliaries(open);
    }
    int from = to;
    while (from > 0 && to - from < LONGEST_PHRASE && !isBorder(from - 1) && !isVerb(from - 1)) {
      from--;
    }
    return tail(behindArticle(phrase(behindStamp(from, to), to)));
  }

  /// "09:14 The coastguard", "2/ Kayrros": a stamp at the head of a line is no part of a name.
  private int behindStamp(int from, int to) {
    int at = from;
    while (at < to && from < 4 && !tokens.get(at).isWord()) {
      at++;
    }
    return at;
  }

  /// "Since December the tracker": an article begins a phrase anew unless something joins it to the
  /// words before it ("officials of the Desk").
  private Phrase behindArticle(Phrase phrase) {
    for (int i = phrase.to() - 1; i > phrase.from(); i--) {
      boolean article = is(i, "the") || is(i, "a") || is(i, "an");
      boolean time = SpeechWords.DAYS.contains(tokens.get(i - 1).lower()) || tokens.get(i - 1).isDigits();
      if (article && time) {
        return phrase.part(i, phrase.to());
      }
    }
    return phrase;
  }

  private int backOverAuxiliaries(int at) {
    int to = at;
    while (to > 0
        && (SpeechWords.AUXILIARIES.contains(tokens.get(to - 1).lower())
            || "‘“".contains(tokens.get(to - 1).text()))) {
      to--;
    }
    return to;
  }

  private int openingComma(int close) {
    for (int i = close - 1; i > 0 && close - i < 20; i--) {
      if (is(i, ",")) {
        return i;
      }
    }
    return -1;
  }

  /// "the officer, Mr Abdi Bell, told us": the name between the commas is the subject.
  private static boolean isAppositive(Phrase between) {
    return !between.isEmpty()
        && between.to() - between.from() <= 6
        && between.tokens().stream()
            .allMatch(token -> token.isCapitalised() || token.glued() || token.is("the"));
  }

  private boolean isBorder(int i) {
    Token token = tokens.get(i);
    boolean mark = !token.isWord() && !token.isDigits() && !isInsideWord(i);
    return mark || SpeechWords.BORDERS.contains(token.lower());
  }

  private boolean isInsideWord(int i) {
    boolean hyphen = Set.of("-", "‑", "’", "'", "&", ".").contains(tokens.get(i).text());
    return hyphen
        && i + 1 < tokens.size()
        && (tokens.get(i).glued() && tokens.get(i + 1).glued()
            || tokens.get(i).is("&")
            || tokens.get(i).glued() && !tokens.get(i).is(".") && !tokens.get(i).is("-"));
  }

  /// What is left of a phrase that opens with an adverbial: "In January Berlin" is Berlin.
  private Phrase tail(Phrase phrase) {
    if (!phrase.isEmpty() && PRONOUNS.contains(phrase.last().lower())) {
      return phrase(phrase.to() - 1, phrase.to());
    }
    if (phrase.isEmpty() || !SpeechWords.PREPOSITIONS.contains(phrase.first().lower())) {
      return phrase;
    }
    for (int i = phrase.to() - 1; i > phrase.from(); i--) {
      if (SpeechWords.DETERMINERS.contains(tokens.get(i).lower())
          || PRONOUNS.contains(tokens.get(i).lower())) {
        return phrase(i, phrase.to());
      }
    }
    int from = phrase.to();
    while (from > phrase.from() + 1
        && tokens.get(from - 1).isCapitalised()
        && !SpeechWords.DAYS.contains(tokens.get(from - 1).lower())) {
      from--;
    }
    return phrase(from, phrase.to());
  }

  /// The phrase that begins at `begin` and runs to the next border.
  private Phrase right(int begin) {
    int to = begin;
    while (to < tokens.size()
        && to - begin < LONGEST_PHRASE
        && !isBorder(to)
        && !(to > begin && PRONOUNS.contains(tokens.get(to).lower()))
        && !tokens.get(to).isDigits()
        && !(to > begin && isVerb(to))
        && !isTime(to)) {
      to++;
    }
    return phrase(begin, to);
  }

  private boolean isVerb(int i) {
    return SpeechWords.AUXILIARIES.contains(tokens.get(i).lower())
        || SpeechWords.SPEECH
                .at(tokens, i)
                .filter(match -> !match.meaning().equals("counts"))
                .isPresent()
            && !is(i - 1, "the")
            && !is(i - 1, "a")
            && !is(i - 1, "own")
            && !is(i - 1, "'s")
            && !is(i - 1, "confidential")
            && SpeechWords.SPEAKERS.at(tokens, i).isEmpty();
  }

  private boolean isTime(int i) {
    return is(i, "on")
            && i + 1 < tokens.size()
            && (SpeechWords.DAYS.contains(tokens.get(i + 1).lower())
                || tokens.get(i + 1).isDigits())
        || is(i, "in")
            && i + 1 < tokens.size()
            && (SpeechWords.DAYS.contains(tokens.get(i + 1).lower())
                || is(i + 1, "a")
                || is(i + 1, "its"))
        || is(i, "at") && is(i + 1, "the")
        || SpeechWords.DAYS.contains(tokens.get(i).lower())
            && i > 0
            && !tokens.get(i - 1).isCapitalised();
  }

  /// The speaker of a phrase; a person named in apposition behind it ("the spokesman, Ada Bell")
  /// goes before the role, a person named first is followed by one.
  private Speaker person(Phrase phrase) {
    int comma = phrase.to();
    if (is(comma, ",")) {
      Phrase next = right(comma + 1);
      if (!next.isEmpty()
          && isAppositive(next)
          && next.to() - next.from() > 1
          && isTail(next.to())
          && SpeechWords.hasAny(phrase.tokens(), "role")) {
        return remembered(next);
      }
    }
    Phrase capitals = phrase;
    int of = phrase.indexOf("of");
    if (of > phrase.from() + 1) {
      capitals = phrase.part(phrase.from(), of);
    }
    if (isPersonal(capitals, phrase.to())) {
      return remembered(capitals);
    }
    return speakers.of(phrase);
  }

  private Speaker remembered(Phrase phrase) {
    Speaker speaker = speakers.person(phrase);
    speakers.remember(speaker);
    return speaker;
  }

  /// Two or three capitalised words without a word for a body are a person where a personal
  /// apposition follows, or where "of" a body does.
  private boolean isPersonal(Phrase phrase, int end) {
    int words = 0;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      boolean joined = tokens.get(i).glued();
      if (!tokens.get(i).isCapitalised() && !joined
          || SpeechWords.SPEAKERS.at(tokens, i).isPresent()
          || tokens.get(i).is("'s")) {
        return false;
      }
      words += joined ? 0 : 1;
    }
    boolean introduced =
        is(end, ",")
                && (is(end + 1, "who")
                    || is(end + 1, "the")
                    || is(end + 1, "a")
                    || is(end + 1, "an")
                    || is(end + 1, "our")
                    || is(end + 1, "its")
                    || is(end + 1, "whose"))
            || end > phrase.to();
    return (words == 2 || words == 3)
        && introduced
        && !SpeechWords.isMedia(phrase.tokens())
        && SpeechWords.SPEAKERS.in(phrase.tokens()).isEmpty();
  }
}
