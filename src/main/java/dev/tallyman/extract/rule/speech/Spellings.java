package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// How names are spelt where they are kept and compared: one spelling for one body.
final class Spellings {

  /// A company may be called without the form that it has in law.
  private static final Set<String> LEGAL_FORMS =
      WordSet.parse(
          "plc ltd limited inc llc asa as ag gmbh se nv bv spa corp co pty oy ab sa sarl s.a s.p.a"
              + " s.l b.v n.v d.d d.o.o a.s s.a.c s.a.s kft zrt oyj aps pjsc jsc ojsc ooo srl");

  private static final Pattern OPEN_SOURCE = Pattern.compile("(?<=\\b(?:Open))-(?=Source\\b)");
  private static final Map<String, String> SPELLINGS =
      WordMap.of(
          Map.of(
              "center",
              "centre",
              "organization",
              "organisation",
              "defense",
              "defence",
              "labor",
              "labour",
              "program",
              "programme"));

  /// The name to store: "Open-Source Center" and "Open Source Centre" are one body.
  static String canonical(String name) {
    StringBuilder canonical = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      String spelt = SPELLINGS.getOrDefault(lower, lower);
      boolean same = spelt.equals(lower);
      String cased = same ? word : Character.isUpperCase(word.charAt(0)) ? capital(spelt) : spelt;
      canonical.append(canonical.isEmpty() ? "" : " ").append(cased);
    }
    return canonical.indexOf("Open-Source") < 0
        ? canonical.toString()
        : OPEN_SOURCE.matcher(canonical).replaceAll(" ");
  }

  static boolean isLegalForm(String word) {
    int to = word.endsWith(".") ? word.length() - 1 : word.length();
    return LEGAL_FORMS.contains(word.substring(0, to).toLowerCase(Locale.ROOT));
  }

  /// "Volta Shipping" for "Volta Shipping, Ltd."
  static String withoutLegalForm(String full) {
    int blank = full.lastIndexOf(' ');
    if (blank < 1 || !isLegalForm(full.substring(blank + 1))) {
      return full;
    }
    int end = full.charAt(blank - 1) == ',' ? blank - 1 : blank;
    return end > 0 && Character.isLetter(full.charAt(end - 1)) ? full.substring(0, end) : full;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private Spellings() {}
}
