package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names of bodies and persons in the head of a report: "the Minister of Works, the Hon. Ada
/// Bell", "PORT OF AQABA", "Halden Trading AS".
final class HeadNames {

  private static final Pattern PLACED = Pattern.compile("\\s+(?:on|at|in|dated)\\s+\\d.*");

  /// "Port of Aqaba", "Halden Trading AS": names of bodies by their form.
  private static final Pattern FORMED =
      Pattern.compile(
          "(?:Port|City|State|Government|Municipality|University|Bank|House|Harbour|Airport) of"
              + " \\p{Lu}.*|\\p{Lu}.*"
              + " (?i:plc|ltd|limited|inc|llc|asa|as|ag|gmbh|nv|bv|spa|corp|co|pty|oy|ab|sa|s\\.a|sarl|s\\.p\\.a|s\\.l|b\\.v|n\\.v|d\\.d|d\\.o\\.o|a\\.s|s\\.a\\.c|s\\.a\\.s|kft|zrt|oyj|aps|pjsc|jsc|ojsc|srl)\\.?");

  private static final Set<String> MEDIA_WORDS = WordSet.of("wire", "news", "digest", "times");

  /// What names have in small letters.
  private static final Set<String> SMALL =
      WordSet.of("of", "for", "and", "the", "on", "es", "de", "&", "plc");

  private static final List<String> SEATED =
      List.of("Embassy", "Consulate", "High Commission", "Mission", "Delegation", "Legation");

  /// Bodies that have no "on" in their names, as a panel or a council may.
  private static final Set<String> ADMINISTERING =
      WordSet.parse(
          "ministry authority government customs police navy army guard embassy bank company"
              + " service administration");

  /// Small words that stand inside of names, or lead up to what is no name any more.
  private static final Set<String> LINKS =
      WordSet.parse(
          "of for and the on in at with under as to de es del la las los el le les et du des y e da"
              + " do dos van von der & al");

  private static final int ACRONYM = 7;
  private static final int PORTFOLIO = 8;

  private final String text;
  private final SpeakerNames names;

  HeadNames(String text, SpeakerNames names) {
    this.text = text;
    this.names = names;
  }

  /// Whether these words are a newspaper's or an agency's name.
  static boolean isPaper(List<Token> name) {
    return SpeechWords.isMedia(name)
        || name.stream().anyMatch(token -> WordSet.has(MEDIA_WORDS, token));
  }

  static boolean isFormed(String name) {
    return FORMED.matcher(name.strip()).matches();
  }

  private static String inSmallLetters(String name) {
    boolean acronym = name.indexOf(' ') < 0 && name.length() < ACRONYM;
    return Words.isUpper(name) && !acronym ? NameWords.titleCase(name) : name;
  }

  static boolean isName(String part) {
    if (part.length() <= 3 || part.isBlank()) {
      return false;
    }
    String words = part.strip();
    for (int at = 0; at < words.length(); ) {
      int end = at;
      while (end < words.length() && !isBlank(words.charAt(end))) {
        end++;
      }
      String word = words.substring(at, end);
      boolean seat = (word.equals("in") || word.equals("to")) && isSeated(words.substring(0, at));
      if (!SMALL.contains(word) && !seat && !Character.isUpperCase(words.codePointAt(at))) {
        return false;
      }
      at = end;
      while (at < words.length() && isBlank(words.charAt(at))) {
        at++;
      }
    }
    return true;
  }

  /// "Embassy of Japan in Accra", "Mission to the UN": a country has many of them, each in its
  /// town.
  static boolean isSeated(String name) {
    return SEATED.stream().anyMatch(name::contains);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /// "Port Board" of "Port Board on 4 June".
  static String undated(String name) {
    return PLACED.matcher(name).replaceFirst("");
  }

  /// "of the Minister of Works, the Hon. Ada Bell, at …": the person named, else the body.
  @Nullable Speaker issuer(int from, int to) {
    Speaker person = titled(from, to);
    if (person != null) {
      return person;
    }
    String rest = text.substring(from, to);
    String name = closed(undated(rest.substring(0, comma(rest)).strip()));
    Speaker body = body(from, from + name.length());
    return body != null ? body : named(name);
  }

  /// "Produced by OCHA Ukraine": an issuer may have a name that says nothing of a body.
  @Nullable Speaker named(String words) {
    int end = words.indexOf(" in ");
    String name = (end < 0 ? words : words.substring(0, end)).replaceFirst("(?i)^the ", "");
    List<Token> tokens = Tokens.of(name);
    boolean divided = !tokens.isEmpty() && WordSet.has(DIVISIONS, tokens.getFirst());
    if (!tokens.isEmpty() && WordSet.isAmong(tokens.getFirst().lower(), "your", "our", "my")) {
      return null;
    }
    if (divided || !isName(name) || name.split(" ", -1).length > 6 || SpeechWords.isMedia(tokens)) {
      return null;
    }
    return learnt(Spellings.canonical(inSmallLetters(name)), Kind.BODY);
  }

  /// "Response by sector", "Answers by type of goods": how a report is divided, and not by whom.
  private static final Set<String> DIVISIONS =
      WordSet.parse(
          "sector sectors cluster clusters region country type area state district month week");

  Speaker learnt(String name, Kind kind) {
    names.learn(name);
    return new Speaker(name, kind);
  }

  @Nullable Speaker body(int from, int to) {
    List<Token> tokens = Tokens.of(text, Span.of(from, to));
    int begin = Words.isOneOf(tokens, 0, "in", "about", "from", "for") ? 1 : 0;
    begin += begin < tokens.size() && tokens.get(begin).is("the") ? 1 : 0;
    List<Token> name = tokens.subList(begin, tokens.size());
    if (name.size() < 2
        || isPaper(name)
        || !isBody(name)
        || HeadParts.isOffice(name)
        || !name.getFirst().isCapitalised()) {
      return null;
    }
    String words = new Phrase(text, tokens, begin, endOfName(tokens, begin)).words();
    return learnt(Spellings.canonical(inSmallLetters(words)), Kind.BODY);
  }

  private static boolean isBody(List<Token> name) {
    return SpeechWords.hasAny(name, "body", "any-body") && endsWithBody(name) || isBranch(name);
  }

  /// "UNICEF Chad": a house with the country that it works in.
  private static boolean isBranch(List<Token> name) {
    int end =
        SpeechWords.SPEAKERS
            .at(name, 0)
            .filter(house -> house.meaning().equals("house"))
            .map(house -> house.to())
            .orElse(0);
    return end > 0
        && Gazetteer.get().in(name).stream()
            .anyMatch(place -> place.from() == end && place.to() == name.size());
  }

  private static final Set<String> ANSWERING =
      WordSet.parse("replies responds answers explains clarifies denies speaks");

  /// A headline in capitals goes on behind a body ("Army Seizes Boats of Rice"), a name does not.
  private static boolean endsWithBody(List<Token> name) {
    if (WordSet.has(ANSWERING, name.getLast())) {
      return false;
    }
    int end =
        SpeechWords.SPEAKERS.in(name).stream()
            .filter(match -> match.meaning().endsWith("body"))
            .mapToInt(match -> match.to())
            .max()
            .orElse(0);
    return name.size() - end <= 1
        || !name.get(end).isCapitalised()
        || WordSet.isAmong(name.get(end).lower(), "of", "for", "and", "on", "in");
  }

  /// The first comma, unless it stands in "Ministry of Water, Land and Forests"; the end where none
  /// is.
  private static int comma(String rest) {
    if (rest.indexOf(',') < 0) {
      return rest.length();
    }
    List<Token> tokens = Tokens.of(rest);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(",") && !NameLinks.isListed(tokens, i)) {
        return tokens.get(i).span().start();
      }
    }
    return rest.length();
  }

  /// "Grain Board" of "Grain Board about the harvest.".
  private static String closed(String name) {
    List<Token> tokens = Tokens.of(name);
    int end = tokens.isEmpty() ? 0 : endOfName(tokens, 0);
    return end == 0 ? name : name.substring(0, tokens.get(end - 1).span().end());
  }

  private static int endOfName(List<Token> tokens, int begin) {
    for (int i = begin; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean small =
          i + 1 < tokens.size()
              && !tokens.get(i + 1).isCapitalised()
              && !tokens.get(i + 1).is("the");
      boolean link =
          !token.isCapitalised()
              && WordSet.isAmong(token.lower(), "in", "with", "under", "as", "on", "at", "to");
      boolean stop = token.is(".") && i == tokens.size() - 1 && !isAbbreviated(tokens, i);
      if (token.is(",") && NameLinks.isListed(tokens, i)) {
        continue;
      }
      if (WordSet.isAmong(token.lower(), "received", "dated", ",", "(", ")", "regarding")
          || link && small
          || token.is("on") && Words.hasAny(tokens, begin, i, ADMINISTERING)
          || stop
          || i > begin && isBehindName(tokens, i)) {
        return i;
      }
    }
    return tokens.size();
  }

  /// A word in small letters, unless it is what a ministry is of.
  private static boolean isBehindName(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return token.isWord()
        && !token.glued()
        && !token.isCapitalised()
        && !WordSet.has(LINKS, token)
        && !Spellings.isLegalForm(token.lower())
        && !WordSet.has(LINKS, tokens.get(i - 1))
        && !tokens.get(i - 1).is("-");
  }

  /// The stops of "Halden Trading S.A." and "Halden Co.".
  private static boolean isAbbreviated(List<Token> tokens, int stop) {
    String word = stop == 0 ? "" : tokens.get(stop - 1).text();
    return word.length() == 1 || Spellings.isLegalForm(word.toLowerCase(Locale.ROOT));
  }

  /// The last two or three capitalised words behind a title, up to a comma.
  @Nullable Speaker titled(int from, int to) {
    List<Token> tokens = Tokens.of(text, Span.of(from, to));
    for (int i = 0; i < tokens.size(); i++) {
      int begin = afterTitle(tokens, i);
      begin = begin > i ? behindPortfolio(tokens, begin) : begin;
      begin += begin > i && Words.isOneOf(tokens, begin, ",", "(") ? 1 : 0;
      int end = begin > i ? endOfCapitals(tokens, begin) : begin;
      if (end - begin >= 2
          && end - begin < 6
          && SpeechWords.SPEAKERS.in(tokens.subList(begin, end)).isEmpty()) {
        return learnt(inSmallLetters(new Phrase(text, tokens, begin, end).words()), Kind.PERSON);
      }
    }
    return null;
  }

  /// Behind the "for Foreign Trade" of "the Minister for Foreign Trade, Ada Bell".
  private static int behindPortfolio(List<Token> tokens, int from) {
    if (!Words.isOneOf(tokens, from, "for", "of")) {
      return from;
    }
    int to = from + 1;
    while (to < Math.min(tokens.size(), from + PORTFOLIO)
        && (tokens.get(to).isCapitalised() || WordSet.has(LINKS, tokens.get(to)))) {
      to++;
    }
    return Words.is(tokens, to, ",") ? to : from;
  }

  private static int endOfCapitals(List<Token> tokens, int begin) {
    int end = begin;
    while (end < tokens.size()
        && (tokens.get(end).isCapitalised()
            || end > begin
                && tokens.get(end).glued()
                && !",;:()".contains(tokens.get(end).text()))) {
      end++;
    }
    boolean stop = end == tokens.size() && end > begin && tokens.get(end - 1).is(".");
    return stop ? end - 1 : end;
  }

  private static int afterTitle(List<Token> tokens, int i) {
    return SpeechWords.SPEAKERS
        .at(tokens, i)
        .filter(match -> match.meaning().equals("title") || match.meaning().equals("role"))
        .map(match ->
            match.to() < tokens.size() && tokens.get(match.to()).is(".")
                ? match.to() + 1
                : match.to())
        .orElse(i);
  }
}
