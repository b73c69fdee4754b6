package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
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

  private static final int LINES = 5;
  private static final int LONGEST_LINE = 170;

  /// A story of a newspaper or an agency shows itself by its dateline or its writer.
  private static final Pattern STORY =
      Pattern.compile(
          "(?i)\\A(?:by \\p{Lu}.*|[^\\n]{3,60}\\([^)]{2,40}\\) [-–—] .*|correction\\b.*)");

  private static final Pattern ISSUED =
      Pattern.compile(
          "(?i)(?:^|.*\\b)(?:statement|remarks|speech|address|testimony|evidence|release|note|report|answer|circular|bulletin|notice|interview|conversation|briefing|issued(?:"
              + " on [\\w"
              + " ]{4,20})?|published|produced|prepared|compiled|answered)\\s+(?:of|by|from|with)\\s+");

  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?i)\\b(?:statement|remarks|speech|address|testimony|evidence|interview|conversation|briefing|press"
              + " conference|questions|q ?&"
              + " ?a|answers?|talk|lecture|hearing|witness|speaks|speaking)\\b");

  private static final Pattern PLACED = Pattern.compile("\\s+(?:on|at|in|dated)\\s+\\d.*");

  private static final Pattern COURT = Pattern.compile("(?i)\\b(?:court|tribunal|inquest)\\b");

  /// "Port of Aqaba", "Halden Trading AS": names of bodies by their form.
  private static final Pattern FORMED =
      Pattern.compile(
          "(?:Port|City|State|Government|Municipality|University|Bank|House|Harbour|Airport) of"
              + " \\p{Lu}.*|\\p{Lu}.* (?i:plc|ltd|limited|inc|llc|asa|as|ag|gmbh|nv|bv|spa|corp|co|pty|oy|ab)\\.?");

  private static final Set<String> MEDIA_WORDS = WordSet.of("wire", "news", "digest", "times");

  private static final Set<String> STUDIES =
      WordSet.of("institute", "foundation", "centre", "council on", "university", "think tank");

  /// Papers that a body fills with its own acts.
  private static final Pattern OWN_PAPER =
      Pattern.compile(
          "(?i)\\b(?:(?:trading|interim|quarterly|annual)"
              + " (?:statement|update|results|report)|interim results|(?:press|media|news)"
              + " (?:release|statement|notice)|note for the press|communiqué|written"
              + " answer|(?:stock exchange|regulatory) announcement|situation"
              + " (?:report|update)|sitrep|flash update|update|statement|bulletin|note"
              + " verbale|notice|circular|dashboard|(?:daily|weekly|monthly)"
              + " (?:report|return|table|figures))\\b");

  private final String text;
  private final SpeakerNames names;

  private Letterhead(String text, SpeakerNames names) {
    this.text = text;
    this.names = names;
  }

  /// Whoever the head of the report names as its issuer, else its publisher where the head shows
  /// that this is no newspaper.
  static @Nullable Voice of(String text, @Nullable String publisher, SpeakerNames names) {
    Letterhead head = new Letterhead(text, names);
    Letters letter = Letters.of(text);
    if (letter != null) {
      Speaker sender = head.sender(letter);
      return sender == null ? null : new Voice(sender, true);
    }
    int end = head.end();
    if (end < 0) {
      return null;
    }
    Speaker issuer = head.issuer(end);
    if (issuer != null) {
      return new Voice(issuer, isStudy(issuer) || isCourt(issuer));
    }
    Speaker own = publisher == null ? null : head.publisher(publisher, end);
    if (own == null) {
      return null;
    }
    boolean paper = OWN_PAPER.matcher(text).region(0, end).find();
    return new Voice(own, !paper || isStudy(own));
  }

  /// A court tells what others charge and plead.
  private static boolean isCourt(Speaker speaker) {
    return speaker.name() != null && COURT.matcher(speaker.name()).find();
  }

  /// The house whose letter it is, else the person who signs it.
  private @Nullable Speaker sender(Letters letter) {
    Speaker house = issuer(letter.endOfSender());
    Speaker heading = house != null ? house : heading(letter);
    if (heading != null) {
      return heading;
    }
    String signer = letter.signer();
    if (signer == null) {
      return null;
    }
    names.learn(signer);
    return new Speaker(signer, Kind.PERSON);
  }

  /// "NORDMANN & VIK, BROKERS, STAVANGER" over the greeting.
  private @Nullable Speaker heading(Letters letter) {
    String block = text.substring(0, letter.endOfSender()).strip();
    String first = block.split("[,\\n–—]", 2)[0].strip();
    boolean name = first.indexOf(' ') > 0 && first.length() < 50 && isName(first);
    return name ? named(SpeakerNames.canonical(inSmallLetters(first))) : null;
  }

  private static boolean isStudy(Speaker speaker) {
    String name = speaker.name() == null ? "" : speaker.name().toLowerCase(Locale.ROOT);
    return STUDIES.stream().anyMatch(name::contains);
  }

  /// Where the head of the report ends; negative where its first lines are those of a story.
  private int end() {
    int at = 0;
    for (int line = 0; line < LINES && at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String words = text.substring(at, end);
      if (STORY.matcher(words.strip()).matches() && !OWN_PAPER.matcher(words).find()) {
        return -1;
      }
      if (words.length() > LONGEST_LINE) {
        return at;
      }
      line += words.isBlank() ? 0 : 1;
      at = end + 1;
    }
    return Math.min(at, text.length());
  }

  private @Nullable Speaker issuer(int headEnd) {
    for (int at = 0; at < headEnd; ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      Speaker speaker = text.substring(at, end).isBlank() ? null : inLine(at, end);
      if (speaker != null) {
        return speaker;
      }
      at = end + 1;
    }
    return answering();
  }

  /// The publisher, by the name that the head gives it: "Joint Unit" for "Joint Unit, Pemba".
  private @Nullable Speaker publisher(String publisher, int end) {
    int comma = publisher.indexOf(',');
    String name = comma < 0 ? publisher : publisher.substring(0, comma);
    String head = text.substring(0, end);
    List<Token> tokens = Tokens.of(name, Span.of(0, name.length()));
    boolean paper =
        SpeechWords.isMedia(tokens)
            || tokens.stream().anyMatch(token -> MEDIA_WORDS.contains(token.lower()));
    if (paper || name.length() < 3 || !contains(head, name)) {
      return null;
    }
    String canonical = SpeakerNames.canonical(name);
    names.learn(canonical);
    return new Speaker(canonical, Kind.BODY);
  }

  private static boolean contains(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
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

  /// "Volta Spotters @voltaspotters, 3 May": who writes a thread goes before a handle.
  private static final Pattern HANDLE =
      Pattern.compile("((?:\\p{Lu}[\\p{L}'’-]{1,30} ){2,4})\\(?@[\\w.]{2,30}\\)?(?:[,·\\s].*)?");

  private @Nullable Speaker inLine(int from, int to) {
    String line = text.substring(from, to);
    Matcher handle = HANDLE.matcher(line);
    if (line.indexOf('@') > 0 && handle.matches()) {
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
      if (isName(part) && FORMED.matcher(part.strip()).matches()) {
        return named(inSmallLetters(SpeakerNames.canonical(part.strip())));
      }
    }
    return SPOKEN.matcher(line).find() ? titled(from, to) : null;
  }

  private static String inSmallLetters(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT)) ? Nominals.titleCase(name) : name;
  }

  private static boolean isName(String part) {
    return part.length() > 3
        && Arrays.stream(part.strip().split("\\s+", -1))
            .allMatch(word ->
                Character.isUpperCase(word.codePointAt(0))
                    || WordSet.isAmong(word, "of", "for", "and", "the", "on", "es", "de", "&"));
  }

  /// "of the Minister of Works, the Hon. Ada Bell, at …": the person named, else the body.
  private @Nullable Speaker issuer(int from, int to) {
    Speaker person = titled(from, to);
    if (person != null) {
      return person;
    }
    String rest = text.substring(from, to);
    int comma = rest.indexOf(',');
    String name = (comma < 0 ? rest : rest.substring(0, comma)).strip();
    name = PLACED.matcher(name).replaceFirst("");
    Speaker body = body(from, from + name.length());
    return body != null ? body : named(name);
  }

  /// "Produced by OCHA Ukraine": an issuer may have a name that says nothing of a body.
  private @Nullable Speaker named(String words) {
    int end = words.indexOf(" in ");
    String name = (end < 0 ? words : words.substring(0, end)).replaceFirst("(?i)^the ", "");
    List<Token> tokens = Tokens.of(name, Span.of(0, name.length()));
    if (!isName(name) || tokens.size() > 6 || SpeechWords.isMedia(tokens)) {
      return null;
    }
    names.learn(name);
    return new Speaker(name, Kind.BODY);
  }

  private @Nullable Speaker body(int from, int to) {
    List<Token> tokens = Tokens.of(text, Span.of(from, to));
    int begin = !tokens.isEmpty() && tokens.getFirst().is("in") ? 1 : 0;
    begin += begin < tokens.size() && tokens.get(begin).is("the") ? 1 : 0;
    List<Token> name = tokens.subList(begin, tokens.size());
    boolean media =
        SpeechWords.isMedia(name)
            || name.stream().anyMatch(token -> MEDIA_WORDS.contains(token.lower()));
    if (name.size() < 2
        || media
        || !(SpeechWords.hasAny(name, "body") || SpeechWords.hasAny(name, "any-body"))
        || !endsWithBody(name)
        || !name.getFirst().isCapitalised()) {
      return null;
    }
    String words = new Phrase(text, tokens, begin, endOfName(tokens, begin)).words();
    String cased = SpeakerNames.canonical(inSmallLetters(words));
    names.learn(cased);
    return new Speaker(cased, Kind.BODY);
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
      if (WordSet.isAmong(tokens.get(i).lower(), "received", "dated", ",", "(", "regarding")) {
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
        String cased = inSmallLetters(name);
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
