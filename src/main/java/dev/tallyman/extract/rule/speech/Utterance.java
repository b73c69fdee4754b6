package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is said in one sentence: its own acts of speech, who has the floor, and the sentence whose
/// speech goes on in it, if one does. `quoted` says that it stands in a quotation, `endsQuoted`
/// that one is open at its end, `own` that whoever has the floor tells of their own acts; `opener`
/// is who has spoken before and opens it.
record Utterance(
    Sentence sentence,
    List<SpeechAct> acts,
    @Nullable Voice voice,
    boolean quoted,
    boolean endsQuoted,
    boolean own,
    @Nullable Speaker opener,
    @Nullable Utterance carried) {

  private static final Set<String> POINTING =
      WordSet.of("the", "it", "they", "these", "this", "those", "of", "its", "their", "both");

  Utterance carrying(Utterance other) {
    return new Utterance(sentence, acts, voice, quoted, endsQuoted, own, opener, other.source());
  }

  /// As if whoever opens the sentence said what follows it.
  Utterance opened(Speaker speaker) {
    List<SpeechAct> said = List.of(new SpeechAct(0, 0, true, speaker));
    return new Utterance(sentence, said, voice, false, false, false, speaker, null);
  }

  /// "The consignment had no papers, Ada Bell disclosed": it points back, and who says so comes
  /// last.
  boolean trails() {
    return voice == null
        && !acts.isEmpty()
        && acts.getFirst().from() > 2
        && acts.stream().noneMatch(SpeechAct::leads)
        && WordSet.has(POINTING, sentence.tokens().getFirst());
  }

  /// The utterance that names the speaker of this one.
  Utterance source() {
    return said() == null && carried != null ? carried : this;
  }

  /// The acts that may mean the number at this token: "denying a report in the Volta Post that …"
  /// does not pass on what stands before it.
  List<SpeechAct> reaching(int token) {
    List<SpeechAct> reaching = new ArrayList<>(acts.size());
    for (SpeechAct act : acts) {
      if (act.reach() <= token) {
        reaching.add(act);
      }
    }
    return reaching;
  }

  /// Who speaks at the end of the sentence, with whom another one may go on.
  @Nullable Speaker speaker() {
    return source().said();
  }

  private @Nullable Speaker said() {
    SpeechAct act = null;
    for (SpeechAct each : acts) {
      boolean passesOn = each.speaker().isMedia() && acts.size() > 1;
      if (!passesOn && !each.pledge() && each.reach() == 0) {
        act = each;
      }
    }
    return act == null ? null : act.speaker();
  }

  /// The last act that leads up to the number, else the next that follows it, else one before it
  /// that was put in between. Who tells of a pledge goes before who makes it.
  @Nullable SpeechAct covering(int token, List<Token> tokens) {
    SpeechAct leading = null;
    SpeechAct following = null;
    SpeechAct before = null;
    for (SpeechAct act : acts) {
      if (act.speaker().isMedia() && acts.size() > 1) {
        continue;
      }
      if (act.to() <= token && act.reach() == 0) {
        boolean over =
            act.pledge() && (leading != null || isClauseBetween(tokens, act.to(), token));
        boolean told = !act.pledge() && leading != null && leading.pledge();
        leading = act.leads() && !over || told ? act : leading;
        before = act.pledge() ? before : act;
      } else if (act.from() >= token
          && !act.leads()
          && act.reach() <= token
          && following == null
          && !(isPutIn(act, tokens) && isCut(tokens, token, act.from()))) {
        following = act;
      }
    }
    if (following != null && following.reach() > 0) {
      return following;
    }
    boolean told = leading != null && leading.pledge() && following != null;
    if (leading != null && !told && (following == null || !isCut(tokens, leading.to(), token))) {
      return leading;
    }
    return following != null ? following : before != null ? before : mediaIn(token);
  }

  /// "…, the Commissioner says, …" belongs to its own clause, at the end of all to all of them.
  private static boolean isPutIn(SpeechAct act, List<Token> tokens) {
    return act.to() + 1 < tokens.size() && tokens.get(act.to()).is(",");
  }

  /// "… two planes, and 50 tents may follow": the pledge ends where a clause begins.
  private static boolean isClauseBetween(List<Token> tokens, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      boolean joins = WordSet.isAmong(tokens.get(i + 1).lower(), "and", "but", "while", "whereas");
      if (tokens.get(i).is(";") || tokens.get(i).is(",") && joins) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCut(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(";")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable SpeechAct mediaIn(int token) {
    for (SpeechAct act : acts) {
      if (act.speaker().isMedia() && (act.to() <= token || !act.leads())) {
        return act;
      }
    }
    return null;
  }
}
