package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What kind of house issues a report, by its name: one that counts for itself, or one that tells
/// what others do.
final class Issuers {

  private Issuers() {}

  private static final Pattern HANDLER =
      Pattern.compile(
          "(?i)\\b(?:port|terminals?|customs|aduanas?|douanes?|coast ?guard|railways?|harbour)\\b");

  private static final Pattern COURT = Pattern.compile("(?i)\\b(?:court|tribunal|inquest)\\b");

  private static final Pattern ASSEMBLY =
      Pattern.compile(
          "(?i)\\b(?:parliament|senate|assembly|chamber of deputies|(?:first|second|lower|upper)"
              + " chamber|states general|diet|house of|congress)\\b");

  private static final Set<String> STUDIES =
      WordSet.of("institute", "foundation", "centre", "council on", "university", "think tank");

  /// An office of figures counts for itself, whatever it calls itself.
  private static final Set<String> COUNTING =
      WordSet.of("statistic", "figures", "survey", "census", "meteorolog", "hydrolog");

  /// A port, a terminal or a customs office counts for itself whatever its paper is called.
  static boolean isHandler(Speaker speaker) {
    return speaker.name() != null && HANDLER.matcher(speaker.name()).find();
  }

  /// A court tells what others charge and plead.
  static boolean isCourt(Speaker speaker) {
    return speaker.name() != null && COURT.matcher(speaker.name()).find();
  }

  static boolean isStudy(Speaker speaker) {
    String name = speaker.name() == null ? "" : speaker.name().toLowerCase(Locale.ROOT);
    return STUDIES.stream().anyMatch(name::contains) && COUNTING.stream().noneMatch(name::contains);
  }

  /// An assembly prints what others answer to it.
  static boolean isAssembly(Speaker speaker) {
    return speaker.name() != null && ASSEMBLY.matcher(speaker.name()).find();
  }
}
