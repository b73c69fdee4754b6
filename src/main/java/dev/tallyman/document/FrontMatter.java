package dev.tallyman.document;

import dev.tallyman.text.Metadata;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// YAML front matter at the head of a Markdown file: lines of `key: value` between two `---`. Only
/// plain scalars are read; a block that holds none of our keys stays part of the text.
final class FrontMatter {

  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A---[ \\t]*\\r?\\n(.{0,20000}?)\\r?\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\r?\\n|\\z)",
          Pattern.DOTALL);
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^([A-Za-z_-]{1,40}):[ \\t]*(.*?)[ \\t]*\\r?$");

  private FrontMatter() {}

  static Content split(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      return new Content(text, Metadata.NONE);
    }
    Metadata metadata = metadata(entries(block.group(1)));
    return metadata.equals(Metadata.NONE)
        ? new Content(text, metadata)
        : new Content(text.substring(block.end()), metadata);
  }

  private static Map<String, String> entries(String block) {
    Map<String, String> entries = new HashMap<>();
    Matcher entry = ENTRY.matcher(block);
    while (entry.find()) {
      entries.putIfAbsent(entry.group(1).toLowerCase(Locale.ROOT), scalar(entry.group(2)));
    }
    return entries;
  }

  private static String scalar(String value) {
    if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
      return value.substring(1, value.length() - 1).replace("\\\"", "\"");
    }
    if (value.length() > 1 && value.startsWith("'") && value.endsWith("'")) {
      return value.substring(1, value.length() - 1).replace("''", "'");
    }
    int comment = value.indexOf(" #");
    String plain = comment < 0 ? value : value.substring(0, comment).strip();
    return plain.equals("null") || plain.equals("~") ? "" : plain;
  }

  private static Metadata metadata(Map<String, String> entries) {
    return Fields.of(
        first(entries, "publisher", "source", "site"),
        first(entries, "published", "date"),
        first(entries, "url", "canonical"),
        first(entries, "title"),
        first(entries, "language", "lang"));
  }

  private static String first(Map<String, String> entries, String... keys) {
    for (String key : keys) {
      String value = entries.get(key);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return "";
  }
}
