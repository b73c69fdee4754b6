package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is meant by a phrase without a name of its own: "the ministry", "its navy", "the traders",
/// "an officer of the general staff".
final class CommonPhrases {

  /// Bodies beside those of a state that issue no note of an institute: "the railway" in it is
  /// another.
  private static final Set<String> OTHERS =
      WordSet.parse("railway railways court senate militia terminal refinery embassy");

  /// Single nouns that are no bodies and yet speak.
  private static final Set<String> SPEAKING =
      WordSet.parse(
          "port airport harbour opposition junta regime rebels insurgents province city county"
              + " municipality regulator mill mine smelter");

  /// Words for a body of trade.
  private static final Set<String> COMPANIES =
      WordSet.parse("company firm enterprise operator carrier airline group");

  /// Words that take up a public body of whatever name.
  private static final Set<String> AGENCIES = WordSet.of("agency", "force", "service");

  /// Bodies that no word for a firm or a charity takes up.
  private static final Set<String> OFFICES =
      WordSet.parse(
          "ministry department government customs police navy army military coastguard guard embassy"
              + " consulate parliament senate court inspectorate directorate authority administration");

  /// Bodies that may be a charity, and no firm.
  private static final Set<String> SOCIETIES =
      WordSet.parse("commission committee council panel board union federation");

  /// Bodies that a word before "official" or "figures" takes up.
  private static final Set<String> CALLED =
      WordSet.parse(
          "ministry department authority agency board commission council union association"
              + " federation institute bureau");

  private static final Set<String> SPOKESMEN =
      WordSet.of("official", "spokesman", "spokeswoman", "spokesperson");

  private static final int MOST = 20;

  private final SpeakerNames names;
  private final Memory memory;

  CommonPhrases(SpeakerNames names, Memory memory) {
    this.names = names;
    this.memory = memory;
  }

  /// Whom the phrase means, of which `bare` is what stands behind its article.
  Speaker of(Phrase phrase, Phrase bare) {
    String head = bare.last().lower();
    boolean definite = phrase.first().is("the") || bare.has("same");
    boolean single = bare.to() - bare.from() == 1;
    if (isTrade(bare)) {
      boolean described = single || bare.to() - bare.from() == 2;
      Speaker house = definite && described && !head.endsWith("s") ? memory.nearestFirm() : null;
      if (house != null && !isPublic(house)) {
        return house;
      }
      boolean one = definite && single && !head.endsWith("s");
      return Nominals.indefinite(phrase) || Nominals.isCounted(phrase) || one
          ? Speaker.UNNAMED
          : new Speaker(bare.words().toLowerCase(Locale.ROOT), Kind.GROUP);
    }
    if (!definite && WordSet.isAmong(bare.words().toLowerCase(Locale.ROOT), "customs", "police")) {
      return new Speaker(names.canonicalFullest(bare.words()), Kind.BODY);
    }
    if (Nominals.isStates(phrase)) {
      return states(phrase);
    }
    if (!definite && single && bare.from() == phrase.from()) {
      return inHeadline(phrase, bare, head);
    }
    if (!definite || SpeechWords.NOBODY.contains(head)) {
      Speaker house =
          Nominals.indefinite(phrase) && SPOKESMEN.contains(head) ? takenUp(bare) : null;
      return house == null ? placedRole(phrase, bare) : house;
    }
    Speaker named = single ? namedLater(bare, head) : null;
    Speaker held = named == null ? names.holding(head) : named;
    if (held != null) {
      return held;
    }
    if (SpeechWords.SPEAKERS
        .at(bare.all(), bare.from())
        .filter(noun -> noun.meaning().equals("any-body") && noun.to() == bare.to())
        .isPresent()) {
      Speaker house = COMPANIES.contains(head) ? memory.nearestFirm() : memory.nearestBody();
      return house == null || isOffice(house, head) ? Speaker.UNNAMED : house;
    }
    if (SpeechWords.hasAny(bare.tokens(), "role")) {
      return Roles.holder(bare, memory);
    }
    Speaker described = described(bare, head);
    if (described != null) {
      return described;
    }
    boolean bodily = SpeechWords.hasAny(bare.tokens(), "body", "any-body");
    Speaker issuer = memory.issuer();
    if (bodily && single && issuer != null && !OTHERS.contains(head) && !Nominals.isState(head)) {
      return issuer;
    }
    Speaker met = single && AGENCIES.contains(head) ? memory.nearestBody() : null;
    if (met != null) {
      return met;
    }
    boolean speaks = single && SPEAKING.contains(head);
    return bodily || speaks ? new Speaker(bare.words(), Kind.BODY) : Speaker.UNNAMED;
  }

  /// Whether it ends in a noun for a trade, of one word or of more: "the oil companies".
  private static boolean isTrade(Phrase bare) {
    for (int i = bare.to() - 1; i >= Math.max(bare.from(), bare.to() - 3); i--) {
      if (SpeechWords.SPEAKERS
          .at(bare.all(), i)
          .filter(noun -> noun.meaning().equals("trade") && noun.to() == bare.to())
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// "Coal exports rise, ministry says", "…, says minister": headlines leave the article out, and
  /// the name stands in the text.
  private Speaker inHeadline(Phrase phrase, Phrase bare, String head) {
    if (SpeechWords.NOBODY.contains(head)) {
      return placedRole(phrase, bare);
    }
    if (SpeechWords.isSpeaker(bare.all(), bare.from(), "body")) {
      return Memory.orUnnamed(names.holding(head));
    }
    boolean role = SpeechWords.isSpeaker(bare.all(), bare.from(), "role");
    String holder = role ? names.holderOf(head) : null;
    return holder == null ? placedRole(phrase, bare) : new Speaker(holder, Kind.PERSON);
  }

  /// "The governor" of whom the text says only later that he is Ada Bell.
  private @Nullable Speaker namedLater(Phrase bare, String head) {
    boolean role = SpeechWords.isSpeaker(bare.all(), bare.from(), "role");
    boolean first = role && !Roles.isPointing(head) && memory.inRole(head) == null;
    String holder = first ? names.holderOf(head) : null;
    return holder == null ? null : new Speaker(names.canonicalFullest(holder), Kind.PERSON);
  }

  /// "the aid group" is the body met last, where that is no office.
  private @Nullable Speaker described(Phrase bare, String head) {
    boolean two = bare.to() - bare.from() == 2;
    if (!two || !SpeechWords.isSpeaker(bare.all(), bare.to() - 1, "any-body")) {
      return null;
    }
    Speaker house = COMPANIES.contains(head) ? memory.nearestFirm() : memory.nearestBody();
    return house == null || isPublic(house) ? null : house;
  }

  /// "The firm" and "the charity" are no ministry, and the firm no union.
  private static boolean isOffice(Speaker speaker, String head) {
    boolean trades = COMPANIES.contains(head) && !head.equals("group");
    List<Token> name = speaker.name() == null ? List.of() : Tokens.of(speaker.name());
    return Words.hasAny(name, 0, MOST, OFFICES) || trades && Words.hasAny(name, 0, MOST, SOCIETIES);
  }

  /// A ministry or an office is no trader.
  private static boolean isPublic(Speaker speaker) {
    return speaker.name() != null && SpeechWords.hasAny(Tokens.of(speaker.name()), "body");
  }

  /// "its agriculture ministry", by the name that the text gives it.
  Speaker states(Phrase phrase) {
    String name = phrase.part(phrase.from() + 1, phrase.to()).words();
    return new Speaker(names.canonicalFullest(name), Kind.BODY);
  }

  /// "ministry" of "a ministry official" and "ministry figures": the only one named so far.
  @Nullable Speaker takenUp(Phrase compound) {
    boolean plain = compound.to() - compound.from() == 2;
    return plain ? houseCalled(compound.first().lower()) : null;
  }

  @Nullable Speaker houseCalled(String noun) {
    if (COMPANIES.contains(noun)) {
      Speaker firm = memory.nearestFirm();
      return firm == null || isPublic(firm) ? null : firm;
    }
    return CALLED.contains(noun) ? names.onlyHolding(noun) : null;
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
}
