package dev.tallyman.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What a body calls itself in its own reports: "the Customs Board" of the Lithuanian Customs
/// Board, "the Embassy of Denmark" of that in Dhaka. A single word only where it is one for a body:
/// what the Bangkok Post tells of Bangkok it tells of others.
final class ShortForms {

  private static final Set<String> BODIES =
      Set.of(
          "administration",
          "agency",
          "alliance",
          "association",
          "authority",
          "board",
          "bureau",
          "centre",
          "command",
          "commission",
          "committee",
          "company",
          "council",
          "customs",
          "department",
          "desk",
          "directorate",
          "embassy",
          "federation",
          "institute",
          "ministry",
          "mission",
          "observatory",
          "office",
          "organisation",
          "organization",
          "panel",
          "police",
          "port",
          "secretariat",
          "service",
          "survey",
          "union");

  private static final Set<String> JOINS = Set.of("of", "for", "in", "at", "to", "on");

  private ShortForms() {}

  /// Whether a folded name is how the body of the folded name `whole` is called for short.
  static boolean isOf(String whole, String name) {
    boolean ends = whole.endsWith(" " + name);
    if (!ends && !whole.startsWith(name) || name.indexOf(' ') < 0 && !BODIES.contains(name)) {
      return false;
    }
    boolean leads =
        whole.startsWith(name + ",")
            || whole.startsWith(name + " ") && JOINS.contains(words(whole).get(words(name).size()));
    return leads || ends && words(whole).stream().noneMatch(JOINS::contains);
  }

  private static List<String> words(String name) {
    return Arrays.asList(name.split(" ", -1));
  }
}
