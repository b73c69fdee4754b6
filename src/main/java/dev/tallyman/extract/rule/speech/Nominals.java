package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the words of a noun phrase tell by themselves, whoever was named before: its head, its name
/// without articles and descriptions, whether a nation or a body makes a name of it.
final class Nominals {

  private static final Set<String> OFFICIAL =
      WordSet.of("officials", "authorities", "experts", "analysts", "lawmakers", "prosecutors");

  private static final Set<String> HOUSED =
      WordSet.of(
          "analysts",
          "researchers",
          "experts",
          "economists",
          "scientists",
          "strategists",
          "colleagues",
          "staff");

  /// "two Ukrainian officials" are Ukrainian officials.
  private static final Set<String> SOME = WordSet.of("two", "three", "four", "five", "several");

  /// Bodies of which a state has one, and a company none.
  private static final Set<String> STATE =
      WordSet.parse("navy army police customs coastguard military government parliament air");

  /// Verbs of the past that do not end in "ed".
  private static final Set<String> IRREGULAR =
      WordSet.parse(
          "bought sold sent took gave brought found held kept made met put ran saw began came went"
              + " left flew drew paid spent built caught lost won wrote spoke stood sat led drove chose");

  private static final Set<String> COMPLEMENTS =
      WordSet.of(
          "of",
          "in",
          "with",
          "at",
          "from",
          "for",
          "familiar",
          "close",
          "there",
          "who",
          "on",
          "briefed",
          "involved");

  /// Small words with the capital of a sentence: "As Ada Bell, who sells fish, told it".
  private static final Set<String> OPENING =
      WordSet.parse(
          "as after before because while when if though although whether since unless and but yet so"
              + " or like citing quoting asked according per about even then meanwhile now only that"
              + " what who which where to");

  static boolean isProper(Phrase sentence, int at) {
    Token token = sentence.all().get(at);
    boolean opener = at == 0 && WordSet.has(OPENING, token);
    return token.isCapitalised()
        && !opener
        && !CalendarWords.isDayOrMonth(token.lower())
        && !WordSet.has(SpeechWords.DETERMINERS, token)
        && !WordSet.has(SpeechWords.PREPOSITIONS, token);
  }

  static boolean isVerb(Phrase sentence, int at) {
    return at < sentence.to()
        && (WordSet.has(SpeechWords.AUXILIARIES, sentence.all().get(at))
            || isPast(sentence, at)
            || isInflected(sentence.all().get(at).text()));
  }

  /// "shipped", "sent", in small letters.
  static boolean isPast(Phrase sentence, int at) {
    Token token = sentence.all().get(at);
    String word = token.text();
    return WordSet.has(IRREGULAR, token) && word.equals(token.lower())
        || word.endsWith("ed") && isInflected(word);
  }

  /// Whether a verb of the past stands behind its first word.
  static boolean hasPast(Phrase phrase) {
    for (int i = phrase.from() + 1; i < phrase.to(); i++) {
      if (isPast(phrase, i)
          && !phrase.all().get(i - 1).is("-")
          && SpeechWords.SPEAKERS.at(phrase.all(), i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// A word in small letters that ends like "loaded" or "loads".
  private static boolean isInflected(String word) {
    boolean ends =
        word.endsWith("s") && word.length() > 1 || word.endsWith("ed") && word.length() > 2;
    return ends && isInSmallLetters(word);
  }

  private static boolean isInSmallLetters(String word) {
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      if (Character.getType(word.codePointAt(i)) != Character.LOWERCASE_LETTER) {
        return false;
      }
    }
    return true;
  }

  /// "Ukrainian officials", "UN experts": a nation or body makes a name of a bare plural.
  static boolean isNational(Phrase phrase) {
    return phrase.to() - phrase.from() > 1
        && phrase.first().isCapitalised()
        && !WordSet.has(SpeechWords.DETERMINERS, phrase.first())
        && !(phrase.first().lower().endsWith("s")
            && WordSet.has(SpeechWords.NOBODY, phrase.first()))
        && !WordSet.isAmong(
            phrase.first().lower(),
            "many",
            "some",
            "most",
            "other",
            "western",
            "member",
            "several",
            "senior",
            "everyone",
            "everybody",
            "nobody",
            "somebody",
            "someone",
            "anybody",
            "anyone",
            "few");
  }

  /// "the officials of the Volta Desk", "authorities in Kherson", "officials at the Volta Desk".
  static boolean isOfBody(Phrase phrase) {
    int of = phrase.indexOf("of");
    boolean ofSome =
        of > phrase.from() && phrase.first().is("the") && phrase.part(of, phrase.to()).hasCapital();
    return ofSome || isPlaced(phrase);
  }

  private static boolean isPlaced(Phrase phrase) {
    for (int i = phrase.from() + 1; i < phrase.to(); i++) {
      if (WordSet.isAmong(phrase.all().get(i).lower(), "in", "at", "of", "from", "with")) {
        return WordSet.has(OFFICIAL, phrase.all().get(i - 1))
            && phrase.part(i, phrase.to()).hasCapital();
      }
    }
    return false;
  }

  /// The noun before its complements: "people" in "two people familiar with the matter".
  static String head(Phrase phrase) {
    for (int i = phrase.from() + 1; i < phrase.to(); i++) {
      Token word = phrase.all().get(i);
      if (WordSet.has(COMPLEMENTS, word)) {
        return phrase.all().get(i - 1).lower();
      }
    }
    return phrase.last().lower();
  }

  /// Without article, "same", and what stands in apposition to a name of an agency.
  static Phrase bare(Phrase phrase) {
    int from = phrase.from();
    while (from < phrase.to()
        && WordSet.isAmong(
            phrase.all().get(from).lower(),
            "the",
            "a",
            "an",
            "same",
            "another",
            "confidential",
            "newspaper",
            "own")) {
      from++;
    }
    if (from + 1 < phrase.to()
        && WordSet.has(SOME, phrase.all().get(from))
        && isNational(phrase.part(from + 1, phrase.to()))) {
      from++;
    }
    if (from + 1 < phrase.to()
        && WordSet.isAmong(
            phrase.all().get(from).text(), "agency", "broadcaster", "daily", "website")
        && phrase.all().get(from + 1).isCapitalised()) {
      from++;
    }
    return phrase.part(behindDescription(phrase, from), phrase.to());
  }

  /// "tracker Kayrros", "broker Halberd & Sons", "the country's Bureau of Customs": a common noun
  /// before a name tells what it names.
  static int behindDescription(Phrase phrase, int from) {
    boolean national =
        from + 1 < phrase.to()
            && phrase.all().get(from).isCapitalised()
            && isDescription(phrase, from + 1)
            && !SpeechWords.isMedia(phrase.tokens());
    int genitive = phrase.indexOf("'s");
    boolean owned =
        genitive > from && (isCommonNoun(phrase, genitive + 1) || isCommonNoun(phrase, from));
    int at =
        owned ? genitive + 1 : national && genitive < 0 || isTrade(phrase, from) ? from + 1 : from;
    while (at < phrase.to() && isDescription(phrase, at)) {
      at++;
    }
    boolean name = at < phrase.to() && phrase.all().get(at).isCapitalised();
    boolean titled = SpeechWords.hasAny(phrase.part(from, at).tokens(), "role", "title");
    return name && !titled ? at : from;
  }

  /// "Farmer" of "Farmer Ada Bell said", "Charity" of "Charity Halden Aid said".
  private static boolean isTrade(Phrase phrase, int at) {
    return at == phrase.from()
        && phrase.opens()
        && at + 1 < phrase.to()
        && phrase.all().get(at + 1).isCapitalised()
        && !phrase.first().lower().endsWith("s")
        && (SpeechWords.isSpeaker(phrase.all(), at, "trade")
            || WordSet.isAmong(
                phrase.first().lower(),
                "charity",
                "tracker",
                "consultancy",
                "brokerage",
                "airline"));
  }

  /// The house of "analysts at Nordhaven Bank", "researchers of the Volta Centre": it speaks
  /// through them.
  static @Nullable Phrase houseOf(Phrase phrase) {
    for (int i = phrase.from() + 1; i < phrase.to() - 1; i++) {
      boolean joins = WordSet.isAmong(phrase.all().get(i).lower(), "at", "of", "from", "with");
      boolean ofStaff = i > phrase.from() + 1 && phrase.all().get(i - 2).is("of");
      if (joins && !ofStaff && WordSet.has(HOUSED, phrase.all().get(i - 1))) {
        Phrase house = phrase.part(i + 1, phrase.to());
        return house.hasCapital() ? house : null;
      }
    }
    return null;
  }

  /// "Abimassa" of "their association Abimassa": a name behind the noun for a body.
  static @Nullable Phrase namedBehind(Phrase phrase) {
    int at = phrase.from() + 1;
    while (at < phrase.to() && isCommonNoun(phrase, at)) {
      at++;
    }
    boolean body =
        at > phrase.from() + 1 && SpeechWords.isSpeaker(phrase.all(), at - 1, "body", "any-body");
    Phrase name = phrase.part(at, phrase.to());
    return body && Appositions.isAppositive(name) ? name : null;
  }

  /// "two people familiar with the schedule": nobody, whatever they have read.
  static boolean isPeople(Phrase phrase) {
    Phrase rest = phrase.part(Math.min(phrase.from() + 1, phrase.to()), phrase.to());
    boolean some = isCounted(phrase) && !rest.isEmpty() && !rest.hasCapital();
    return some
        || phrase.to() - phrase.from() > 2
            && WordSet.isAmong(head(phrase), "people", "sources", "source", "person", "insiders")
            && !(phrase.opens() ? phrase.part(phrase.from() + 1, phrase.to()) : phrase)
                .hasCapital();
  }

  /// "its agriculture ministry", "their navy": a body of a state just named.
  static boolean isStates(Phrase phrase) {
    int body = phrase.from() + 1;
    while (body < phrase.to() && !SpeechWords.isSpeaker(phrase.all(), body, "body")) {
      body++;
    }
    boolean ends =
        body < phrase.to()
            && SpeechWords.SPEAKERS.at(phrase.all(), body).orElseThrow().to() == phrase.to();
    return ends
        && WordSet.isAmong(phrase.first().lower(), "its", "their")
        && (body > phrase.from() + 1 || isState(phrase.all().get(body).lower()));
  }

  static boolean isState(String body) {
    return STATE.contains(body);
  }

  /// "the researchers": those of the body that spoke last.
  static boolean isHoused(Phrase phrase) {
    return phrase.to() - phrase.from() == 2
        && phrase.first().is("the")
        && HOUSED.contains(phrase.last().text());
  }

  /// "ship-tracking firm": small words, by hyphens too.
  private static boolean isDescription(Phrase phrase, int at) {
    if (phrase.all().get(at).glued() && WordSet.isAmong(phrase.all().get(at).text(), "'", "’")) {
      return at > phrase.from() && isCommonNoun(phrase, at - 1);
    }
    boolean hyphen = phrase.all().get(at).is("-") && at + 1 < phrase.to();
    int word = hyphen ? at + 1 : at;
    boolean behind = word > phrase.from() && phrase.all().get(word - 1).is("-");
    return behind && !phrase.all().get(word).isCapitalised()
        || isCommonNoun(phrase, at) && !NameWords.isParticle(phrase.all(), at);
  }

  static boolean isCommonNoun(Phrase phrase, int at) {
    Token token = phrase.all().get(at);
    return token.isWord()
        && !token.isCapitalised()
        && !token.glued()
        && !WordSet.has(SpeechWords.PREPOSITIONS, token)
        && !token.is("of")
        && !token.is("to")
        && !token.is("and")
        && !WordSet.has(SpeechWords.DETERMINERS, token);
  }

  static boolean isSentenceCapital(Phrase phrase) {
    return phrase.opens()
        && phrase.to() - phrase.from() == 1
        && (SpeechWords.isSpeaker(phrase.all(), phrase.from(), "trade")
            || WordSet.has(SpeechWords.NOBODY, phrase.first())
            || SpeechWords.isSpeaker(phrase.all(), phrase.from(), "role"));
  }

  /// "two traders", "some traders".
  static boolean isCounted(Phrase phrase) {
    return WordSet.has(SOME, phrase.first());
  }

  static boolean indefinite(Phrase phrase) {
    return WordSet.isAmong(phrase.first().lower(), "a", "an", "one", "another");
  }

  private Nominals() {}
}
