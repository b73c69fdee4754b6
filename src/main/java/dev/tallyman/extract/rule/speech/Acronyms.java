package dev.tallyman.extract.rule.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The short names that a text explains, with the full ones: "Volta Transit Desk (VTD)", "the World
/// Food Programme, or WFP,".
final class Acronyms {

  private static final String FULL =
      "((?:[\\p{Lu}][\\p{L}’'-]{0,40}\\s+(?:(?:of|for|and|on|the|de)\\s+){0,2}){1,7}[\\p{Lu}][\\p{L}’'-]{0,40})";

  private static final Pattern BRACKETED = Pattern.compile(FULL + "\\s+\\((\\p{Lu}{2,8})\\)");
  private static final Pattern BRACKET = Pattern.compile("\\(\\p{Lu}{2,8}\\)");

  private static final Pattern SHORT =
      Pattern.compile("\\((?:the )?[\"“‘]?(\\p{Lu}\\p{Ll}{3,14})[\"”’]?\\)");

  private static final Pattern SHORTENED = Pattern.compile(FULL + "\\s+");

  private static final Pattern KNOWN_AS =
      Pattern.compile(FULL + ", (?:(?:also |better )?known as|or) (\\p{Lu}{2,8})\\b");

  private Acronyms() {}

  static Map<String, String> in(String text) {
    Map<String, String> acronyms = new HashMap<>();
    learnBracketed(text, acronyms);
    if (text.contains(" known as ") || text.contains(", or ")) {
      learn(KNOWN_AS.matcher(text), acronyms);
    }
    return acronyms;
  }

  /// The full name is looked for in the words right before its bracket.
  private static void learnBracketed(String text, Map<String, String> acronyms) {
    for (int at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
      Matcher bracket = BRACKET.matcher(text).region(at, text.length());
      Matcher word = SHORT.matcher(text).region(at, text.length());
      if (word.lookingAt()) {
        learnShort(text, at, word.group(1), acronyms);
      }
      if (bracket.lookingAt()) {
        int from = at;
        while (from > 0 && isOfName(text.charAt(from - 1))) {
          from--;
        }
        learn(BRACKETED.matcher(text).region(from, bracket.end()), acronyms);
      }
    }
  }

  /// "New Zealand Customs Service (Customs)": one word of the name stands for it from here on.
  private static void learnShort(String text, int at, String word, Map<String, String> acronyms) {
    int from = at;
    while (from > 0 && isOfName(text.charAt(from - 1))) {
      from--;
    }
    Matcher full = SHORTENED.matcher(text).region(from, at);
    while (full.find()) {
      String name = full.group(1).replaceAll("\\s+", " ").replaceFirst("^The ", "");
      if (full.end() == at && List.of(name.split(" ", -1)).contains(word)) {
        acronyms.putIfAbsent(word, name);
      }
    }
  }

  private static boolean isOfName(char c) {
    return c == '’'
        || c == '\''
        || c == '-'
        || c <= ' '
        || Character.isLetter(c)
        || Character.isSurrogate(c);
  }

  private static void learn(Matcher acronym, Map<String, String> acronyms) {
    while (acronym.find()) {
      String full = withInitials(acronym.group(1).replaceAll("\\s+", " "), acronym.group(2));
      acronyms.putIfAbsent(acronym.group(2), full);
    }
  }

  /// The words before a bracket that begin with its first letter.
  private static String withInitials(String words, String acronym) {
    String[] parts = words.split(" ", -1);
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].charAt(0) == acronym.charAt(0) && capitals(parts, i) <= acronym.length() + 1) {
        return String.join(" ", List.of(parts).subList(i, parts.length));
      }
    }
    return words;
  }

  private static long capitals(String[] parts, int from) {
    return List.of(parts).subList(from, parts.length).stream()
        .filter(part -> Character.isUpperCase(part.charAt(0)))
        .count();
  }
}
