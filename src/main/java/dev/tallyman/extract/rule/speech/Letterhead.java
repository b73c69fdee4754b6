package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Accents;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
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
          "\\A(?:[Bb][Yy] (?:\\p{Lu}|(?:our|an?) )[^\\n]{2,90}|(?i:[^\\n]{3,60}\\([^)]{2,40}\\) [-–—] .*|correction\\b.*))");

  private static final Pattern ISSUED =
      Pattern.compile(
          "(?i)(?:^|.*\\b)(?:notebook|diary|journal|statement|remarks|speech|address|testimony|evidence|release|note"
              + "|report|answers?|reply|replies|response|circular|bulletin|notice|interview|conversation"
              + "|communiqué|update|message|briefing)\\s+(?:of|by|from|with)\\s+");

  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?i)\\b(?:statement|remarks|speech|address|testimony|evidence|interview|conversation|briefing|press"
              + " conference|questions|q ?&"
              + " ?a|answers?|talk|lecture|hearing|witness|speaks|speaking)\\b");

  /// The words in one of which `ISSUED` or `SPOKEN` begins.
  private static final Set<String> SAID =
      WordSet.parse(
          "notebook diary journal statement remarks speech address testimony evidence release note report answer reply"
              + " response circular bulletin notice interview conversation communiqué update message briefing press"
              + " questions q answers talk lecture hearing witness speaks speaking");

  private static final int MOST_CELLS = 3;
  private static final Pattern CELLS =
      Pattern.compile("(?m)(?: {2,}|\\t|\\| ?)[\\d.,]+(?: ?\\p{L}{1,2})?[ |]*$");

  /// Papers that a body fills with its own acts.
  private static final Pattern OWN_PAPER =
      Pattern.compile(
          "(?i)\\b(?:(?:trading|interim|quarterly|annual)"
              + " (?:statement|update|results|report)|interim results|(?:press|media|news)"
              + " (?:release|statement|notice|note|bulletin)|note for the press|communiqué|written"
              + " answer|(?:stock exchange|regulatory|company|corporate|market|ad hoc) announcement|situation"
              + " (?:report|update)|sitrep|flash update|update|statement|bulletin|note"
              + " verbale|notice|circular|dashboard|(?:daily|weekly|monthly)"
              + " (?:report|return|table|figures|movements?|traffic|statistics|summary|position|line-up))\\b");

  private final String text;
  private final SpeakerNames names;
  private final HeadNames heads;

  private Letterhead(String text, SpeakerNames names) {
    this.text = text;
    this.names = names;
    this.heads = new HeadNames(text, names);
  }

  /// Whoever the head of the report names as its issuer, else its publisher where the head shows
  /// that this is no newspaper.
  static @Nullable Voice of(String text, @Nullable String publisher, SpeakerNames names) {
    Letterhead head = new Letterhead(text, names);
    Letters letter = Letters.of(text);
    if (letter != null) {
      Speaker sender = head.sender(letter);
      boolean house =
          sender != null
              && sender.name() != null
              && publisher != null
              && publisher.equalsIgnoreCase(sender.name())
              && PublishingHouses.isOffice(publisher);
      return sender == null ? null : new Voice(sender, !house);
    }
    Speaker leading = Leads.in(text, head.heads);
    if (leading != null) {
      return new Voice(leading, false);
    }
    int end = head.end();
    if (end < 0) {
      Speaker author = Authors.in(text, names);
      return author == null ? null : new Voice(author, false);
    }
    Speaker answering = Answerers.in(text, head.heads);
    if (answering != null) {
      return new Voice(answering, false);
    }
    Speaker replying = Replies.of(text, head.heads);
    if (replying != null) {
      return new Voice(replying, false);
    }
    Speaker issuer = spelt(head.issuer(end), publisher);
    if (issuer != null) {
      boolean others = head.tellsOfOthers(issuer, end);
      return new Voice(issuer, others || Issuers.isCourt(issuer));
    }
    Speaker own = publisher == null ? null : head.publisher(publisher, end);
    if (own == null) {
      return null;
    }
    boolean paper =
        head.isOwnPaper(publisher, end)
            || Issuers.isHandler(own) && !PublishingHouses.isPeriodical(Tokens.of(publisher))
            || head.hasTable()
            || Releases.tellOf(publisher, text);
    boolean others = !paper || Issuers.isStudy(own);
    boolean study = head.tellsOfOthers(own, end);
    return new Voice(own, study || others && !PublishingHouses.isHouse(publisher, text));
  }

  /// A study tells what others do, save in a notice or a release of its own.
  private boolean tellsOfOthers(Speaker house, int end) {
    return Issuers.isStudy(house)
        && !(PublishingHouses.namesItself(house, text)
            && house.name() != null
            && isOwnPaper(house.name(), end));
  }

  /// By the spelling of the publisher, where capitals have lost the accents.
  private static @Nullable Speaker spelt(@Nullable Speaker issuer, @Nullable String publisher) {
    boolean same =
        issuer != null
            && issuer.name() != null
            && publisher != null
            && Accents.without(publisher).equalsIgnoreCase(Accents.without(issuer.name()));
    return same ? new Speaker(publisher, issuer.kind()) : issuer;
  }

  /// Whether the head shows a paper of a body's own acts; what is called a bulletin itself does
  /// not.
  private boolean isOwnPaper(String publisher, int end) {
    Matcher paper = OWN_PAPER.matcher(text).region(0, end);
    String name = publisher.toLowerCase(Locale.ROOT);
    while (paper.find()) {
      if (!name.contains(paper.group().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
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
    boolean name =
        first.indexOf(' ') > 0
            && first.indexOf(':') < 0
            && first.length() < 50
            && HeadNames.isName(first);
    return name ? heads.named(first) : null;
  }

  /// Where the head of the report ends; negative where its first lines are those of a story.
  private int end() {
    int at = 0;
    for (int line = 0; line < LINES && at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String words = text.substring(at, end);
      if (isStory(words.strip()) && !OWN_PAPER.matcher(words).find()) {
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

  /// A line without a bracket is asked only for its first word.
  private static boolean isStory(String line) {
    boolean may =
        line.contains(") ")
            || line.regionMatches(true, 0, "by ", 0, 3)
            || line.regionMatches(true, 0, "correction", 0, 10);
    return may && STORY.matcher(line).matches();
  }

  private @Nullable Speaker issuer(int headEnd) {
    Speaker issuer = issuer(0, headEnd);
    return issuer != null ? issuer : overPaper(headEnd);
  }

  private @Nullable Speaker issuer(int from, int headEnd) {
    for (int at = from; at < headEnd; ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      Speaker speaker = at == end ? null : inLine(at, end);
      if (speaker != null && end < headEnd && Issuers.isAssembly(speaker)) {
        Speaker answering = issuer(end + 1, headEnd);
        return answering != null ? answering : speaker;
      }
      if (speaker != null) {
        Speaker person = speaker.kind() == Kind.BODY ? spoken(end, headEnd) : null;
        return person != null ? person : speaker;
      }
      at = end + 1;
    }
    return null;
  }

  /// "Questions and answers with Dr Ada Bell" below the name of her ministry.
  private @Nullable Speaker spoken(int from, int headEnd) {
    for (int at = from + 1; at < headEnd; ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : Math.min(end, headEnd);
      boolean speaks = SPOKEN.matcher(text).region(at, end).find();
      Speaker person = speaks ? heads.titled(at, end) : null;
      if (person != null) {
        return person;
      }
      at = end + 1;
    }
    return null;
  }

  /// "Guardia Civil" over "Press note, 4 June" or "Press Office": two or three capitals and no more
  /// in a line.
  private @Nullable Speaker overPaper(int headEnd) {
    String head = text.substring(0, headEnd).strip();
    if (head.indexOf('\n') < 0) {
      return null;
    }
    String[] lines = head.split("\\s*\\n\\s*", 3);
    String first = lines[0].strip();
    int words = first.split(" ", 4).length;
    boolean name = words > 1 && words < 4 && HeadNames.isName(first);
    boolean paper =
        OWN_PAPER.matcher(lines[1]).lookingAt() || HeadParts.isOffice(Tokens.of(lines[1]));
    return name && paper ? heads.named(first) : null;
  }

  /// The publisher, by the name that the head gives it: "Joint Unit" for "Joint Unit, Pemba".
  private @Nullable Speaker publisher(String publisher, int end) {
    int comma = publisher.indexOf(',');
    String name = comma < 0 ? publisher : publisher.substring(0, comma);
    String head = text.substring(0, end);
    List<Token> tokens = Tokens.of(name);
    boolean named =
        contains(head, name) || hasTable() && contains(text, name) || Releases.tellOf(name, text);
    if (HeadNames.isPaper(tokens) || name.length() < 3) {
      return null;
    }
    String found = named ? name : PublishingHouses.nameIn(text, name);
    return found == null ? null : heads.learnt(Spellings.canonical(found), Kind.BODY);
  }

  /// Three lines that end in a cell of digits.
  private boolean hasTable() {
    boolean cells = text.contains("  ") || text.indexOf('\t') >= 0 || text.indexOf('|') >= 0;
    return cells && CELLS.matcher(text).results().limit(MOST_CELLS).count() == MOST_CELLS;
  }

  private static boolean contains(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  /// "Volta Spotters @voltaspotters, 3 May": who writes a thread goes before a handle.
  private static final Pattern HANDLE =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}'’-]{1,30} (?:(?:\\p{Lu}[\\p{L}'’-]{1,30}|for|of|the|in|and|to) ){1,4})[^\\p{L}\\n@]{0,8}?\\(?@[\\w.]{2,30}\\)?(?:[,·\\s].*)?");

  private @Nullable Speaker inLine(int from, int to) {
    String line = text.substring(from, to);
    if (line.indexOf('@') > 0) {
      Matcher handle = HANDLE.matcher(line);
      if (handle.matches()) {
        return new Speaker(handle.group(1).strip(), Kind.BODY);
      }
    }
    List<Token> tokens = Tokens.of(text, Span.of(from, to));
    boolean said = Words.hasAny(tokens, 0, tokens.size(), SAID);
    boolean titled = said && (!HeadParts.isSentence(tokens) || Words.hasAny(tokens, 0, 3, SAID));
    Matcher issued = titled ? ISSUED.matcher(line) : null;
    if (issued != null && issued.lookingAt()) {
      Speaker speaker = heads.issuer(from + issued.end(), to);
      if (speaker != null) {
        return speaker;
      }
    }
    Speaker imprint = Imprints.in(tokens, heads);
    if (imprint != null) {
      return imprint;
    }
    for (String part : HeadParts.of(line, tokens)) {
      if (!HeadNames.isName(part)) {
        continue;
      }
      int begin = from + line.indexOf(part);
      Speaker speaker = heads.body(begin, begin + part.length());
      if (speaker != null) {
        return speaker;
      }
      if (HeadNames.isFormed(part)) {
        return heads.named(part.strip());
      }
    }
    return said && SPOKEN.matcher(line).find() ? heads.titled(from, to) : null;
  }
}
