package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is behind an account: "a note of the coastguard", "Volta's own list", "WGM data", "its
/// tally".
final class AccountOwners {

  private static final Set<String> ANALYSED =
      WordSet.of("analysed", "analyzed", "compiled", "collected", "gathered", "examined");

  /// Parts of the paper in which they are spoken of.
  private static final Set<String> OWN = WordSet.parse("summary table tables annex caption");

  private final Speakers speakers;
  private final SpeakerNames names;
  private final Memory memory;
  private final CommonPhrases common;

  AccountOwners(Speakers speakers, SpeakerNames names, Memory memory, CommonPhrases common) {
    this.speakers = speakers;
    this.names = names;
    this.memory = memory;
    this.common = common;
  }

  /// The body behind an account of its own: "a note of the coastguard", "Volta's own list".
  @Nullable Speaker owner(Phrase phrase) {
    Speaker analyst = analyst(phrase);
    if (analyst != null) {
      return analyst;
    }
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (!Accounts.isAccount(phrase, i)) {
        continue;
      }
      Speaker own = isPossessive(phrase, i) ? memory.pronoun(phrase.first().lower()) : null;
      if (own != null) {
        return own;
      }
      int source = Accounts.source(phrase, i, phrase.to());
      if (source > 0) {
        return counting(
            phrase, i, speakers.resolve(Appositions.unread(phrase.part(source, phrase.to()))));
      }
      Phrase possessor = Accounts.possessor(phrase, i);
      if (possessor != null) {
        return counting(phrase, i, speakers.resolve(withArticle(possessor)));
      }
      boolean last = Accounts.isTold(phrase, behind(phrase, i));
      return last ? counting(phrase, i, compound(phrase, i)) : null;
    }
    return null;
  }

  /// "imagery analysed by Volta", "tracking compiled by Bloomberg": whoever made an account of it.
  private @Nullable Speaker analyst(Phrase phrase) {
    for (int i = phrase.from() + 1; i + 2 < phrase.to(); i++) {
      if (WordSet.has(ANALYSED, phrase.all().get(i)) && phrase.all().get(i + 1).is("by")) {
        Speaker analyst = speakers.resolve(phrase.part(i + 2, phrase.to()));
        return analyst.isMedia() ? new Speaker(analyst.name(), Kind.BODY) : analyst;
      }
    }
    return null;
  }

  /// Behind the words for an account: "data", "news release".
  private static int behind(Phrase phrase, int account) {
    return SpeechWords.SPEAKERS
        .at(phrase.all(), account)
        .filter(match -> match.meaning().equals("document"))
        .map(Match::to)
        .orElse(account + 1);
  }

  /// "a Reuters tally": an agency that counts for itself claims it, and does not pass it on.
  private static @Nullable Speaker counting(Phrase phrase, int account, @Nullable Speaker owner) {
    boolean counts = Accounts.isOwnCount(phrase.all().get(account));
    return owner != null && owner.isMedia() && counts
        ? new Speaker(owner.name(), Kind.BODY)
        : owner;
  }

  private static Phrase withArticle(Phrase phrase) {
    int before = phrase.from() - 1;
    boolean article = before >= 0 && phrase.all().get(before).is("the");
    return article ? phrase.part(before, phrase.to()) : phrase;
  }

  /// "WGM data", "its list", "the report".
  private @Nullable Speaker compound(Phrase phrase, int account) {
    Phrase before = phrase.part(phrase.from(), account);
    if (isOfNation(before)) {
      return Speaker.UNNAMED;
    }
    if (isNation(before) && !phrase.opens()) {
      return new Speaker(phrase.part(phrase.from(), account + 1).words(), Kind.BODY);
    }
    if (!before.isEmpty() && (isCertainName(before) || isNationalBody(before))) {
      return speakers.resolve(before);
    }
    if (isMinistry(before)) {
      Speaker known = speakers.resolve(before);
      return known.isNamed() ? known : new Speaker(before.words(), Kind.BODY);
    }
    boolean single = before.to() - before.from() == 1 && withArticle(before).equals(before);
    Speaker called = single ? common.houseCalled(before.first().lower()) : null;
    if (called != null) {
      return called;
    }
    if (phrase.opens() && phrase.first().isCapitalised() && !isPronoun(phrase.first())) {
      return Speaker.UNNAMED;
    }
    if (isOfTrade(before)) {
      return Speaker.UNNAMED;
    }
    Speaker reader = memory.pronoun("i");
    if (before.isEmpty() && reader != null && reader.kind() == Kind.PERSON) {
      return reader;
    }
    Speaker referred = before.isEmpty() ? null : memory.pronoun(phrase.first().lower());
    if (referred != null) {
      return referred;
    }
    boolean ours = memory.issuer() != null && WordSet.has(OWN, phrase.all().get(account));
    return phrase.hasCapital()
        ? null
        : Memory.orUnnamed(ours ? memory.issuer() : memory.nearestBody());
  }

  /// "customs data", "ship-tracking data": without an article nobody's of whom the text has told.
  private static boolean isOfTrade(Phrase before) {
    Phrase whole = withArticle(before);
    return !before.isEmpty()
        && whole.from() == before.from()
        && !WordSet.has(SpeechWords.DETERMINERS, before.first())
        && Nominals.isCommonNoun(before, before.from());
  }

  /// "Our own count at Kena", with nobody named before the account.
  private static boolean isPossessive(Phrase phrase, int account) {
    Phrase owned = phrase.part(phrase.from() + 1, account + 1);
    return WordSet.isAmong(phrase.first().lower(), "our", "my", "its", "his", "her", "their")
        && !owned.has("'s")
        && !owned.hasCapital();
  }

  /// "German" of "German statistics".
  private static boolean isNation(Phrase before) {
    return before.to() - before.from() == 1
        && Gazetteer.get().in(before.tokens()).stream()
            .anyMatch(name -> name.kind() == Gazetteer.Kind.DEMONYM);
  }

  /// "a Polish paper" is nobody's by name.
  private static boolean isOfNation(Phrase before) {
    int article = before.from() - 1;
    boolean single = before.to() - before.from() == 1 && article >= 0;
    return single
        && WordSet.isAmong(before.all().get(article).lower(), "a", "an")
        && Gazetteer.get().in(before.tokens()).stream()
            .anyMatch(name -> name.kind() == Gazetteer.Kind.DEMONYM);
  }

  /// "Brazilian government" in "Brazilian government figures".
  private boolean isNationalBody(Phrase phrase) {
    return phrase.to() - phrase.from() > 1
        && phrase.first().isCapitalised()
        && names.isNameInText(phrase.first().text())
        && SpeechWords.hasAny(phrase.part(phrase.from() + 1, phrase.to()).tokens(), "body");
  }

  /// "trade ministry" in "trade ministry data".
  private static boolean isMinistry(Phrase phrase) {
    return !phrase.isEmpty()
        && phrase.to() - phrase.from() > 1
        && phrase.last().is("ministry")
        && !WordSet.has(SpeechWords.DETERMINERS, phrase.first());
  }

  private boolean isPronoun(Token token) {
    return memory.pronoun(token.lower()) != null;
  }

  /// Capitals that do not only open a sentence: "WGM data", "figures" of somebody named before.
  private boolean isCertainName(Phrase phrase) {
    boolean links = SpeechWords.hasAny(phrase.tokens(), "body");
    boolean capitals =
        phrase.tokens().stream()
            .allMatch(token ->
                token.isCapitalised()
                    || token.glued()
                    || links && WordSet.isAmong(token.lower(), "of", "on", "and", "for"));
    String words = phrase.words();
    boolean acronym = words.matches("\\p{Lu}{2,8}");
    return capitals
        && (SpeechWords.isMedia(phrase.tokens())
            || !phrase.opens()
            || acronym
            || phrase.to() - phrase.from() > 1
            || names.isKnown(words));
  }
}
