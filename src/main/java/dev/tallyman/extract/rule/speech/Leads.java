package dev.tallyman.extract.rule.speech;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose communication a report gives at length, by the line that leads to it: "The Ministry of
/// Works reports:", "The Port Board on Tuesday issued the following notice about the quay.", "The
/// figures are from the Grain Board unless another source is named."
final class Leads {

  private static final int HEAD = 1200;

  private static final String WHO =
      "(?:^|[.:–—-] )(?:The |the )?(?<who>\\p{Lu}[\\p{L}’'&-]+(?: [\\p{L}’'&-]+){0,9}?)(?: \\([^)\\n]{2,50}\\))?"
          + "(?: (?:on|last) \\p{Lu}\\p{Ll}+day|,? today|,? yesterday)?";

  private static final List<SignedPattern> LEADS =
      List.of(
          // "… reports:" at the end of a line.
          new SignedPattern(
              Pattern.compile(
                  "(?m)"
                      + WHO
                      + " (?:reports|announces|informs|communicates|states|writes|notes)"
                      + "(?: (?:today|as follows|the following))?:$"),
              List.of(
                  "reports:",
                  "announces:",
                  "informs:",
                  "communicates:",
                  "states:",
                  "writes:",
                  "notes:",
                  "today:",
                  "as follows:",
                  "the following:")),
          new SignedPattern(
              Pattern.compile(
                  "(?m)"
                      + WHO
                      + " (?:has |have )?(?:now |today )?(?:issued|released|published|circulated|distributed|put out|given out|sent out)"
                      + " (?:the following|this) (?:\\p{L}+ )?(?:statement|clarification|notice|note|communiqué|communication"
                      + "|information|figures|summary|reply|answer|account|announcement)\\b"),
              List.of("ed the following ", "ut the following ", "ed this ", "ut this ")),
          new SignedPattern(
              Pattern.compile(
                  "(?:[Ff]igures|[Nn]umbers|[Dd]ata|[Cc]ounts)(?: below| here| used| that follow)?(?: are| come)?(?: taken| those)?"
                      + " (?:from|by|of) (?:the )?(?<who>\\p{Lu}[^\\n.,;:]{3,70}?)(?:,)? (?:unless|except where|save where|if not)\\b"),
              List.of(" unless", " except where", " save where", " if not")));

  private Leads() {}

  /// Null where no such line leads to the text.
  static @Nullable Speaker in(String text, HeadNames heads) {
    int end = Math.min(HEAD, text.length());
    String head = text.substring(0, end);
    for (SignedPattern lead : LEADS) {
      Matcher matcher = lead.in(head);
      if (matcher != null) {
        return issuer(text, matcher.start("who"), matcher.end("who"), heads);
      }
    }
    return null;
  }

  private static @Nullable Speaker issuer(String text, int from, int to, HeadNames heads) {
    String words = text.substring(from, to);
    int in = HeadNames.isSeated(words) ? -1 : words.indexOf(" in ");
    return heads.body(from, in < 0 ? to : from + in);
  }
}
