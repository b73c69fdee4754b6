package dev.tallyman.extract.rule.speech;

import dev.tallyman.figure.Attribution;
import dev.tallyman.text.Report;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that is said in a report, and by whom: `at` answers for one number.
public final class Speech {

  private record Spoken(List<SpeechAct> acts, @Nullable Speaker voice, boolean opensQuoted) {}

  private static final Set<String> FIRST_PERSON = Set.of("we", "our", "us", "i", "my");
  private static final Set<String> RESEARCH =
      Set.of("institute", "foundation", "centre", "council on", "university", "think tank");

  private final List<Sentence> sentences;
  private final Speakers speakers;
  private final List<Spoken> spoken = new ArrayList<>();

  private Speech(List<Sentence> sentences, Speakers speakers) {
    this.sentences = sentences;
    this.speakers = speakers;
  }

  /// Read twice: only after the first time are the fullest forms of all names known.
  public static Speech of(Report report, List<Sentence> sentences) {
    SpeakerNames names = new SpeakerNames(report.text());
    read(report, sentences, names).learn(names);
    names.rewind();
    return read(report, sentences, names);
  }

  private static Speech read(Report report, List<Sentence> sentences, SpeakerNames names) {
    String text = report.text();
    Speaker headed = Letterhead.of(text, names);
    Speaker voice =
        headed != null ? headed : Letterhead.ofRelease(text, report.metadata().publisher());
    Turns turns = Turns.of(text, sentences, names, voice);
    Speech speech =
        new Speech(sentences, new Speakers(names, report.metadata().publisher(), voice));
    speech.read(text, turns, voice);
    return speech;
  }

  private void learn(SpeakerNames names) {
    for (Spoken sentence : spoken) {
      for (SpeechAct act : sentence.acts()) {
        String name = act.speaker().name();
        if (name != null) {
          names.learn(name);
        }
      }
    }
  }

  private void read(String text, Turns turns, @Nullable Speaker letterhead) {
    Speaker voice = turns.isEmpty() ? letterhead : null;
    boolean quoted = false;
    int paragraph = -1;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Speaker turn = turns.at(i);
      if (turn != null) {
        voice = turn;
        speakers.hear(turn);
      }
      quoted = quoted && sentence.paragraph() == paragraph;
      paragraph = sentence.paragraph();
      speakers.meet(new Phrase(text, sentence.tokens(), 0, sentence.tokens().size()));
      spoken.add(new Spoken(SpeechActs.of(text, sentence, speakers), voice, quoted));
      quoted = endsQuoted(sentence, quoted);
    }
  }

  private static boolean endsQuoted(Sentence sentence, boolean quoted) {
    boolean open = quoted;
    for (Token token : sentence.tokens()) {
      open = token.is("\"") ? !open : token.is("“") || !token.is("”") && open;
    }
    return open;
  }

  /// Who is behind the number at this token of this sentence.
  public Attribution at(int sentence, int token) {
    Spoken here = spoken.get(sentence);
    SpeechAct act = covering(here.acts(), token, sentences.get(sentence).tokens());
    if (act != null) {
      return attribution(act, here.acts());
    }
    Spoken neighbour = quotedWith(sentence);
    if (neighbour != null) {
      return attribution(neighbour.acts().getFirst(), neighbour.acts());
    }
    Speaker voice = here.voice();
    return voice == null || tellsOfOthers(voice, sentences.get(sentence))
        ? Attribution.UNNAMED
        : new Attribution(voice.name(), List.of());
  }

  /// A research body mostly repeats the counts of others; only what it tells of itself is its own.
  private static boolean tellsOfOthers(Speaker voice, Sentence sentence) {
    String name = voice.name() == null ? "" : voice.name().toLowerCase(Locale.ROOT);
    boolean research = RESEARCH.stream().anyMatch(name::contains);
    return research
        && sentence.tokens().stream().noneMatch(token -> FIRST_PERSON.contains(token.lower()));
  }

  /// The last act that leads up to the number, else the next that follows it, else one before it
  /// that was put in between.
  private static @Nullable SpeechAct covering(List<SpeechAct> acts, int token, List<Token> tokens) {
    SpeechAct leading = null;
    SpeechAct following = null;
    SpeechAct before = null;
    for (SpeechAct act : acts) {
      if (act.speaker().isMedia() && acts.size() > 1) {
        continue;
      }
      if (act.to() <= token && act.reach() == 0) {
        leading = act.leads() ? act : leading;
        before = act;
      } else if (act.from() >= token && !act.leads() && act.reach() <= token && following == null) {
        following = act;
      }
    }
    if (leading != null && (following == null || !isCut(tokens, leading.to(), token))) {
      return leading;
    }
    return following != null ? following : before != null ? before : mediaIn(acts, token);
  }

  private static boolean isCut(List<Token> tokens, int from, int to) {
    return tokens.subList(from, Math.max(from, to)).stream().anyMatch(token -> token.is(";"));
  }

  private static @Nullable SpeechAct mediaIn(List<SpeechAct> acts, int token) {
    for (SpeechAct act : acts) {
      if (act.speaker().isMedia() && (act.to() <= token || !act.leads())) {
        return act;
      }
    }
    return null;
  }

  /// The neighbour that says who speaks in a quotation of several sentences.
  private @Nullable Spoken quotedWith(int sentence) {
    int next = sentence + 1;
    if (next < spoken.size()
        && spoken.get(next).opensQuoted()
        && !spoken.get(next).acts().isEmpty()) {
      return spoken.get(next);
    }
    boolean inside = spoken.get(sentence).opensQuoted() || opensWithQuote(sentence);
    int previous = sentence - 1;
    boolean spokenBefore = inside && previous >= 0 && !spoken.get(previous).acts().isEmpty();
    return spokenBefore ? spoken.get(previous) : null;
  }

  private boolean opensWithQuote(int sentence) {
    return "“\"".contains(sentences.get(sentence).tokens().getFirst().text());
  }

  private Attribution attribution(SpeechAct act, List<SpeechAct> acts) {
    List<String> relayers = new ArrayList<>();
    for (SpeechAct other : acts) {
      String name = other.speaker().name();
      boolean passesOn = other.speaker().isMedia() && !speakers.isPublisher(other.speaker());
      if (passesOn && name != null && !relayers.contains(name)) {
        relayers.add(name);
      }
    }
    return new Attribution(originator(act), relayers);
  }

  /// A paper that only passes on is no originator, and neither is the publisher for being one.
  private @Nullable String originator(SpeechAct act) {
    return act.speaker().isMedia() ? null : act.speaker().name();
  }
}
