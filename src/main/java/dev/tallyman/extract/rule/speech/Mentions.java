package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom a sentence mentions without letting them speak: what points back later may mean them ("Ada
/// Bell runs the depot. By her count …").
final class Mentions {
  private static final Set<String> LISTS =
      WordSet.of(
          "tally", "count", "list", "survey", "report", "study", "database", "register", "record");

  private static final Set<String> PERSONAL =
      WordSet.of("who", "whose", "the", "a", "an", "our", "its", "head", "chief", "director");

  private final SpeakerNames names;
  private final Memory memory;
  private final MentionedBodies bodies;

  Mentions(SpeakerNames names, Memory memory) {
    this.names = names;
    this.memory = memory;
    this.bodies = new MentionedBodies(names, memory);
  }

  /// Bodies wherever they stand, other names where a clause opens with them.
  void meet(Phrase sentence) {
    memory.newSentence();
    for (int from = 0; from < sentence.to(); ) {
      int to = from;
      while (to < sentence.to() && isNameWord(sentence, to, from)) {
        to++;
      }
      while (to > from && isShouted(sentence, to - 1)) {
        to--;
      }
      if (to > from && Firms.isFirm(sentence, from, to)) {
        Speaker firm = bodyOf(sentence.part(from, to));
        memory.meetFirm(firm);
        if (from == 2 && sentence.first().is("the") && Nominals.isVerb(sentence, to)) {
          memory.meet(firm);
        }
      }
      if (to - from > 1
          || to - from == 1 && (opensWithArticle(sentence, from) || isAcronym(sentence, from))) {
        meet(sentence, from, to);
      }
      from = Math.max(to, from + 1);
    }
    bodies.meet(sentence);
    opener(sentence);
    surname(sentence);
  }

  /// "The colonel was more forthcoming", "Bell was blunt": who has spoken before and opens the
  /// sentence.
  private void opener(Phrase sentence) {
    for (int i = 0; i < Math.min(sentence.to() - 1, 9); i++) {
      boolean may = mayHaveSpoken(sentence, i) && Nominals.isVerb(sentence, i + 1);
      Speaker speaker = may ? spokenBefore(sentence, i) : null;
      if (speaker != null) {
        memory.open(speaker);
        return;
      }
    }
  }

  /// Names are asked only where somebody has spoken: an answer that means nothing need not be read
  /// again when a fuller name is learnt.
  private boolean mayHaveSpoken(Phrase sentence, int at) {
    return sentence.all().get(at).isCapitalised()
        ? memory.hasPersons()
        : at > 0 && sentence.all().get(at - 1).is("the");
  }

  private @Nullable Speaker spokenBefore(Phrase sentence, int at) {
    Token token = sentence.all().get(at);
    return token.isCapitalised()
        ? memory.known(names.fullest(token.text()))
        : memory.inRole(token.lower());
  }

  /// "Bell, in a grey suit, spoke for six minutes": a person met before opens the sentence.
  private void surname(Phrase sentence) {
    boolean single =
        sentence.to() > 2
            && Nominals.isProper(sentence, 0)
            && !sentence.all().get(1).isCapitalised()
            && (sentence.all().get(1).is(",") || Nominals.isCommonNoun(sentence, 1));
    Speaker person = single ? memory.metBefore(sentence.first().text()) : null;
    if (person != null) {
      memory.meetPerson(person);
    }
  }

  private Speaker bodyOf(Phrase name) {
    return new Speaker(names.canonicalFullest(name.words()), Kind.BODY);
  }

  /// "UNHCR has sent …": four capitals or more open the sentence.
  private static boolean isAcronym(Phrase sentence, int at) {
    String word = sentence.all().get(at).text();
    return at == 0 && word.length() > 3 && Words.isUpper(word) && Nominals.isVerb(sentence, 1);
  }

  /// Capitals, and the stop behind "Dr".
  static boolean isNameWord(Phrase sentence, int at, int from) {
    if (at > from && isShouted(sentence, at)) {
      return at + 1 < sentence.to() && sentence.all().get(at + 1).isCapitalised();
    }
    boolean joins =
        at > from
            && at + 1 < sentence.to()
            && (sentence.all().get(at).glued() || sentence.all().get(at).is("&"))
            && "'’-&".contains(sentence.all().get(at).text().substring(0, 1))
            && (sentence.all().get(at + 1).isCapitalised() || isHyphened(sentence, at, from));
    boolean joined =
        at > from + 2 && sentence.all().get(at).glued() && isHyphened(sentence, at - 1, from);
    return joins
        || joined
        || at > from && NameWords.isElided(sentence.all().get(at))
        || Nominals.isProper(sentence, at)
        || at > from
            && (sentence.all().get(at).is(".") && NameWords.isTitle(sentence, at)
                || NameWords.isInitial(sentence.all(), at));
  }

  /// The hyphen of "Shin Won-sik".
  private static boolean isHyphened(Phrase sentence, int at, int from) {
    return at > from + 1 && sentence.all().get(at).is("-") && sentence.all().get(at + 1).glued();
  }

  /// "OF THE" of "EMBASSY OF THE NETHERLANDS".
  private static boolean isShouted(Phrase sentence, int at) {
    return WordSet.isAmong(sentence.all().get(at).text(), "OF", "THE", "FOR", "AND", "ON");
  }

  private void meet(Phrase sentence, int from, int to) {
    Phrase name = sentence.part(from, to);
    if (to - from > 1 && to - from < 4 && isPlaceless(name)) {
      names.stand(name.words());
    }
    if (SpeechWords.isMedia(name.tokens()) || SpeechWords.isGeneric(name.words())) {
      return;
    }
    int begin = behindTitle(sentence, from, to);
    boolean bodily = SpeechWords.hasAny(name.tokens(), "body");
    if (begin > 0 && !bodily) {
      Speaker person = person(sentence.part(begin, to));
      appoint(sentence.part(Math.max(0, from - 2), begin), person);
      return;
    }
    if (bodily) {
      names.learn(name.words());
      names.mention(name.words());
      memory.mention(bodyOf(name));
    }
    if (!bodily && to - from < 4 && (isAged(sentence, to) || isAppointed(sentence, from, to))) {
      person(name);
      return;
    }
    if (!bodily && memory.person() == null && isOwner(sentence, to) && isPlaceless(name)) {
      person(name);
      return;
    }
    if (isCounter(sentence, from)) {
      memory.tellOf(bodyOf(name));
      return;
    }
    if (!bodily && isIdentified(sentence, from, to)) {
      bodies.tellOf(name.words());
      return;
    }
    boolean opens =
        from == 0
            || from < 5 && sentence.part(0, from).tokens().stream().noneMatch(Token::isWord)
            || sentence.all().get(from - 1).is(",")
            || opensWithArticle(sentence, from)
            || isBehindTime(sentence, from, to)
            || isGenitive(sentence, from);
    if (opens && !bodily && isIntroduced(sentence, from, to)) {
      person(name);
    } else if (opens
        && (bodily
            || Nominals.isVerb(sentence, to)
            || isGenitive(sentence, from)
            || sentence.all().get(Math.min(to, sentence.to() - 1)).is(":")
            || isBetweenCommas(sentence, from, to))) {
      memory.meet(bodyOf(name));
    }
  }

  /// "the spokeswoman Ada Bell", "Dr Bell": where the name begins behind its title or role; 0 where
  /// none stands before it.
  private static int behindTitle(Phrase sentence, int from, int to) {
    int begin = 0;
    for (int i = Math.max(0, from - 2); i < to - 1; i++) {
      Match match = SpeechWords.SPEAKERS.at(sentence.all(), i).orElse(null);
      if (match != null && match.meaning().equals("role") && isLabel(sentence, match.to(), from)) {
        return from;
      }
      if (match != null && WordSet.isAmong(match.meaning(), "title", "role")) {
        int end = match.to();
        begin = end < to && sentence.all().get(end).is(".") ? end + 1 : end;
      }
    }
    return begin >= from && begin < to && NameWords.isNameWord(sentence, begin) ? begin : 0;
  }

  /// The colon of "Chair: Ada Bell".
  private static boolean isLabel(Phrase sentence, int colon, int from) {
    return colon == from - 1 && sentence.all().get(colon).is(":");
  }

  /// "Ada Bell, 44, …".
  private static boolean isAged(Phrase sentence, int to) {
    return to + 2 < sentence.to()
        && sentence.all().get(to).is(",")
        && sentence.all().get(to + 1).isDigits()
        && sentence.all().get(to + 1).text().length() == 2
        && sentence.all().get(to + 2).is(",");
  }

  /// "The first to react is Lualaba Cathode, which sends …".
  private static boolean isIdentified(Phrase sentence, int from, int to) {
    return from > 1
        && WordSet.isAmong(sentence.all().get(from - 1).lower(), "is", "was")
        && to + 1 < sentence.to()
        && sentence.all().get(to).is(",")
        && WordSet.isAmong(sentence.all().get(to + 1).lower(), "which", "whose");
  }

  /// "the captain of the Amina, Ada Bell, for …", "with me Ada Bell, who buys".
  private static boolean isAppointed(Phrase sentence, int from, int to) {
    if (to - from < 2 || to + 1 >= sentence.to() || !sentence.all().get(to).is(",")) {
      return false;
    }
    boolean behindRole =
        from > 0
            && sentence.all().get(from - 1).is(",")
            && SpeechWords.hasAny(sentence.part(Math.max(0, from - 8), from).tokens(), "role");
    return behindRole || sentence.all().get(to + 1).is("who");
  }

  /// "Ada Bell, who runs the depot": two or three words and what only a person is followed by.
  private static boolean isIntroduced(Phrase sentence, int from, int to) {
    return to - from < 4
        && to + 1 < sentence.to()
        && sentence.all().get(to).is(",")
        && WordSet.has(PERSONAL, sentence.all().get(to + 1))
        && (sentence.all().get(to + 1).lower().startsWith("who")
            || SpeechWords.hasAny(
                sentence.part(to + 1, Math.min(sentence.to(), to + 6)).tokens(), "role"));
  }

  /// "Defence Minister Ada Bell presented the find": the minister is Ada Bell.
  private void appoint(Phrase title, Speaker person) {
    for (Match match : SpeechWords.SPEAKERS.in(title.tokens())) {
      String role = title.tokens().get(match.to() - 1).lower();
      memory.address(person, role);
      if (match.meaning().equals("role") && person.name() != null) {
        memory.appoint(role, person);
        names.appoint(role, person.name());
      }
    }
  }

  private Speaker person(Phrase name) {
    if (name.to() - name.from() > 1 && name.to() - name.from() < 5) {
      names.learn(NameWords.inSmallLetters(name.words()));
    }
    Speaker person =
        new Speaker(names.fullest(NameWords.inSmallLetters(name.words())), Kind.PERSON);
    memory.meetPerson(person);
    return person;
  }

  /// "The oldest of them, Don Bell, has sent …".
  private static boolean isBetweenCommas(Phrase sentence, int from, int to) {
    return from > 0
        && sentence.all().get(from - 1).is(",")
        && to + 1 < sentence.to()
        && sentence.all().get(to).is(",")
        && Nominals.isVerb(sentence, to + 1);
  }

  /// "The Vigil" at the start of a sentence or right behind its dateline.
  private static boolean opensWithArticle(Phrase sentence, int from) {
    boolean article = from > 0 && sentence.all().get(from - 1).is("the");
    return article && (from == 1 || "-–—".contains(sentence.all().get(from - 2).text()));
  }

  /// "at Ada Bell's yard".
  private static boolean isOwner(Phrase sentence, int to) {
    return to + 1 < sentence.to()
        && sentence.all().get(to).is("'s")
        && Nominals.isCommonNoun(sentence, to + 1);
  }

  private static boolean isPlaceless(Phrase name) {
    return name.to() - name.from() < 4
        && Words.areCapitalised(name.tokens())
        && SpeechWords.SPEAKERS.in(name.tokens()).isEmpty()
        && Gazetteer.get().in(name.tokens()).isEmpty();
  }

  /// "A different count comes from Volta Watch": whose count it is.
  private static boolean isCounter(Phrase sentence, int from) {
    int name = from > 0 && sentence.all().get(from - 1).is("the") ? from - 1 : from;
    boolean given =
        name > 2
            && WordSet.isAmong(sentence.all().get(name - 1).lower(), "from", "by")
            && WordSet.isAmong(
                sentence.all().get(name - 2).lower(),
                "comes",
                "came",
                "come",
                "given",
                "made",
                "kept",
                "offered",
                "drawn",
                "supplied");
    for (int i = name - 3; given && i >= Math.max(0, name - 6); i--) {
      if (Accounts.isReckoning(sentence.all().get(i))) {
        return true;
      }
    }
    return false;
  }

  /// "Every Friday Ada Bell sells fish".
  private static boolean isBehindTime(Phrase sentence, int from, int to) {
    return to - from > 1
        && from < 4
        && from > 0
        && CalendarWords.isDayOrMonth(sentence.all().get(from - 1).lower());
  }

  /// "The list of Coastal Vigil has grown": whose list it is.
  private static boolean isGenitive(Phrase sentence, int from) {
    return from > 1
        && from <= 4
        && sentence.all().get(from - 1).is("of")
        && WordSet.has(LISTS, sentence.all().get(from - 2));
  }
}
