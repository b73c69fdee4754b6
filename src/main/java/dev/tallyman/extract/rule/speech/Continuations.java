package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Sentence;
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
  private static final Set<String> PARTS = WordSet.of("them", "these", "those", "which");

  private int paragraph = -1;
  private boolean quoted;
  private @Nullable Utterance before;

  Utterance next(Sentence sentence, List<SpeechAct> acts, @Nullable Voice voice) {
    boolean same = sentence.paragraph() == paragraph;
    boolean opens = quoted && same;
    boolean inside = opens || opensWithQuote(sentence);
    boolean ends = endsQuoted(sentence, opens);
    Utterance last = before != null && sameVoice(before.voice(), voice) ? before : null;
    Utterance carried = null;
    if (last != null && last.speaker() != null && (same || inside)) {
      boolean goesOn = inside || score(sentence, last.speaker()) >= ENOUGH;
      carried = goesOn ? last.source() : null;
    }
    boolean own = isOwn(sentence) || same && last != null && isOwn(last, voice);
    Utterance utterance = new Utterance(acts, voice, opens || inside, ends, own, carried);
    paragraph = sentence.paragraph();
    quoted = ends;
    before = utterance;
    return utterance;
  }

  /// Whoever repeats the counts of others tells of its own by "we".
  private static boolean isOwn(Sentence sentence) {
    return sentence.tokens().stream().map(Token::lower).anyMatch(FIRST_PERSON::contains);
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
      boolean named = here.speaker() != null;
      if (!named && here.endsQuoted() && next.opensQuoted() && next.speaker() != null) {
        utterances.set(i, here.carrying(next));
      }
    }
  }

  private static int score(Sentence sentence, Speaker speaker) {
    List<Token> tokens = sentence.tokens();
    int score = comparesWhole(tokens) ? POINTS_BACK : 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean part = i > 0 && tokens.get(i - 1).is("of") && PARTS.contains(token.lower());
      if (part || isOf(speaker.kind()).contains(token.lower())) {
        score += POINTS_BACK;
      }
      if (token.is("would") || token.is("had")) {
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
      open = token.is("\"") ? !open : token.is("“") || !token.is("”") && open;
    }
    return open;
  }
}
