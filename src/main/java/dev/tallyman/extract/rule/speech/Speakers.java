package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Token;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says who is meant by a noun phrase: a name, a role, a common noun or pronoun that points back,
/// or somebody unnamed. It remembers whom the report last spoke of.
final class Speakers {

  private static final Set<String> HE = Set.of("he", "she", "him", "her", "his");

  private static final Set<String> IT = Set.of("it", "its");

  private static final Set<String> THEY = Set.of("they", "them", "their");

  private static final Set<String> LISTS =
      Set.of(
          "tally", "count", "list", "survey", "report", "study", "database", "register", "record");

  private static final Set<String> WE = Set.of("we", "i", "us", "our", "my", "me");

  private final SpeakerNames names;

  private final @Nullable String publisher;

  private @Nullable Speaker voice;

  private @Nullable Speaker listener;

  private @Nullable Speaker person;

  private @Nullable Speaker body;

  private @Nullable Speaker last;

  private @Nullable Speaker met;

  private Speaker latest = Speaker.UNNAMED;

  /// `voice` is who says "we" in this report, where that is known.
  Speakers(SpeakerNames names, @Nullable String publisher, @Nullable Speaker voice) {
    this.names = names;
    this.publisher = publisher;
    this.voice = voice;
    this.person = voice != null && voice.kind() == Kind.PERSON ? voice : null;
    this.body = voice != null && voice.kind() == Kind.BODY ? voice : null;
  }

  /// From here on another one says "we", and "you" is who did so before.
  void hear(Speaker speaker) {
    if (voice != null && !voice.equals(speaker)) {
      listener = voice;
    }
    voice = speaker;
    remember(speaker);
  }

  /// The person whose name this phrase is, titles or not.
  Speaker person(Phrase phrase) {
    int from = phrase.from();
    while (from < phrase.to() - 1
        && (!SpeechWords.SPEAKERS.at(phrase.all(), from).isEmpty()
            || phrase.all().get(from).is("the")
            || phrase.all().get(from).is("."))) {
      from++;
    }
    return new Speaker(canonical(phrase.part(from, phrase.to()).words()), Kind.PERSON);
  }

  Speaker of(Phrase phrase) {
    Speaker speaker = phrase.isEmpty() ? Speaker.UNNAMED : resolve(phrase);
    remember(speaker);
    if (!speaker.isNamed() && !phrase.isEmpty() && Nominals.indefinite(phrase)) {
      person = Speaker.UNNAMED;
    }
    latest = speaker;
    return speaker;
  }

  /// Names that stand in a sentence may be meant by what points back later: bodies wherever they
  /// stand, other names where a clause opens with them.
  void meet(Phrase sentence) {
    for (int from = 0; from < sentence.to(); ) {
      int to = from;
      while (to < sentence.to() && Nominals.isProper(sentence, to)) {
        to++;
      }
      if (to - from > 1 || to - from == 1 && opensWithArticle(sentence, from)) {
        meet(sentence, from, to);
      }
      from = Math.max(to, from + 1);
    }
  }

  private void meet(Phrase sentence, int from, int to) {
    Phrase name = sentence.part(from, to);
    if (SpeechWords.isMedia(name.tokens()) || SpeechWords.hasAny(name.tokens(), "title")) {
      return;
    }
    boolean bodily = SpeechWords.hasAny(name.tokens(), "body");
    if (bodily) {
      names.learn(name.words());
      names.mention(name.words());
    }
    boolean opens =
        from == 0
            || sentence.all().get(from - 1).is(",")
            || opensWithArticle(sentence, from)
            || isGenitive(sentence, from);
    if (opens && (bodily || Nominals.isVerb(sentence, to) || isGenitive(sentence, from))) {
      String full = names.fullest(name.words());
      met = new Speaker(canonical(full), Kind.BODY);
    }
  }

  /// "The Vigil" at the start of a sentence or right behind its dateline.
  private static boolean opensWithArticle(Phrase sentence, int from) {
    boolean article = from > 0 && sentence.all().get(from - 1).is("the");
    return article && (from == 1 || "-–—".contains(sentence.all().get(from - 2).text()));
  }

  /// "The list of Coastal Vigil has grown": whose list it is.
  private static boolean isGenitive(Phrase sentence, int from) {
    return from > 1
        && from <= 4
        && sentence.all().get(from - 1).is("of")
        && LISTS.contains(sentence.all().get(from - 2).lower());
  }

  void remember(Speaker speaker) {
    if (!speaker.isNamed() || speaker.isMedia()) {
      return;
    }
    last = speaker;
    if (speaker.kind() == Kind.BODY && speaker.name() != null) {
      names.mention(speaker.name());
    }
    if (speaker.kind() == Kind.PERSON) {
      person = speaker;
    } else if (speaker.kind() == Kind.BODY) {
      body = speaker;
      met = null;
    }
  }

  private Speaker resolve(Phrase phrase) {
    if (phrase.to() - phrase.from() == 1) {
      Speaker referred = pronoun(phrase.first().lower());
      if (referred != null) {
        return referred;
      }
    }
    if (SpeechWords.NOBODY.contains(Nominals.head(phrase))
        && !Nominals.isNational(phrase)
        && !Nominals.isOfBody(phrase)) {
      return Speaker.UNNAMED;
    }
    if (SpeechWords.NOBODY.contains(phrase.last().lower())
        && !phrase.tokens().stream().skip(1).anyMatch(Token::isCapitalised)
        && !Nominals.isNational(phrase)
        && !Nominals.isOfBody(phrase)) {
      return Speaker.UNNAMED;
    }
    if (phrase.has("same") && SpeechWords.hasAny(phrase.tokens(), "document")) {
      return latest;
    }
    Phrase bare = Nominals.bare(phrase);
    if (bare.isEmpty()) {
      return Speaker.UNNAMED;
    }
    Speaker owner = owner(bare);
    if (owner != null) {
      return owner;
    }
    return bare.hasCapital() && !Nominals.isSentenceCapital(bare)
        ? named(phrase, bare)
        : common(phrase, bare);
  }

  private @Nullable Speaker pronoun(String word) {
    if (HE.contains(word)) {
      return orUnnamed(person != null ? person : met != null ? met : last);
    }
    if (IT.contains(word)) {
      return orUnnamed(body != null ? body : met != null ? met : last);
    }
    if (THEY.contains(word)) {
      return orUnnamed(last);
    }
    if (word.equals("you")) {
      return orUnnamed(listener);
    }
    return WE.contains(word) ? orUnnamed(voice) : null;
  }

  private static Speaker orUnnamed(@Nullable Speaker speaker) {
    return speaker == null ? Speaker.UNNAMED : speaker;
  }

  /// The body behind a document or a thing it owns: "a note of the coastguard", "Volta's own list".
  private @Nullable Speaker owner(Phrase phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      boolean named = i > phrase.from() && phrase.all().get(i).isCapitalised();
      if (named || !SpeechWords.isSpeaker(phrase.all(), i, "document")) {
        continue;
      }
      int next = SpeechWords.SPEAKERS.at(phrase.all(), i).orElseThrow().to();
      if (next + 1 < phrase.to()
          && Set.of("of", "by", "from").contains(phrase.all().get(next).lower())) {
        return resolve(phrase.part(next + 1, phrase.to()));
      }
      for (int j = i - 1; j > phrase.from(); j--) {
        if (Set.of("'s", "'").contains(phrase.all().get(j).lower())) {
          return resolve(phrase.part(phrase.from(), j));
        }
      }
      if (i == phrase.to() - 1
          && i > phrase.from()
          && isCertainName(phrase.part(phrase.from(), i))) {
        return resolve(phrase.part(phrase.from(), i));
      }
      if (i == phrase.to() - 1 && phrase.from() == 0 && phrase.first().isCapitalised()) {
        return Speaker.UNNAMED;
      }
      if (i == phrase.to() - 1 && !phrase.hasCapital()) {
        Speaker referred = i > phrase.from() ? pronoun(phrase.first().lower()) : null;
        return referred != null ? referred : orUnnamed(body);
      }
      return null;
    }
    return null;
  }

  /// Capitals that do not only open a sentence: "WGM data", "figures" of somebody named before.
  private boolean isCertainName(Phrase phrase) {
    boolean capitals =
        phrase.tokens().stream().allMatch(token -> token.isCapitalised() || token.glued());
    String words = phrase.words();
    boolean acronym = words.matches("\\p{Lu}{2,8}");
    return capitals && (phrase.from() > 0 || acronym || phrase.to() > 1 || names.isKnown(words));
  }

  private Speaker named(Phrase phrase, Phrase bare) {
    if (SpeechWords.isMedia(bare.tokens())) {
      return new Speaker(names.fullest(bare.words()), Kind.MEDIA);
    }
    Phrase person = Nominals.personIn(bare, this.person);
    if (person != null) {
      return new Speaker(canonical(person.words()), Kind.PERSON);
    }
    boolean possessive =
        Set.of("its", "his", "her", "their", "our", "my").contains(bare.first().lower());
    boolean indefinite = Set.of("a", "an", "another", "one").contains(phrase.first().lower());
    boolean role = SpeechWords.hasAny(bare.tokens(), "role");
    boolean placed =
        bare.has("of") || bare.has("for") || bare.has("at") || bare.has("'s") || bare.has("in");
    if (possessive || indefinite && !(role && placed)) {
      return Speaker.UNNAMED;
    }
    if (indefinite && role) {
      return new Speaker(bare.words(), Kind.PERSON);
    }
    String words = Nominals.withoutPlace(bare).words();
    boolean common = bare.from() == 0 && SpeechWords.isSpeaker(bare.all(), 0, "trade");
    String name =
        canonical(
            common ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words);
    return new Speaker(name, SpeechWords.hasAny(bare.tokens(), "role") ? Kind.PERSON : Kind.BODY);
  }

  private String canonical(String name) {
    String full = SpeakerNames.canonical(names.fullest(name));
    return full.equals(full.toUpperCase(Locale.ROOT)) && full.contains(" ")
        ? Nominals.titleCase(full)
        : full;
  }

  /// A phrase without a name of its own.
  private Speaker common(Phrase phrase, Phrase bare) {
    String head = bare.last().lower();
    boolean definite = phrase.first().is("the") || bare.has("same");
    if (SpeechWords.isSpeaker(bare.all(), bare.to() - 1, "trade")) {
      return Nominals.indefinite(phrase)
          ? Speaker.UNNAMED
          : new Speaker(bare.words().toLowerCase(Locale.ROOT), Kind.GROUP);
    }
    if (!definite || SpeechWords.NOBODY.contains(head)) {
      return placedRole(phrase, bare);
    }
    String held = names.holding(head);
    if (held != null) {
      return new Speaker(SpeakerNames.canonical(held), Kind.BODY);
    }
    if (SpeechWords.SPEAKERS
        .at(bare.all(), bare.from())
        .filter(noun -> noun.meaning().equals("any-body") && noun.to() == bare.to())
        .isPresent()) {
      return orUnnamed(met != null ? met : body);
    }
    if (SpeechWords.hasAny(bare.tokens(), "role")) {
      return bare.to() - bare.from() == 1
          ? orUnnamed(person)
          : new Speaker(bare.words(), Kind.PERSON);
    }
    boolean bodily =
        SpeechWords.hasAny(bare.tokens(), "body") || SpeechWords.hasAny(bare.tokens(), "any-body");
    if (bodily && bare.to() - bare.from() == 1) {
      return Speaker.UNNAMED;
    }
    return bodily || bare.has("'") ? new Speaker(bare.words(), Kind.BODY) : Speaker.UNNAMED;
  }

  /// "an officer of the general staff" says more than "an officer".
  private static Speaker placedRole(Phrase phrase, Phrase bare) {
    int of = bare.indexOf("of");
    boolean role = of > bare.from() && SpeechWords.isSpeaker(bare.all(), of - 1, "role");
    boolean placed = role && of + 2 < bare.to() && bare.all().get(of + 1).is("the");
    return placed && Nominals.indefinite(phrase)
        ? new Speaker(bare.words(), Kind.PERSON)
        : Speaker.UNNAMED;
  }

  boolean isPublisher(Speaker speaker) {
    return publisher != null
        && speaker.name() != null
        && publisher.toLowerCase(Locale.ROOT).contains(speaker.name().toLowerCase(Locale.ROOT));
  }
}
