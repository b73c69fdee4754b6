package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.rule.place.Accents;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The full name of somebody of whom a label gives the last word.
final class Surnames {

  /// "Ada Bell" of a text in which "Bell:" has the floor.
  static @Nullable String full(String text, String surname) {
    String plain = plain(text);
    String last = " " + plain(surname);
    for (int at = plain.indexOf(last); at > 0; at = plain.indexOf(last, at + 1)) {
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
        return text.substring(from, end);
      }
    }
    return null;
  }

  /// "SARIYER" is no longer known for Sarıyer in small letters, nor "HADZIC" for Hadžić.
  private static String plain(String name) {
    String plain = Accents.without(name);
    return plain.length() == name.length() ? plain : name.replace('ı', 'i');
  }

  private static boolean isNameLetter(char letter) {
    return Character.isLetter(letter) || letter == '-' || letter == '\'' || letter == '’';
  }

  private Surnames() {}
}
