package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Of which words the name of a person is made: capitals, initials, particles ("María del Carmen
/// Ortiz", "L. Quaye"), and the titles before them.
final class NameWords {

  private static final Set<String> HONOURS =
      WordSet.parse("SC QC KC MP MEP TD MLA MSP PhD OBE CBE MBE");

  private static final int LONGEST_SHORT = 5;

  private NameWords() {}

  static String titleCase(String capitals) {
    StringBuilder cased = new StringBuilder();
    for (String capital : capitals.split(" ", -1)) {
      String word = capital.replace('İ', 'I').toLowerCase(Locale.ROOT);
      boolean small =
          WordSet.isAmong(
              word, "of", "the", "and", "for", "on", "in", "at", "to", "es", "de", "del", "des",
              "du", "von");
      cased.append(cased.isEmpty() ? "" : " ");
      cased.append(
          small || word.isEmpty()
              ? word
              : Spellings.isLegalForm(word) && !cased.isEmpty()
                  ? capital
                  : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return cased.toString();
  }

  /// "ELENA Moncayo" and "ELENA MONCAYO" are Elena Moncayo, "WFP" alone is not.
  static String inSmallLetters(String name) {
    StringBuilder small = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      boolean shouted = word.length() > 2 && Words.isUpper(word);
      small.append(small.isEmpty() ? "" : " ").append(shouted ? titleCase(word) : word);
    }
    return small.toString();
  }

  static boolean isTitle(Phrase phrase, int at) {
    boolean two =
        at > phrase.from()
            && SpeechWords.SPEAKERS
                .at(phrase.all(), at - 1)
                .filter(match -> match.meaning().equals("role") && match.to() == at + 1)
                .isPresent();
    return two
        || SpeechWords.isSpeaker(phrase.all(), at, "title", "role")
        || SpeechWords.isSpeaker(phrase.all(), at, "trade")
            && !phrase.all().get(at).lower().endsWith("s")
        || phrase.all().get(at).is(".") && at > phrase.from() && isTitle(phrase, at - 1);
  }

  /// "Auditor General" is one title.
  private static boolean isOneTitle(Phrase phrase, int at) {
    return SpeechWords.SPEAKERS.at(phrase.all(), at).filter(it -> it.to() > at + 1).isPresent();
  }

  static boolean isNameWord(Phrase phrase, int at) {
    Token token = phrase.all().get(at);
    boolean joined =
        token.is("-") && token.glued() && phrase.all().get(at - 1).isCapitalised()
            || token.glued()
                && at > 1
                && phrase.all().get(at - 1).is("-")
                && phrase.all().get(at - 2).isCapitalised();
    if (joined && isHyphenTitle(phrase, at)) {
      return false;
    }
    return joined
        || isInside(phrase, at)
        || isInitial(phrase.all(), at)
        || isParticle(phrase.all(), at)
        || token.isCapitalised()
            && (!CalendarWords.isDayOrMonth(token.lower()) || isFirstName(phrase, at))
            && !WordSet.has(SpeechWords.DETERMINERS, token)
            && !WordSet.has(SpeechWords.PREPOSITIONS, token)
            && SpeechWords.SPEAKERS.at(phrase.all(), at).isEmpty();
  }

  /// The "Jan" of "Foreign Minister Jan Bell".
  private static boolean isFirstName(Phrase phrase, int at) {
    return at > phrase.from()
        && at + 1 < phrase.to()
        && phrase.all().get(at + 1).isCapitalised()
        && isTitle(phrase, at - 1);
  }

  /// The "-General" of "Comptroller-General Ada Bell".
  private static boolean isHyphenTitle(Phrase phrase, int at) {
    int first = phrase.all().get(at).is("-") ? at - 1 : at - 2;
    return first >= 0
        && SpeechWords.SPEAKERS.at(phrase.all(), first).filter(it -> it.to() > at).isPresent();
  }

  private static final Set<String> PARTICLES =
      WordSet.of(
          "al", "el", "de", "da", "do", "dos", "das", "di", "del", "della", "du", "van", "von",
          "der", "den", "bin", "bint", "ibn", "ben", "la", "le", "ter", "ul", "y");

  /// "del" of "María del Carmen Ortiz".
  static boolean isParticle(List<Token> tokens, int at) {
    boolean hyphen = at + 2 < tokens.size() && isHyphen(tokens.get(at + 1));
    return at > 0
        && at + 1 < tokens.size()
        && PARTICLES.contains(tokens.get(at).text())
        && isCapitalOrParticle(tokens.get(at - 1))
        && isCapitalOrParticle(tokens.get(hyphen ? at + 2 : at + 1));
  }

  private static boolean isHyphen(Token token) {
    return token.glued() && (token.is("-") || token.is("‑"));
  }

  /// The hyphen of "al-Masri", the "'Brien" of "O'Brien".
  private static boolean isInside(Phrase phrase, int at) {
    boolean hyphen =
        at > 0
            && at + 1 < phrase.all().size()
            && isHyphen(phrase.all().get(at))
            && phrase.all().get(at + 1).isCapitalised()
            && PARTICLES.contains(phrase.all().get(at - 1).text());
    return hyphen || at > 0 && isElided(phrase.all().get(at));
  }

  /// "'Brien" of "O'Brien".
  static boolean isElided(Token token) {
    String word = token.text();
    return token.glued()
        && word.length() > 2
        && "'’".indexOf(word.charAt(0)) >= 0
        && Character.isUpperCase(word.codePointAt(1))
        && Character.isLowerCase(word.codePointAt(2));
  }

  private static boolean isCapitalOrParticle(Token token) {
    return token.isCapitalised() || PARTICLES.contains(token.text());
  }

  /// "Ada Bell" of "Ada Bell QC".
  static Phrase withoutHonours(Phrase name) {
    boolean honoured = name.to() - name.from() > 2 && HONOURS.contains(name.last().text());
    return honoured ? name.part(name.from(), name.to() - 1) : name;
  }

  /// The stop of "L. Quaye".
  static boolean isInitial(List<Token> tokens, int at) {
    return at > 0
        && tokens.get(at).is(".")
        && tokens.get(at).glued()
        && tokens.get(at - 1).text().length() == 1
        && tokens.get(at - 1).isCapitalised();
  }

  /// The stops of "Maj. Gen. Ada Bell".
  static boolean isTitleStop(List<Token> tokens, int at) {
    return at > 0
        && at + 1 < tokens.size()
        && tokens.get(at).is(".")
        && tokens.get(at).glued()
        && tokens.get(at + 1).isCapitalised()
        && tokens.get(at - 1).isCapitalised()
        && tokens.get(at - 1).text().length() < LONGEST_SHORT
        && SpeechWords.isSpeaker(tokens, at - 1, "title", "role");
  }

  /// "Ada Bell" of "FNV's Ada Bell" and "the union's Ada Bell".
  private static boolean isHousedName(Phrase phrase, int from, int to) {
    boolean name = to - from > 1 && to - from < 4 && from > phrase.from() + 1;
    if (!name || !phrase.all().get(from - 1).is("'s")) {
      return false;
    }
    String house = phrase.all().get(from - 2).text();
    return house.matches("\\p{Lu}{2,6}")
        || SpeechWords.hasAny(phrase.part(phrase.from(), from - 1).tokens(), "body", "any-body")
        || isPlainName(phrase.part(phrase.from(), from - 1)) && isPlainName(phrase.part(from, to));
  }

  /// "Halden" and "Ada Bell" of "Halden's Ada Bell": no place, no paper, no "Moody's Ratings".
  private static boolean isPlainName(Phrase name) {
    return name.tokens().stream().allMatch(Token::isCapitalised)
        && !WordSet.isAmong(name.last().lower(), "lloyd", "moody", "farmers", "women", "children")
        && !HeadNames.isFormed(name.words())
        && SpeechWords.AGENCIES.in(name.tokens()).isEmpty()
        && SpeechWords.SPEAKERS.in(name.tokens()).isEmpty()
        && Gazetteer.get().in(name.tokens()).isEmpty();
  }

  /// Two or three capitalised words behind a title or a role, or such words that hold nothing that
  /// marks a body.
  static @Nullable Phrase personIn(Phrase phrase, @Nullable Speaker person) {
    int to = phrase.indexOf("of") > phrase.from() ? phrase.indexOf("of") : phrase.to();
    int from = to;
    while (from > phrase.from() && isNameWord(phrase, from - 1)) {
      from--;
    }
    for (int i = to - 1;
        i >= phrase.from() && from == to && phrase.all().get(i).isCapitalised();
        i--) {
      boolean titled = i > phrase.from() && isTitle(phrase, i - 1);
      from = titled && !isOneTitle(phrase, i - 1) ? i : from;
    }
    if (from > phrase.from() + 1
        && !isTitle(phrase, from - 1)
        && !WordSet.has(SpeechWords.PREPOSITIONS, phrase.all().get(from - 1))
        && SpeechWords.isSpeaker(phrase.all(), from - 2, "title")) {
      from--;
    }
    boolean titled = from > phrase.from() && isTitle(phrase, from - 1);
    if (isHousedName(phrase, from, to)) {
      return phrase.part(from, to);
    }
    int length = to - from;
    if (length == 0 || !(titled || length > 1 && from == phrase.from())) {
      return null;
    }
    from += isParticle(phrase.all(), from) ? 1 : 0;
    Phrase name = phrase.part(from, to);
    if (titled) {
      return name;
    }
    return person != null && name.words().equals(person.name()) ? name : null;
  }

  private static final Pattern PAPER =
      Pattern.compile(
          "(?i)^(?:(?:joint|press|media|news) )?(?:statement|report|note|bulletin|release|reply|answer"
              + "|remarks|notice) (?:of|by|from) (?:the )?");

  /// "Statement of the Harbour Board" is the board's.
  static String withoutPaper(String name) {
    boolean single = name.indexOf(' ') == name.lastIndexOf(' ');
    return single ? name : PAPER.matcher(name).replaceFirst("");
  }
}
