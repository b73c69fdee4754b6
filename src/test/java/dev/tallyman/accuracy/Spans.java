package dev.tallyman.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tallyman.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the words of an annotation stand in a text; all white space is alike, and so are hyphens
/// and dashes.
public final class Spans {

  private Spans() {}

  public static @Nullable Span of(String text, JsonNode entry) {
    if (entry.has("span")) {
      return Span.of(entry.at("/span/start").asInt(), entry.at("/span/end").asInt());
    }
    return find(text, entry.path("quote").asText(), entry.path("occurrence").asInt(1));
  }

  static @Nullable Span find(String text, String quote, int occurrence) {
    StringBuilder pattern = new StringBuilder();
    for (String word : alike(quote).strip().split("[\\s\\u00A0\\u2009\\u202F]+", -1)) {
      String space = pattern.isEmpty() ? "" : "[\\s\\u00A0\\u2009\\u202F]+";
      pattern.append(space).append(Pattern.quote(word));
    }
    Matcher matcher = Pattern.compile(pattern.toString()).matcher(alike(text));
    int from = 0;
    for (int n = 1; matcher.find(from); n++, from = matcher.start() + 1) {
      if (n == occurrence) {
        return Span.of(matcher.start(), matcher.end());
      }
    }
    return null;
  }

  static String alike(String text) {
    return text.replaceAll("[\\u2010-\\u2014\\u2212]", "-")
        .replaceAll("[\\u2018\\u2019]", "'")
        .replaceAll("[\\u201c\\u201d]", "\"");
  }

  public static int overlap(@Nullable Span a, @Nullable Span b) {
    return a == null || b == null
        ? 0
        : Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
  }
}
