package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The turns of a transcript: who speaks from which sentence on ("ADA BELL: Two ships left.", "Q:",
/// "A:").
final class Turns {

  private static final Set<String> ASKING =
      Set.of(
          "q",
          "question",
          "moderator",
          "interviewer",
          "host",
          "reporter",
          "presenter",
          "audience",
          "anchor",
          "journalist",
          "chair");
  private static final Set<String> ANSWERING = Set.of("a", "answer");
  private static final int LONGEST_LABEL = 6;

  private final Map<Integer, Phrase> labels = new HashMap<>();
  private final @Nullable Speaker answering;
  private final SpeakerNames names;

  private Turns(SpeakerNames names, @Nullable Speaker answering) {
    this.names = names;
    this.answering = answering;
  }

  static Turns of(
      String text, List<Sentence> sentences, SpeakerNames names, @Nullable Speaker voice) {
    Turns turns = new Turns(names, voice);
    for (int i = 0; i < sentences.size(); i++) {
      Phrase label = label(text, sentences.get(i));
      if (label != null) {
        turns.labels.put(i, label);
      }
    }
    if (!turns.isTranscript()) {
      turns.labels.clear();
    }
    turns.labels.values().forEach(turns::learn);
    return turns;
  }

  private boolean isTranscript() {
    if (labels.values().stream().anyMatch(Turns::isMixed) && !repeats()) {
      return false;
    }
    long different = labels.values().stream().map(label -> label.last().lower()).distinct().count();
    return labels.size() > 2 && different > 1 && different < labels.size();
  }

  /// A heading in capitals and small letters looks like a name; a speaker's name comes again.
  private boolean repeats() {
    Map<String, Long> counts =
        labels.values().stream()
            .collect(Collectors.groupingBy(label -> label.last().lower(), Collectors.counting()));
    return counts.values().stream().filter(count -> count > 1).count() > 0
        && counts.values().stream().filter(count -> count == 1).count() <= 1;
  }

  private static boolean isMixed(Phrase label) {
    return !label.words().equals(label.words().toUpperCase(Locale.ROOT));
  }

  private void learn(Phrase label) {
    Phrase name = withoutTitle(label);
    if (!ASKING.contains(name.last().lower()) && name.to() - name.from() > 1) {
      names.learn(Nominals.titleCase(name.words()));
    }
  }

  private static @Nullable Phrase label(String text, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i < Math.min(tokens.size(), LONGEST_LABEL); i++) {
      boolean letter = i == 1 && tokens.get(0).text().matches("[QA]");
      if (tokens.get(i).is(":") || letter && tokens.get(i).is(".")) {
        return new Phrase(text, tokens, 0, i);
      }
      if (!isLabelWord(tokens.get(i)) && !isNamed(tokens, i)) {
        return null;
      }
    }
    return null;
  }

  /// "Meera Iyer:", "Q. Ada Bell:": two words or more, each with a capital.
  private static boolean isNamed(List<Token> tokens, int at) {
    return tokens.get(at).isCapitalised()
        && tokens.getFirst().isCapitalised()
        && SpeechWords.SPEAKERS.in(tokens.subList(0, at + 1)).stream()
            .noneMatch(match -> match.meaning().equals("body"));
  }

  private static boolean isLabelWord(Token token) {
    return !token.isDigits()
        && token.text().equals(token.text().toUpperCase(Locale.ROOT))
        && !token.is(",");
  }

  private static Phrase withoutTitle(Phrase label) {
    int from = label.from();
    while (from < label.to() - 1 && !SpeechWords.SPEAKERS.at(label.all(), from).isEmpty()) {
      from++;
    }
    return label.part(from, label.to());
  }

  /// Who begins to speak with this sentence; null where the turn goes on.
  @Nullable Speaker at(int sentence) {
    Phrase label = labels.get(sentence);
    if (label == null) {
      return null;
    }
    String word = label.last().lower();
    if (ASKING.contains(word)) {
      return Speaker.UNNAMED;
    }
    if (ANSWERING.contains(word) || isRole(label)) {
      return answering == null ? Speaker.UNNAMED : answering;
    }
    String name = names.fullest(Nominals.titleCase(withoutTitle(label).words()));
    return new Speaker(name, Kind.PERSON);
  }

  /// "SPOKESPERSON:", "THE MINISTER:": nobody by name, but who speaks for the letterhead.
  private static boolean isRole(Phrase label) {
    int from = label.first().is("the") ? label.from() + 1 : label.from();
    return SpeechWords.SPEAKERS
        .at(label.all(), from)
        .filter(role -> role.meaning().equals("role") && role.to() == label.to())
        .isPresent();
  }

  boolean isEmpty() {
    return labels.isEmpty();
  }
}
