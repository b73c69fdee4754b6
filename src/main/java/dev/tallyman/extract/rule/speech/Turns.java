package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The turns of a transcript: who speaks from which sentence on ("ADA BELL: Two ships left.", "Q:",
/// "A:").
final class Turns {

  private static final int MOST_SURNAMES = 50;

  /// How many sentences may head the first turn.
  private static final int HEADING = 3;

  private static final Pattern ANSWER = Pattern.compile("A[.:] ");

  private final Map<Integer, TurnLabel> labels = new HashMap<>();

  /// Who speaks from which sentence on where no labels say so.
  private final Map<Integer, Speaker> speakers = new HashMap<>();

  private final SpeakerNames names;
  private final @Nullable Speaker answering;
  private final Set<String> surnames = new HashSet<>();

  /// Who bears the role that later labels name alone: "The Minister for Trade (Ada Bell):".
  private final Map<String, String> holders = new HashMap<>();

  /// The full names of surnames, in which capitals may have lost the accents.
  private final Map<String, String> spelt = new HashMap<>();

  private boolean asked;
  private boolean tabled;
  private int questions;

  private Turns(SpeakerNames names, @Nullable Speaker answering) {
    this.names = names;
    this.answering = answering;
  }

  /// `answering` is who speaks behind "A:", and for a role without a name.
  static Turns of(
      String text, List<Sentence> sentences, SpeakerNames names, @Nullable Speaker answering) {
    Turns turns = new Turns(names, answering(text, names, answering));
    int end = -1;
    boolean labelled = false;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      boolean opensLine = end < 0 || hasLineEnd(text, end, sentence.span().start());
      TurnLabel label = opensLine ? TurnLabel.of(text, sentence) : null;
      if (label != null) {
        turns.tabled |= isTabled(sentence, label);
        turns.labels.put(i, label);
        labelled = true;
      }
      boolean endsLine =
          i + 1 == sentences.size()
              || hasLineEnd(text, sentence.span().end(), sentences.get(i + 1).span().start());
      turns.questions += endsLine && label == null && sentence.tokens().getLast().is("?") ? 1 : 0;
      turns.asked |= labelled && sentence.tokens().getLast().is("?");
      end = sentence.span().end();
    }
    turns.labels.entrySet().removeIf(it -> it.getKey() < HEADING && it.getValue().isOffice());
    if (!turns.isTranscript()) {
      turns.labels.clear();
    }
    turns.labels.values().forEach(label -> turns.learn(label, text));
    if (turns.labels.isEmpty()) {
      turns.speakers.putAll(Interviews.turns(text, sentences, names, answering));
    }
    return turns;
  }

  /// "Briefer: Ada Bell" goes before the house in whose name she answers.
  private static @Nullable Speaker answering(
      String text, SpeakerNames names, @Nullable Speaker house) {
    boolean person = house != null && house.kind() == Kind.PERSON;
    int head = person ? -1 : text.indexOf("\nQ");
    boolean labelled = head >= 0 && LineHeads.find(ANSWER, text, 0, text.length()) != null;
    String name = labelled ? Interviewees.in(text, head) : null;
    if (name == null) {
      return house;
    }
    names.learn(name);
    return new Speaker(name, Kind.PERSON);
  }

  /// "Ada Bell: To ask the Secretary of State, how many …": a written question, and its answer.
  private static boolean isTabled(Sentence sentence, TurnLabel label) {
    int to = label.words().to() + 1;
    return Words.is(sentence.tokens(), to, "to") && Words.is(sentence.tokens(), to + 1, "ask");
  }

  private static boolean hasLineEnd(String text, int from, int to) {
    int line = text.indexOf('\n', from, to);
    return line >= 0;
  }

  /// Speakers take turns: there are two at least, and one of them comes again. A heading ("Wheat:")
  /// may do so too, but has no title and no question.
  private boolean isTranscript() {
    long places = labels.values().stream().filter(TurnLabel::isPlace).count();
    if (labels.isEmpty() || 2 * places > labels.size()) {
      return false;
    }
    Map<String, Long> turns =
        labels.values().stream()
            .collect(Collectors.groupingBy(TurnLabel::key, Collectors.counting()));
    boolean again = turns.values().stream().anyMatch(count -> count > 1);
    long certain = labels.values().stream().filter(TurnLabel::isCertain).count();
    long once = turns.values().stream().filter(count -> count == 1).count();
    boolean marked = 2 * certain > labels.size() || once <= 1 || asked && certain > 0;
    boolean alone = turns.size() == 1 && again && 2 * questions >= labels.size();
    if (alone && labels.values().stream().allMatch(TurnLabel::isSurname)) {
      return true;
    }
    boolean answer = labels.values().stream().allMatch(TurnLabel::isRoleWithName);
    boolean certainly = asked && certain == labels.size() && turns.size() > 2;
    boolean numbered = labels.values().stream().anyMatch(TurnLabel::isNumbered);
    return answer
        || tabled && labels.size() > 1
        || labels.size() > 2 && (numbered || certainly || turns.size() > 1 && again && marked);
  }

  private void learn(TurnLabel label, String text) {
    String name = label.spoken();
    if (name != null && name.contains(" ")) {
      names.learn(name);
      if (label.isRoleWithName() && holders.size() < MOST_SURNAMES) {
        holders.putIfAbsent(label.role(), name);
      }
    } else if (name != null && surnames.size() < MOST_SURNAMES && surnames.add(name)) {
      String full = Surnames.full(text, name);
      if (full != null) {
        names.learn(full);
        spelt.put(name, full);
      }
    }
  }

  /// Who begins to speak with this sentence; null where the turn goes on.
  @Nullable Speaker at(int sentence) {
    TurnLabel label = labels.get(sentence);
    if (label == null) {
      return speakers.get(sentence);
    }
    if (label.isAsking()) {
      return Speaker.UNNAMED;
    }
    String held = holders.get(label.role());
    String name = label.spoken() == null && held != null ? held : label.spoken();
    if (name == null || label.isAnswering()) {
      return answering == null ? Speaker.UNNAMED : answering;
    }
    if (answering != null && answering.name() != null && label.isShortFor(answering.name())) {
      return answering;
    }
    String full = names.fullest(spelt.getOrDefault(name, name));
    return new Speaker(full.equals(name) ? names.ofInitials(name) : full, Kind.PERSON);
  }

  boolean isEmpty() {
    return labels.isEmpty() && speakers.isEmpty();
  }
}
