package dev.tallyman.extract.rule.speech;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The full name of somebody of whom a label gives the last word.
final class Surnames {

  /// "Ada Bell" of a text in which "Bell:" has the floor.
  static @Nullable String full(String text, String surname) {
    for (int at = text.indexOf(" " + surname); at > 0; at = text.indexOf(" " + surname, at + 1)) {
      int end = at + 1 + surname.length();
      boolean whole = end >= text.length() || !Character.isLetter(text.charAt(end));
      int from = at;
      while (from > 0 && isNameLetter(text.charAt(from - 1))) {
        from--;
      }
      String first = text.substring(from, at);
      boolean given =
          first.length() > 1
              && Character.isUpperCase(first.charAt(0))
              && Character.isLowerCase(first.charAt(first.length() - 1))
              && !SpeechWords.isSpeaking(first)
              && !SpeechWords.DETERMINERS.contains(first.toLowerCase(Locale.ROOT))
              && !SpeechWords.PREPOSITIONS.contains(first.toLowerCase(Locale.ROOT));
      if (whole && given) {
        return first + " " + surname;
      }
    }
    return null;
  }

  private static boolean isNameLetter(char letter) {
    return Character.isLetter(letter) || letter == '-' || letter == '\'' || letter == '’';
  }

  private Surnames() {}
}
