package dev.tallyman.extract.rule.speech;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which body answers the questions of a report, by the line over them: "FUEL: THE MINISTRY OF
/// WORKS REPLIES", "Five questions to the Port Board", "Replies received from the Port Board".
final class Answerers {

  private static final int HEAD = 400;
  private static final int FEWEST_QUESTIONS = 3;

  private static final Pattern WHO =
      Pattern.compile(
          "(?m)(?:^|: |[–—] )(?:(?i:the) )?(?<replying>\\p{Lu}[^\\n:.,;–—]{4,80}?)"
              + " (?i:replies|responds|answers|explains)(?=$|[ .,:])"
              + "|\\b(?i:questions (?:to|for|put to)"
              + "|(?:replies|answers|response|reply)(?: \\p{L}+){0,3} (?:from|of|by))"
              + " (?:(?i:the) |\\p{Lu}\\p{L}+[’']s )?(?<asked>\\p{Lu}[^\\n:.,;–—]{4,80}?)"
              + "(?=$|[.,:;–—])");

  private Answerers() {}

  /// The fullest name that these lines give it; null where none does or nothing is asked.
  static @Nullable Speaker in(String text, HeadNames heads) {
    if (!asks(text)) {
      return null;
    }
    Speaker fullest = null;
    Matcher who = WHO.matcher(text).region(0, Math.min(HEAD, text.length()));
    while (who.find()) {
      String group = who.group("asked") == null ? "replying" : "asked";
      Speaker body = heads.body(who.start(group), who.end(group));
      fullest = isFuller(body, fullest) ? body : fullest;
    }
    return fullest;
  }

  private static boolean isFuller(@Nullable Speaker one, @Nullable Speaker other) {
    int length = other == null || other.name() == null ? 0 : other.name().length();
    return one != null && one.name() != null && one.name().length() > length;
  }

  /// Whether lines end with questions.
  private static boolean asks(String text) {
    int asked = 0;
    for (int at = text.indexOf("?\n"); at >= 0; at = text.indexOf("?\n", at + 1)) {
      asked++;
    }
    return asked >= FEWEST_QUESTIONS;
  }
}
