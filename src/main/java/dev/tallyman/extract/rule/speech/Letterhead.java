package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who issues a report in a name of its own: the body in the letterhead of a release, a statement
/// or a note, the person who gives a speech. A newspaper or an agency is nobody's letterhead.
final class Letterhead {

  private static final int LINES = 4;
  private static final int LONGEST_LINE = 170;

  /// A story of a newspaper or an agency shows itself by its dateline or its writer.
  private static final Pattern STORY =
      Pattern.compile(
          "(?i)\\A(?:by \\p{Lu}.*|[^\\n]{3,60}\\([^)]{2,40}\\) [-–—] .*|correction\\b.*)");

  private static final Pattern ISSUED =
      Pattern.compile(
          "(?i)(?:^|.*\\b)(?:statement|remarks|speech|address|release|note|report|answer|issued(?: on [\\w ]{4,20})?|published|answered)\\s+(?:of|by|from)\\s+");

  private static final Set<String> MEDIA_WORDS = Set.of("wire", "news", "digest", "times");

  private final String text;
  private final SpeakerNames names;

  private Letterhead(String text, SpeakerNames names) {
    this.text = text;
    this.names = names;
  }

  static @Nullable Speaker of(String text, SpeakerNames names) {
    Letterhead head = new Letterhead(text, names);
    int at = 0;
    for (int line = 0; line < LINES && at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String words = text.substring(at, end);
      if (STORY.matcher(words.strip()).matches() || words.length() > LONGEST_LINE) {
        return null;
      }
      Speaker speaker = words.isBlank() ? null : head.inLine(at, end);
      if (speaker != null) {
        return speaker;
      }
      line += words.isBlank() ? 0 : 1;
      at = end + 1;
    }
    return head.answering();
  }

  private static final Pattern ANSWERED =
      Pattern.compile("(?m)^(?:Answered by|Answer by|Reply by|Reply of) [^\\n]{3,80}");

  /// "Answered by the Department for Roads:" may stand below the question.
  private @Nullable Speaker answering() {
    Matcher answer = ANSWERED.matcher(text).region(0, Math.min(2000, text.length()));
    if (!answer.find()) {
      return null;
    }
    int end = text.substring(answer.start(), answer.end()).indexOf(':');
    return inLine(answer.start(), end < 0 ? answer.end() : answer.start() + end);
  }

  /// "VOLTA PLC", with "trading statement" or "press release" in the same line or the next.
  private static final Pattern GENRE =
      Pattern.compile(
          "(?i)\\b(?:(?:trading|interim|quarterly|annual) (?:statement|update|results|report)|(?:press|media|news) release|press statement|communiqué|written answer|stock exchange announcement|regulatory announcement)\\b");

  /// A publisher that heads its own release in a form that is one.
  static @Nullable Speaker ofRelease(String text, @Nullable String publisher) {
    String head = text.substring(0, Math.min(400, text.length()));
    if (publisher == null || !GENRE.matcher(head).find()) {
      return null;
    }
    List<Token> tokens = Tokens.of(publisher, Span.of(0, publisher.length()));
    boolean named = text.toLowerCase(Locale.ROOT).contains(publisher.toLowerCase(Locale.ROOT));
    return named && !SpeechWords.isMedia(tokens) ? new Speaker(publisher, Kind.BODY) : null;
  }

  /// "Volta Spotters @voltaspotters, 3 May": who writes a thread goes before a handle.
  private static final Pattern HANDLE =
      Pattern.compile("((?:\\p{Lu}[\\p{L}'’-]{1,30} ){2,4})\\(?@[\\w.]{2,30}\\)?(?:[,·\\s].*)?");

  private @Nullable Speaker inLine(int from, int to) {
    String line = text.substring(from, to);
    Matcher handle = HANDLE.matcher(line);
    if (handle.matches()) {
      return new Speaker(handle.group(1).strip(), Kind.BODY);
    }
    Matcher issued = ISSUED.matcher(line);
    if (issued.lookingAt()) {
      Speaker speaker = issuer(from + issued.end(), to);
      if (speaker != null) {
        return speaker;
      }
    }
    for (String part : line.split(" [–—-] |: |, ", -1)) {
      int begin = from + line.indexOf(part);
      Speaker speaker = isName(part) ? body(begin, begin + part.length()) : null;
      if (speaker != null) {
        return speaker;
      }
    }
    return titled(from, to);
  }

  private static boolean isName(String part) {
    return part.length() > 3
        && Arrays.stream(part.strip().split("\\s+", -1))
            .allMatch(word ->
                Character.isUpperCase(word.codePointAt(0))
                    || Set.of("of", "for", "and", "the", "on", "es", "de").contains(word));
  }

  /// "of the Minister of Works, the Hon. Ada Bell, at …": the person named, else the body.
  private @Nullable Speaker issuer(int from, int to) {
    Speaker person = titled(from, to);
    if (person != null) {
      return person;
    }
    String rest = text.substring(from, to);
    int comma = rest.indexOf(',');
    String name =
        (comma < 0 ? rest : rest.substring(0, comma))
            .replaceAll("\\s+(?:on|at|in|dated)\\s+\\d.*", "");
    return body(from, from + name.length());
  }

  private @Nullable Speaker body(int from, int to) {
    List<Token> tokens = Tokens.of(text, Span.of(from, to));
    int begin = !tokens.isEmpty() && tokens.getFirst().is("the") ? 1 : 0;
    List<Token> name = tokens.subList(begin, tokens.size());
    boolean media =
        SpeechWords.isMedia(name)
            || name.stream().anyMatch(token -> MEDIA_WORDS.contains(token.lower()));
    if (name.size() < 2
        || media
        || !SpeechWords.hasAny(name, "body")
        || !name.getFirst().isCapitalised()) {
      return null;
    }
    String words = new Phrase(text, tokens, begin, endOfName(tokens, begin)).words();
    boolean capitals = words.equals(words.toUpperCase(Locale.ROOT));
    String cased = SpeakerNames.canonical(capitals ? Nominals.titleCase(words) : words);
    names.learn(cased);
    return new Speaker(cased, Kind.BODY);
  }

  private static int endOfName(List<Token> tokens, int begin) {
    for (int i = begin; i < tokens.size(); i++) {
      if (Set.of("received", "dated", ",", "(", "regarding").contains(tokens.get(i).lower())) {
        return i;
      }
    }
    return tokens.size();
  }

  /// The last two or three capitalised words behind a title, up to a comma.
  private @Nullable Speaker titled(int from, int to) {
    List<Token> tokens = Tokens.of(text, Span.of(from, to));
    for (int i = 0; i < tokens.size(); i++) {
      int begin = afterTitle(tokens, i);
      int end = begin;
      while (end < tokens.size()
          && (tokens.get(end).isCapitalised()
              || end > begin && tokens.get(end).glued() && !tokens.get(end).is(","))) {
        end++;
      }
      boolean free = SpeechWords.SPEAKERS.in(tokens.subList(begin, end)).isEmpty();
      if (begin > i && end - begin >= 2 && end - begin < 6 && free) {
        String name = new Phrase(text, tokens, begin, end).words();
        String cased = name.equals(name.toUpperCase(Locale.ROOT)) ? Nominals.titleCase(name) : name;
        names.learn(cased);
        return new Speaker(cased, Kind.PERSON);
      }
    }
    return null;
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
