package dev.tallyman.extract.rule.speech;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who answers a question that the report prints first: "The Department of Roads has supplied the
/// following reply:", "Ada Bell, the minister, answers as follows:", "Answer (Department of
/// Roads):".
final class Replies {

  private static final int HEAD = 2500;

  private static final Pattern ANSWER =
      Pattern.compile(
          "(?m)(?:^|[.] |, )(?<who>(?:[Tt]he )?\\p{Lu}[^\\n.:,]{2,80}?)(?:, [^\\n.:,]{3,60},)?"
              + " (?:has |have |had )?(?:now |since )?"
              + "(?:(?:supplied|provided|given|furnished|returned|sent|submitted|gave|prepared)"
              + " (?:\\w+ ){0,5}?the following"
              + " (?:answers?|reply|replies|response|information|statement|advice)"
              + "|(?:answers?|answered|repl(?:y|ies|ied)|responds?|responded|advise[sd]?)"
              + " (?:\\w+ ){0,4}?as follows)\\b[^\\n.]{0,90}:");

  /// "Answered by the Department for Roads:", "REPLY: MINISTER OF WORKS:", "Response – Ministry of
  /// Works" at the head of a line, up to a colon, a bracket or its end.
  private static final Pattern LABEL =
      Pattern.compile(
          "(?m)^(?i:(?:\\p{L}+ )?(?:answer(?:ed)?|reply|replied|response)(?: (?:given|supplied|provided"
              + "|prepared|submitted))?)(?:(?<by>,? (?i:by|of|from|on behalf of):?)"
              + "|,|:| [–—-]| \\() ?(?:(?i:the) )?"
              + "(?<who>\\p{Lu}[^\\n:()]{3,80}?)(?=\\)|\\s?:|\\s?\\(|\\s*$)");

  /// "ANSWER" over "THE MINISTER OF WORKS (ADA BELL)".
  private static final Pattern OVER =
      Pattern.compile(
          "(?i:(?:\\p{L}+ )?(?:answer|reply|response)):? *\\n\\s*(?<who>[^\\n:?]{5,110}):?(?=\\n)");

  private Replies() {}

  /// Null where nobody answers by name.
  static @Nullable Speaker of(String text, HeadNames heads) {
    Speaker labelled = labelled(text, heads);
    if (labelled != null) {
      return labelled;
    }
    int end = Math.min(HEAD, text.length());
    Matcher over = LineHeads.find(OVER, text, 0, end);
    Speaker below = over == null ? null : heads.titled(over.start("who"), over.end("who"));
    if (below != null) {
      return below;
    }
    if (text.indexOf(" the following ", 0, end) < 0 && text.indexOf(" as follows", 0, end) < 0) {
      return null;
    }
    Matcher answer = ANSWER.matcher(text).region(0, end);
    if (!answer.find()) {
      return null;
    }
    Speaker person = heads.titled(answer.start("who"), answer.end("who"));
    Speaker body = heads.body(answer.start("who"), answer.end("who"));
    return person != null ? person : body != null ? body : heads.named(answer.group("who"));
  }

  /// Without "by" the label may be followed by anything: only a body or a role counts there.
  private static @Nullable Speaker labelled(String text, HeadNames heads) {
    int end = Math.min(HEAD, text.length());
    for (Matcher label = LineHeads.find(LABEL, text, 0, end);
        label != null;
        label = LineHeads.next(label, text, end)) {
      String name = label.group("who").split(",", 2)[0];
      boolean told = SpeechWords.isSpeaking(name) && HeadNames.isName(HeadNames.undated(name));
      if (told || label.group("by") != null) {
        return heads.issuer(label.start("who"), label.end("who"));
      }
    }
    return null;
  }
}
