package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is meant by a role without a name: "the governor", "the quartermaster".
final class Roles {

  /// Roles that are no name without the body that they are of.
  private static final Set<String> POINTING =
      WordSet.of(
          "official",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "officer",
          "aide",
          "analyst",
          "expert",
          "scientist",
          "economist",
          "researcher",
          "editor",
          "engineer",
          "representative",
          "delegate",
          "agent",
          "owner",
          "lawyer",
          "investigator",
          "adviser");

  private Roles() {}

  /// Whether a role says no more than that its bearer was spoken of.
  static boolean isPointing(String role) {
    return POINTING.contains(role);
  }

  /// "The officers" in a body's own release tell for it. "The governor" is whoever was called so,
  /// else the person who spoke last, else known by the role alone; "the official" points back to
  /// somebody.
  static Speaker holder(Phrase bare, Memory memory) {
    Speaker holder = memory.inRole(bare.last().lower());
    if (holder != null) {
      return holder;
    }
    boolean single =
        SpeechWords.SPEAKERS
            .at(bare.all(), bare.from())
            .filter(role -> role.meaning().equals("role") && role.to() == bare.to())
            .isPresent();
    Speaker issuer = memory.issuer();
    if (single && issuer != null && bare.last().lower().endsWith("s")) {
      return issuer;
    }
    Speaker person = memory.person();
    boolean told = single && (person != null || WordSet.has(POINTING, bare.last()));
    boolean other =
        person != null && person.equals(memory.pronoun("i")) && !isPointing(bare.last().lower());
    return told && !other && !isOtherRole(person, bare.last().lower())
        ? Memory.orUnnamed(person)
        : new Speaker(bare.words(), Kind.PERSON);
  }

  /// "The quartermaster" is not "the director of the port" who spoke before, nor who has the floor.
  private static boolean isOtherRole(@Nullable Speaker person, String role) {
    if (person == null || person.name() == null || POINTING.contains(role)) {
      return false;
    }
    List<Token> name = Tokens.of(person.name());
    return SpeechWords.hasAny(name, "role") && name.stream().noneMatch(word -> word.is(role));
  }
}
