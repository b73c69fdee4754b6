package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.Resources;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Status;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What each ground for an end weighs, in hundredths: integers that were learned from the reports
/// with gold (`EndWeightsTest`) and lie in `ends.weights`, one a line. Ordinals are indexes of
/// arrays here and leave this class only as grounds.
@SuppressWarnings("EnumOrdinal")
final class EndWeights {

  private static final int SOURCES = Source.values().length;
  private static final int FITS = Fit.values().length;
  private static final int ENDS = End.values().length;
  private static final int WAYS = Way.values().length;
  private static final int TRAITS = Trait.values().length;

  private static final int AT_END = SOURCES * FITS;
  private static final int ON_WAY = AT_END + SOURCES * ENDS;
  private static final int BY_TRAIT = ON_WAY + SOURCES * ENDS * WAYS;
  private static final int MARKED = BY_TRAIT + 2 * TRAITS;
  private static final int NOTHING = MARKED + ENDS * TRAITS * WAYS;
  private static final int NOTHING_BY = NOTHING + ENDS * WAYS;
  private static final int BESIDE = NOTHING_BY + ENDS * TRAITS;
  private static final int STATUSES = Status.values().length;
  private static final int KINDS = Kind.values().length;
  private static final int MARKED_BY = BESIDE + ENDS * 2;
  private static final int NOTHING_AT = MARKED_BY + ENDS * TRAITS * STATUSES;
  private static final int NOTHING_OF = NOTHING_AT + ENDS * STATUSES;
  private static final int DIRECTED = NOTHING_OF + ENDS * KINDS;

  /// So many grounds there are.
  static final int ALL = DIRECTED + ENDS * SOURCES * STATUSES;

  private static final String[] NAMES = names();
  private static final int[] WEIGHTS = weights();

  private EndWeights() {}

  static int of(int ground) {
    return WEIGHTS[ground];
  }

  static String name(int ground) {
    return NAMES[ground];
  }

  static int of(Source source, Fit fit) {
    return source.ordinal() * FITS + fit.ordinal();
  }

  static int of(Source source, End end) {
    return AT_END + source.ordinal() * ENDS + end.ordinal();
  }

  static int of(Source source, End end, Way way) {
    return ON_WAY + (source.ordinal() * ENDS + end.ordinal()) * WAYS + way.ordinal();
  }

  static int of(boolean far, Trait trait) {
    return BY_TRAIT + (far ? TRAITS : 0) + trait.ordinal();
  }

  static int of(End end, Trait trait, Way way) {
    return MARKED + (end.ordinal() * TRAITS + trait.ordinal()) * WAYS + way.ordinal();
  }

  static int nothing(End end, Way way) {
    return NOTHING + end.ordinal() * WAYS + way.ordinal();
  }

  static int nothing(End end, Trait trait) {
    return NOTHING_BY + end.ordinal() * TRAITS + trait.ordinal();
  }

  static int nothingBeside(End end, boolean borrowed) {
    return BESIDE + end.ordinal() * 2 + (borrowed ? 1 : 0);
  }

  static int of(End end, Trait trait, Status status) {
    return MARKED_BY + (end.ordinal() * TRAITS + trait.ordinal()) * STATUSES + status.ordinal();
  }

  static int of(Source source, End end, Status status) {
    return DIRECTED + (end.ordinal() * SOURCES + source.ordinal()) * STATUSES + status.ordinal();
  }

  static int nothing(End end, Status status) {
    return NOTHING_AT + end.ordinal() * STATUSES + status.ordinal();
  }

  static int nothing(End end, Kind kind) {
    return NOTHING_OF + end.ordinal() * KINDS + kind.ordinal();
  }

  private static String[] names() {
    String[] names = new String[ALL];
    String[] sources = words(Source.values());
    String[] ends = words(End.values());
    String[] ways = words(Way.values());
    String[] statuses = words(Status.values());
    for (Source source : Source.values()) {
      String from = sources[source.ordinal()];
      for (Fit fit : Fit.values()) {
        names[of(source, fit)] = from + " " + word(fit);
      }
      for (End end : End.values()) {
        String at = from + " " + ends[end.ordinal()];
        names[of(source, end)] = at;
        for (Way way : Way.values()) {
          names[of(source, end, way)] = at + " " + ways[way.ordinal()];
        }
        for (Status status : Status.values()) {
          names[of(source, end, status)] = at + " at-" + statuses[status.ordinal()];
        }
      }
    }
    for (Trait trait : Trait.values()) {
      String marked = word(trait);
      names[of(false, trait)] = "near " + marked;
      names[of(true, trait)] = "far " + marked;
      for (End end : End.values()) {
        String at = marked + " " + ends[end.ordinal()];
        names[nothing(end, trait)] = "nowhere " + ends[end.ordinal()] + " " + marked;
        for (Way way : Way.values()) {
          names[of(end, trait, way)] = at + " " + ways[way.ordinal()];
        }
        for (Status status : Status.values()) {
          names[of(end, trait, status)] = at + " at-" + statuses[status.ordinal()];
        }
      }
    }
    for (End end : End.values()) {
      String nowhere = "nowhere " + ends[end.ordinal()];
      names[nothingBeside(end, true)] = nowhere + " beside-borrowed";
      names[nothingBeside(end, false)] = nowhere + " beside-read";
      for (Status status : Status.values()) {
        names[nothing(end, status)] = nowhere + " at-" + statuses[status.ordinal()];
      }
      for (Kind kind : Kind.values()) {
        names[nothing(end, kind)] = nowhere + " as-" + word(kind);
      }
      for (Way way : Way.values()) {
        names[nothing(end, way)] = nowhere + " " + ways[way.ordinal()];
      }
    }
    return names;
  }

  private static String[] words(Enum<?>[] values) {
    String[] words = new String[values.length];
    for (Enum<?> value : values) {
      words[value.ordinal()] = word(value);
    }
    return words;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int[] weights() {
    Map<String, Integer> stored = stored();
    int[] weights = new int[ALL];
    for (int i = 0; i < ALL; i++) {
      weights[i] = stored.getOrDefault(NAMES[i], 0);
    }
    return weights;
  }

  private static Map<String, Integer> stored() {
    Map<String, Integer> stored = new HashMap<>();
    for (String line : Resources.text("ends.weights").split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0 && line.charAt(0) != '#') {
        stored.put(
            line.substring(0, equals).strip(), Integer.valueOf(line.substring(equals + 1).strip()));
      }
    }
    return stored;
  }
}
