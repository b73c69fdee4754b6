package dev.tallyman.extract.rule.speech;

import dev.tallyman.figure.Attribution;
import dev.tallyman.text.Report;
import dev.tallyman.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is said in a report, and by whom: `at` answers for one number. Its own sentence goes
/// first, then the quotation that it stands in, then reported speech that goes on from the sentence
/// before, then whoever issues the report or has the floor.
public final class Speech {

  private final List<Sentence> sentences;
  private final Memory memory;
  private final Mentions mentions;
  private final Speakers speakers;
  private final List<Utterance> utterances = new ArrayList<>();

  private Speech(
      List<Sentence> sentences,
      SpeakerNames names,
      @Nullable String publisher,
      @Nullable Voice voice) {
    this.sentences = sentences;
    this.memory = new Memory(voice == null ? null : voice.speaker());
    this.mentions = new Mentions(names, memory);
    this.speakers = new Speakers(names, publisher, memory);
  }

  /// Read twice where only after the first time the fullest forms of all names are known.
  public static Speech of(Report report, List<Sentence> sentences) {
    String text = report.text();
    String publisher = report.metadata().publisher();
    SpeakerNames names = new SpeakerNames(text);
    Voice voice = Letterhead.of(stripped(text), publisher, names);
    Turns turns = Turns.of(text, sentences, names, voice == null ? null : voice.speaker());
    Speech first = new Speech(sentences, names, publisher, voice);
    first.read(text, turns, voice);
    first.learn(names);
    Speaker told = voice == null && turns.isEmpty() ? first.toldOf(report) : null;
    Voice teller = told == null ? voice : new Voice(told, false);
    if (told == null && !names.haveChanged()) {
      return first;
    }
    names.rewind();
    Speech second = new Speech(sentences, names, publisher, voice);
    second.read(text, turns, teller);
    return second;
  }

  /// The text with no space at either end of a line, as a head without an indent has it.
  private static String stripped(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      lines.append(from == 0 ? "" : "\n").append(text.substring(from, to).strip());
      from = to + 1;
    }
    return lines.toString();
  }

  /// Who speaks first of all, where the title says that the report gives what they say.
  private @Nullable Speaker toldOf(Report report) {
    String title = report.metadata().title();
    for (int i = 0; title != null && i < utterances.size(); i++) {
      Sentence sentence = sentences.get(i);
      boolean prose = sentence.layout() == Sentence.Layout.PROSE;
      if (prose && sentence.paragraph() > sentences.getFirst().paragraph() + 3) {
        return null;
      }
      SpeechAct act =
          utterances.get(i).acts().isEmpty() ? null : utterances.get(i).acts().getFirst();
      if (act != null && prose) {
        return Titles.giveWordsOf(act.speaker(), title) ? act.speaker() : null;
      }
    }
    return null;
  }

  private void learn(SpeakerNames names) {
    for (Utterance utterance : utterances) {
      for (SpeechAct act : utterance.acts()) {
        String name = act.speaker().name();
        if (name != null) {
          names.learn(name);
        }
      }
    }
  }

  private void read(String text, Turns turns, @Nullable Voice letterhead) {
    Voice voice = turns.isEmpty() ? letterhead : null;
    Continuations continuations = new Continuations(Records.isRecord(text));
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Speaker turn = turns.at(i);
      if (turn != null) {
        voice = new Voice(turn, false);
        memory.hear(turn);
      }
      mentions.meet(new Phrase(text, sentence.tokens(), 0, sentence.tokens().size()));
      List<SpeechAct> acts = SpeechActs.of(text, sentence, speakers);
      acts = turn == null ? acts : withoutLabel(acts, sentence);
      utterances.add(
          continuations.next(sentence, acts, voice, memory.opener(), memory.personHere()));
    }
    SourceLines.lookBack(utterances);
    Continuations.lookAhead(utterances);
  }

  /// "DAILY BEACON: you said that …": a label passes nothing on.
  private static List<SpeechAct> withoutLabel(List<SpeechAct> acts, Sentence sentence) {
    return acts.stream()
        .filter(act -> !(act.speaker().isMedia() && sentence.tokens().get(act.to() - 1).is(":")))
        .toList();
  }

  /// Who is behind the number at this token of this sentence.
  public Attribution at(int sentence, int token) {
    Utterance here = utterances.get(sentence);
    SpeechAct act = here.covering(token, sentences.get(sentence).tokens());
    if (act != null && !act.pledge()) {
      return attribution(act.speaker(), here.reaching(token));
    }
    Utterance carried = here.carried();
    if (carried != null) {
      return attribution(carried.speaker(), here.quoted() ? carried.acts() : List.of());
    }
    Voice voice = here.voice();
    if (voice != null && (!voice.ownOnly() || here.own())) {
      return attribution(voice.speaker(), List.of());
    }
    return act == null ? Attribution.UNNAMED : attribution(act.speaker(), here.reaching(token));
  }

  private Attribution attribution(@Nullable Speaker speaker, List<SpeechAct> acts) {
    List<String> relayers = new ArrayList<>();
    String claimant = originator(speaker);
    for (SpeechAct other : acts) {
      String name = other.speaker().name();
      boolean passesOn = other.speaker().isMedia() && !speakers.isPublisher(other.speaker());
      boolean claims = name != null && name.equals(claimant);
      if (passesOn && name != null && !claims && !relayers.contains(name)) {
        relayers.add(name);
      }
    }
    return new Attribution(claimant, relayers);
  }

  /// A paper that only passes on is no originator, and neither is the publisher for being one.
  private static @Nullable String originator(@Nullable Speaker speaker) {
    return speaker == null || speaker.isMedia() ? null : speaker.name();
  }
}
