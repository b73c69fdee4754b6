package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom a report has spoken of so far, so that "he", "the company" and "we" mean somebody.
final class Memory {

  private static final Set<String> HE = WordSet.of("he", "she", "him", "her", "his");
  private static final Set<String> SHE = WordSet.of("she", "her");
  private static final Set<String> IT = WordSet.of("it", "its");
  private static final Set<String> THEY = WordSet.of("they", "them", "their");
  private static final Set<String> WE = WordSet.of("we", "i", "us", "our", "my", "me");

  private static final int MOST_ROLES = 300;

  private enum Sex {
    MALE,
    FEMALE
  }

  private static final Set<String> MALE =
      WordSet.parse("mr sir herr señor monsieur signor lord don shri");
  private static final Set<String> FEMALE =
      WordSet.parse(
          "mrs ms madam dame lady frau señora madame mme mlle signora doña smt spokeswoman chairwoman");

  private final Map<Speaker, Sex> sexes = new HashMap<>();
  private final Map<Sex, Speaker> latestOf = new EnumMap<>(Sex.class);
  private final Map<String, Speaker> roles = new HashMap<>();
  private final Map<String, Speaker> persons = new HashMap<>();
  private final Map<String, Speaker> surnames = new HashMap<>();
  private final @Nullable Speaker issuer;
  private @Nullable Speaker voice;
  private @Nullable Speaker listener;
  private @Nullable Speaker person;
  private @Nullable Speaker body;
  private @Nullable Speaker last;
  private @Nullable Speaker met;
  private @Nullable Speaker metHere;
  private @Nullable Speaker metPerson;
  private @Nullable Speaker metPersonHere;
  private @Nullable Speaker mentionedHere;
  private @Nullable Speaker topic;
  private @Nullable Speaker firm;
  private @Nullable Speaker opener;
  private Speaker latest = Speaker.UNNAMED;

  /// `voice` is who says "we" in this report, where that is known.
  Memory(@Nullable Speaker voice) {
    this.voice = voice;
    this.issuer = voice != null && voice.kind() == Kind.BODY ? voice : null;
    this.person = voice != null && voice.kind() == Kind.PERSON ? voice : null;
    this.body = voice != null && voice.kind() == Kind.BODY ? voice : null;
  }

  /// From here on another one says "we", and "you" is who did so before.
  void hear(Speaker speaker) {
    if (voice != null && !voice.equals(speaker)) {
      listener = voice;
    }
    voice = speaker;
    spoke(speaker);
  }

  /// This one has just said something.
  void spoke(Speaker speaker) {
    latest = speaker;
    if (!speaker.isNamed() || speaker.isMedia()) {
      return;
    }
    last = speaker;
    metHere = null;
    mentionedHere = null;
    topic = null;
    if (speaker.kind() == Kind.PERSON) {
      person = speaker;
      metPerson = null;
      learnSurname(speaker.name());
      if (persons.size() < MOST_ROLES && speaker.name() != null) {
        persons.put(speaker.name(), speaker);
      }
    } else if (speaker.kind() == Kind.BODY) {
      body = speaker;
      met = null;
      firm = null;
    }
  }

  /// This company is named in passing.
  void meetFirm(Speaker speaker) {
    firm = speaker;
  }

  /// Whom "the company" means: the one named last, whether it spoke or not.
  @Nullable Speaker nearestFirm() {
    return firm != null ? firm : nearestBody();
  }

  /// This person has that role from here on: "the prosecutor, Ada Bell", "Prosecutor Bell".
  void appoint(String role, Speaker person) {
    if (roles.size() < MOST_ROLES) {
      roles.put(role, person);
    }
  }

  @Nullable Speaker inRole(String role) {
    return roles.get(role);
  }

  /// Somebody spoke whom the text does not name: "he" is not the one before any more.
  void strangerSpoke() {
    latest = Speaker.UNNAMED;
    person = Speaker.UNNAMED;
    metPerson = null;
  }

  void newSentence() {
    metHere = null;
    metPersonHere = null;
    mentionedHere = null;
    opener = null;
  }

  /// A body named in the sentence that is being read, wherever it stands: "Take Volta Customs: it
  /// …".
  void mention(Speaker speaker) {
    mentionedHere = mentionedHere == null ? speaker : mentionedHere;
  }

  /// Somebody who has spoken before opens the sentence that is being read.
  void open(Speaker speaker) {
    opener = speaker;
  }

  @Nullable Speaker opener() {
    return opener;
  }

  /// The person who opens the sentence that is being read, whether they have spoken or not.
  @Nullable Speaker personHere() {
    return metPersonHere;
  }

  /// Whether any person has spoken by name.
  boolean hasPersons() {
    return !persons.isEmpty();
  }

  /// The person of this name, if they have spoken.
  @Nullable Speaker known(String name) {
    return persons.get(name);
  }

  /// Who opens the sentence that is being read, if anybody does.
  @Nullable Speaker metHere() {
    return metPersonHere != null ? metPersonHere : metHere;
  }

  /// This name opens a clause of the sentence that is being read.
  void meet(Speaker speaker) {
    met = speaker;
    learnSurname(speaker.name());
    metHere = metHere == null ? speaker : metHere;
  }

  /// This body is what a sentence tells of: "The ministry does its sums differently".
  void tellOf(Speaker body) {
    topic = body;
  }

  /// The title of this person tells whom "he" and "she" mean.
  void address(Speaker person, String title) {
    Sex sex = MALE.contains(title) ? Sex.MALE : FEMALE.contains(title) ? Sex.FEMALE : null;
    if (sex != null && sexes.size() < MOST_ROLES) {
      sexes.put(person, sex);
      latestOf.put(sex, person);
    }
  }

  /// The person of this surname, whether they have spoken or only stood in the text.
  @Nullable Speaker metBefore(String surname) {
    return surnames.get(surname);
  }

  private void learnSurname(@Nullable String name) {
    boolean full = name != null && name.indexOf(' ') > 0 && !SpeechWords.isSpeaking(name);
    if (full && surnames.size() < MOST_ROLES) {
      surnames.put(name.substring(name.lastIndexOf(' ') + 1), new Speaker(name, Kind.PERSON));
    }
  }

  /// This person stands in the text, and has not spoken yet.
  void meetPerson(Speaker speaker) {
    learnSurname(speaker.name());
    metPerson = speaker;
    metPersonHere = metPersonHere == null ? speaker : metPersonHere;
  }

  @Nullable Speaker person() {
    return person;
  }

  @Nullable Speaker body() {
    return body;
  }

  /// The body met last, whether it spoke or not.
  @Nullable Speaker nearestBody() {
    return met != null ? met : body;
  }

  /// Whom "the Company" means: whoever issues the report, else the body met last.
  @Nullable Speaker house() {
    return issuer != null ? issuer : nearestBody();
  }

  /// The body that issues the report.
  @Nullable Speaker issuer() {
    return issuer;
  }

  Speaker latest() {
    return latest;
  }

  /// Whom a pronoun means; null for a word that is none.
  @Nullable Speaker pronoun(String shortened) {
    int mark = Math.max(shortened.indexOf('\''), shortened.indexOf('’'));
    String word = mark > 0 ? shortened.substring(0, mark) : shortened;
    if (HE.contains(word)) {
      Sex sex = SHE.contains(word) ? Sex.FEMALE : Sex.MALE;
      Speaker nearest = first(metPerson, person, met, last);
      return orUnnamed(
          nearest != null && sexes.getOrDefault(nearest, sex) != sex ? latestOf.get(sex) : nearest);
    }
    if (IT.contains(word)) {
      return orUnnamed(first(metHere, mentionedHere, first(topic, body, met, last), null));
    }
    if (THEY.contains(word)) {
      return latest.isNamed() || last == null ? orUnnamed(last) : latest;
    }
    if (word.equals("you")) {
      return orUnnamed(listener);
    }
    return WE.contains(word) ? orUnnamed(voice) : null;
  }

  private static @Nullable Speaker first(
      @Nullable Speaker one,
      @Nullable Speaker two,
      @Nullable Speaker three,
      @Nullable Speaker four) {
    return one != null ? one : two != null ? two : three != null ? three : four;
  }

  static Speaker orUnnamed(@Nullable Speaker speaker) {
    return speaker == null ? Speaker.UNNAMED : speaker;
  }
}
