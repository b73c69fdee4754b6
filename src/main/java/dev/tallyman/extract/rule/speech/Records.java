package dev.tallyman.extract.rule.speech;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a report keeps the record of what was said in a meeting: its head calls it minutes, a
/// summary record or a briefing.
final class Records {

  private static final int HEAD = 300;

  private static final SignedPattern RECORD =
      new SignedPattern(
          Pattern.compile(
              "\\b(?:minutes of|minutes|summary record|record of the|briefing|proceedings"
                  + "|notes? of (?:the|a) (?:\\p{L}+ ){0,2}(?:call|meeting|session|conference))\\b"),
          List.of("minutes", "record", "briefing", "proceedings", "note"));

  private Records() {}

  static boolean isRecord(String text) {
    String head = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
    return RECORD.in(head) != null;
  }
}
