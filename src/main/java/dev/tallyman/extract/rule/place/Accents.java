package dev.tallyman.extract.rule.place;

import java.text.Normalizer;

/// Letters without their accents: "Kütahya" is found as "kutahya". Those of most European languages
/// stand in a table here; the tables of the JDK take long to load.
public final class Accents {

  private static final int FIRST = 'À';

  /// What is left of each letter from À on.
  private static final String PLAIN =
      "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
          + "AaAaAaCcCcCcCcDdĐđEeEeEeEeEeGgGgGgGgHhĦħIiIiIiIiIiĲĳJjKkĸLlLlLlĿŀŁł"
          + "NnNnNnŉŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtŦŧUuUuUuUuUuUuWwYyYZzZzZzſ";

  private Accents() {}

  public static String without(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return folded(text);
      }
    }
    return text;
  }

  private static String folded(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST + PLAIN.length()) {
        return decomposed(text);
      }
      plain.append(c < FIRST ? c : PLAIN.charAt(c - FIRST));
    }
    return plain.toString();
  }

  static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('ı', 'i');
  }
}
