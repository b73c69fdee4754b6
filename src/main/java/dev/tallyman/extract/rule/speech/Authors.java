package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who tells of their own doings: "By Ada Bell, convoy leader" over a diary. A reporter does not.
final class Authors {

  private static final int HEAD = 300;
  private static final int OFTEN = 3;

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?m)^[Bb]y (?<name>\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'.-]*){1,3}),"
              + " (?<role>(?:our |an? )?\\p{Ll}[^\\n.]{3,50})$");

  private static final Set<String> PRESS =
      WordSet.parse(
          "reporter correspondent editor staff writer columnist journalist bureau desk contributor"
              + " analyst photographer critic");

  private Authors() {}

  static @Nullable Speaker in(String text, SpeakerNames names) {
    Matcher byline = BYLINE.matcher(text).region(0, Math.min(HEAD, text.length()));
    if (!byline.find()) {
      return null;
    }
    List<Token> role = Tokens.of(byline.group("role"));
    if (Words.hasAny(role, 0, role.size(), PRESS) || PublishingHouses.firstPersons(text) < OFTEN) {
      return null;
    }
    names.learn(byline.group("name"));
    return new Speaker(byline.group("name"), Kind.PERSON);
  }
}
