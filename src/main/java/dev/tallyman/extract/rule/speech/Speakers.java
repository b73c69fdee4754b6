package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Token;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says who is meant by a noun phrase: a name, a role, a common noun or pronoun that points back,
/// or somebody unnamed. It remembers whom the report last spoke of.
final class Speakers {

  private final SpeakerNames names;

  private final @Nullable String publisher;

  private final Memory memory;
  private final AccountOwners owners;
  private final CommonPhrases common;

  Speakers(SpeakerNames names, @Nullable String publisher, Memory memory) {
    this.names = names;
    this.publisher = publisher;
    this.memory = memory;
    this.common = new CommonPhrases(names, memory);
    this.owners = new AccountOwners(this, names, memory, common);
  }

  /// The person whose name this phrase is, titles or not.
  Speaker person(Phrase phrase) {
    int from = phrase.from();
    int next = behindTitle(phrase, from);
    while (from < phrase.to() - 1 && next > from) {
      from = Math.min(phrase.to() - 1, next);
      next = behindTitle(phrase, from);
    }
    if (SpeechWords.SPEAKERS.at(phrase.all(), from).isPresent()) {
      from = phrase.first().is("the") ? phrase.from() + 1 : phrase.from();
    }
    Phrase name = NameWords.withoutHonours(phrase.part(from, phrase.to()));
    return new Speaker(names.canonicalFullest(name.words()), Kind.PERSON);
  }

  /// Behind the title, the "the" or the stop at this place, or the place itself.
  private static int behindTitle(Phrase phrase, int at) {
    boolean mark = phrase.all().get(at).is("the") || phrase.all().get(at).is(".");
    return SpeechWords.SPEAKERS
        .at(phrase.all(), at)
        .map(match -> match.to())
        .orElse(mark ? at + 1 : at);
  }

  Speaker of(Phrase phrase) {
    Speaker speaker = phrase.isEmpty() ? Speaker.UNNAMED : resolve(Appositions.unasked(phrase));
    if (!speaker.isNamed() && !phrase.isEmpty() && Nominals.indefinite(phrase)) {
      memory.strangerSpoke();
    }
    remember(speaker);
    return speaker;
  }

  /// The name of this person goes with the role before or behind it from here on.
  void appoint(Phrase role, Speaker person) {
    SpeechWords.SPEAKERS.in(role.tokens()).stream()
        .filter(match -> match.meaning().equals("role") || match.meaning().equals("title"))
        .forEach(match -> appoint(role.tokens().get(match.to() - 1).lower(), person));
  }

  private void appoint(String role, Speaker person) {
    memory.address(person, role);
    memory.appoint(role, person);
    if (person.name() != null) {
      names.appoint(role, person.name());
    }
  }

  /// A name that the report has called a paper's: "the agency EnerPress".
  boolean isPaper(Phrase name) {
    return !name.isEmpty() && names.isPaper(name.words());
  }

  /// Whether this name, or a longer one that it opens, speaks in the text.
  boolean isKnown(Phrase name) {
    String words = name.words();
    return names.isKnown(words) || !names.fullest(words).equals(words);
  }

  /// Who opens the sentence that is being read.
  @Nullable Speaker metHere() {
    return memory.metHere();
  }

  void remember(Speaker speaker) {
    memory.spoke(speaker);
    if (speaker.kind() == Kind.BODY && speaker.name() != null) {
      names.mention(speaker.name());
    }
  }

  Speaker resolve(Phrase phrase) {
    if (phrase.to() - phrase.from() == 1 && !phrase.first().text().equals("US")) {
      Speaker referred = memory.pronoun(phrase.first().lower());
      if (referred != null) {
        return referred;
      }
    }
    int we = phrase.indexOf("we");
    if (we >= phrase.from()
        && Words.isOneOf(phrase.all(), we + 1, "at", "of")
        && we + 2 < phrase.to()) {
      return resolve(phrase.part(we + 2, phrase.to()));
    }
    if (phrase.to() - phrase.from() > 1
        && Words.isOneOf(phrase.all(), phrase.to() - 1, "there", "here")) {
      return resolve(phrase.part(phrase.from(), phrase.to() - 1));
    }
    Speaker own = ours(phrase);
    if (own != null) {
      return own;
    }
    if (phrase.has("same") && SpeechWords.hasAny(phrase.tokens(), "document")) {
      return memory.latest();
    }
    Phrase bare = Nominals.bare(phrase);
    if (Nominals.isPeople(phrase)) {
      return Speaker.UNNAMED;
    }
    Speaker owner = bare.isEmpty() ? null : owners.owner(bare);
    if (owner != null) {
      return owner;
    }
    Phrase house = bare.isEmpty() ? null : Nominals.houseOf(bare);
    if (house != null) {
      return resolve(house);
    }
    if (Nominals.isHoused(phrase)) {
      return housed(phrase.last().lower());
    }
    boolean nobody =
        SpeechWords.NOBODY.contains(Nominals.head(phrase))
            || WordSet.has(SpeechWords.NOBODY, phrase.last())
                && !phrase.tokens().stream().skip(1).anyMatch(Token::isCapitalised);
    boolean told = Nominals.isNational(bare.isEmpty() ? phrase : bare);
    if (bare.isEmpty()
        || nobody && !told && !Nominals.isNational(phrase) && !Nominals.isOfBody(phrase)) {
      return Speaker.UNNAMED;
    }
    return bare.hasCapital() && !Nominals.isSentenceCapital(bare) && !isCommonOpening(bare)
        ? named(phrase, bare)
        : common.of(phrase, bare);
  }

  /// "the experts" are the UN experts who spoke, else those of the body that did.
  private Speaker housed(String noun) {
    Speaker latest = memory.latest();
    boolean same = latest.name() != null && latest.name().endsWith(" " + noun);
    return same ? latest : Memory.orUnnamed(memory.body());
  }

  /// "our model", "our inspectors" of whoever says "we"; "our agent in Durban" is another.
  private @Nullable Speaker ours(Phrase phrase) {
    if (!phrase.first().is("our")) {
      return null;
    }
    boolean other =
        SpeechWords.hasAny(phrase.tokens(), "role", "trade")
            || WordSet.has(SpeechWords.NOBODY, phrase.last())
            || phrase.part(phrase.from() + 1, phrase.to()).hasCapital();
    boolean plural = phrase.last().lower().endsWith("s");
    return other && !plural ? null : memory.pronoun("our");
  }

  /// "Market participants", "Local media": a capital that only opens the sentence, and a plural.
  private boolean isCommonOpening(Phrase phrase) {
    return phrase.opens()
        && phrase.to() - phrase.from() > 1
        && !phrase.part(phrase.from() + 1, phrase.to()).hasCapital()
        && !names.isNameInText(phrase.first().text())
        && Gazetteer.get().in(phrase.part(phrase.from(), phrase.from() + 1).tokens()).isEmpty()
        && (WordSet.has(SpeechWords.NOBODY, phrase.last())
            || Accounts.isAccount(phrase, phrase.to() - 1));
  }

  /// "Relief goods from the depot", "Draughts inferred from shadows": a capital that only opens the
  /// sentence, and nouns for nobody.
  boolean isThing(Phrase phrase) {
    if (!phrase.opens() || phrase.to() - phrase.from() < 2) {
      return false;
    }
    Token first = phrase.first();
    Token second = phrase.all().get(phrase.from() + 1);
    return first.isCapitalised()
        && first.lower().length() > 2
        && !second.isCapitalised()
        && second.isWord()
        && !second.glued()
        && !isOfPeople(phrase)
        && !WordSet.has(SpeechWords.DETERMINERS, first)
        && !WordSet.has(SpeechWords.PREPOSITIONS, first)
        && !WordSet.has(SpeechWords.NOBODY, first)
        && SpeechWords.SPEAKERS.in(phrase.tokens()).isEmpty()
        && phrase.tokens().stream().noneMatch(Accounts::isReckoning)
        && !names.isNameInText(first.text())
        && Gazetteer.get().in(phrase.part(phrase.from(), phrase.from() + 1).tokens()).isEmpty();
  }

  /// "Flight trackers", "Border guards at Kena".
  private static boolean isOfPeople(Phrase phrase) {
    String head = Nominals.head(phrase);
    return head.endsWith("ers")
        || head.endsWith("ors")
        || head.endsWith("ists")
        || head.endsWith("men")
        || head.endsWith("guards");
  }

  private Speaker named(Phrase phrase, Phrase bare) {
    Phrase called = Papers.called(phrase);
    if (called != null || SpeechWords.isMedia(bare.tokens())) {
      Phrase paper = Papers.withoutNation(called != null ? called : bare);
      names.learnPaper(paper.words());
      return new Speaker(names.fullest(paper.words()), Kind.MEDIA);
    }
    Phrase person = NameWords.personIn(bare, memory.person());
    if (person != null) {
      String name = NameWords.withoutHonours(person).words();
      Speaker named = new Speaker(names.fullestOfPerson(name), Kind.PERSON);
      appoint(bare.part(bare.from(), person.from()), named);
      return named;
    }
    boolean possessive =
        WordSet.isAmong(bare.first().lower(), "its", "his", "her", "their", "our", "my", "your");
    boolean indefinite = WordSet.isAmong(phrase.first().lower(), "a", "an", "another", "one");
    boolean role = SpeechWords.hasAny(bare.tokens(), "role");
    boolean placed =
        bare.has("of") || bare.has("for") || bare.has("at") || bare.has("'s") || bare.has("in");
    boolean national = indefinite && role && bare.first().isCapitalised();
    Phrase owned = possessive ? Nominals.namedBehind(bare) : null;
    if (owned != null) {
      return new Speaker(names.canonicalFullest(owned.words()), Kind.BODY);
    }
    String body = indefinite ? names.ofAcronym(bare.words()) : null;
    if (body != null) {
      return new Speaker(Spellings.canonical(body), Kind.BODY);
    }
    if (possessive || indefinite && !(role && placed) && !national) {
      return Nominals.isStates(phrase) ? common.states(phrase) : Speaker.UNNAMED;
    }
    if (indefinite && role && Nominals.hasPast(bare)) {
      return Speaker.UNNAMED;
    }
    if (indefinite && role) {
      return new Speaker(bare.words(), Kind.PERSON);
    }
    Speaker paraphrased = paraphrased(bare);
    if (paraphrased != null) {
      return paraphrased;
    }
    Speaker meant = phrase.first().is("the") ? capital(bare) : null;
    meant = meant == null && phrase.first().is("the") ? held(bare) : meant;
    if (meant != null) {
      return meant;
    }
    String words = Seats.without(bare).words();
    Speaker nations = phrase.first().is("the") ? NationalBodies.of(bare, names) : null;
    if (nations != null) {
      return nations;
    }
    Speaker described = phrase.first().is("the") ? described(bare) : null;
    if (described != null) {
      return described;
    }
    boolean common =
        bare.opens()
            && !(bare.to() > bare.from() + 1 && bare.all().get(bare.from() + 1).isCapitalised())
            && (SpeechWords.isSpeaker(bare.all(), bare.from(), "trade")
                || WordSet.has(SpeechWords.NOBODY, bare.first()));
    String name =
        names.canonicalFullest(
            common ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words);
    return new Speaker(name, SpeechWords.hasAny(bare.tokens(), "role") ? Kind.PERSON : Kind.BODY);
  }

  /// "the UN food agency", by the name that the text gives it.
  private @Nullable Speaker paraphrased(Phrase bare) {
    String name =
        SpeechWords.BODIES
            .at(bare.all(), bare.from())
            .filter(body -> body.to() == bare.to())
            .map(body -> names.firstInText(body.meaning()))
            .orElse(null);
    return name == null ? null : new Speaker(names.canonicalFullest(name), Kind.BODY);
  }

  /// "the Company", "the Panel": a single noun with a capital stands for a name that holds it, or
  /// for whoever issues the report.
  private @Nullable Speaker capital(Phrase bare) {
    boolean single =
        SpeechWords.SPEAKERS
            .at(bare.all(), bare.from())
            .filter(noun -> noun.meaning().endsWith("body") && noun.to() == bare.to())
            .isPresent();
    if (!single) {
      return null;
    }
    Speaker held = names.holding(bare.last().lower());
    return held != null
        ? held
        : SpeechWords.hasAny(bare.tokens(), "any-body")
            ? memory.house()
            : bare.last().is("board") ? memory.issuer() : null;
  }

  /// "the Minister" of whom the text has told that he is Ada Bell.
  private @Nullable Speaker held(Phrase bare) {
    boolean single =
        bare.to() - bare.from() == 1 && SpeechWords.isSpeaker(bare.all(), bare.from(), "role");
    return single ? memory.inRole(bare.last().lower()) : null;
  }

  /// "the British research group" says what the body named before is.
  private @Nullable Speaker described(Phrase bare) {
    int last = bare.to() - 1;
    boolean demonym =
        bare.to() - bare.from() > 1 && !bare.part(bare.from() + 1, bare.to()).hasCapital();
    return demonym && SpeechWords.isSpeaker(bare.all(), last, "any-body")
        ? memory.nearestBody()
        : null;
  }

  boolean isPublisher(Speaker speaker) {
    return publisher != null
        && speaker.name() != null
        && publisher.toLowerCase(Locale.ROOT).contains(speaker.name().toLowerCase(Locale.ROOT));
  }
}
