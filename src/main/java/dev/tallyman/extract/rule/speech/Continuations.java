package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a sentence that names no speaker goes on with the speech of the one before: inside a
/// quotation it does; in reported speech where it points back ("his men have stopped …", "of
/// these"), or tells what had been or would be.
final class Continuations {

  /// What a pointing word is worth, and how much makes a continuation.
  private static final int POINTS_BACK = 2;

  private static final int SHIFTED = 1;
  private static final int ENOUGH = 2;

  private static final Set<String> FIRST_PERSON = WordSet.of("we", "our", "us", "i", "my");
  private static final Set<String> HE = WordSet.of("he", "she", "his", "her", "hers");
  private static final Set<String> IT = WordSet.of("it", "its");
  private static final Set<String> THEY = WordSet.of("they", "their", "theirs");
  private static final Set<String> EMPTY =
      WordSet.of(
          "is", "was", "may", "might", "would", "will", "seems", "appears", "takes", "took",
          "looks");
  private static final Set<String> SOURCE = WordSet.of("source");

  private static final Set<String> LEADS = WordSet.of("following");

  private static final Set<String> PARTS = WordSet.of("them", "these", "those", "which");

  /// Whether the report is a record of what was said, so that who speaks does so to the end of a
  /// paragraph.
  private final boolean record;

  private boolean sourced;
  private @Nullable Utterance before;
  private @Nullable Speaker personBefore;

  Continuations(boolean record) {
    this.record = record;
  }

  /// `opener` is who has spoken before and opens this sentence, `person` whoever does: “We sent …”
  /// in the next is theirs.
  Utterance next(
      Sentence sentence,
      List<SpeechAct> acts,
      @Nullable Voice voice,
      @Nullable Speaker opener,
      @Nullable Speaker person) {
    boolean same = before != null && sentence.paragraph() == before.sentence().paragraph();
    boolean quoted = same && before != null && before.endsQuoted();
    boolean inside = quoted || opensWithQuote(sentence);
    boolean row = sentence.layout() == Layout.ROW;
    Speaker shown =
        opensWithQuote(sentence) && acts.isEmpty() || record && same ? personBefore : null;
    personBefore = person;
    Utterance last =
        before != null && sameVoice(before.voice(), voice) ? speaking(before, shown) : null;
    Utterance carried = null;
    boolean across = record && !same && last != null && isToldOn(sentence, last.sentence());
    if (last != null && last.speaker() != null && (same || inside || row || across)) {
      boolean told = record && isPerson(last.speaker());
      boolean goesOn = inside || told || row && sourced || score(sentence, last, voice) >= ENOUGH;
      carried = goesOn ? last.source() : null;
    }
    if (carried != null
        && Speaker.UNNAMED.equals(carried.speaker())
        && Words.openInFact(sentence.tokens())) {
      carried = null;
    }
    boolean own = isOwn(sentence) || same && last != null && isOwn(last, voice);
    boolean ends = endsQuoted(sentence, quoted);
    before = new Utterance(sentence, acts, voice, inside, ends, own, opener, carried);
    boolean gives = !acts.isEmpty() && (isSource(sentence) || isLead(before));
    sourced = carried != null && sourced || gives;
    return before;
  }

  /// In a record a name that says of no body is a member's.
  private static boolean isPerson(Speaker speaker) {
    String name = speaker.name();
    return speaker.kind() == Kind.PERSON
        || name != null && name.indexOf(' ') > 0 && !SpeechWords.isSpeaking(name);
  }

  /// "As to grain, the mills had 40 tonnes left": a new paragraph of a record that goes on in the
  /// times of reported speech.
  private static boolean isToldOn(Sentence sentence, Sentence before) {
    return sentence.layout() == Layout.PROSE
        && before.layout() == Layout.PROSE
        && Words.hasAny(sentence.tokens(), 0, sentence.tokens().size(), SHIFTS);
  }

  private static final Set<String> SHIFTS = WordSet.of("had", "would");

  /// "Source: the Port Office" stands over a table, or under it.
  private static boolean isSource(Sentence sentence) {
    return Words.hasAny(sentence.tokens(), 0, sentence.tokens().size(), SOURCE);
  }

  /// "The Port Office has given me the following figures" over a table.
  private static boolean isLead(Utterance utterance) {
    List<Token> tokens = utterance.sentence().tokens();
    return utterance.sentence().layout() != Layout.ROW
        && utterance.speaker() != null
        && !Speaker.UNNAMED.equals(utterance.speaker())
        && Words.hasAny(tokens, 0, tokens.size(), LEADS);
  }

  private static @Nullable Utterance speaking(Utterance utterance, @Nullable Speaker shown) {
    if (utterance.speaker() != null) {
      return utterance;
    }
    Speaker opener = utterance.opener() == null ? shown : utterance.opener();
    return opener == null || !utterance.acts().isEmpty() ? utterance : utterance.opened(opener);
  }

  /// Whoever repeats the counts of others tells of its own by "we".
  private static boolean isOwn(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (WordSet.has(FIRST_PERSON, token) && !token.text().equals("US")) {
        return true;
      }
    }
    return false;
  }

  /// What follows in the paragraph goes on with it.
  private static boolean isOwn(Utterance last, @Nullable Voice voice) {
    Speaker speaker = last.speaker();
    return speaker == null ? last.own() : voice != null && speaker.equals(voice.speaker());
  }

  private static boolean sameVoice(@Nullable Voice one, @Nullable Voice two) {
    return one == null ? two == null : one.equals(two);
  }

  /// A quotation whose speaker is named at its end: "… . …," said Ada Bell.
  static void lookAhead(List<Utterance> utterances) {
    for (int i = utterances.size() - 2; i >= 0; i--) {
      Utterance here = utterances.get(i);
      Utterance next = utterances.get(i + 1);
      boolean quoted = here.endsQuoted() && next.quoted();
      boolean named = here.speaker() != null && !(quoted && isBorrowed(here, next));
      int paragraph = here.sentence().paragraph();
      boolean opens = i == 0 || utterances.get(i - 1).sentence().paragraph() != paragraph;
      boolean told =
          opens
              && here.acts().isEmpty()
              && next.sentence().paragraph() == paragraph
              && next.trails();
      boolean row = isRowOver(here, next);
      boolean nobody = here.voice() != null && Speaker.UNNAMED.equals(next.speaker());
      if (!named && !nobody && (quoted || told || row) && next.speaker() != null) {
        utterances.set(i, here.carrying(next));
      }
    }
  }

  /// Whether a quotation has its speaker from before it, and names its own at its end.
  private static boolean isBorrowed(Utterance here, Utterance next) {
    int paragraph = here.sentence().paragraph();
    int start = here.sentence().span().start();
    return here.acts().isEmpty()
        && here.quoted()
        && next.sentence().paragraph() == paragraph
        && next.source().sentence().span().start() > start;
  }

  /// A row of a table under which "Source: the Port Office" stands.
  private static boolean isRowOver(Utterance here, Utterance next) {
    boolean row = here.sentence().layout() == Layout.ROW && here.acts().isEmpty();
    return row
        && here.voice() == null
        && (next.sentence().layout() == Layout.ROW || isSource(next.sentence()));
  }

  private static int score(Sentence sentence, Utterance last, @Nullable Voice voice) {
    Speaker speaker = last.speaker();
    List<Token> tokens = sentence.tokens();
    int score = comparesWhole(tokens) || opensWithIt(tokens, speaker) ? POINTS_BACK : 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean part = i > 0 && tokens.get(i - 1).is("of") && WordSet.has(PARTS, token);
      boolean points = speaker != null && isOf(speaker.kind()).contains(token.lower());
      if (part || points && !(token.is("it") && voice != null)) {
        score += token.is("it") ? SHIFTED : POINTS_BACK;
      }
      if (token.is("would") || token.is("had") || token.is("“") && last.carried() != null) {
        score += SHIFTED;
      }
    }
    return score;
  }

  /// "That compares with 3,000", "This was twice as many".
  private static boolean comparesWhole(List<Token> tokens) {
    Token first = tokens.getFirst();
    boolean points = first.is("that") || first.is("this");
    return points && tokens.size() > 2 && SpeechWords.isVerbLike(tokens.get(1));
  }

  /// "It has cleared none" means whoever spoke, "It is thought" nobody.
  private static boolean opensWithIt(List<Token> tokens, @Nullable Speaker speaker) {
    return speaker != null
        && tokens.size() > 2
        && tokens.getFirst().is("it")
        && isOf(speaker.kind()).contains("it")
        && !WordSet.has(EMPTY, tokens.get(1));
  }

  private static Set<String> isOf(Kind kind) {
    return switch (kind) {
      case PERSON, UNNAMED -> HE;
      case BODY, MEDIA -> IT;
      case GROUP -> THEY;
    };
  }

  private static boolean opensWithQuote(Sentence sentence) {
    return "“\"".contains(sentence.tokens().getFirst().text());
  }

  private static boolean endsQuoted(Sentence sentence, boolean quoted) {
    boolean open = quoted;
    for (Token token : sentence.tokens()) {
      if (!token.isWord()) {
        open = token.is("\"") ? !open : token.is("“") || !token.is("”") && open;
      }
    }
    return open;
  }
}
