package dev.tallyman.extract.rule.speech;

import java.util.regex.Pattern;

/// Whether a report keeps the record of what was said in a meeting: its head calls it minutes, a
/// summary record or a briefing.
final class Records {

  private static final int HEAD = 300;

  private static final Pattern RECORD =
      Pattern.compile(
          "(?i)\\b(?:minutes of|minutes|summary record|record of the|briefing|proceedings"
              + "|notes? of (?:the|a) (?:\\p{L}+ ){0,2}(?:call|meeting|session|conference))\\b");

  private Records() {}

  static boolean isRecord(String text) {
    return RECORD.matcher(text).region(0, Math.min(HEAD, text.length())).find();
  }
}
