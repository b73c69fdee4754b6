package dev.tallyman.document;

import dev.tallyman.text.Metadata;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The date that a document shows to its reader near its head: "LONDON, April 15, 2025 (…) -",
/// "Published 15 April 2025", a line that ends in a whole date. A date without a year counts only
/// where the report's address has the year.
final class Datelines {

  private static final int LINES = 8;
  private static final int LONGEST = 160;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:^|[\\s(|·])(?:first published|published|posted|issued|released|release"
              + " date|date)(?:\\s+(?:on|at))?:?\\s+\\z",
          Pattern.CASE_INSENSITIVE);

  /// What stands before a date that ends its line: nothing, or words closed by a comma or a dash.
  private static final Pattern HEADING = Pattern.compile("\\A(?:.*(?:[,|·•–—(]|\\s-)\\s*)?\\z");

  /// A date behind these words tells of something else than the publication.
  private static final Pattern OTHER_DATE =
      Pattern.compile(
          "\\b(?:updated|modified|received|covering|since|until|till|between|from|to|by|before|after|for|and|as"
              + " of)\\s*(?:on\\s+)?[,:]?\\s*\\z",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PLACE =
      Pattern.compile("\\A\\p{Lu}[\\p{Lu} ./'-]{2,60}(?:,\\s[\\p{L} .]{2,30})?,\\s*\\z");
  private static final Pattern SHORT_DAY =
      Pattern.compile(
          "\\A(\\p{Lu}[\\p{Lu}"
              + " ./'-]{2,60},\\s*)(\\p{L}{3,9}\\.?\\s+\\d{1,2}|\\d{1,2}\\s+\\p{L}{3,9}\\.?)\\s*(?:\\([^)]{1,60}\\)\\s*)?[-–—]");
  private static final Pattern YEAR_IN_ADDRESS = Pattern.compile("/((?:19|20)\\d{2})(?=[/-])");

  private Datelines() {}

  /// What the visible head of `text` adds to what is `stated` elsewhere.
  static Metadata of(String text, Metadata stated) {
    if (stated.published() != null) {
      return Metadata.NONE;
    }
    List<String> head = text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
    for (String line : head) {
      String published = date(line.strip(), stated.url());
      if (published != null) {
        return new Metadata(null, published, null, null, null);
      }
    }
    return Metadata.NONE;
  }

  private static @Nullable String date(String line, @Nullable String url) {
    String start = line.substring(0, Math.min(LONGEST, line.length()));
    Matcher day = DateForms.DAY.matcher(start);
    while (day.find()) {
      String before = start.substring(0, day.start());
      String after = line.substring(day.end());
      if (LABEL.matcher(before).find()
          || PLACE.matcher(before).matches() && isDatelineEnd(after)
          || isHeading(before, after)) {
        return DateForms.inWords(day);
      }
    }
    return withYearOf(url, start);
  }

  private static boolean isDatelineEnd(String after) {
    return after.isBlank() || after.matches("(?s)\\s*(?:\\([^)]{1,60}\\)\\s*)?[-–—:].*");
  }

  /// A line that is nothing but a heading with its date, the hour or the writer behind it.
  private static boolean isHeading(String before, String after) {
    return before.length() <= 100
        && HEADING.matcher(before).matches()
        && !OTHER_DATE.matcher(before).find()
        && after.matches(
            "\\s*(?:\\)|[,|·•–—-]?\\s*(?:\\d{1,2}:\\d{2}.{0,20}|by .{2,60}|[|·•].{0,60}))?");
  }

  private static @Nullable String withYearOf(@Nullable String url, String start) {
    Matcher partial = SHORT_DAY.matcher(start);
    Matcher year = YEAR_IN_ADDRESS.matcher(url == null ? "" : url);
    return partial.find() && year.find()
        ? DateForms.normalise(partial.group(2) + " " + year.group(1))
        : null;
  }
}
