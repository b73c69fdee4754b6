package dev.tallyman.tally;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Folds the spellings of a body's name: case, leading article, hyphen, diacritics,
/// `centre`/`center` and `&`/`and` by rule, all else by the alias lexicon. "the Open-Source Center"
/// is "Open Source Centre".
final class Names {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern HYPHENS = Pattern.compile("[-\u2010-\u2015]");
  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC]");
  private static final Pattern CENTER = Pattern.compile("\\bcenter(s?)\\b");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /// Folded alias to the canonical name.
  private static final Map<String, String> ALIASES = aliases();

  private Names() {}

  static String fold(String name) {
    String folded = byRule(name);
    String canonical = ALIASES.get(folded);
    return canonical == null ? folded : byRule(canonical);
  }

  private static String byRule(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String lower = plain.toLowerCase(Locale.ROOT).replace("&", " and ");
    String spaced = HYPHENS.matcher(lower).replaceAll(" ");
    String quoted = APOSTROPHES.matcher(spaced).replaceAll("'");
    String centred = CENTER.matcher(quoted).replaceAll("centre$1");
    String tidy = SPACES.matcher(centred).replaceAll(" ").strip();
    return tidy.startsWith("the ") ? tidy.substring(4) : tidy;
  }

  /// Lines of `canonical = alias; alias`; `#` begins a comment.
  private static Map<String, String> aliases() {
    Map<String, String> aliases = new HashMap<>();
    for (String line : resource().split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        String canonical = line.substring(0, equals).strip();
        for (String alias : line.substring(equals + 1).split(";", -1)) {
          aliases.put(byRule(alias), canonical);
        }
      }
    }
    return Map.copyOf(aliases);
  }

  private static String resource() {
    try (InputStream lines = Names.class.getResourceAsStream("aliases.txt")) {
      if (lines == null) {
        throw new IllegalStateException("no aliases.txt");
      }
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
