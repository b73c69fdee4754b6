package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said in one sentence: its own acts of speech, who has the floor, and the sentence whose
/// speech goes on in it, if one does. `opensQuoted` and `endsQuoted` say whether a quotation is
/// open at its ends, `own` that whoever has the floor tells of their own acts.
record Utterance(
    List<SpeechAct> acts,
    @Nullable Voice voice,
    boolean opensQuoted,
    boolean endsQuoted,
    boolean own,
    @Nullable Utterance carried) {

  Utterance carrying(Utterance other) {
    return new Utterance(acts, voice, opensQuoted, endsQuoted, own, other.source());
  }

  /// The utterance that names the speaker of this one.
  Utterance source() {
    return said() == null && carried != null ? carried : this;
  }

  /// The acts that may mean the number at this token: "denying a report in the Volta Post that …"
  /// does not pass on what stands before it.
  List<SpeechAct> reaching(int token) {
    return acts.stream().filter(act -> act.reach() <= token).toList();
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
  /// that was put in between.
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
        leading = act.leads() && !over ? act : leading;
        before = act.pledge() ? before : act;
      } else if (act.from() >= token
          && !act.leads()
          && act.reach() <= token
          && following == null
          && !(isPutIn(act, tokens) && isCut(tokens, token, act.from()))) {
        following = act;
      }
    }
    if (leading != null && (following == null || !isCut(tokens, leading.to(), token))) {
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
    return tokens.subList(from, Math.max(from, to)).stream().anyMatch(token -> token.is(";"));
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
