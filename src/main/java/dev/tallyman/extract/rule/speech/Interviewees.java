package dev.tallyman.extract.rule.speech;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who answers the questions of an interview, by what the text says of them: "five questions to Ada
/// Bell", "Briefer: Ada Bell, spokesperson", "Mr Bell, when does the ship come?", "The interviewee,
/// Ada Bell, is our agent in Poti".
final class Interviewees {

  private static final String WORD = "\\p{Lu}[\\p{Ll}'’][\\p{L}'’-]{0,30}";

  /// Two or three words with particles and initials between them.
  private static final String NAME =
      "(?<name>"
          + WORD
          + "(?: (?:(?:"
          + WORD
          + "|\\p{Lu}\\.|al|el|de|da|van|von|der|bin)(?: |\\b|$))){1,3}?)";

  private static final Pattern ASKED =
      Pattern.compile(
          "(?:(?i:questions? (?:to|for)|interview with|conversation(?: in "
              + WORD
              + ")? with|talks? (?:to|with)|talking to|speaks? (?:to|with)|spoke (?:to|with)|an hour with"
              + "|answers from|answered by|the interviewee,|interviewee:|briefer:|interviewed:|answering:"
              + "|our guest,|guest:|briefing by [^\\n.;]{3,60},|questions answered by)) "
              + "(?:(?:Mrs?|Ms|Dr|Prof|Hon|Sir|Captain|Capt)\\.? )?"
              + NAME
              + "(?=[,.:;)\\n]|\\b)");

  /// "Mr Bell," at the head of a line that asks.
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?m)^(?:Mrs?|Ms|Dr|Prof|Captain|Minister|Commissioner)\\.? (?<name>" + WORD + "), ");

  /// "Ada Bell, 49, built it", "Ada Bell has sold fish for 44 years".
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?m)(?:^|[.!?] )"
              + NAME
              + "(?:, \\d\\d, | (?:has|is|runs|heads|leads|was|keeps|owns|sells|buys)\\b)");

  private static final int TAIL = 400;

  private Interviewees() {}

  /// `head` is where the questions begin; null where nobody is named.
  static @Nullable String in(String text, int head) {
    String asked = first(ASKED, text, 0, head);
    if (asked == null) {
      asked = first(ASKED, text, Math.max(head, text.length() - TAIL), text.length());
    }
    if (asked != null) {
      return asked;
    }
    Matcher addressed = ADDRESSED.matcher(text).region(0, text.length());
    if (addressed.find()) {
      String full = Surnames.full(text, addressed.group("name"));
      return full != null ? full : addressed.group("name");
    }
    return first(INTRODUCED, text, 0, head);
  }

  private static @Nullable String first(Pattern named, String text, int from, int to) {
    Matcher matcher = named.matcher(text).region(from, to);
    while (matcher.find()) {
      String name = matcher.group("name").strip();
      if (!SpeechWords.isSpeaking(name) && name.indexOf(' ') > 0) {
        return name;
      }
    }
    return null;
  }
}
