package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.List;
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
      WordSet.of("of", "for", "and", "the", "on", "es", "de", "&");

  private static final int ACRONYM = 7;

  private final String text;
  private final SpeakerNames names;

  HeadNames(String text, SpeakerNames names) {
    this.text = text;
    this.names = names;
  }

  /// Whether these words are a newspaper's or an agency's name.
  static boolean isPaper(List<Token> name) {
    return SpeechWords.isMedia(name)
        || name.stream().anyMatch(token -> MEDIA_WORDS.contains(token.lower()));
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
      boolean small = SMALL.contains(words.substring(at, end));
      if (!small && !Character.isUpperCase(words.codePointAt(at))) {
        return false;
      }
      at = end;
      while (at < words.length() && isBlank(words.charAt(at))) {
        at++;
      }
    }
    return true;
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
    int comma = rest.indexOf(',');
    String name = (comma < 0 ? rest : rest.substring(0, comma)).strip();
    name = undated(name);
    Speaker body = body(from, from + name.length());
    return body != null ? body : named(name);
  }

  /// "Produced by OCHA Ukraine": an issuer may have a name that says nothing of a body.
  @Nullable Speaker named(String words) {
    int end = words.indexOf(" in ");
    String name = (end < 0 ? words : words.substring(0, end)).replaceFirst("(?i)^the ", "");
    List<Token> tokens = Tokens.of(name);
    boolean divided = !tokens.isEmpty() && DIVISIONS.contains(tokens.getFirst().lower());
    if (divided || !isName(name) || name.split(" ", -1).length > 6 || SpeechWords.isMedia(tokens)) {
      return null;
    }
    return learnt(Spellings.canonical(inSmallLetters(name)), Kind.BODY);
  }

  /// "Response by sector", "Answers by type of goods": how a report is divided, and not by whom.
  private static final Set<String> DIVISIONS =
      WordSet.parse(
          "sector sectors cluster clusters region country type area state district month week");

  private Speaker learnt(String name, Kind kind) {
    names.learn(name);
    return new Speaker(name, kind);
  }

  @Nullable Speaker body(int from, int to) {
    List<Token> tokens = Tokens.of(text, Span.of(from, to));
    int begin = !tokens.isEmpty() && tokens.getFirst().is("in") ? 1 : 0;
    begin += begin < tokens.size() && tokens.get(begin).is("the") ? 1 : 0;
    List<Token> name = tokens.subList(begin, tokens.size());
    if (name.size() < 2
        || isPaper(name)
        || !SpeechWords.hasAny(name, "body", "any-body")
        || !endsWithBody(name)
        || !name.getFirst().isCapitalised()) {
      return null;
    }
    String words = new Phrase(text, tokens, begin, endOfName(tokens, begin)).words();
    return learnt(Spellings.canonical(inSmallLetters(words)), Kind.BODY);
  }

  /// A headline in capitals goes on behind a body ("Army Seizes Boats of Rice"), a name does not.
  private static boolean endsWithBody(List<Token> name) {
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

  private static int endOfName(List<Token> tokens, int begin) {
    for (int i = begin; i < tokens.size(); i++) {
      boolean small =
          i + 1 < tokens.size()
              && !tokens.get(i + 1).isCapitalised()
              && !tokens.get(i + 1).is("the");
      boolean link = WordSet.isAmong(tokens.get(i).lower(), "in", "with", "under", "as");
      if (WordSet.isAmong(tokens.get(i).lower(), "received", "dated", ",", "(", "regarding")
          || link && small) {
        return i;
      }
    }
    return tokens.size();
  }

  /// The last two or three capitalised words behind a title, up to a comma.
  @Nullable Speaker titled(int from, int to) {
    List<Token> tokens = Tokens.of(text, Span.of(from, to));
    for (int i = 0; i < tokens.size(); i++) {
      int begin = afterTitle(tokens, i);
      begin += begin > i && Words.is(tokens, begin, ",") ? 1 : 0;
      int end = begin > i ? endOfCapitals(tokens, begin) : begin;
      if (end - begin >= 2
          && end - begin < 6
          && SpeechWords.SPEAKERS.in(tokens.subList(begin, end)).isEmpty()) {
        return learnt(inSmallLetters(new Phrase(text, tokens, begin, end).words()), Kind.PERSON);
      }
    }
    return null;
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
    return end;
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
