package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The singular of a plural: "crates" are a crate, "knives" a knife, "criteria" a criterion.
final class Singulars {

  /// Plurals that no ending tells, each before its singular.
  private static final Map<String, String> IRREGULAR =
      pairs(
          "people person men man women woman children child calves calf halves half shelves shelf"
              + " wolves wolf elves elf selves self knives knife wives wife lives life midwives"
              + " midwife housewives housewife loaves loaf leaves leaf thieves thief sheaves sheaf"
              + " scarves scarf hooves hoof dwarves dwarf wharves wharf mice mouse lice louse geese"
              + " goose teeth tooth oxen ox dice die criteria criterion phenomena phenomenon"
              + " bacteria bacterium fungi fungus nuclei nucleus stimuli stimulus alumni alumnus"
              + " cacti cactus radii radius syllabi syllabus foci focus larvae larva algae alga"
              + " vertebrae vertebra formulae formula antennae antenna strata stratum memoranda"
              + " memorandum referenda referendum spectra spectrum curricula curriculum quanta"
              + " quantum errata erratum matrices matrix vertices vertex vortices vortex appendices"
              + " appendix indices index analyses analysis crises crisis theses thesis hypotheses"
              + " hypothesis diagnoses diagnosis axes axis oases oasis bases base syntheses"
              + " synthesis prostheses prosthesis parentheses parenthesis metastases metastasis"
              + " neuroses neurosis quizzes quiz passers-by passer-by gases gas lenses lens");

  private static final Set<String> UNCHANGED = WordSet.of("series", "species", "headquarters");

  /// Plurals in -oes lose the e, save those of a shoe or a canoe.
  private static final Set<String> OES =
      WordSet.of("shoes", "canoes", "toes", "foes", "hoes", "does", "oboes", "horseshoes");

  private static final Set<String> IES =
      WordSet.of(
          "movies",
          "calories",
          "cookies",
          "zombies",
          "selfies",
          "rookies",
          "sorties",
          "hoodies",
          "smoothies",
          "prairies",
          "genies");

  private Singulars() {}

  static String of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String irregular = IRREGULAR.get(lower);
    return irregular == null ? regular(lower) : irregular;
  }

  /// Whether the word is a plural that does not end in -s.
  static boolean isIrregular(String word) {
    return IRREGULAR.containsKey(word);
  }

  private static String regular(String word) {
    String stem = ending(word);
    if (UNCHANGED.contains(word)) {
      return word;
    } else if (stem != null) {
      return stem;
    } else if (word.endsWith("men") && word.length() > 3) {
      return word.substring(0, word.length() - 2) + "an";
    }
    return NounPhrases.isPlural(word) && word.endsWith("s") ? cut(word, 1) : word;
  }

  /// What remains of a word in -ies, -es or -uses, or null.
  private static @Nullable String ending(String word) {
    if (IES.contains(word)) {
      return cut(word, 1);
    } else if (word.endsWith("ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    } else if (endsInEs(word) && !OES.contains(word)) {
      return cut(word, 2);
    } else if (word.endsWith("uses") && !word.endsWith("ouses") && !word.endsWith("auses")) {
      return word.length() > 5 ? cut(word, 2) : word.substring(0, 3);
    }
    return null;
  }

  private static boolean endsInEs(String word) {
    return word.endsWith("es")
        && (word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("sses")
            || word.endsWith("xes")
            || word.endsWith("oes"));
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static Map<String, String> pairs(String words) {
    String[] all = words.split(" ", -1);
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i < all.length; i += 2) {
      pairs.put(all[i], all[i + 1]);
    }
    return pairs;
  }
}
