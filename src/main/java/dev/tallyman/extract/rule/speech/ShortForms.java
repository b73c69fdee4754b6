package dev.tallyman.extract.rule.speech;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Of which full names a form is short: "Defence Ministry" of "Varna's Defence Ministry", "KRA" of
/// "Kenya Revenue Authority", "Shin" of "Shin Won-sik".
final class ShortForms {

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,6}");

  private final Map<String, String> folded = new HashMap<>();

  static boolean isAcronym(String name) {
    return ACRONYM.matcher(name).matches();
  }

  /// A short form is the tail of the full one, or its head where a place follows.
  boolean isShortFor(String name, String full) {
    String shorter = folded(name);
    String longer = folded(full);
    return longer.contains(shorter) && isHeadOrTail(shorter, longer);
  }

  private static boolean isHeadOrTail(String shorter, String longer) {
    return longer.equals(shorter)
        || longer.endsWith(" " + shorter)
        || longer.startsWith(shorter + " of ")
        || longer.startsWith(shorter + " on ")
        || longer.startsWith(shorter + " for ")
        || longer.startsWith(shorter + " in ");
  }

  /// Folded once for each name, since all names are compared with each.
  String folded(String name) {
    return folded.computeIfAbsent(name, ShortForms::fold);
  }

  private static String fold(String name) {
    String bare = Spellings.canonical(Spellings.withoutLegalForm(name));
    return bare.toLowerCase(Locale.ROOT).replace('’', '\'').replace('-', ' ');
  }

  /// "Kenya Revenue Authority" of "KRA", where only one body has these initials; else the acronym.
  String spelt(String acronym, Set<String> known) {
    String found = acronym;
    for (String candidate : known) {
      if (acronym.equals(initials(candidate)) && SpeechWords.isSpeaking(candidate)) {
        if (!found.equals(acronym)
            && !isShortFor(found, candidate)
            && !isShortFor(candidate, found)) {
          return acronym;
        }
        found = candidate.length() > found.length() ? candidate : found;
      }
    }
    return found;
  }

  static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  /// The first known name that begins with this word and names no body or role.
  static @Nullable String openingWith(String word, Set<String> known) {
    String start = word + " ";
    for (String candidate : known) {
      if (candidate.startsWith(start) && !SpeechWords.isSpeaking(candidate)) {
        return candidate;
      }
    }
    return null;
  }
}
