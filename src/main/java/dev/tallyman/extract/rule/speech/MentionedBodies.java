package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;

/// Which bodies a sentence mentions by a noun that says so: "the dockers' union at Antwerp", "the
/// ministry of the interior", "The Centre".
final class MentionedBodies {

  private final SpeakerNames names;
  private final Memory memory;
  private final Houses houses;

  MentionedBodies(SpeakerNames names, Memory memory) {
    this.names = names;
    this.memory = memory;
    this.houses = new Houses(names, memory);
  }

  void meet(Phrase sentence) {
    List<Match> speakers = SpeechWords.SPEAKERS.in(sentence.tokens());
    subject(sentence, speakers);
    describedBodies(sentence, speakers);
    house(sentence);
    Phrase opening = houses.opening(sentence);
    if (opening != null) {
      tellOf(opening.words());
      memory.meetFirm(new Speaker(names.canonicalFullest(opening.words()), Kind.BODY));
    }
  }

  /// "The Centre stands by its paper": a single capital noun that names a body, or whoever issues
  /// this.
  private void house(Phrase sentence) {
    boolean opens =
        sentence.to() > 3
            && sentence.first().is("the")
            && sentence.all().get(1).isCapitalised()
            && SpeechWords.isSpeaker(sentence.all(), 1, "body", "any-body")
            && Nominals.isVerb(sentence, 2);
    Speaker held = opens ? names.holding(sentence.all().get(1).lower()) : null;
    Speaker house = opens && held == null ? memory.issuer() : held;
    if (house != null) {
      memory.tellOf(house);
    }
  }

  /// "the ministry of the interior": a body of common nouns has its full name where it says of
  /// what.
  private void describedBodies(Phrase sentence, List<Match> speakers) {
    for (Match match : speakers) {
      if (!match.meaning().equals("body")) {
        continue;
      }
      int of = match.to();
      boolean genitive =
          match.from() > 1
              && sentence.all().get(match.from() - 1).is("'s")
              && !sentence.all().get(match.from()).isCapitalised();
      int first = genitive ? match.from() - 2 : ownerOf(sentence, match.from());
      if (first >= 0 && Nominals.isProper(sentence, first)) {
        String name = sentence.part(first, behindOffice(sentence, of)).words();
        names.learn(name);
        memory.mention(new Speaker(names.canonicalFullest(name), Kind.BODY));
      }
      boolean capital = sentence.all().get(of - 1).isCapitalised();
      int to = capital ? behindOffice(sentence, of) : behindMatter(sentence, of);
      if (to > of && (!capital || first < 0 || !Nominals.isProper(sentence, first))) {
        String name = sentence.part(match.from(), to).words();
        names.learn(name);
        names.mention(name);
      }
    }
  }

  /// Over "of Energy" of "the Ministry of Energy".
  private static int behindOffice(Phrase sentence, int of) {
    return Words.is(sentence.all(), of, "of") ? behindPlace(sentence, of) : of;
  }

  /// "Malaysia" of "Malaysia's maritime agency", "Spanish" of "the Spanish tax agency": the name
  /// before the nouns that tell what the body does.
  private static int ownerOf(Phrase sentence, int body) {
    int at = body - 1;
    while (at > 0 && body - at <= 2 && Nominals.isCommonNoun(sentence, at)) {
      at--;
    }
    boolean far = at < body - 1;
    if (far && sentence.all().get(Math.max(0, at)).is("'s")) {
      at--;
    }
    return far && !isNation(sentence, at) ? body - 1 : at;
  }

  private static boolean isNation(Phrase sentence, int at) {
    return at >= 0
        && Gazetteer.get().in(sentence.part(at, at + 1).tokens()).stream()
            .anyMatch(name ->
                name.kind() == Gazetteer.Kind.DEMONYM || name.kind() == Gazetteer.Kind.COUNTRY);
  }

  /// Over "of the interior" behind the noun.
  private static int behindMatter(Phrase sentence, int of) {
    if (of + 1 >= sentence.to() || !sentence.all().get(of).is("of")) {
      return of;
    }
    int from = sentence.all().get(of + 1).is("the") ? of + 2 : of + 1;
    int to = from;
    while (to < sentence.to()
        && to - from < 2
        && isPlainNoun(sentence, to)
        && !(to > from && Nominals.isVerb(sentence, to))) {
      to++;
    }
    return to > from ? to : of;
  }

  private static boolean isPlainNoun(Phrase sentence, int at) {
    Token token = sentence.all().get(at);
    return token.isWord()
        && !WordSet.has(SpeechWords.BORDERS, token)
        && !WordSet.has(SpeechWords.PREPOSITIONS, token)
        && !WordSet.has(SpeechWords.AUXILIARIES, token)
        && !CalendarWords.isDayOrMonth(token.lower())
        && SpeechWords.SPEECH.at(sentence.all(), at).isEmpty();
  }

  /// "The dockers' union at Antwerp keeps its own books": a body of common nouns that opens a
  /// sentence, or its main clause behind a comma.
  private void subject(Phrase sentence, List<Match> speakers) {
    for (Match match : speakers) {
      int last = match.to() - 1;
      if (!match.meaning().equals("body") || sentence.all().get(last).isCapitalised()) {
        continue;
      }
      int from = last;
      while (from > 0 && last - from < 8 && isSubjectWord(sentence, from - 1)) {
        from--;
      }
      if (from > 0 && !",:-–—".contains(sentence.all().get(from - 1).text())) {
        continue;
      }
      int to = behindMatter(sentence, behindPlace(sentence, match.to()));
      int begin =
          WordSet.isAmong(sentence.all().get(from).lower(), "the", "a", "an", "its", "their", "our")
              ? 1
              : 0;
      int name = to;
      while (name < sentence.to() && Mentions.isNameWord(sentence, name, to)) {
        name++;
      }
      if (name > to && Nominals.isVerb(sentence, name)) {
        tellOf(sentence.part(to, name).words());
        return;
      }
      boolean placed = from + begin <= last && to > match.to();
      if ((from + begin < last || placed) && Nominals.isVerb(sentence, to)) {
        tellOf(sentence.part(from + begin, to).words());
        return;
      }
      boolean known =
          sentence.all().get(from).is("the") && from + 1 == last && Nominals.isVerb(sentence, to);
      Speaker held = known ? names.holding(sentence.all().get(last).lower()) : null;
      if (held != null) {
        memory.tellOf(held);
        return;
      }
    }
  }

  void tellOf(String name) {
    names.learn(name);
    names.mention(name);
    Speaker body = new Speaker(names.canonicalFullest(name), Kind.BODY);
    memory.meet(body);
    memory.tellOf(body);
  }

  private static boolean isSubjectWord(Phrase sentence, int at) {
    Token token = sentence.all().get(at);
    return (token.isWord() || token.glued() && "'’-".contains(token.text()))
        && !WordSet.has(SpeechWords.BORDERS, token)
        && !WordSet.has(SpeechWords.PREPOSITIONS, token)
        && !SpeechWords.isPronoun(token)
        && !token.is("of")
        && !token.lower().endsWith("ed")
        && SpeechWords.SPEECH.at(sentence.all(), at).isEmpty();
  }

  /// Over "of Laos", "at Antwerp" behind the noun.
  static int behindPlace(Phrase sentence, int from) {
    int to = from;
    if (to + 1 < sentence.to()
        && WordSet.isAmong(sentence.all().get(to).lower(), "of", "at", "in", "for")) {
      int name = sentence.all().get(to + 1).is("the") ? to + 2 : to + 1;
      int end = name;
      while (end < sentence.to()
          && (Nominals.isProper(sentence, end)
              || end > name
                  && (NameLinks.joins(sentence.all(), end)
                      || NameLinks.isListed(sentence.all(), end)))) {
        end++;
      }
      to = end > name ? end : to;
    }
    return to;
  }
}
